import type { Exclusion } from '../core/dossier/model';
import { addCounts } from '../core/note-index/note-marks';
import type { IndexedNote } from '../core/note-index/note-table';
import { packNotes } from '../core/note-index/packed-notes';
import { readNote } from '../core/note-index/read-note';
import { exclusionsByNote, namesFilter, type Recognition } from '../core/note-index/recognition';
import { Subjects } from '../core/note-index/subjects';
import { NO_KNOWLEDGE } from '../core/recognition/knowledge';
import type { NameIndex } from '../core/recognition/names';
import { packNames, unpackNames } from '../core/recognition/packed-names';
import type { Periods } from '../core/recognition/periods';
import { finish } from '../core/steps';
import { type NoteToRead, noteText, type TextInState } from './note-reading';
import { UTF8 } from './utf8';

/** By what threads read notes; the names as bytes that they may share. */
export interface ThreadData {
  readonly names: Uint8Array;
  readonly periods: Periods | undefined;
  readonly exclusions: readonly Exclusion[];
  /** The names that decide about doubtful notes. */
  readonly changed: Uint8Array;
}

/** What a thread found in some notes. */
export interface ThreadAnswer {
  /** By `packNotes`, without a name. */
  readonly packed: Uint8Array<ArrayBuffer>;
  /** The URIs of those that it could not read, or decide by names alone. */
  readonly left: readonly string[];
}

/** Threads that read notes from the machine's own disk. */
export interface NoteThreads {
  /** Rejected where a thread broke down; then none of them is of use any more. */
  read(notes: readonly NoteToRead[]): Promise<ThreadAnswer>;
  end(): Promise<void>;
}

/** How threads are started that read notes. */
export interface StartThreads {
  /** How many there are to be. */
  readonly count: number;
  start(data: ThreadData): NoteThreads;
}

export function threadData(
  { names, periods }: Pick<Recognition, 'names' | 'periods'>,
  exclusions: readonly Exclusion[],
  changed: NameIndex,
): ThreadData {
  return { names: packNames(names), periods, exclusions, changed: packNames(changed) };
}

/** In a thread: reads the notes that come. */
export function answerNotes(data: ThreadData, read: (uri: string) => TextInState | undefined) {
  const recognition: Recognition = {
    names: unpackNames(data.names)!,
    periods: data.periods,
    exclusions: exclusionsByNote(data.exclusions),
    knowledge: NO_KNOWLEDGE,
  };
  const mayDiffer = namesFilter(unpackNames(data.changed)!);
  return (wanted: readonly NoteToRead[]): ThreadAnswer => {
    const subjects = new Subjects();
    const totals: number[] = [];
    const notes = new Map<string, IndexedNote>();
    const left: string[] = [];
    for (const { uri, look } of wanted) {
      const file = read(uri);
      if (!file) left.push(uri);
      else if (look === 'stale' || mayDiffer?.(file.text) !== false) {
        const found = finish(readNote(noteText(uri, file.text), recognition, subjects));
        if (found.weighed.length > 0) left.push(uri);
        else {
          addCounts(found.marks, totals, 1);
          notes.set(uri, { ...found, state: file.state, known: '' });
        }
      }
    }
    return { packed: finish(packNotes('', { subjects: subjects.names, totals, notes }, UTF8)), left };
  };
}
