import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { CitationDocument } from '../core/citation/citation-document';
import type { NoteCitation } from '../core/citation/pandoc';
import type { Files } from '../core/ports';
import type { Background } from '../core/recognition/background';
import type { Exclusions } from '../core/recognition/exclusions';
import { type NoteLanguage, noteLanguage } from '../core/recognition/language';
import { MentionDocument, type TextEdit } from '../core/recognition/mentions';
import type { NameIndex } from '../core/recognition/names';
import { scanInSteps } from '../core/recognition/scan-in-steps';
import { finish, type Steps } from '../core/steps';
import { type Change, joinedChange } from '../core/text/change';
import type { TextSource } from '../core/text/text-source';
import { LONGEST_TEXT } from '../protocol/limits';
import type { Slices } from './slices';
import { TextDocument } from './text-document';
import { normalUri } from './uri';

/** An open document, with its mentions kept up as it is edited. */
export interface OpenDocument {
  /** Its normal URI; `text.uri` is the client's own spelling, for answers that name the document. */
  readonly uri: string;
  readonly text: TextDocument;
  /** Undefined where the document's language is not looked through, or the text is too long. */
  mentions(): MentionDocument | undefined;
  /** The Pandoc citations in it, in order; after an edit only what it concerns is read again. */
  citations(): readonly NoteCitation[];
  /** The same by paragraphs, in steps, of the text as it is when they begin. */
  citationDocument(): Steps<CitationDocument>;
}

/** A document as far as it is checked, open or not. */
export type CheckedDocument = Pick<OpenDocument, 'uri' | 'text' | 'mentions' | 'citationDocument'>;

/** The documents that the client has open. */
export class Documents {
  private readonly open = new Map<string, Entry>();
  private readonly listeners: ((uri: string) => void)[] = [];
  private readonly savedListeners: ((uri: string) => void)[] = [];

  /** All are asked each time mentions are begun afresh; `exclusions` and `background` with the document's URI. */
  constructor(
    private readonly names: () => NameIndex,
    private readonly languages: (uri: string) => readonly string[],
    private readonly exclusions: (uri: string) => Exclusions | undefined,
    private readonly background: (uri: string) => Background,
  ) {}

  listen(connection: Connection): void {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      const document = new TextDocument(uri, languageId, version, text);
      const { names, languages, exclusions, background } = this;
      const entry = new Entry(normalUri(uri), document, names, languages, exclusions, background);
      this.open.set(entry.uri, entry);
      this.tell(entry.uri);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const entry = this.open.get(normalUri(uri));
      if (!entry) return;
      for (const change of contentChanges) entry.edit(change, version);
      this.tell(entry.uri);
    });
    connection.onDidSaveTextDocument(({ textDocument }) => {
      const uri = normalUri(textDocument.uri);
      this.open.get(uri)?.wasSaved();
      for (const listener of this.savedListeners) listener(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const uri = normalUri(textDocument.uri);
      this.open.delete(uri);
      this.tell(uri);
    });
  }

  get(uri: string): OpenDocument | undefined {
    return this.open.get(normalUri(uri));
  }

  /** The document that stands for its file: none where the file was deleted and nobody wrote in it since. */
  ofFile(uri: string): OpenDocument | undefined {
    const entry = this.open.get(normalUri(uri));
    return entry?.isDeleted ? undefined : entry;
  }

  /**
   * Looks which files of open documents are gone, or back. Editors keep the text of a deleted file open, some for minutes after
   * its tab was closed.
   * @param uris normal URIs of files
   * @param isNews whether there is news of the files, without which none is gone: it may never have been there
   */
  async followFiles(uris: readonly string[], files: Files, isNews: boolean): Promise<void> {
    for (const uri of uris) await this.open.get(uri)?.followFile(files, isNews);
  }

  /** A URI as the client spells it where it has that document open, else as it is. */
  spelt(uri: string): string {
    return this.get(uri)?.text.uri ?? uri;
  }

  all(): Iterable<OpenDocument> {
    return this.open.values();
  }

  /** Told of every document that is opened, edited or closed, by its normal URI. */
  onDid(listener: (uri: string) => void): void {
    this.listeners.push(listener);
  }

  /** Told of every document that is saved, by its normal URI: its file is written by then, while news of files may come before. */
  onDidSave(listener: (uri: string) => void): void {
    this.savedListeners.push(listener);
  }

  /** Mentions are found anew from here on: the languages changed. */
  forgetMentions(): void {
    for (const entry of this.open.values()) entry.forget();
  }

  /** Finds the mentions anew in slices, for the names changed; until then those of before are kept up. */
  async renewMentions(slices: Slices): Promise<void> {
    for (const entry of this.open.values()) await entry.renew(slices);
  }

  private tell(uri: string): void {
    for (const listener of this.listeners) listener(uri);
  }
}

