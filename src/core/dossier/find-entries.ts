import type { Steps } from '../steps';
import type { Dossier } from './dossier';

/** What can be found by name: who and what is written about, not what is noted. */
export type FoundKind = 'entity' | 'source' | 'event' | 'claim';

/** An entry that was found. */
export interface FoundEntry {
  readonly kind: FoundKind;
  /** Its key or id. */
  readonly key: string;
  /** The words by which it was found: a name, an alias, a title, its text or its key. */
  readonly words: string;
  /** Its main name, title or text. */
  readonly name: string;
}

const ENTRIES_A_STEP = 50;

/** Longer words hold nearly any few letters in some order. In UTF-16 units. */
const LONG = 60;

/**
 * The entries that have a query among their names, titles or texts, or whose key has it, in whatever case: best first, and no
 * more than `most`. A few letters that stand there in order are enough, though not in words longer than 60 units. All entries for an
 * empty query.
 */
export function* findEntries(dossier: Dossier, query: string, most: number): Steps<FoundEntry[]> {
  const wanted = query.trim().toLowerCase();
  const byScore: FoundEntry[][] = [[], [], [], [], []];
  let looked = 0;
  for (const [kind, key, names] of entriesOf(dossier)) {
    if (++looked % ENTRIES_A_STEP === 0) yield;
    const main = names()[0] ?? key;
    let best = -1;
    let words = main;
    for (const each of [...names(), key]) {
      const score = scoreOf(each, wanted);
      if (score <= best) continue;
      best = score;
      words = each;
    }
    if (best >= 0) byScore[best]!.push({ kind, key, words, name: main });
    if (wanted === '' && looked >= most) break;
  }
  return byScore.reverse().flat().slice(0, most);
}

type Entry = readonly [kind: FoundKind, key: string, names: () => readonly string[]];

/** The main name first. */
function* entriesOf({ entities, sources, events, claims }: Dossier): Generator<Entry, void> {
  for (const [key, { name, names }] of entities) yield ['entity', key, () => [name, ...names.map(({ text }) => text)]];
  for (const [key, { title }] of sources) yield ['source', key, () => (title === undefined ? [] : [title])];
  for (const [key, { title }] of events) yield ['event', key, () => [title]];
  for (const [key, { text }] of claims) yield ['claim', key, () => [text]];
}

/** How well words agree with a query in lower case: 4 is the same, 3 its beginning, 2 a word's, 1 within, 0 in order; -1 not at all. */
function scoreOf(words: string, query: string): number {
  const lower = words.toLowerCase();
  const at = lower.indexOf(query);
  if (at === 0) return lower.length === query.length ? 4 : 3;
  if (at > 0) return isWordStart(lower, at, query) ? 2 : 1;
  return words.length <= LONG && isInOrder(lower, query) ? 0 : -1;
}

function isWordStart(words: string, first: number, query: string): boolean {
  for (let at = first; at >= 0; at = words.indexOf(query, at + 1))
    if (!/[\p{L}\p{N}]/u.test(words[at - 1]!)) return true;
  return false;
}

/** As editors look for symbols: white space in the query does not count. */
function isInOrder(words: string, query: string): boolean {
  let at = 0;
  for (const letter of query.replace(/\s+/g, '')) {
    at = words.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
