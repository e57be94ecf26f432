import { CancellationTokenSource } from 'vscode-languageserver';
import { CODE_VERSION } from '../core/code-version';
import { outsideOf, type RealUri } from '../core/dossier/outside';
import { type IndexedNote, NoteTable } from '../core/note-index/note-table';
import { packNotes, unpackNotes } from '../core/note-index/packed-notes';
import { exclusionsByNote, type NamesSaid, printOfSaid, type Recognition } from '../core/note-index/recognition';
import { Staleness } from '../core/note-index/staleness';
import type { Hash } from '../core/packing/seal';
import type { Steps } from '../core/steps';
import type { SealedCache } from './cache';
import { type Disk, type FileStates, findStates, statesOf } from './disk';
import type { Host } from './host';
import type { IndexProgress } from './index-progress';
import type { Library } from './library';
import { NoteReader, type NoteToRead } from './note-reading';
import { type StartThreads, threadData } from './note-threads';
import type { Notes } from './notes';
import { Cancelled } from './request';
import type { Slices } from './slices';
import { parentUri } from './uri';
import { UTF8 } from './utf8';

/** What tells one state of a file from another; nothing where it may change once more and seem the same. */
export interface FileState {
  readonly stamp?: number;
}

export interface NoteIndexOptions {
  /** URIs of the workspace folders. */
  readonly folders: () => readonly string[];
  /** Whether the client tells of every file that comes, changes or goes. */
  readonly isWatched: boolean;
  /** The state of a file on the machine's own disk; undefined for what is none, links among it. */
  readonly stateOf: ((uri: string) => FileState | undefined) | undefined;
  readonly startDisk: (() => Disk) | undefined;
  readonly threads: StartThreads | undefined;
  readonly real: RealUri;
  readonly cache: SealedCache | undefined;
  readonly hash: Hash;
}

/** What is indexed is kept once nothing changed for so long. */
const KEEP_MS = 30_000;
/** A thread is worth its while for so many files. */
const MANY = 500;
/** What is kept of a note takes more than so many bytes. */
const LEAST_KEPT = 64;
/** How many notes are looked at in one step. */
const LOOKS_A_STEP = 100;
/** A larger index is not kept, in bytes. */
const LARGEST_KEPT = 64_000_000;

/**
 * What the saved notes of the workspace mention and cite, kept up in the background and from one start to the next. What is open in
 * an editor is in it as it is on the disk.
 */
export class NoteIndex {
  readonly table = new NoteTable();
  private readonly reader: NoteReader;
  private staleness: Staleness | undefined;
  /** Files that are said to have changed. */
  private readonly told = new Set<string>();
  /** Whether nothing changed since the last time that all was looked at, or while it is. */
  private isCurrent = false;
  /** Whether the files' states are as they were when they were looked at last, but for those that were told. */
  private isLooked = false;
  private following: Promise<void> | undefined;
  /** Whether a person wants no more of it; what was read is kept. */
  private isCancelled = false;
  /** What the dossiers said when all notes were read by it. */
  private complete: NamesSaid | undefined;
  private isKept = true;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  /** What is kept under a name, asked for before it is needed. */
  private ahead: { readonly name: string; readonly bytes: Promise<Uint8Array | undefined> } | undefined;
  /** The states of notes' files, asked for before they are needed. */
  private states: { readonly states: FileStates; readonly found: Promise<void> } | undefined;
  private started: Disk | undefined;
  private readonly listeners: ((uris: readonly string[]) => void)[] = [];

  constructor(
    host: Pick<Host, 'read'>,
    private readonly notes: Notes,
    private readonly library: Library,
    private readonly slices: Slices,
    private readonly progress: IndexProgress,
    private readonly options: NoteIndexOptions,
  ) {
    this.reader = new NoteReader(host, slices, this.table, uri => options.stateOf?.(uri)?.stamp);
  }

  /** Looks for notes and for what is kept, while the dossiers are read. */
  async lookAhead(): Promise<void> {
    if (!this.isInBackground || this.staleness) return;
    const { name } = this;
    const { cache } = this.options;
    const bytes = cache?.readSealed(name);
    if (bytes) this.ahead = { name, bytes };
    // At once, for then dossiers are found on the same way. What failed is tried again when it is needed.
    const found = this.notes.saved().catch(() => []);
    // A thread takes longer to start than many notes take to be found.
    if (((await cache?.sizeOf(name)) ?? 0) > MANY * LEAST_KEPT) this.disk();
    const uris = await found;
    if (uris.length < MANY) return;
    const disk = this.disk();
    if (!disk || !(await bytes)) return;
    const states = statesOf(uris);
    this.states = { states, found: disk.states(states).catch(() => undefined) };
  }

