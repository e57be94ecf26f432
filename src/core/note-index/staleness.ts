import type { Knowledge } from '../recognition/knowledge';
import type { NameIndex } from '../recognition/names';
import type { Steps } from '../steps';
import type { NoteTable } from './note-table';
import { changedNames, indexOfChange, type NamesSaid, printOfKnowledge } from './recognition';

/** With more names that changed, nearly every note has one. */
const MANY = 1000;

/**
 * Which notes of a table are out of date after the dossiers changed. A note is not, where none of the names that changed begins anywhere
 * in its text, unless entities were weighed in it that share a name: then any change of names may decide otherwise, and so
 * may a change of what is known of those entities.
 */
export class Staleness {
  /** To be read anew. */
  readonly #stale = new Set<string>();
  /** To be read anew where any of the names may begin in them. */
  readonly #doubtful = new Set<string>();
  readonly #names = new Set<string>();
  #index: NameIndex | undefined;

  constructor(
    private readonly table: NoteTable,
    private said: NamesSaid,
    private knowledge: Knowledge,
  ) {}

  /** The dossiers are these now. */
  *follow(said: NamesSaid, knowledge: Knowledge): Steps<void> {
    const change = yield* changedNames(this.said, said);
    if (change) {
      for (const name of change.names) this.#names.add(name);
      this.#index = undefined;
      const isAll = this.#names.size > MANY;
      for (const [uri, { weighed }] of this.table.notes) {
        if (isAll || weighed.length > 0) this.#stale.add(uri);
        else this.#doubtful.add(uri);
      }
    }
    if (knowledge !== this.knowledge) this.weighAnew(knowledge);
    this.said = said;
    this.knowledge = knowledge;
  }

  /** A note is kept from a time when other things may have been known. */
  weighAnew(knowledge: Knowledge): void {
    const prints = new Map<string, string>();
    for (const [uri, { weighed, known }] of this.table.notes) {
      if (weighed.length === 0) continue;
      const entities = weighed.join('\n');
      const print = prints.get(entities) ?? printOfKnowledge(knowledge, weighed);
      prints.set(entities, print);
      if (print !== known) this.#stale.add(uri);
    }
  }

  /** Whether a note is out of date, or is if any of `changed` may begin in it. */
  of(uri: string): 'stale' | 'doubtful' | undefined {
    // To look for a word takes its time in an empty set too.
    if (this.#stale.size > 0 && this.#stale.has(uri)) return 'stale';
    return this.#doubtful.size > 0 && this.#doubtful.has(uri) ? 'doubtful' : undefined;
  }

  /** The names that decide about the doubtful ones. */
  get changed(): NameIndex {
    this.#index ??= indexOfChange([...this.#names]);
    return this.#index;
  }

  /** A note is to be read anew in any case. */
  mark(uri: string): void {
    this.#stale.add(uri);
  }

  /** A note was read, or is as good as read. */
  settle(uri: string): void {
    this.#stale.delete(uri);
    if (this.#doubtful.delete(uri) && this.#doubtful.size === 0) {
      this.#names.clear();
      this.#index = undefined;
    }
  }
}
