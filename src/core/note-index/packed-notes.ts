import { checksum, checksumInSteps } from '../packing/checksum';
import type { Steps } from '../steps';
import type { IndexedNote, NoteList } from './note-table';

/** Changes with what is packed and how. */
const FORMAT = 0x444d0001;

const FORMAT_AT = 0;
const CHECKSUM_AT = 1;
/** How many UTF-16 units of JSON there are. */
const JSON_AT = 2;
/** How many numbers of marks there are. */
const MARKS_AT = 3;
const HEADER = 4;

const NOTES_A_STEP = 200;

/** What does not fit into numbers: of each note its URI, state, those weighed, what is known of them, and its marks' length. */
interface Told {
  readonly name: string;
  readonly subjects: readonly string[];
  readonly notes: readonly (readonly [
    uri: string,
    state: string | null,
    weighed: readonly string[],
    known: string,
    length: number,
  ])[];
}

/** Notes as one stretch of bytes, which can be kept, or sent to another thread; in the machine's own order of bytes. */
export function* packNotes(name: string, { subjects, notes }: NoteList): Steps<Uint8Array<ArrayBuffer>> {
  const empty: Told = { name, subjects, notes: [] };
  // The notes' own part goes in before the end, `]}`.
  const json = [JSON.stringify(empty).slice(0, -2)];
  let count = 0;
  for (let from = 0; from < notes.length; from += NOTES_A_STEP) {
    const told: Told['notes'] = notes
      .slice(from, from + NOTES_A_STEP)
      .map(([uri, { state, weighed, known, marks }]) => [uri, state ?? null, weighed, known, marks.length]);
    json.push(from > 0 ? ',' : '', JSON.stringify(told).slice(1, -1));
    for (const note of told) count += note[4];
    yield;
  }
  json.push(']}');
  const length = json.reduce((sum, part) => sum + part.length, 0);
  const words = new Int32Array(HEADER + count + Math.ceil(length / 2));
  let at = HEADER;
  for (const [i, [, { marks }]] of notes.entries()) {
    words.set(marks, at);
    at += marks.length;
    if (i % NOTES_A_STEP === 0) yield;
  }
  const units = new Uint16Array(words.buffer, at * 4);
  let unit = 0;
  for (const part of json) {
    for (let i = 0; i < part.length; i++) units[unit++] = part.charCodeAt(i);
    yield;
  }
  words.set([FORMAT, 0, length, count]);
  words[CHECKSUM_AT] = yield* checksumInSteps(words.subarray(JSON_AT));
  return new Uint8Array(words.buffer);
}

/**
 * The notes that were packed under a name: their marks are in these bytes. Undefined where they are damaged, of another format or
 * under another name.
 */
export function unpackNotes(name: string, packed: Uint8Array): NoteList | undefined {
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  if (bytes.length < HEADER * 4 || bytes.length % 4 !== 0) return undefined;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  if (words[FORMAT_AT] !== FORMAT || words[CHECKSUM_AT] !== checksum(words.subarray(JSON_AT))) return undefined;
  const start = bytes.byteOffset + (HEADER + words[MARKS_AT]!) * 4;
  const told: Told = JSON.parse(textOf(new Uint16Array(bytes.buffer, start, words[JSON_AT]!)));
  if (told.name !== name) return undefined;
  let at = HEADER;
  const notes = told.notes.map(([uri, state, weighed, known, length]): [string, IndexedNote] => {
    at += length;
    return [uri, { state: state ?? undefined, weighed, known, marks: words.subarray(at - length, at) }];
  });
  return { subjects: told.subjects, notes };
}

/** Hosts take so many arguments at once. */
const AT_ONCE = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += AT_ONCE) {
    // To spread them would take them one by one.
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + AT_ONCE));
  }
  return text;
}
