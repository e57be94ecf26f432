import { languageOfFile } from '../core/files';
import type { NoteTable } from '../core/note-index/note-table';
import { unpackNotes } from '../core/note-index/packed-notes';
import { type NoteText, readNote } from '../core/note-index/read-note';
import { namesFilter, printOfKnowledge, type Recognition } from '../core/note-index/recognition';
import type { Staleness } from '../core/note-index/staleness';
import { dateInFileName } from '../core/recognition/note-date';
import type { Host } from './host';
import type { NoteThreads } from './note-threads';
import type { Slices } from './slices';
import { fileName } from './uri';
import { UTF8 } from './utf8';

/** A note that is out of date in the index, or may be: see `Staleness`. */
export interface NoteToRead {
  readonly uri: string;
  readonly look: 'stale' | 'doubtful';
}

/** A file's text, and in what state it was before, as far as one can tell. */
export interface TextInState {
  readonly text: string;
  readonly state: number | undefined;
}

/** Reads a file of the machine's own disk; undefined where it is not UTF-8, or not there. */
export type ReadAtOnce = (uri: string) => TextInState | undefined;

/** One reading of notes. */
export interface Reading {
  readonly notes: readonly NoteToRead[];
  readonly recognition: Recognition;
  /** Whether threads may read a note where it lies. */
  readonly isPlain: (uri: string) => boolean;
  readonly startThreads: (() => NoteThreads) | undefined;
  readonly readAtOnce: ReadAtOnce | undefined;
  /** Asked after each note: whether to leave it at that. */
  readonly isOver: () => boolean;
  /** So many more were dealt with. */
  readonly did: (count: number) => void;
}

/** A thread starts in the time that it takes to read so many notes. */
const WORTH_THREADS = 500;
/** How many notes a thread is given at a time, and how often it is ahead of what is asked of it. */
const BATCH = 100;
const AHEAD = 2;
/** How many notes are waited for at once. */
const AT_ONCE = 8;

/** A note's text with what its URI tells. */
export function noteText(uri: string, text: string): NoteText {
  return { uri, text, language: languageOfFile(uri), date: dateInFileName(fileName(uri)) };
}

/**
 * Reads notes into the index: many by threads beside the one that answers the editor, few in slices in it. Where there is but one
 * such thread, this one reads with it, until somebody types.
 */
export class NoteReader {
  private hasGivenWay = false;

  constructor(
    private readonly host: Pick<Host, 'read'>,
    private readonly slices: Slices,
    private readonly table: NoteTable,
    /** In what state a file is, as far as one can tell. */
    private readonly stateOf: (uri: string) => number | undefined,
  ) {}

  async read(reading: Reading, staleness: Staleness): Promise<void> {
    const { notes, isPlain, startThreads } = reading;
    const plain = startThreads ? notes.filter(({ uri }) => isPlain(uri)) : [];
    if (plain.length < WORTH_THREADS) return this.readHere(notes.values(), reading, staleness);
    const left = await this.readInThreads(plain, startThreads!(), reading, staleness);
    const others = notes.filter(note => !isPlain(note.uri));
    return this.readHere([...others, ...left].values(), reading, staleness);
  }

  /** Somebody types: leaves to the threads what they read too. */
  giveWay(): void {
    this.hasGivenWay = true;
  }

  /** Gives those that are left to be read here. */
  private async readInThreads(
    notes: readonly NoteToRead[],
    threads: NoteThreads,
    reading: Reading,
    staleness: Staleness,
  ): Promise<NoteToRead[]> {
    const { isOver, did, readAtOnce } = reading;
    this.hasGivenWay = false;
    const left: NoteToRead[] = [];
    const rest = notes.values();
    const readOn = async () => {
      for (let batch = nextOf(rest, BATCH); batch.length > 0; batch = nextOf(rest, BATCH)) {
        if (isOver()) return;
        const answer = await threads.read(batch).catch(() => undefined);
        if (!answer) {
          // What broke one down, such as a lack of memory, breaks the others.
          left.push(...batch, ...rest);
          return;
        }
        await this.slices.do(() => this.table.take(unpackNotes('', answer.packed, UTF8)!));
        const isLeft = new Set(answer.left);
        for (const note of batch) {
          if (isLeft.has(note.uri)) left.push(note);
          else staleness.settle(note.uri);
        }
        did(batch.length - isLeft.size);
      }
    };
    try {
      const here = threads.count === 1 && readAtOnce ? this.readHere(rest, reading, staleness, readAtOnce) : undefined;
      await Promise.all([...Array.from({ length: AHEAD * threads.count }, readOn), here]);
    } finally {
      await threads.end();
    }
    return left;
  }

  private async readHere(
    rest: Iterable<NoteToRead>,
    reading: Reading,
    staleness: Staleness,
    readAtOnce?: ReadAtOnce,
  ): Promise<void> {
    const mayDiffer = namesFilter(staleness.changed);
    const readOn = async () => {
      for (const note of rest) {
        if (reading.isOver()) return;
        const file = readAtOnce?.(note.uri) ?? (await this.fileOf(note.uri));
        if (!file) this.table.delete(note.uri);
        else if (note.look === 'stale' || mayDiffer?.(file.text) !== false) {
          await this.take(note.uri, file, reading.recognition);
        }
        staleness.settle(note.uri);
        reading.did(1);
        if (readAtOnce && this.hasGivenWay) return;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  }

  private async fileOf(uri: string): Promise<TextInState | undefined> {
    const state = this.stateOf(uri);
    const text = await this.host.read(uri).catch(() => undefined);
    return text === undefined ? undefined : { text, state };
  }

  private async take(uri: string, { text, state }: TextInState, recognition: Recognition): Promise<void> {
    const read = await this.slices.run(readNote(noteText(uri, text), recognition, this.table.subjects));
    this.table.set(uri, { ...read, state, known: printOfKnowledge(recognition.knowledge, read.weighed) });
  }
}

/** The next few that are left, as many as there are. */
function nextOf<T>(rest: Iterator<T>, most: number): T[] {
  const next: T[] = [];
  while (next.length < most) {
    const { done, value } = rest.next();
    if (done) break;
    next.push(value);
  }
  return next;
}
