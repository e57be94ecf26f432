import { resolvePlace } from '../citation/anchor';
import { byFingerprint } from '../citation/by-fingerprint';
import { fingerprint, hashOfWords, wordsOfPrint } from '../citation/fingerprint';
import { comparable } from '../citation/normalise';
import { passageNumberAt, passageNumbered } from '../citation/passages';
import type { SourceText } from '../citation/source-text';
import type { Resolution } from '../citation/verdict';
import { type Part, sourcesNamed } from '../dossier/part';
import { groupBy } from '../group-by';
import type { Span } from '../span';
import type { Steps } from '../steps';
import { type Files, predecessors } from './predecessors';
import { type Resting, restingOn } from './resting';
import type { Remembered } from './state';

/** A cited paragraph that says something else than it did when it was last accepted. */
export interface Revision {
  /** By its key. */
  readonly source: string;
  /** As the dossier counts; absent where the whole text is cited. */
  readonly paragraph?: number;
  /** The fingerprint of what it said. */
  readonly before: string;
  /** The fingerprint of what it says now; absent where it isn't there. */
  readonly after?: string;
  /** Where in the text its words are now, or those that took their place. */
  readonly span?: Span;
  /** The paragraph in which the words stand as they were, where only their number is another. */
  readonly movedTo?: number;
  /** What rests on it. */
  readonly resting: readonly Resting[];
}

/** What a look at the texts that a dossier file cites showed. */
export interface Looked {
  readonly revisions: readonly Revision[];
  /** What is to be remembered: as before where something was revised, until that is accepted. */
  readonly states: readonly Remembered[];
  /** The words of the paragraphs that are as they are remembered, by fingerprint. */
  readonly words: ReadonlyMap<string, string>;
}

/** One cited paragraph, and what rests on it. */
interface Cited {
  readonly source: string;
  readonly paragraph?: number;
  readonly resting: readonly { readonly resting: Resting; readonly resolution: Resolution }[];
}

/**
 * Holds the paragraphs that a dossier file cites against what is remembered of them. What is not remembered yet is from now
 * on, and what is not cited any more is forgotten, unless another key has its text now (see `predecessors`); of a source without
 * a text in `texts`, by key, all stays as it was. A revision is accepted without a word where the dossier vouches for the new
 * words: by a fingerprint, or by a quote that was not in the old ones (`wordsOf` a fingerprint, as far as they are known).
 */
export function* lookAt(
  part: Part,
  texts: ReadonlyMap<string, SourceText>,
  remembered: readonly Remembered[],
  files: Files,
  wordsOf: (fingerprint: string) => string | undefined,
): Steps<Looked> {
  const known = groupBy(remembered, idOf);
  const revisions: Revision[] = [];
  const states: Remembered[] = [];
  const words = new Map<string, string>();
  const named = sourcesNamed(part);
  const carried = new Set<Remembered>();
  const gone = remembered.filter(each => !named.has(each.source));
  for (const source of named) {
    const text = texts.get(source);
    const old = predecessors(source, text, gone, files);
    for (const each of old) carried.add(each);
    const renamed = old.map(each => ({ ...each, source }));
    if (!text) {
      const own = remembered.filter(each => each.source === source);
      states.push(...(own.length > 0 ? own : renamed));
      continue;
    }
    for (const cited of yield* citedIn(part, source, text)) {
      const before = known.get(idOf(cited)) ?? renamed.filter(each => each.paragraph === cited.paragraph);
      const revision = revisionOf(cited, before, text);
      const span = passageOf(cited, text);
      if (revision && !isVouched(cited, span, text, wordsOf(revision.before))) {
        revisions.push(revision);
        states.push(...before);
      } else if (span) {
        const said = text.text.slice(span.start, span.end);
        const same = before.find(each => wordsOfPrint(each.fingerprint) === hashOfWords(said));
        const state = same ?? (revision || before.length === 0 ? stateOf(cited, said) : undefined);
        if (state) words.set(state.fingerprint, said);
        states.push(...(state ? [state] : before));
      }
      yield;
    }
  }
  // Whoever renames by hand, or in several files, may not be done.
  if ([...named].some(source => !files.now.has(source))) {
    states.push(...gone.filter(each => !carried.has(each)));
  }
  return { revisions, states, words };
}

