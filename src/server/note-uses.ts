import type { Location } from 'vscode-languageserver';
import type { Mark } from '../core/note-index/note-marks';
import type { SubjectKind } from '../core/note-index/subjects';
import type { Documents, OpenDocument } from './documents';
import { type Key, locationOf, usesInNote } from './keys';
import type { NoteIndex } from './note-index';
import { mentionsIn, type Note, type Notes } from './notes';
import type { Slices } from './slices';
import { fileOfView } from './source-views';

/** How often each entity is mentioned and each source cited, by their keys. */
export interface Counts {
  mentions(entity: string): number;
  citations(source: string): number;
}

/** What the notes mention and cite: those that are open as the editor has them, all others as the index has them. */
export class NoteUses {
  private counting: Promise<Counts> | undefined;

  constructor(
    private readonly index: NoteIndex,
    private readonly notes: Notes,
    private readonly documents: Documents,
    private readonly slices: Slices,
  ) {}

  /** Where notes mention an entity, by their URIs and in order. */
  async mentionsOf(entity: string): Promise<Location[]> {
    const closed = await this.closed('mention', entity);
    return inOrder([...closed, ...(await this.inOpen(note => mentionsIn(note, entity)))]);
  }

  /** Where the key of a source or an entity stands in notes, and mentions of the entity. */
  async usesOf(key: Key): Promise<Location[]> {
    const isEntity = key.kind === 'entity';
    const closed = [
      ...(await this.closed(isEntity ? 'choice' : 'citation', key.key)),
      ...(isEntity ? await this.closed('mention', key.key) : []),
    ];
    const open = await this.inOpen(note => [
      ...usesInNote(note, key).map(locationOf),
      ...(isEntity ? mentionsIn(note, key.key) : []),
    ]);
    return inOrder([...closed, ...open]);
  }

  /** The notes in which the key of a source or an entity stands. */
  async notesWith({ kind, key }: Key): Promise<Note[]> {
    const closed = await this.urisOfClosed(kind === 'entity' ? 'choice' : 'citation', key);
    const uris = [...closed, ...this.open().map(({ uri }) => uri)];
    const notes = await Promise.all(uris.map(uri => this.notes.read(uri)));
    return notes.filter(note => note !== undefined);
  }

  /** The counts where the index is kept up to date anyway, so that nobody has to wait for them long. */
  async countsOfIndex(): Promise<Counts | undefined> {
    return this.index.isFollowing ? this.counts() : undefined;
  }

  counts(): Promise<Counts> {
    const counting = this.counting ?? this.count();
    this.counting = counting;
    // What failed may succeed another time.
    counting.catch(() => this.forgetCounts());
    return counting;
  }

  /** Notes changed, in an editor or on the disk, or what they mention. */
  forgetCounts(): void {
    this.counting = undefined;
  }

  private async count(): Promise<Counts> {
    // Counts are asked for by what is on the screen.
    await this.index.current(false);
    const { table } = this.index;
    const open = this.open();
    const inOpen = { mention: new Map<string, number>(), citation: new Map<string, number>() };
    for (const document of open) {
      await this.slices.do(() => {
        for (const { entity } of document.mentions()?.all() ?? []) add(inOpen.mention, entity);
        for (const { key } of document.citations()) add(inOpen.citation, key);
      });
    }
    const countOf = (kind: 'mention' | 'citation', key: string) => {
      const onDisk = open.reduce((sum, { uri }) => sum + table.count(uri, kind, key), 0);
      return table.total(kind, key) - onDisk + (inOpen[kind].get(key) ?? 0);
    };
    return { mentions: entity => countOf('mention', entity), citations: source => countOf('citation', source) };
  }

  private async closed(kind: SubjectKind, key: string): Promise<Location[]> {
    const uris = await this.urisOfClosed(kind, key);
    return uris.flatMap(uri => this.index.table.marks(uri, kind, key).map(mark => ({ uri, range: rangeOf(mark) })));
  }

  private async urisOfClosed(kind: SubjectKind, key: string): Promise<string[]> {
    await this.index.current();
    return this.index.table.having(kind, key).filter(uri => !this.documents.get(uri));
  }

  private async inOpen(look: (note: Note) => readonly Location[]): Promise<Location[]> {
    const found: Location[] = [];
    for (const { uri } of this.open()) {
      const note = await this.notes.read(uri);
      if (note) found.push(...(await this.slices.do(() => look(note))));
    }
    return found;
  }

  /** The open notes: in the languages of the settings, or saved as such. A view of a source is none, open or not. */
  private open(): OpenDocument[] {
    const { table } = this.index;
    const shown = [...this.documents.all()].filter(({ uri }) => fileOfView(uri) === undefined);
    return shown.filter(document => document.mentions() ?? table.get(document.uri));
  }
}

function rangeOf({ start, end }: Mark): Location['range'] {
  return {
    start: { line: start.line, character: start.column },
    end: { line: end.line, character: end.column },
  };
}

/** By their notes; in each as they are. */
function inOrder(locations: readonly Location[]): Location[] {
  return locations.toSorted((one, other) => (one.uri < other.uri ? -1 : one.uri > other.uri ? 1 : 0));
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