class Entry implements OpenDocument {
  /** Whether its file is gone, and it holds nothing that somebody is still to save. */
  isDeleted = false;
  /** Whether there was news of its file since it was last seen. */
  private isTold = false;
  /** How often its file was looked at; an older look never overwrites a newer one. */
  private looks = 0;
  /** What the file held when last seen; editors don't tell what they have yet to save. */
  private filed: TextSource;
  /** Whether nobody wrote in it since it was read or saved; editors may take a while to read a file anew. */
  private isClean = true;
  private found: MentionDocument | undefined;
  /** While mentions are found anew: the edits since. */
  private missed: TextEdit[] | undefined;
  private cited: CitationDocument | undefined;
  /** What was edited since. */
  private uncited: Change | undefined;
  /** What is edited while citations are read. */
  private readonly readings = new Set<{ change?: Change }>();

  constructor(
    readonly uri: string,
    readonly text: TextDocument,
    private readonly names: () => NameIndex,
    private readonly languages: (uri: string) => readonly string[],
    private readonly exclusions: (uri: string) => Exclusions | undefined,
    private readonly background: (uri: string) => Background,
  ) {
    this.filed = text.snapshot();
  }

  mentions(): MentionDocument | undefined {
    const { languageId } = this.text;
    if (!this.languages(this.uri).includes(languageId)) return undefined;
    if (this.text.length > LONGEST_TEXT) return undefined;
    this.found ??= new MentionDocument(this.text, ...this.recognition());
    return this.found;
  }

  /** What recognition goes by, besides the text. */
  private recognition(): [NoteLanguage, NameIndex, Exclusions | undefined, Background] {
    const { uri, text } = this;
    return [noteLanguage(text.languageId), this.names(), this.exclusions(uri), this.background(uri)];
  }

  citations(): readonly NoteCitation[] {
    return finish(this.citationDocument()).all();
  }

  *citationDocument(): Steps<CitationDocument> {
    const { cited, uncited } = this;
    if (cited && !uncited) return cited;
    const text = this.text.getText();
    const missed: { change?: Change } = {};
    this.readings.add(missed);
    try {
      const found = cited
        ? yield* cited.editedInSteps(uncited!, text)
        : yield* CitationDocument.readInSteps(text, noteLanguage(this.text.languageId));
      // Somebody else may have been quicker.
      if (this.cited === cited) {
        this.cited = found;
        this.uncited = missed.change;
      }
      return found;
    } finally {
      this.readings.delete(missed);
    }
  }

  edit(change: TextDocumentContentChangeEvent, version: number): void {
    const edit = this.text.change(change, version);
    this.isDeleted = false;
    this.isClean = false;
    if (this.cited) this.uncited = joinedChange(this.uncited, edit, edit.text);
    for (const reading of this.readings) reading.change = joinedChange(reading.change, edit, edit.text);
    this.found?.update([edit], this.text);
    this.missed?.push(edit);
  }

  wasSaved(): void {
    this.filed = this.text.snapshot();
    this.isClean = true;
    this.isTold = false;
    this.isDeleted = false;
  }

  async followFile(files: Files, isNews: boolean): Promise<void> {
    if (isNews) this.isTold = true;
    const look = ++this.looks;
    const now = await files.read(this.uri);
    if (look !== this.looks) return;
    if (now !== undefined) {
      this.filed = now;
      this.isTold = false;
    }
    // An editor that reads the file anew changes the document, too.
    this.isClean ||= isSameText(this.filed, this.text);
    this.isDeleted = now === undefined && this.isTold && this.isClean;
  }

  forget(): void {
    this.found = undefined;
    this.missed = undefined;
  }

  /** Nothing is found anew that was not asked for yet. */
  async renew(slices: Slices): Promise<void> {
    if (!this.found) return;
    const missed: TextEdit[] = [];
    this.missed = missed;
    const found = await slices.run(scanInSteps(this.text.snapshot(), ...this.recognition()));
    // Something newer, or nothing at all, is wanted by now.
    if (this.missed !== missed) return;
    found.update(missed, this.text);
    this.found = found;
    this.missed = undefined;
  }
}

function isSameText(one: TextSource, other: TextSource): boolean {
  return one.length === other.length && one.slice(0, one.length) === other.slice(0, other.length);
}
