import { languageOfFile } from '../core/files';
import type { NoteTable } from '../core/note-index/note-table';
import { unpackNotes } from '../core/note-index/packed-notes';
import { type NoteText, readNote } from '../core/note-index/read-note';
import { namesFilter, printOfKnowledge, type Recognition } from '../core/note-index/recognition';
import type { Staleness } from '../core/note-index/staleness';
import { dateInFileName } from '../core/recognition/note-date';
import type { Steps } from '../core/steps';
import type { Disk } from './disk';
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

/** One reading of notes. */
export interface Reading {
  readonly notes: readonly NoteToRead[];
  readonly recognition: Recognition;
  /** Whether threads may read a note where it lies. */
  readonly isPlain: (uri: string) => boolean;
  readonly threads: { readonly count: number; start(): NoteThreads } | undefined;
  /** Started when it is first asked for. */
  readonly disk: () => Disk | undefined;
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
/** How many texts the disk is asked for at a time. */
const TEXTS = 20;
/** How many notes are waited for at once. */
const AT_ONCE = 8;

/** A note's text with what its URI tells. */
export function noteText(uri: string, text: string): NoteText {
  return { uri, text, language: languageOfFile(uri), date: dateInFileName(fileName(uri)) };
}

/**
 * Reads notes into the index: many by threads beside the one that answers the editor, few in slices in it. A thread that is the only
 * one takes as long to warm up as it saves: until somebody types, all is read here, from what the disk gives.
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
    const { notes, isPlain, threads } = reading;
    const plain = notes.filter(({ uri }) => isPlain(uri));
    if (!threads || plain.length < WORTH_THREADS) return this.readHere(notes, reading, staleness);
    this.hasGivenWay = false;
    const left = notes.filter(({ uri }) => !isPlain(uri));
    const rest = plain.values();
    const disk = threads.count === 1 ? reading.disk() : undefined;
    if (disk) left.push(...(await this.readFromDisk(rest, disk, reading, staleness)));
    if (reading.isOver()) return;
    const others = [...rest];
    if (others.length < WORTH_THREADS) left.push(...others);
    else left.push(...(await this.readInThreads(others, threads, reading, staleness)));
    return this.readHere(left, reading, staleness);
  }

  /** Somebody types: leaves the rest to threads. */
  giveWay(): void {
    this.hasGivenWay = true;
  }

  /** Reads what the disk gives, until somebody types; gives those that are left to be read otherwise. */
  private async readFromDisk(
    rest: Iterator<NoteToRead>,
    disk: Disk,
    reading: Reading,
    staleness: Staleness,
  ): Promise<NoteToRead[]> {
    const left: NoteToRead[] = [];
    const readOn = async () => {
      while (!this.hasGivenWay && !reading.isOver()) {
        const batch = nextOf(rest, TEXTS);
        if (batch.length === 0) return;
        const files = await disk.texts(batch.map(({ uri }) => uri)).catch(() => []);
        for (const [i, note] of batch.entries()) {
          const file = this.hasGivenWay ? undefined : files[i];
          // One by one, so that others have their turn between.
          if (file) await this.slices.run(this.take(note, file, reading, staleness));
          else left.push(note);
        }
      }
    };
    await Promise.all(Array.from({ length: AHEAD }, readOn));
    return left;
  }

  /** Gives those that are left to be read here. */
  private async readInThreads(
    notes: readonly NoteToRead[],
    { count, start }: NonNullable<Reading['threads']>,
    reading: Reading,
    staleness: Staleness,
  ): Promise<NoteToRead[]> {
    const { isOver, did } = reading;
    const threads = start();
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
      await Promise.all(Array.from({ length: AHEAD * count }, readOn));
    } finally {
      await threads.end();
    }
    return left;
  }

  private async readHere(notes: readonly NoteToRead[], reading: Reading, staleness: Staleness): Promise<void> {
    const rest = notes.values();
    const readOn = async () => {
      for (const note of rest) {
        if (reading.isOver()) return;
        const file = await this.fileOf(note.uri);
        if (file) await this.slices.run(this.take(note, file, reading, staleness));
        else {
          this.table.delete(note.uri);
          staleness.settle(note.uri);
          reading.did(1);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  }

  /** Takes over what a file says. */
  private *take(
    { uri, look }: NoteToRead,
    file: TextInState,
    { recognition, isOver, did }: Reading,
    staleness: Staleness,
  ): Steps<void> {
    if (isOver()) return;
    if (look === 'stale' || namesFilter(staleness.changed)?.(file.text) !== false) {
      const read = yield* readNote(noteText(uri, file.text), recognition, this.table.subjects);
      const known = printOfKnowledge(recognition.knowledge, read.weighed);
      this.table.set(uri, { ...read, state: file.state, known });
    }
    staleness.settle(uri);
    did(1);
  }

  private async fileOf(uri: string): Promise<TextInState | undefined> {
    const state = this.stateOf(uri);
    const text = await this.host.read(uri).catch(() => undefined);
    return text === undefined ? undefined : { text, state };
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
