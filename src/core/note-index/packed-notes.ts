import type { Utf8 } from '../packing/utf8';
import type { Steps } from '../steps';
import type { IndexedNote, NoteList } from './note-table';

/** Changes with what is packed and how. */
const FORMAT = 0x444d0005;

const FORMAT_AT = 0;
/** How many bytes of JSON there are. */
const JSON_AT = 1;
/** How many notes there are: of each, how many numbers its marks take, and the two halves of its state, 0 where there is none. */
const NOTES_AT = 2;
const WORDS_A_NOTE = 3;
/** How many numbers of marks there are. */
const MARKS_AT = 3;
/** Of how many subjects there are totals. */
const TOTALS_AT = 4;
const HEADER = 5;

const HALF = 2 ** 32;

const NOTES_A_STEP = 100;

/** What does not fit into numbers. */
interface Told {
  readonly name: string;
  readonly subjects: readonly string[];
  /** Of the notes, by number, in which entities were weighed: these, and what was known of them. */
  readonly weighed: readonly (readonly [note: number, weighed: readonly string[], known: string])[];
  /** Of each note its URI. */
  readonly notes: readonly string[];
}

/** Notes as one stretch of bytes, which can be kept, or sent to another thread; in the machine's own order of bytes. */
export function* packNotes(name: string, list: NoteList, utf8: Utf8): Steps<Uint8Array<ArrayBuffer>> {
  const { subjects, totals } = list;
  const notes = [...list.notes];
  const weighed = notes.flatMap(([, note], i): Told['weighed'] =>
    note.weighed.length > 0 ? [[i, note.weighed, note.known]] : [],
  );
  const empty: Told = { name, subjects, weighed, notes: [] };
  // The notes' own part goes in before the end, `]}`.
  const json = [utf8.encode(JSON.stringify(empty).slice(0, -2))];
  let count = 0;
  for (let from = 0; from < notes.length; from += NOTES_A_STEP) {
    const some = notes.slice(from, from + NOTES_A_STEP);
    const told = some.map(([uri]) => uri);
    json.push(utf8.encode((from > 0 ? ',' : '') + JSON.stringify(told).slice(1, -1)));
    for (let i = from; i < from + some.length; i++) count += lengthOf(notes[i]![1]);
    yield;
  }
  json.push(utf8.encode(']}'));
  const length = json.reduce((sum, part) => sum + part.length, 0);
  const start = HEADER + WORDS_A_NOTE * notes.length + totals.length;
  const words = new Int32Array(start + count + Math.ceil(length / 4));
  for (let i = 0; i < totals.length; i++) words[start - totals.length + i] = totals[i] ?? 0;
  let at = start;
  for (let i = 0; i < notes.length; i++) {
    const { marks, state = 0 } = notes[i]![1];
    const note = HEADER + WORDS_A_NOTE * i;
    words[note] = lengthOf(notes[i]![1]);
    words[note + 1] = state / HALF;
    words[note + 2] = state;
    words.set(marks.words.subarray(marks.from, marks.to), at);
    at += words[note]!;
    if (i % NOTES_A_STEP === 0) yield;
  }
  const bytes = new Uint8Array(words.buffer);
  let byte = at * 4;
  for (const part of json) {
    bytes.set(part, byte);
    byte += part.length;
  }
  words.set([FORMAT, length, notes.length, count, totals.length]);
  return bytes;
}

/** The notes that were packed under a name: their marks are in these bytes. Undefined where they are of another format or name. */
export function unpackNotes(name: string, packed: Uint8Array, utf8: Utf8): NoteList | undefined {
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  if (words[FORMAT_AT] !== FORMAT) return undefined;
  const count = words[NOTES_AT]!;
  const totalsAt = HEADER + WORDS_A_NOTE * count;
  let at = totalsAt + words[TOTALS_AT]!;
  const json = (at + words[MARKS_AT]!) * 4;
  const told: Told = JSON.parse(utf8.decode(bytes.subarray(json, json + words[JSON_AT]!)));
  if (told.name !== name) return undefined;
  const weighed = new Map(told.weighed.map(([note, entities, known]) => [note, { weighed: entities, known }]));
  const totals = Array.from(words.subarray(totalsAt, at));
  const notes = new Map<string, IndexedNote>();
  for (let i = 0, note = HEADER; i < count; i++, note += WORDS_A_NOTE) {
    const marks = { words, from: at, to: at + words[note]! };
    at = marks.to;
    const state = (words[note + 1]! >>> 0) * HALF + (words[note + 2]! >>> 0) || undefined;
    const { weighed: entities, known } = weighed.get(i) ?? NOT_WEIGHED;
    notes.set(told.notes[i]!, { state, weighed: entities, known, marks });
  }
  return { subjects: told.subjects, totals, notes };
}

const NOT_WEIGHED = { weighed: [], known: '' };

/** How many numbers a note's marks take. */
function lengthOf({ marks }: IndexedNote): number {
  return marks.to - marks.from;
}
