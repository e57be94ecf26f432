import type { Location } from 'vscode-languageserver';
import { CitationDocument } from '../core/citation/citation-document';
import { citationsIn, type NoteCitation } from '../core/citation/pandoc';
import { filesIn, isIn, languageOfFile } from '../core/files';
import type { Background } from '../core/recognition/background';
import type { Exclusions } from '../core/recognition/exclusions';
import type { Mention } from '../core/recognition/mention';
import { findMentions } from '../core/recognition/mentions';
import type { NameIndex } from '../core/recognition/names';
import { opaqueSpans } from '../core/recognition/opaque';
import { scanInSteps } from '../core/recognition/scan-in-steps';
import type { CheckedDocument, Documents } from './documents';
import type { Host } from './host';
import { toRange } from './positions';
import type { Slices } from './slices';
import { TextDocument } from './text-document';
import type { WorkspaceFolders } from './workspace';

/** One note as it is now: as the editor has it open, else as on the disk. What is in it is looked for when it is asked. */
export interface Note {
  /** Its normal URI. */
  readonly uri: string;
  readonly text: TextDocument;
  citations(): readonly NoteCitation[];
  mentions(): readonly Mention[];
}

/** The notes of the workspace, open or not. */
export class Notes {
  private found: Promise<readonly string[]> | undefined;

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly folders: WorkspaceFolders,
    private readonly languages: (folder: string) => readonly string[],
    private readonly names: () => NameIndex,
    private readonly exclusions: (uri: string) => Exclusions | undefined,
    private readonly background: (uri: string) => Background,
  ) {}

  /** The saved ones in the languages of the settings, sorted, as they were when they were looked for last. */
  saved(): Promise<readonly string[]> {
    const found = this.found ?? this.find();
    this.found = found;
    // What failed may succeed another time.
    found.catch(() => this.forgetFiles());
    return found;
  }

  /** Files came or went, or the settings changed. */
  forgetFiles(): void {
    this.found = undefined;
  }

  /** Whether a file, by its normal URI, is or would be one of the saved notes. */
  isNote(uri: string): boolean {
    const folder = this.folders.of(uri);
    return folder !== undefined && isIn(this.languages(folder), uri);
  }

  private async find(): Promise<string[]> {
    const saved = await Promise.all(
      this.folders.all().map(async folder => {
        const found = await this.host.find(folder, filesIn(this.languages(folder)));
        return found.filter(uri => (this.folders.of(uri) ?? folder) === folder);
      }),
    );
    // Of many files, to make a set of them takes long.
    return (saved.length === 1 ? saved[0]! : [...new Set(saved.flat())]).sort();
  }

  /** One note; undefined where it can't be read. */
  async read(uri: string): Promise<Note | undefined> {
    const open = this.documents.get(uri);
    if (open) {
      return { uri, text: open.text, citations: () => open.citations(), mentions: () => open.mentions()?.all() ?? [] };
    }
    const text = await this.host.read(uri);
    if (text === undefined) return undefined;
    const language = languageOfFile(uri);
    return {
      uri,
      text: new TextDocument(uri, language, 0, text),
      citations: () => citationsIn(text, opaqueSpans(text, language)),
      mentions: () => findMentions(text, language, this.names(), this.exclusions(uri), this.background(uri)),
    };
  }

  /** One note as its file has it; undefined where it can't be read, or has more than so many UTF-16 units. */
  async readSaved(uri: string, longest: number, slices: Slices): Promise<CheckedDocument | undefined> {
    const text = await this.host.read(uri).catch(() => undefined);
    if (text === undefined || text.length > longest) return undefined;
    const language = languageOfFile(uri);
    const found = scanInSteps(text, language, this.names(), this.exclusions(uri), this.background(uri));
    const mentions = await slices.run(found);
    return {
      uri,
      text: new TextDocument(uri, language, 0, text),
      mentions: () => mentions,
      citationDocument: () => CitationDocument.readInSteps(text, language),
    };
  }
}

/** The mentions of an entity in one note. */
export function mentionsIn({ text, mentions }: Note, entity: string): Location[] {
  return mentions()
    .filter(mention => mention.entity === entity)
    .map(mention => ({ uri: text.uri, range: toRange(text, mention) }));
}
