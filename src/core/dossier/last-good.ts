import type { FileSpan } from '../span';
import type { DossierFile, Exclusion } from './model';
import { type Entries, KINDS, type Kind, type Part, partOf } from './part';
import type { ProblemCode } from './problems';

/** Problems after which any entry of the file may be missing. */
const HIDING: ReadonlySet<string> = new Set<ProblemCode>([
  'yaml-syntax',
  'several-documents',
  'too-large',
  'not-utf8',
  'too-many-aliases',
  'unsupported-version',
]);

/** A dossier file with the text that it was read from. */
export interface PartRead {
  readonly text: string;
  readonly part: Part;
}

/**
 * A file that was just read, with what it lost since the state before by being broken or half-typed:
 * - while it has a problem that may hide any entry, all entries that aren't there any more;
 * - otherwise, those that are there but can't be used, such as an event whose date is being typed.
 *
 * What can be read counts as it is now, and so do the problems. Kept entries stand where they stood, moved by what was
 * typed before them; once the file can be read again, they are gone if they are not in it.
 */
export function keepLost(before: PartRead, now: PartRead): Part {
  const { file } = now.part;
  const hides = file.problems.some(({ code }) => HIDING.has(code));
  const leftOut = new Set(file.leftOut);
  if (!hides && leftOut.size === 0) return now.part;

  let lost = 0;
  const move = mover(before.text, now.text);
  const lists = KINDS.map(kind => {
    const entries = lostEntries(kind, before.part, now.part, key => hides || leftOut.has(key));
    lost += entries.length;
    return [kind, [...file[kind], ...entries.map(entry => moved(entry, move))]];
  });
  return lost === 0 ? now.part : partOf({ ...file, ...Object.fromEntries(lists) } as DossierFile);
}

/** The entries of a list that aren't there any more, and that count as lost. */
function lostEntries(kind: Kind, before: Part, now: Part, isLost: (key: string) => boolean): Entries[Kind][] {
  const entries = before.file[kind] as readonly Entries[Kind][];
  if (kind === 'exclusions') {
    const known = new Set(now.file.exclusions.map(nameOf));
    return isLost('') ? entries.filter(exclusion => !known.has(nameOf(exclusion as Exclusion))) : [];
  }
  const keys = before.keys(kind);
  const known = new Set(now.keys(kind));
  return entries.filter((_, number) => !known.has(keys[number]!) && isLost(keys[number]!));
}

/** What tells an exclusion from others: all but where it is written. */
function nameOf({ entity, text, in: only, quote }: Exclusion): string {
  return JSON.stringify([entity.value, text, only?.value, quote]);
}

/** Where an offset of one text is in another that differs from it in one stretch. */
function mover(before: string, now: string): (offset: number) => number {
  const most = Math.min(before.length, now.length);
  let same = 0;
  while (same < most && before.charCodeAt(same) === now.charCodeAt(same)) same++;
  let rest = 0;
  while (rest < most - same && before.charCodeAt(before.length - rest - 1) === now.charCodeAt(now.length - rest - 1))
    rest++;
  const delta = now.length - before.length;
  return offset => (offset <= same ? offset : Math.max(same, offset >= before.length - rest ? offset + delta : 0));
}

/** A value with all spans in it moved. */
function moved<T>(value: T, move: (offset: number) => number): T {
  if (Array.isArray(value)) return value.map(item => moved(item, move)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isFileSpan(value)) {
    const { start, end } = value.span;
    return { ...value, span: { start: move(start), end: move(end) } };
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, move)])) as T;
}

function isFileSpan(value: object): value is FileSpan {
  return 'span' in value && typeof value.span === 'object';
}
