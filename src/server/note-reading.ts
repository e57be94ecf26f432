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

/** A note that is out of date in the index, or may be: see `Staleness`. */
export interface NoteToRead {
  readonly uri: string;
  readonly look: 'stale' | 'doubtful';
  /** In what state its file is, as far as one can tell. */
  readonly state?: string | undefined;
}

/** One reading of notes. */
export interface Reading {
  readonly notes: readonly NoteToRead[];
  readonly recognition: Recognition;
  /** Whether threads may read a note where it lies. */
  readonly isPlain: (uri: string) => boolean;
  readonly startThreads: (() => NoteThreads) | undefined;
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

/** Reads notes into the index: many by threads beside the one that answers the editor, few in slices in it. */
export class NoteReader {
  constructor(
    private readonly host: Pick<Host, 'read'>,
    private readonly slices: Slices,
    private readonly table: NoteTable,
  ) {}

  async read(reading: Reading, staleness: Staleness): Promise<void> {
    const { notes, isPlain, startThreads } = reading;
    const plain = startThreads ? notes.filter(({ uri }) => isPlain(uri)) : [];
    if (plain.length < WORTH_THREADS) return this.readHere(notes, reading, staleness);
    const left = await this.readInThreads(plain, startThreads!(), reading, staleness);
    const others = notes.filter(note => !isPlain(note.uri));
    return this.readHere([...others, ...left], reading, staleness);
  }

  /** Gives those that are left to be read here. */
  private async readInThreads(
    notes: readonly NoteToRead[],
    threads: NoteThreads,
    { isOver, did }: Reading,
    staleness: Staleness,
  ): Promise<NoteToRead[]> {
    const left: NoteToRead[] = [];
    const batches = Array.from({ length: Math.ceil(notes.length / BATCH) }, (_, i) =>
      notes.slice(i * BATCH, (i + 1) * BATCH),
    ).values();
    const readOn = async () => {
      for (const batch of batches) {
        if (isOver()) return;
        const answer = await threads.read(batch).catch(() => undefined);
        if (!answer) {
          // What broke one down, such as a lack of memory, breaks the others.
          left.push(...batch, ...[...batches].flat());
          return;
        }
        await this.slices.do(() => this.table.take(unpackNotes('', answer.packed)!));
        const isLeft = new Set(answer.left);
        for (const note of batch) {
          if (isLeft.has(note.uri)) left.push(note);
          else staleness.settle(note.uri);
        }
        did(batch.length - isLeft.size);
      }
    };
    try {
      await Promise.all(Array.from({ length: AHEAD * threads.count }, readOn));
    } finally {
      await threads.end();
    }
    return left;
  }

  private async readHere(notes: readonly NoteToRead[], reading: Reading, staleness: Staleness): Promise<void> {
    const rest = notes.values();
    const mayDiffer = namesFilter(staleness.changed);
    const readOn = async () => {
      for (const note of rest) {
        if (reading.isOver()) return;
        const text = await this.host.read(note.uri).catch(() => undefined);
        if (text === undefined) this.table.delete(note.uri);
        else if (note.look === 'stale' || mayDiffer?.(text) !== false) await this.take(note, text, reading.recognition);
        staleness.settle(note.uri);
        reading.did(1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  }

  private async take({ uri, state }: NoteToRead, text: string, recognition: Recognition): Promise<void> {
    const read = await this.slices.run(readNote(noteText(uri, text), recognition, this.table.subjects));
    this.table.set(uri, { ...read, state, known: printOfKnowledge(recognition.knowledge, read.weighed) });
  }
}
