import type { Name } from '../dossier/model';
import type { Span } from '../span';
import { isInDomain } from './addresses';
import { blockAround } from './blocks';
import { canonical, parts, Units } from './canonical';
import { CLASSES, classAt, classBefore, fold } from './characters';
import { CONNECTOR, MARK, WORD } from './classes';
import { isEndEdge, isStartEdge } from './edges';
import { isExcluded } from './exclusions';
import { choiceKey } from './frontmatter';
import { markupOf } from './language';
import type { Mention } from './mention';
import type { MentionDocument, Why } from './mentions';
import { agreementOf, type NamedEntity } from './names';
import { type OpaqueSpan, opaqueSpans } from './opaque';
import { isNameThen, periodsOf } from './periods';

/** How far from the cursor a name may begin that is considered, in UTF-16 units. */
const FAR = 400;
/** More names than this, the shortest left out, explain nothing. */
const MOST = 12;

/** What stands at an offset of a text: which mention and why, or why none, and what else was considered. */
export interface Explanation {
  /** The words at the offset, or the mention. */
  readonly at: Span;
  readonly mention?: Mention;
  /** The name or the defined term that the mention is by. */
  readonly by?: Considered;
  readonly why?: Why;
  /** What lost, the longest first. */
  readonly lost: readonly Lost[];
}

/** A name of an entity, or a term that the text defines for it, with the words of the text that could be it. */
export interface Considered {
  readonly at: Span;
  readonly entity: string;
  readonly name: Name;
  /** For a defined term. */
  readonly definition?: Span;
}

export interface Lost extends Considered {
  readonly reason: Reason;
}

/** Why words are no mention by a name, each by its rule of recognition. */
export type Reason =
  /** Another mention has these words or a part of them: it is longer or begins before (rule 1). */
  | { readonly rule: 1; readonly taken: Span }
  /** No word's edge: what touches the words on a side (rule 2), among them a plural's s (rule 3). */
  | { readonly rule: 2 | 3; readonly side: 'left' | 'right'; readonly touching: string }
  /** Capitals or small letters do not agree (rule 5). */
  | { readonly rule: 5; readonly agreement: 'exact' | 'capitals' }
  /** They stand where nothing is a mention (rule 6). */
  | { readonly rule: 6; readonly inside: OpaqueSpan['kind'] }
  /** The text gives the words to another by a definition, or defines the term only later (rule 7). */
  | { readonly rule: 7; readonly kind: 'defined' | 'later'; readonly definition: Span }
  /** Another entity of the same name is meant, as the front matter or the rest of the text says, or it is not, as an exclusion says (rule 8). */
  | { readonly rule: 8; readonly kind: 'rival' | 'choice' | 'none' | 'excluded' | 'period' };

/** What an explanation needs to know besides the document's mentions. */
export interface Explained {
  readonly text: string;
  readonly document: MentionDocument;
  readonly entities: Iterable<NamedEntity>;
}

/** Explains what is recognised at an offset, by trying every name there. Takes time that grows with the text and the names. */
export function explain({ text, document, entities }: Explained, offset: number): Explanation {
  const mention = document.at(offset);
  const at: Span = mention ?? wordAround(text, offset);
  const considered = consideredAt(text, at, document, entities);
  const isIt = (each: Considered) =>
    mention?.start === each.at.start &&
    mention.end === each.at.end &&
    mention.entity === each.entity &&
    (mention.kind === 'defined') === (each.definition !== undefined);
  const by = considered.find(isIt);
  const why = mention && document.why(mention);
  const opaque = opaqueSpans(text, document.language);
  const lost = considered.flatMap((each): Lost[] => {
    if (isIt(each)) return [];
    const reason = reasonAgainst(each, text, document, opaque);
    return reason ? [{ ...each, reason }] : [];
  });
  return { at, ...(mention && { mention }), ...(by && { by }), ...(why && { why }), lost: lost.slice(0, MOST) };
}

/** The letters and digits around an offset. */
function wordAround(text: string, offset: number): Span {
  const isInside = (at: number) => at >= 0 && (CLASSES[text.charCodeAt(at)]! & (WORD | MARK | CONNECTOR)) !== 0;
  let start = offset;
  let end = offset;
  while (offset - start < FAR && isInside(start - 1)) start--;
  while (end - offset < FAR && end < text.length && isInside(end)) end++;
  return { start, end };
}

/** Up to the last blank line, which may have a quotation's markers: there names end, see `skipSpace`. */
const BLANK_LINE = /[\s\S]*(?:\r\n|\n|\r(?!\n))(?:[^\S\r\n]|[>\p{Default_Ignorable_Code_Point}])*[\r\n]/u;

