import { checksum, checksumInSteps } from '../packing/checksum';
import type { Utf8 } from '../packing/utf8';
import type { Steps } from '../steps';
import type { IndexedNote, NoteList } from './note-table';

/** Changes with what is packed and how. */
const FORMAT = 0x444d0002;

const FORMAT_AT = 0;
const CHECKSUM_AT = 1;
/** How many bytes of JSON there are. */
const JSON_AT = 2;
/** How many notes there are: of each, how many numbers its marks take. */
const NOTES_AT = 3;
/** How many numbers of marks there are. */
const MARKS_AT = 4;
const HEADER = 5;

const NOTES_A_STEP = 200;

/** What does not fit into numbers. */
interface Told {
  readonly name: string;
  readonly subjects: readonly string[];
  /** Of the notes, by number, in which entities were weighed: these, and what was known of them. */
  readonly weighed: readonly (readonly [note: number, weighed: readonly string[], known: string])[];
  /** Of each note its URI and its state, empty where there is none. */
  readonly notes: readonly string[];
}

/** Notes as one stretch of bytes, which can be kept, or sent to another thread; in the machine's own order of bytes. */
export function* packNotes(name: string, { subjects, notes }: NoteList, utf8: Utf8): Steps<Uint8Array<ArrayBuffer>> {
  const weighed = notes.flatMap(([, note], i): Told['weighed'] =>
    note.weighed.length > 0 ? [[i, note.weighed, note.known]] : [],
  );
  const empty: Told = { name, subjects, weighed, notes: [] };
  // The notes' own part goes in before the end, `]}`.
  const json = [utf8.encode(JSON.stringify(empty).slice(0, -2))];
  let count = 0;
  for (let from = 0; from < notes.length; from += NOTES_A_STEP) {
    const some = notes.slice(from, from + NOTES_A_STEP);
    const told = some.flatMap(([uri, { state }]) => [uri, state ?? '']);
    json.push(utf8.encode((from > 0 ? ',' : '') + JSON.stringify(told).slice(1, -1)));
    for (const [, { marks }] of some) count += marks.length;
    yield;
  }
  json.push(utf8.encode(']}'));
  const length = json.reduce((sum, part) => sum + part.length, 0);
  const words = new Int32Array(HEADER + notes.length + count + Math.ceil(length / 4));
  let at = HEADER + notes.length;
  for (const [i, [, { marks }]] of notes.entries()) {
    words[HEADER + i] = marks.length;
    words.set(marks, at);
    at += marks.length;
    if (i % NOTES_A_STEP === 0) yield;
  }
  const bytes = new Uint8Array(words.buffer);
  let byte = at * 4;
  for (const part of json) {
    bytes.set(part, byte);
    byte += part.length;
  }
  words.set([FORMAT, 0, length, notes.length, count]);
  words[CHECKSUM_AT] = yield* checksumInSteps(words.subarray(JSON_AT));
  return bytes;
}

/**
 * The notes that were packed under a name: their marks are in these bytes. Undefined where they are damaged, of another format or
 * under another name.
 */
export function unpackNotes(name: string, packed: Uint8Array, utf8: Utf8): NoteList | undefined {
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  if (bytes.length < HEADER * 4 || bytes.length % 4 !== 0) return undefined;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  if (words[FORMAT_AT] !== FORMAT || words[CHECKSUM_AT] !== checksum(words.subarray(JSON_AT))) return undefined;
  const count = words[NOTES_AT]!;
  const start = (HEADER + count + words[MARKS_AT]!) * 4;
  const told: Told = JSON.parse(utf8.decode(bytes.subarray(start, start + words[JSON_AT]!)));
  if (told.name !== name) return undefined;
  const weighed = new Map(told.weighed.map(([note, entities, known]) => [note, { weighed: entities, known }]));
  let at = HEADER + count;
  const notes = Array.from({ length: count }, (_, i): [string, IndexedNote] => {
    at += words[HEADER + i]!;
    const marks = words.subarray(at - words[HEADER + i]!, at);
    const state = told.notes[2 * i + 1]! || undefined;
    return [told.notes[2 * i]!, { state, ...(weighed.get(i) ?? NOT_WEIGHED), marks }];
  });
  return { subjects: told.subjects, notes };
}

const NOT_WEIGHED = { weighed: [], known: '' };
