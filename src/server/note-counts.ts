import type { Note, Notes } from './notes';
import type { Slices } from './slices';

/** How often each entity is mentioned and each source cited, by their keys. */
export interface Counts {
  readonly mentions: ReadonlyMap<string, number>;
  readonly citations: ReadonlyMap<string, number>;
}

/**
 * What the workspace's notes mention and cite, counted when it is asked, note after note in the background. After a change
 * only what changed is counted again.
 */
export class NoteCounts {
  private readonly byNote = new Map<string, Promise<Counts>>();
  private total: Promise<Counts> | undefined;

  constructor(
    private readonly notes: Notes,
    private readonly slices: Slices,
  ) {}

  /** Of all notes together. */
  all(): Promise<Counts> {
    this.total ??= this.count();
    // What failed may succeed another time.
    this.total.catch(() => this.forgetFiles([]));
    return this.total;
  }

  /** A note changed in an editor. */
  forget(uri: string): void {
    this.byNote.delete(uri);
    this.total = undefined;
  }

  /** Files came, changed or went on the disk. */
  forgetFiles(uris: readonly string[]): void {
    for (const uri of uris) this.byNote.delete(uri);
    this.notes.forgetFiles();
    this.total = undefined;
  }

  /** The names or the languages changed. */
  forgetAll(): void {
    this.byNote.clear();
    this.forgetFiles([]);
  }

  private async count(): Promise<Counts> {
    const mentions = new Map<string, number>();
    const citations = new Map<string, number>();
    for (const uri of await this.notes.knownUris()) {
      const counts = this.byNote.get(uri) ?? this.countIn(uri);
      this.byNote.set(uri, counts);
      const found = await counts;
      for (const [entity, count] of found.mentions) add(mentions, entity, count);
      for (const [source, count] of found.citations) add(citations, source, count);
    }
    return { mentions, citations };
  }

  private async countIn(uri: string): Promise<Counts> {
    // One that can't be read has none.
    const note = await this.notes.read(uri).catch(() => undefined);
    return note ? this.slices.do(() => countsOf(note)) : { mentions: new Map(), citations: new Map() };
  }
}

function countsOf(note: Note): Counts {
  const mentions = new Map<string, number>();
  const citations = new Map<string, number>();
  for (const { entity } of note.mentions()) add(mentions, entity, 1);
  if (note.text.getText().includes('@')) for (const { key } of note.citations()) add(citations, key, 1);
  return { mentions, citations };
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