  /**
   * Settles once the index is what files and dossiers are now.
   * @param isAsked whether a person asked: then indexing goes on that somebody cancelled before
   * @throws Cancelled where a person cancels the indexing, or did
   */
  async current(isAsked = true): Promise<void> {
    if (this.isCancelled && !isAsked) throw new Cancelled();
    if (this.isCancelled) await this.following?.catch(() => undefined);
    this.isCancelled = false;
    if (!this.options.isWatched) this.lookAnew();
    await this.followAll();
  }

  /** Under which it is kept: one for each workspace. */
  get name(): string {
    return this.options.hash([...this.options.folders()].sort().join('\n'));
  }

  /** Whether it takes no more than to read the machine's own disk to bring the index up to date. */
  get isInBackground(): boolean {
    const { stateOf, folders } = this.options;
    return stateOf !== undefined && folders().every(folder => folder.startsWith('file:'));
  }

  /** Whether it is brought up to date without being asked, and nobody cancelled that. */
  get isFollowing(): boolean {
    return this.isInBackground && !this.isCancelled;
  }

  /** Brings the index up to date where that is done without being asked. */
  async inBackground(): Promise<void> {
    if (!this.isFollowing) return;
    await this.followAll().catch(error => {
      if (!(error instanceof Cancelled)) throw error;
    });
  }

  /** Told after notes were read or let go, with their URIs: the place to do more with notes that are not open. */
  onDidIndex(listener: (uris: readonly string[]) => void): void {
    this.listeners.push(listener);
  }

  /** Files came, changed or went. */
  filesChanged(uris: readonly string[]): void {
    const notes = uris.filter(uri => this.table.notes.has(uri) || this.notes.isNote(uri));
    for (const uri of notes) this.told.add(uri);
    if (notes.some(uri => !this.table.notes.has(uri))) this.notes.forgetFiles();
    if (notes.length > 0) this.isCurrent = false;
  }

  /** Somebody types. */
  giveWay(): void {
    this.reader.giveWay();
  }

  /** Names, or what is known of those who share one, changed. */
  dossiersChanged(): void {
    this.isCurrent = false;
  }

  /** Folders or languages changed, or files in a way that nobody told. */
  lookAnew(): void {
    this.notes.forgetFiles();
    this.isLooked = false;
    this.isCurrent = false;
  }

  /** Keeps what is indexed for the next start. */
  async keep(): Promise<void> {
    clearTimeout(this.keeping);
    const { cache } = this.options;
    const said = this.complete;
    if (this.isKept || !cache || !said) return;
    this.isKept = true;
    const order = await this.notes.saved().catch(() => []);
    // What dossiers say changed meanwhile: it is kept once the notes were read by that.
    if (this.complete !== said) {
      this.isKept = false;
      return;
    }
    const packed = await this.slices.run(packNotes(this.version(said), this.table.list(order), UTF8));
    if (packed.length > LARGEST_KEPT) return;
    await cache.writeSealed(this.name, packed);
    await cache.tidy(new Set([this.name]));
  }

  private disk(): Disk | undefined {
    this.started ??= this.options.startDisk?.();
    return this.started;
  }

  /** Settles once the index is up to date. */
  private async followAll(): Promise<void> {
    while (this.following || !this.isCurrent) {
      this.following ??= this.bringUpToDate().finally(() => {
        this.following = undefined;
      });
      await this.following;
    }
  }

  private async bringUpToDate(): Promise<void> {
    await this.library.whole();
    this.isCurrent = true;
    try {
      const { dossier, names, periods, knowledge } = this.library;
      const said = this.said();
      this.staleness ??= await this.fromCache(said);
      await this.slices.run(this.staleness.follow(said, knowledge));
      const recognition = { names, periods, knowledge, exclusions: exclusionsByNote(said.exclusions) };
      const { toRead, gone } = await this.outOfDate(this.staleness);
      const cancelling = new CancellationTokenSource();
      const isOver = () => this.library.dossier !== dossier || cancelling.token.isCancellationRequested;
      this.complete = undefined;
      const cancel = () => {
        this.isCancelled = true;
        cancelling.cancel();
      };
      if (toRead.length > 0) await this.read(toRead, recognition, said, isOver, cancel);
      if (isOver()) this.isCurrent = false;
      else this.complete = said;
      // Those that can't be read any more have most likely gone.
      if (toRead.some(({ uri }) => !this.table.notes.has(uri))) this.notes.forgetFiles();
      if (toRead.length + gone.length > 0) this.changed([...gone, ...toRead.map(({ uri }) => uri)]);
      if (cancelling.token.isCancellationRequested) throw new Cancelled();
    } catch (error) {
      this.isCurrent = false;
      throw error;
    } finally {
      void this.started?.end();
      this.started = undefined;
      this.states = undefined;
    }
  }

