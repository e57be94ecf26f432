import { DossierText } from '../core/dossier/language/dossier-text';
import type { Documents } from './documents';
import type { Library } from './library';
import { textDocument } from './positions';
import type { TextDocument } from './text-document';
import type { Texts } from './texts';
import { normalUri } from './uri';

/** A dossier file as it is now: as the editor has it open, else as on the disk. */
export interface DossierDocument {
  /** Its normal URI. */
  readonly uri: string;
  readonly document: TextDocument;
  readonly content: DossierText;
}

/** The dossier files as texts, for what is asked about places in them, whether they can be read whole or not. */
export class DossierTexts {
  /** Of the open ones: what was read last. */
  private readonly last = new Map<string, DossierText>();

  constructor(
    private readonly texts: Texts,
    private readonly documents: Documents,
    private readonly library: Library,
  ) {
    documents.onDid(uri => {
      if (!documents.get(uri)) this.last.delete(uri);
    });
  }

  /** Whether a file is a dossier of the workspace, or the one that comes with the product while it is in use. */
  isDossier(uri: string): boolean {
    const normal = normalUri(uri);
    return this.library.isDossier(normal) || this.library.dossier.problems.has(normal);
  }

  /** A dossier that the editor has open. */
  open(uri: string): DossierDocument | undefined {
    const open = this.documents.get(uri);
    if (!open || !this.isDossier(open.uri)) return undefined;
    const text = open.text.getText();
    const before = this.last.get(open.uri);
    const content = before?.text === text ? before : new DossierText(text, before);
    this.last.set(open.uri, content);
    return { uri: open.uri, document: open.text, content };
  }

  /** A dossier by its normal URI, open or not; undefined where it can't be read. */
  async get(uri: string): Promise<DossierDocument | undefined> {
    const open = this.open(uri);
    if (open) return open;
    const text = await this.texts.read(uri);
    return text === undefined
      ? undefined
      : { uri, document: textDocument(this.documents.spelt(uri), text), content: new DossierText(text) };
  }

  /** Normal URIs of all dossier files in use, and of the open ones, sorted. */
  uris(): string[] {
    const open = [...this.documents.all()].filter(document => this.isDossier(document.uri)).map(({ uri }) => uri);
    return [...new Set([...this.library.dossier.problems.keys(), ...open])].sort();
  }
}