function idOf({ source, paragraph }: Pick<Remembered, 'source' | 'paragraph'>): string {
  return `${paragraph ?? '*'} ${source}`;
}

function stateOf({ source, paragraph }: Cited, said: string): Remembered {
  return { source, ...(paragraph !== undefined && { paragraph }), fingerprint: fingerprint(said) };
}

/** The paragraphs of a source that a file cites, with what rests on each. */
function* citedIn(part: Part, source: string, text: SourceText): Steps<Cited[]> {
  const cited = new Map<number | undefined, Cited['resting'][number][]>();
  for (const resting of restingOn(part, source)) {
    const { place } = resting;
    const resolution = resolvePlace(text, place);
    const isWhole = resolution.kind === 'exact' && resolution.by === 'source';
    const number = place.paragraph ?? (isWhole ? undefined : numberOf(resolution, text));
    if (number !== undefined || isWhole) cited.set(number, [...(cited.get(number) ?? []), { resting, resolution }]);
    yield;
  }
  return Array.from(cited, ([paragraph, resting]) => ({
    source,
    ...(paragraph !== undefined && { paragraph }),
    resting,
  }));
}

function numberOf(resolution: Resolution, { passages }: SourceText): number | undefined {
  return 'span' in resolution ? passageNumberAt(passages, resolution.span.start) : undefined;
}

/** The paragraph that is cited as the text is now. */
function passageOf({ paragraph, resting }: Cited, text: SourceText): Span | undefined {
  if (paragraph === undefined) return { start: 0, end: text.text.length };
  const exact = resting.find(({ resolution }) => resolution.kind === 'exact');
  const number = exact && numberOf(exact.resolution, text);
  return passageNumbered(text.passages, number ?? paragraph);
}

function revisionOf(cited: Cited, before: readonly Remembered[], text: SourceText): Revision | undefined {
  const [first] = before;
  const span = passageOf(cited, text);
  const said = span && text.text.slice(span.start, span.end);
  const hash = said === undefined ? undefined : hashOfWords(said);
  if (!first || before.some(each => wordsOfPrint(each.fingerprint) === hash)) return undefined;
  const { source, paragraph } = cited;
  const revision = {
    source,
    ...(paragraph !== undefined && { paragraph }),
    before: first.fingerprint,
    ...(said !== undefined && { after: fingerprint(said) }),
    resting: cited.resting.map(({ resting }) => resting),
  };
  if (paragraph === undefined) return { ...revision, span: span! };
  const [movedTo] = before.flatMap(each => text.numbersOf(each.fingerprint));
  if (movedTo !== undefined) {
    // What names words of its own is found by them wherever they are.
    const byNumber = cited.resting.filter(({ resolution }) => isByNumber(resolution)).map(({ resting }) => resting);
    const to = passageNumbered(text.passages, movedTo)!;
    return byNumber.length > 0 ? { ...revision, resting: byNumber, span: to, movedTo } : undefined;
  }
  const likely = byFingerprint(text, { paragraph }, first.fingerprint);
  const near = likely.kind === 'lost' ? likely.near : likely.kind === 'ambiguous' ? likely.candidates[0] : likely.span;
  return { ...revision, ...((near ?? span) && { span: near ?? span! }) };
}

function isByNumber(resolution: Resolution): boolean {
  return resolution.kind === 'lost' || ('by' in resolution && resolution.by === 'paragraph');
}

/** Whether all that rests on a paragraph cites its new words by themselves. */
function isVouched({ resting }: Cited, span: Span | undefined, text: SourceText, before: string | undefined): boolean {
  if (!span || text.digest) return false;
  const after = hashOfWords(text.text.slice(span.start, span.end));
  const old = before === undefined ? undefined : comparable(before).lower;
  return resting.every(({ resting: { place }, resolution }) => {
    if (place.fingerprint !== undefined && wordsOfPrint(place.fingerprint) === after) return true;
    const quote = place.quote && comparable(place.quote.exact).lower.trim();
    return quote !== undefined && resolution.kind === 'exact' && old !== undefined && !old.includes(quote);
  });
}