  private async outOfDate(staleness: Staleness): Promise<{ toRead: NoteToRead[]; gone: string[] }> {
    const uris = await this.notes.saved();
    const isAll = !this.isLooked;
    this.isLooked = true;
    const stamps = isAll ? await this.stampsOf(uris) : undefined;
    const { toRead, known } = await this.slices.run(this.look(uris, isAll, stamps, staleness));
    const gone = this.table.notes.size > known ? this.missing(uris) : [];
    for (const uri of gone) this.table.delete(uri);
    return { toRead, gone };
  }

  /** As `FileStates` has them; nothing where there are none, or nothing is known to compare them with. */
  private async stampsOf(uris: readonly string[]): Promise<Float64Array | undefined> {
    const { stateOf } = this.options;
    const { states, found } = this.states?.states.uris === uris ? this.states : { states: undefined, found: undefined };
    if (!stateOf || this.table.notes.size === 0) return undefined;
    const all = states ?? statesOf(uris);
    await this.slices.run(findStates(all, uri => stateOf(uri)?.stamp));
    await found;
    return all.stamps;
  }

  /** The notes of the table that are not among these. */
  private missing(uris: readonly string[]): string[] {
    const saved = new Set(uris);
    return [...this.table.notes.keys()].filter(uri => !saved.has(uri));
  }

  private *look(
    uris: readonly string[],
    isAll: boolean,
    stamps: Float64Array | undefined,
    staleness: Staleness,
  ): Steps<{ readonly toRead: NoteToRead[]; readonly known: number }> {
    const toRead: NoteToRead[] = [];
    let count = 0;
    // Where the table has the same order, no note has to be looked up.
    const inOrder = this.table.notes.entries();
    let next = inOrder.next().value;
    for (let i = 0; i < uris.length; i++) {
      const uri = uris[i]!;
      const isNext = next?.[0] === uri;
      const known = isNext ? next![1] : this.table.get(uri);
      if (isNext) next = inOrder.next().value;
      if (known) count++;
      const isTold = this.told.size > 0 && this.told.delete(uri);
      const isSame = () => (isTold || !stamps ? this.isUnchanged(uri, known!) : stamps[i] === known!.state);
      if (!known || ((isTold || isAll) && !isSame())) staleness.mark(uri);
      const look = staleness.of(uri);
      if (look) toRead.push({ uri, look });
      if (i % LOOKS_A_STEP === 0) yield;
    }
    return { toRead, known: count };
  }

  private isUnchanged(uri: string, { state }: IndexedNote): boolean {
    return state !== undefined && this.options.stateOf?.(uri)?.stamp === state;
  }

  private async read(
    toRead: readonly NoteToRead[],
    recognition: Recognition,
    { exclusions }: NamesSaid,
    isOver: () => boolean,
    cancel: () => void,
  ): Promise<void> {
    const { threads } = this.options;
    const staleness = this.staleness!;
    const task = this.progress.begin(toRead.length, cancel);
    const inside = await this.insideFolders(toRead);
    try {
      await this.reader.read(
        {
          notes: toRead,
          recognition,
          isPlain: uri => inside.has(parentUri(uri)),
          threads: threads && {
            count: threads.count,
            start: () => threads.start(threadData(recognition, exclusions, staleness.changed)),
          },
          disk: () => this.disk(),
          isOver,
          did: count => task.did(count),
        },
        staleness,
      );
    } finally {
      task.end();
    }
  }

  /** Those folders of notes on the machine's own disk that really lie in the workspace. */
  private async insideFolders(notes: readonly NoteToRead[]): Promise<ReadonlySet<string>> {
    const folders = new Set(notes.map(({ uri }) => parentUri(uri)).filter(folder => folder.startsWith('file:')));
    const outside = await outsideOf(folders, this.library.folders, this.options.real);
    return new Set([...folders].filter(folder => !outside.has(folder)));
  }

  private changed(uris: readonly string[]): void {
    this.isKept = false;
    clearTimeout(this.keeping);
    if (this.options.cache) this.keeping = setTimeout(() => void this.keep(), KEEP_MS);
    for (const listener of this.listeners) listener(uris);
  }

  private async fromCache(said: NamesSaid): Promise<Staleness> {
    const { cache } = this.options;
    const { name, ahead } = this;
    this.ahead = undefined;
    // Looked for meanwhile, and asked for later.
    this.notes.saved().catch(() => undefined);
    const bytes = await (ahead?.name === name ? ahead.bytes : cache?.readSealed(name));
    const kept = bytes && unpackNotes(this.version(said), bytes, UTF8);
    if (kept) this.table.take(kept);
    const staleness = new Staleness(this.table, said, this.library.knowledge);
    staleness.weighAnew(this.library.knowledge);
    return staleness;
  }

  private said(): NamesSaid {
    const { dossier } = this.library;
    return { parts: dossier.parts, exclusions: dossier.all.exclusions };
  }

  /** Of all on which it depends what notes give, besides the notes. */
  private version(said: NamesSaid): string {
    return `${CODE_VERSION} ${printOfSaid(said)}`;
  }
}
