import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { IndexedNote } from '../core/note-index/note-table';
import { printOfSaid } from '../core/note-index/recognition';
import { toDiagnostic } from './diagnostic';
import type { Documents } from './documents';
import type { KeptChecks } from './kept-checks';
import type { Library } from './library';
import type { NoteChecks } from './note-checks';
import type { NoteIndex } from './note-index';
import type { Notes } from './notes';
import type { Passages } from './passages';
import { isSameJson } from './same-json';
import type { SettingsStore } from './settings';
import type { Slices } from './slices';
import { SubjectPrints } from './subject-prints';

/** What was found in one state of a note. */
interface Checked {
  readonly note: IndexedNote;
  /** Of all that this depends on besides the note. */
  readonly print: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ClosedNoteOptions {
  /** Whether a file, by its URI, is the text of a source. */
  readonly isSource: (uri: string) => boolean;
  /** Those of work that gives way to all other. */
  readonly slices: Slices;
  readonly kept: KeptChecks;
  /** Of the product's code and the language of messages. */
  readonly version: string;
}

const NONE: readonly Diagnostic[] = [];
/** Longer notes are checked where they are open, in UTF-16 units. */
const LONGEST = 1_000_000;
/** What was found is kept once nothing changed for so long. */
const KEEP_MS = 30_000;

/**
 * Checks the notes of the workspace that are not open, and that mention or cite anything, when there is nothing else to do. A note is
 * checked again where it changed, or what the dossiers say of those whom it mentions and of what it cites. Hints are left out, since
 * editors show them in open documents alone.
 */
export class ClosedNoteChecks {
  private readonly checked = new Map<string, Checked>();
  /** By URIs: those that are looked at just now. */
  private readonly looking = new Map<string, Promise<readonly Diagnostic[]>>();
  private prints: SubjectPrints | undefined;
  private isCurrent = true;
  private following: Promise<void> | undefined;
  private readonly listeners: ((uri: string) => void)[] = [];
  private readonly slices: Slices;
  private isRestored = false;
  /** By what all notes were checked. */
  private complete: string | undefined;
  private isKept = true;
  private keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly index: NoteIndex,
    private readonly notes: Notes,
    private readonly documents: Documents,
    private readonly library: Library,
    private readonly passages: Passages,
    private readonly settings: SettingsStore,
    private readonly checks: NoteChecks,
    private readonly options: ClosedNoteOptions,
  ) {
    this.slices = options.slices;
  }

  /** Told when other things are found in a note, by its URI. */
  onDidChange(listener: (uri: string) => void): void {
    this.listeners.push(listener);
  }

  /** URIs of the notes in which anything was found. */
  *found(): Iterable<string> {
    for (const [uri, { diagnostics }] of this.checked) if (diagnostics.length > 0) yield uri;
  }

  /** What was found last in a note. */
  last(uri: string): readonly Diagnostic[] {
    return this.checked.get(uri)?.diagnostics ?? NONE;
  }

  /** What there is to look at in a note as it is saved now; nothing where it is not to be checked. */
  in(uri: string): Promise<readonly Diagnostic[]> {
    const looking = this.looking.get(uri) ?? this.look(uri).finally(() => this.looking.delete(uri));
    this.looking.set(uri, looking);
    return looking;
  }

  private async look(uri: string): Promise<readonly Diagnostic[]> {
    await this.library.whole();
    const note = this.index.table.get(uri);
    const subjects = await this.slices.do(() => this.subjectsOf(uri));
    if (!note || subjects.length === 0) return this.take(uri, undefined);
    this.prints ??= new SubjectPrints(this.library.dossier, this.passages, this.slices);
    const { checks } = this.settings.of(uri);
    const print = `${await this.prints.of(subjects)} ${this.library.own.size > 0} ${JSON.stringify(checks)}`;
    const known = this.checked.get(uri);
    if (known?.note === note && known.print === print) return known.diagnostics;
    return this.take(uri, { note, print, diagnostics: await this.check(uri) });
  }

