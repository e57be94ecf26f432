import { addCounts, countOf, finderOf, type Mark, marksOf, renumber, subjectsIn } from './note-marks';
import type { ReadNote } from './read-note';
import { type SubjectKind, Subjects } from './subjects';

/** What is kept of a note. */
export interface IndexedNote extends ReadNote {
  /** The state in which its file was read, see `FileState`; absent where nothing tells it from later ones. */
  readonly state?: number | undefined;
  /** What was known of those who were weighed, see `printOfKnowledge`. */
  readonly known: string;
}

/** Notes by their URIs, with the numbers of their subjects in a list that they share. */
export interface NoteList {
  readonly subjects: readonly string[];
  /** By the subjects' numbers: how many marks the notes have together, where they have any. */
  readonly totals: readonly number[];
  readonly notes: Map<string, IndexedNote>;
}

/** What many notes mention and cite, to be looked up by subject. */
export class NoteTable {
  readonly subjects = new Subjects();
  #notes = new Map<string, IndexedNote>();
  /** By the subjects' numbers: how many marks all notes have. */
  readonly #totals: number[] = [];

  /** By URI. */
  get notes(): ReadonlyMap<string, IndexedNote> {
    return this.#notes;
  }

  get(uri: string): IndexedNote | undefined {
    return this.#notes.get(uri);
  }

  /** Takes over a note, whose subjects have the numbers of this table, instead of what was there by its URI. */
  set(uri: string, note: IndexedNote): void {
    this.#add(this.#notes.get(uri), -1);
    this.#notes.set(uri, note);
    this.#add(note, 1);
  }

  delete(uri: string): void {
    this.#add(this.#notes.get(uri), -1);
    this.#notes.delete(uri);
  }

  /** Takes over notes that were put together elsewhere; they are this table's from then on. */
  take({ subjects, totals, notes }: NoteList): void {
    const numbers = this.subjects.take(subjects);
    const areSame = numbers.every((number, i) => number === i);
    if (!areSame) for (const { marks } of notes.values()) renumber(marks, numbers);
    if (this.#notes.size === 0) this.#notes = notes;
    else {
      for (const [uri, note] of notes) {
        this.#add(this.#notes.get(uri), -1);
        this.#notes.set(uri, note);
      }
    }
    for (let i = 0; i < totals.length; i++) {
      const subject = numbers[i]!;
      this.#totals[subject] = (this.#totals[subject] ?? 0) + (totals[i] ?? 0);
    }
  }

  /** @param first the URIs of notes that come first, in this order */
  list(first: readonly string[] = []): NoteList {
    const notes = new Map<string, IndexedNote>();
    for (const uri of first) {
      const note = this.#notes.get(uri);
      if (note) notes.set(uri, note);
    }
    for (const [uri, note] of this.#notes) notes.set(uri, note);
    return { subjects: this.subjects.names, totals: [...this.#totals], notes };
  }

  /** How many marks of a subject all notes have together. */
  total(kind: SubjectKind, key: string): number {
    const subject = this.subjects.find(kind, key);
    return subject === undefined ? 0 : (this.#totals[subject] ?? 0);
  }

  /** How many marks of a subject one note has. */
  count(uri: string, kind: SubjectKind, key: string): number {
    const subject = this.subjects.find(kind, key);
    const note = this.#notes.get(uri);
    return note && subject !== undefined ? countOf(note.marks, subject) : 0;
  }

  /** What a note has marks of, each as one word of kind and key; nothing of a note that is not here. */
  subjectsOf(uri: string): string[] {
    const note = this.#notes.get(uri);
    return note ? Array.from(subjectsIn(note.marks), subject => this.subjects.names[subject]!) : [];
  }

  /** The URIs of the notes that have a subject, in no order. */
  having(kind: SubjectKind, key: string): string[] {
    const subject = this.subjects.find(kind, key);
    if (subject === undefined) return [];
    const found: string[] = [];
    const isIn = finderOf(subject);
    for (const [uri, { marks }] of this.#notes) if (isIn(marks)) found.push(uri);
    return found;
  }

  /** The marks of a subject in one note, in order. */
  marks(uri: string, kind: SubjectKind, key: string): Mark[] {
    const subject = this.subjects.find(kind, key);
    const note = this.#notes.get(uri);
    return note && subject !== undefined ? marksOf(note.marks, subject) : [];
  }

  #add(note: IndexedNote | undefined, sign: 1 | -1): void {
    if (note) addCounts(note.marks, this.#totals, sign);
  }
}
