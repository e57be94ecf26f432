import { findMentions, type NoteLanguage } from '../../src/core/recognition/mentions';
import type { NamedEntity } from '../../src/core/recognition/names';
import { buildNameIndex } from '../../src/core/recognition/names';

const OPEN = '⟦';
const CLOSE = '⟧';

/** The dossier of the trap table. The first two entities share a name. */
export const TRAP_ENTITIES: readonly NamedEntity[] = [
  entity('ncsc-uk', 'National Cyber Security Centre', 'NCSC'),
  entity('ncsc-us', 'National Counterintelligence and Security Center', 'NCSC'),
  entity('zte', 'ZTE', 'ZTE Corporation', '中兴通讯', '中兴'),
  entity('ztesec', 'ZTE Special Equipment', 'ZTEsec'),
  entity('tci', 'Telecommunication Co. of Iran', 'TCI', 'شرکت مخابرات ایران'),
  entity('hpsci', 'House Permanent Select Committee on Intelligence', 'House Intelligence Committee'),
  entity('huawei', 'Huawei', '华为', 'Хуавэй'),
  entity('port', 'Port Harbour Board', 'the Harbour Board', '港務局'),
  entity('apple', 'Apple'),
  entity('iphone', 'iPhone'),
  entity('coca-cola', 'Coca-Cola'),
  entity('moodys', 'Moody’s'),
  entity('att', 'AT&T'),
  entity('yahoo', 'Yahoo!'),
  entity('cafe', 'Café Noir', 'Éclair'),
  entity('halle', 'Große Halle'),
  entity('isik', 'Işık Holding', 'İzmir Limanı'),
  entity('oslo', 'ΟΔΟΣ Λόγος'),
  entity('nbtc', 'กสทช'),
  entity('ntt', 'エヌ・ティ・ティ', 'NTTドコモ'),
  entity('samsung', '삼성전자'),
  entity('lead', 'TelecomLead.com'),
  entity('q-group', '"Q" Group'),
  entity('jazeera', 'Al-Jazeera Media'),
  entity('idf', 'צה״ל'),
  entity('tel-aviv', 'תל־אביב'),
  entity('deseret', '𐐔𐐯𐑅𐐨𐑉𐐯𐐻'),
  { key: 'who', names: [{ text: 'who', case: 'exact' }] },
  { key: 'shell', names: [{ text: 'Shell', case: 'ignore' }] },
];

const INDEX = buildNameIndex(TRAP_ENTITIES);

function entity(key: string, ...names: string[]): NamedEntity {
  return { key, names: names.map(text => ({ text, case: 'smart' })) };
}

/** A text without the marks of its mentions. */
export function unmarked(marked: string): string {
  return marked.replace(/⟦([^⟦⟧|]*)(?:\|[^⟦⟧]*)?⟧/g, '$1');
}

/**
 * A text with the mentions found in it marked as `marked` marks them: `⟦ZTE⟧`; with the entity, `⟦NCSC|ncsc-us⟧`, and
 * with an asterisk for a defined term, `⟦Committee|hpsci*⟧`, where `marked` has these at the same place.
 */
export function remark(marked: string, language: NoteLanguage): string {
  const text = unmarked(marked);
  const detailed = detailsOf(marked);
  let result = '';
  let done = 0;
  for (const { start, end, entity: key, kind } of findMentions(text, language, INDEX)) {
    const star = kind === 'defined' ? '*' : '';
    const detail = detailed.has(start) || star ? `|${key}${star}` : '';
    result += text.slice(done, start) + OPEN + text.slice(start, end) + detail + CLOSE;
    done = end;
  }
  return result + text.slice(done);
}

/** The offsets, in the text without marks, of the mentions that are marked with their entity. */
function detailsOf(marked: string): Set<number> {
  const offsets = new Set<number>();
  for (const match of marked.matchAll(/⟦[^⟦⟧|]*\|[^⟦⟧]*⟧/g)) offsets.add(unmarked(marked.slice(0, match.index)).length);
  return offsets;
}
