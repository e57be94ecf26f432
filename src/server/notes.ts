import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { filesIn, languageOfFile } from '../core/files';
import type { Exclusions } from '../core/recognition/exclusions';
import type { Mention } from '../core/recognition/mention';
import { findMentions } from '../core/recognition/mentions';
import type { NameIndex } from '../core/recognition/names';
import type { Documents } from './documents';
import type { Host } from './host';
import { textDocument, toRange } from './positions';

/** The notes of the workspace, open or not. */
export class Notes {
  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly folders: () => readonly string[],
    private readonly languages: () => readonly string[],
    private readonly names: () => NameIndex,
    private readonly exclusions: (uri: string) => Exclusions | undefined,
  ) {}

  /** Saved notes in the languages of the settings, and open ones, those never saved too, each once. */
  async uris(): Promise<string[]> {
    const globs = filesIn(this.languages());
    const saved = await Promise.all(this.folders().map(folder => this.host.find(folder, globs)));
    const open = [...this.documents.all()].filter(document => document.mentions()).map(document => document.uri);
    return [...new Set([...open, ...saved.flat().sort()])];
  }

  /** The mentions of an entity in one note. */
  async mentionsIn(uri: string, entity: string): Promise<Location[]> {
    const open = this.documents.get(uri);
    if (open) return locations(open.text, open.mentions()?.all() ?? [], entity);
    const text = await this.host.read(uri);
    if (text === undefined) return [];
    const mentions = findMentions(text, languageOfFile(uri), this.names(), this.exclusions(uri));
    return locations(textDocument(uri, text), mentions, entity);
  }
}

function locations(document: TextDocument, mentions: readonly Mention[], entity: string): Location[] {
  return mentions
    .filter(mention => mention.entity === entity)
    .map(mention => ({ uri: document.uri, range: toRange(document, mention) }));
}
