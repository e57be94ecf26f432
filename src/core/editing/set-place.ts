import { isMap, isScalar, type Node, visit, type YAMLMap } from 'yaml';
import type { PlainPlace } from '../dossier/model';
import { scalarText } from '../dossier/readers';
import { spanOf } from '../dossier/yaml';
import { t } from '../l10n';
import { Draft, type TextChange } from './change';
import { addField } from './insert';
import { removeField } from './remove';
import { setText } from './set-text';
import { styleOf } from './style';
import { ownNode, pairOf, Refused, readForEditing, type YamlText } from './yaml-text';

const PLACE = ['source', 'paragraph', 'quote', 'fingerprint'] as const;
const QUOTE = ['exact', 'prefix', 'suffix'] as const;

/** Where a place is, as it may be written. */
export type NewPlace = Omit<PlainPlace, 'source'>;

/** Changes of a text, in order, or why it can't be changed. */
export type PlaceSet = { readonly changes: readonly TextChange[] } | { readonly problem: string };

/**
 * Writes where a place is now into the one that begins at an offset of a dossier text: paragraph, quote and fingerprint, each
 * taken out where `place` has none. Whatever they don't concern keeps every byte. Gives changes of the text, or why it can't
 * be done.
 */
export function setPlace(text: string, start: number, place: NewPlace): PlaceSet {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const draft = new Draft(text.slice(mark));
  let read: YamlText | undefined;
  /** Each on top of the ones before, none of which moves the place's beginning. */
  const edit = (change: (yaml: YamlText, map: YAMLMap) => TextChange[]) => {
    read ??= readForEditing(draft.text);
    const changes = change(read, mapAt(read, start - mark));
    if (changes.length === 0) return;
    draft.apply(changes);
    read = undefined;
  };
  try {
    edit((yaml, map) => setField(yaml, map, 'paragraph', place.paragraph, PLACE));
    for (const field of QUOTE) edit((yaml, map) => setInQuote(yaml, map, field, place.quote));
    edit((yaml, map) => setField(yaml, map, 'fingerprint', place.fingerprint, PLACE));
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    throw error;
  }
  return { changes: draft.changes().map(({ span, text: written }) => ({ span: moved(span, mark), text: written })) };
}

/**
 * Writes other numbers of paragraphs into places, by the offsets in a dossier text at which they begin. Those that can't be
 * written stay as they are. Gives changes of the text, in order.
 */
export function setParagraphs(text: string, numbers: ReadonlyMap<number, number>): TextChange[] {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const changes: TextChange[] = [];
  try {
    const yaml = readForEditing(text.slice(mark));
    visit(yaml.root!, {
      Map: (_, map) => {
        const number = numbers.get(spanOf(map, yaml.text).start + mark);
        const value = number === undefined ? undefined : pairOf(map, 'paragraph')?.value;
        if (!isScalar(value) || !pairOf(map, 'source')) return;
        const span = moved(spanOf(ownNode(value, yaml), yaml.text), mark);
        changes.push({ span, text: String(number) });
      },
    });
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
  return changes;
}

function moved({ start, end }: { start: number; end: number }, by: number) {
  return { start: start + by, end: end + by };
}

function mapAt(yaml: YamlText, start: number): YAMLMap {
  const { root, text } = yaml;
  let found: YAMLMap | undefined;
  if (root) {
    visit(root, {
      Map: (_, map) => {
        if (spanOf(map, text).start !== start || !pairOf(map, 'source')) return undefined;
        found = map;
        return visit.BREAK;
      },
    });
  }
  if (!found) throw new Refused(t('The place is not in this dossier any more.'));
  return ownNode(found, yaml);
}

function setInQuote(
  yaml: YamlText,
  map: YAMLMap,
  field: (typeof QUOTE)[number],
  quote: PlainPlace['quote'],
): TextChange[] {
  const pair = pairOf(map, 'quote');
  if (pair && quote && isMap(pair.value)) return setField(yaml, pair.value, field, quote[field], QUOTE);
  if (pair) return quote ? [] : removeField(yaml, map, pair);
  return quote ? setField(yaml, map, 'quote', { exact: quote.exact }, PLACE) : [];
}

function setField(
  yaml: YamlText,
  map: YAMLMap,
  field: string,
  value: string | number | { readonly exact: string } | undefined,
  order: readonly string[],
): TextChange[] {
  const pair = pairOf(map, field);
  const style = styleOf(yaml.text, map, yaml.root);
  if (value === undefined || value === '') return pair ? removeField(yaml, map, pair) : [];
  if (!pair) return addField(yaml, map, { field, value }, order, { style, spread: 0, blank: 0 });
  if (isWritten(pair.value, value)) return [];
  if (typeof value === 'string') return setText(yaml, map, pair, value, style);
  if (typeof value === 'number' && isScalar(pair.value))
    return [{ span: spanOf(pair.value, yaml.text), text: String(value) }];
  throw new Refused(t('“{0}” is not written as it should be; mend it first.', field));
}

function isWritten(node: Node | null, value: unknown): boolean {
  return isScalar(node) && scalarText(node) === String(value);
}