  /** Dossiers, texts of sources or settings changed. */
  dossiersChanged(): Promise<void> {
    this.prints = undefined;
    return this.follow();
  }

  /** Checks all that may be out of date. */
  follow(): Promise<void> {
    this.isCurrent = false;
    this.following ??= this.followAll();
    return this.following;
  }

  private async followAll(): Promise<void> {
    clearTimeout(this.keeping);
    this.complete = undefined;
    try {
      while (!this.isCurrent) {
        this.isCurrent = true;
        await this.index.inBackground();
        if (!this.isRestored) await this.restore();
        const version = this.version();
        await this.checkAll();
        if (this.isCurrent) this.complete = version;
      }
    } finally {
      this.following = undefined;
    }
    if (!this.isKept) this.keeping = setTimeout(() => void this.keep(), KEEP_MS);
  }

  /** Keeps what was found for the next start. */
  async keep(): Promise<void> {
    clearTimeout(this.keeping);
    const { complete } = this;
    const { table } = this.index;
    if (this.isKept || complete === undefined) return;
    this.isKept = true;
    const checks = [...this.checked].flatMap(([uri, { note, print, diagnostics }]) =>
      note.state !== undefined && note === table.get(uri) ? [[uri, note.state, print, diagnostics] as const] : [],
    );
    await this.options.kept.write(this.index.name, complete, checks);
  }

  /** What was found in notes that are as they were then, mentions included, which depend on all names. */
  private async restore(): Promise<void> {
    const { dossier } = this.library;
    const kept = await this.options.kept.read(this.index.name, this.version());
    this.isRestored = true;
    if (this.library.dossier !== dossier) return;
    for (const [uri, state, print, diagnostics] of kept) {
      const note = this.index.table.get(uri);
      if (note?.state === state) this.take(uri, { note, print, diagnostics });
    }
    this.isKept = true;
  }

  private version(): string {
    const { parts, all } = this.library.dossier;
    return `${this.options.version}-${printOfSaid({ parts, exclusions: all.exclusions })}`;
  }

  /** Left where something changed meanwhile: what was checked is not checked again. */
  private async checkAll(): Promise<void> {
    const { notes } = this.index.table;
    for (const uri of this.checked.keys()) if (!notes.has(uri)) this.take(uri, undefined);
    for (const uri of [...notes.keys()]) {
      if (!this.isCurrent) return;
      if (!this.documents.get(uri)) await this.in(uri);
    }
  }

  /** What decides whether a note is checked again; nothing where it is not checked. */
  private subjectsOf(uri: string): string[] {
    const { index, library, settings, options } = this;
    if (!index.isInBackground || library.own.has(uri) || options.isSource(uri)) return [];
    if (!settings.of(uri).checkClosedNotes) return [];
    return index.table.subjectsOf(uri);
  }

  private async check(uri: string): Promise<readonly Diagnostic[]> {
    const note = await this.notes.readSaved(uri, LONGEST, this.slices);
    const findings = note ? await this.checks.findingsIn(note) : [];
    // What belongs to it in the dossiers moves with each line that is written there.
    const diagnostics = findings.map(({ span, related: _, ...found }) =>
      toDiagnostic({ ...found, at: { uri, span } }, () => note!.text),
    );
    return diagnostics.filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
  }

  private take(uri: string, checked: Checked | undefined): readonly Diagnostic[] {
    const before = this.last(uri);
    const now = checked?.diagnostics ?? NONE;
    const isSame = isSameJson(before, now);
    if (checked) this.checked.set(uri, isSame ? { ...checked, diagnostics: before } : checked);
    if (!checked && !this.checked.delete(uri)) return NONE;
    this.isKept = false;
    if (!isSame) for (const listener of this.listeners) listener(uri);
    return this.last(uri);
  }
}