/** All names and terms whose letters stand over a place, in any case, and begin or end where a word does; the longest first. */
function consideredAt(
  text: string,
  at: Span,
  document: MentionDocument,
  entities: Iterable<NamedEntity>,
): Considered[] {
  const before = text.slice(Math.max(0, at.start - FAR), at.start);
  const blank = BLANK_LINE.exec(before);
  const from = at.start - before.length + (blank?.[0].length ?? 0);
  const units = new Units();
  units.read(text, from, Math.min(text.length, at.end + FAR), true);
  const window = units.toString();
  const found: Considered[] = [];
  const look = (name: Name, entity: string, definition?: Span) => {
    const wanted = fold(canonical(name.text.replace(/\s+/g, ' ').trim()));
    if (wanted === '') return;
    for (let i = window.indexOf(wanted); i >= 0; i = window.indexOf(wanted, i + 1)) {
      const start = i === 0 ? from : units.ends[i - 1]!;
      const end = units.ends[i + wanted.length - 1]!;
      if (start < 0 || end < 0 || start > at.end || end < at.start) continue;
      if (isInsideWord(text, start) && isInsideWord(text, end)) continue;
      found.push({ at: { start, end }, entity, name, ...(definition && { definition }) });
    }
  };
  for (const { key, names } of entities) for (const name of names) look(name, key);
  for (const { term, entity, at: definition } of document.definitions())
    look({ text: term, case: 'exact' }, entity, definition);
  return found.sort((a, b) => b.at.end - b.at.start - (a.at.end - a.at.start));
}

function isInsideWord(text: string, offset: number): boolean {
  return !parts(classBefore(text, offset), classAt(text, offset));
}

function reasonAgainst(
  { at, entity, name, definition }: Considered,
  text: string,
  document: MentionDocument,
  opaque: readonly OpaqueSpan[],
): Reason | undefined {
  const { start, end } = at;
  const written = text.slice(start, end);
  const block = blockAround(text, document.language, start);
  const inside = opaque.find(span => span.start < end && span.end > start);
  if (inside) return { rule: 6, inside: inside.kind };
  const glued = gluedAt(text, at, block, markupOf(document.language).references);
  if (glued) return glued;
  const agreement = agreementOf(canonical(name.text), name.case);
  const isWritten = canonical(written) === canonical(name.text);
  if (!isWritten && (agreement === 'exact' || (agreement === 'capitals' && /\p{Ll}/u.test(canonical(written)))))
    return { rule: 5, agreement };
  if (isInDomain(text, start, end)) return { rule: 6, inside: 'address' };
  if (definition && start < definition.end) return { rule: 7, kind: 'later', definition };
  if (isOutOfTime(name, entity, document)) return { rule: 8, kind: 'period' };
  const { exclusions, choices } = document;
  if (exclusions && isExcluded(exclusions, entity, text, at, block)) return { rule: 8, kind: 'excluded' };
  const choice = choices.get(choiceKey(written));
  if (choice === null) return { rule: 8, kind: 'none' };
  const other = document.touching(at).find(each => each.start < end && each.end > start);
  if (!other) return undefined;
  if (other.start !== start || other.end !== end) return { rule: 1, taken: { start: other.start, end: other.end } };
  if (other.definition) return { rule: 7, kind: 'defined', definition: other.definition };
  if (other.entity === entity) return undefined;
  return { rule: 8, kind: choice === undefined ? 'rival' : 'choice' };
}

/** What touches words from the side on which they have no edge. */
function gluedAt(
  text: string,
  { start, end }: Span,
  block: { blockStart: number; blockEnd: number },
  references: boolean | undefined,
): Reason | undefined {
  if (!isStartEdge(text, start, block.blockStart, block.blockEnd)) {
    return { rule: 2, side: 'left', touching: [...text.slice(Math.max(0, start - 2), start)].at(-1)! };
  }
  if (isEndEdge(text, end, block.blockStart, block.blockEnd, references)) return undefined;
  const touching = String.fromCodePoint(text.codePointAt(end)!);
  const isPlural = touching === 's' && !isInsideWord(text, end + 1);
  return { rule: isPlural ? 3 : 2, side: 'right', touching };
}

function isOutOfTime(name: Name, entity: string, { date }: MentionDocument): boolean {
  const periods = periodsOf([{ key: entity, names: [name] }]);
  return periods !== undefined && date !== undefined && !isNameThen(periods, name.text, entity, date);
}
