import { isAscii } from 'node:buffer';
import { languageOfFile } from '../core/files';
import type { Background } from '../core/recognition/background';
import { EvidentPlaces } from '../core/recognition/evident-places';
import { type Exclusions, exclusionsIn } from '../core/recognition/exclusions';
import { flatMentions, plainMentions } from '../core/recognition/flat-mentions';
import { markupOf } from '../core/recognition/language';
import type { NameIndex } from '../core/recognition/names';
import { fileUri } from '../node/files';
import { LineWriter, LONGEST_HEAD } from '../wasm/lines';
import type { KnownNames } from './known-names';
import { noteParts, noteText, textOf } from './note-texts';
import { JsonRows, LineRows, type Rows } from './rows';

/** A file that is looked through: as it was named, and its path. */
export interface Job {
  readonly file: string;
  readonly path: string;
  readonly json: boolean;
}

/** What names are looked for with; see `KnownNames`. */
export type Names = Pick<KnownNames, 'index' | 'exclusions' | 'hasPeriods'>;

const CARRIAGE_RETURN = 13;
const BLANK_LINE = Buffer.from('\n\n');

/**
 * The rows of a file; `unreadable` where it is, `undecided` where names alone do not decide all, so that a background has to
 * be given.
 */
export async function rowsOf(
  job: Job,
  names: Names,
  background?: Background,
): Promise<Rows | 'unreadable' | 'undecided'> {
  try {
    if (!background && names.hasPeriods) return 'undecided';
    const excluded = exclusionsIn(names.exclusions, fileUri(job.path));
    const { isAllProse } = markupOf(languageOfFile(job.file));
    const rows = isAllProse && !background ? rowsInParts(job, names, excluded) : undefined;
    return rows ?? rowsOfWhole(job, names, excluded, background) ?? 'undecided';
  } catch (error) {
    // Of the system's errors only reading has any here.
    if (error instanceof Error && 'syscall' in error) return 'unreadable';
    throw error;
  }
}

const writers = new WeakMap<NameIndex, LineWriter>();

function lineWriterOf(index: NameIndex): LineWriter | undefined {
  const writer = writers.get(index) ?? LineWriter.of(index);
  if (writer) writers.set(index, writer);
  return writer;
}

/** Undefined where names alone do not decide all. */
function rowsOfWhole(job: Job, names: Names, excluded?: Exclusions, background?: Background): Rows | undefined {
  const text = noteText(job.path);
  const language = languageOfFile(job.file);
  const found = background
    ? flatMentions(text, language, names.index, excluded, background)
    : plainMentions(text, language, names.index, excluded);
  if (!found) return undefined;
  const rows = job.json ? new JsonRows(job.file) : new LineRows(job.file);
  rows.add(text, found);
  return rows.end();
}

/** The rows of a text that is all prose, read in parts; undefined where they depend on more than one part. */
function rowsInParts(job: Job, names: Names, excluded: Exclusions | undefined): Rows | undefined {
  const { index } = names;
  const language = languageOfFile(job.file);
  const lines = job.json ? undefined : new LineRows(job.file);
  const rows = lines ?? new JsonRows(job.file);
  const isUsual = lines && !excluded && 3 * job.file.length < LONGEST_HEAD;
  const writer = isUsual ? lineWriterOf(index) : undefined;
  let isOver = false;
  for (const bytes of noteParts(job.path)) {
    if (isOver) return undefined;
    const places = writer && isPlain(bytes) ? EvidentPlaces.in(bytes, index) : undefined;
    for (const { start, end, areEvident } of stretchesOf(bytes, places)) {
      if (areEvident) {
        lines!.addEvident(bytes.subarray(start, end), start, areEvident, writer!, index);
        continue;
      }
      let text = textOf(bytes.subarray(start, end));
      let found = plainMentions(text, language, index, excluded);
      if (found?.definesTerms && end < bytes.length) {
        // They go for all that stands behind.
        text = textOf(bytes.subarray(start));
        found = plainMentions(text, language, index, excluded);
      }
      if (!found) return undefined;
      rows.add(text, found);
      isOver = found.definesTerms;
      if (isOver) break;
    }
  }
  return rows.end();
}

/** Whether bytes are ASCII, and have no line breaks but line feeds. */
function isPlain(bytes: Buffer): boolean {
  return isAscii(bytes) && !bytes.includes(CARRIAGE_RETURN);
}

/** A part of a text, behind a blank line, that may be looked at alone. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** The places in it, where all mentions there are evident. */
  readonly areEvident?: Int32Array;
}

/** The stretches of bytes, by the places in them, if these are known. */
function* stretchesOf(bytes: Buffer, places: EvidentPlaces | undefined): Generator<Stretch, void> {
  const { length } = bytes;
  if (!places) return yield { start: 0, end: length };
  let done = 0;
  for (let unsure = places.nextUnsure(0); unsure >= 0; unsure = places.nextUnsure(done)) {
    const blank = bytes.lastIndexOf(BLANK_LINE, unsure);
    const start = blank < done ? done : blank + BLANK_LINE.length;
    if (start > done) yield { start: done, end: start, areEvident: places.within(done, start) };
    const next = bytes.indexOf(BLANK_LINE, unsure);
    done = next < 0 ? length : next + BLANK_LINE.length;
    yield { start, end: done };
  }
  if (done < length) yield { start: done, end: length, areEvident: places.within(done, length) };
}
