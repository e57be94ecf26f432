import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cancellation } from '../core/ports';
import type { Mention } from '../core/recognition/mention';
import { findMentions } from '../core/recognition/mentions';
import type { NameIndex } from '../core/recognition/names';
import type { Documents } from './documents';
import type { Host } from './host';
import { textDocument, toRange } from './positions';

/** Where notes and readable texts lie, in every workspace folder. */
export const TEXT_FILES = ['**/*.{txt,text,md,markdown}'];

/** Whether a URI is that of a note or a readable text. */
export function isTextFile(uri: string): boolean {
  return /\.(txt|text|md|markdown)$/i.test(uri);
}

const MARKDOWN = /\.(md|markdown)$/i;

/** Told how many files of how many are done. */
export type Progress = (done: number, all: number) => void;

/** The notes of the workspace, open or not. */
export class Notes {
  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly folders: () => readonly string[],
    private readonly names: () => NameIndex,
  ) {}

  /** Every mention of an entity, by file and place; ends early, with what it has, when nobody waits any more. */
  async mentionsOf(entity: string, token: Cancellation, progress: Progress): Promise<Location[]> {
    const found: Location[] = [];
    const uris = await this.uris();
    for (const [done, uri] of uris.entries()) {
      if (token.isCancellationRequested) break;
      progress(done, uris.length);
      found.push(...(await this.mentionsIn(uri, entity)));
    }
    return found;
  }

  /** Saved notes and open ones, those never saved too, each once. */
  private async uris(): Promise<string[]> {
    const saved = await Promise.all(this.folders().map(folder => this.host.find(folder, TEXT_FILES)));
    const open = [...this.documents.all()].filter(document => document.mentions()).map(document => document.text.uri);
    return [...new Set([...open, ...saved.flat().sort()])];
  }

  private async mentionsIn(uri: string, entity: string): Promise<Location[]> {
    const open = this.documents.get(uri);
    if (open) return locations(open.text, open.mentions()?.all() ?? [], entity);
    const text = await this.host.read(uri);
    if (text === undefined) return [];
    const mentions = findMentions(text, MARKDOWN.test(uri) ? 'markdown' : 'plaintext', this.names());
    return locations(textDocument(uri, text), mentions, entity);
  }
}

function locations(document: TextDocument, mentions: readonly Mention[], entity: string): Location[] {
  return mentions
    .filter(mention => mention.entity === entity)
    .map(mention => ({ uri: document.uri, range: toRange(document, mention) }));
}
