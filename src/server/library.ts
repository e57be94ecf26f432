import picomatch from 'picomatch';
import { type Dossier, mergeDossiers } from '../core/dossier/dossier';
import type { DossierFile } from '../core/dossier/model';
import { parseDossier } from '../core/dossier/parse';
import { buildNameIndex, type NameIndex } from '../core/recognition/names';
import type { Settings } from '../protocol/settings';
import type { Documents } from './documents';
import type { Host } from './host';

/** What the library needs to know of the workspace, asked each time. */
export interface LibraryOptions {
  readonly settings: () => Settings;
  /** URIs of the workspace folders. */
  readonly folders: () => readonly string[];
  /** URIs of the dossiers that come with the product. */
  readonly builtin: () => Promise<readonly string[]>;
}

const NAMED_AS_DOSSIER = /\.dossier\.ya?ml$/i;

/**
 * All dossiers of the workspace as one, as the editor has them open, else from the disk.
 * Each file is parsed once for each state of its text.
 */
export class Library {
  dossier: Dossier = mergeDossiers([]);
  names: NameIndex = buildNameIndex([]);
  /** Whether the dossier that comes with the product is in use. */
  builtin = false;

  private readonly parsed = new Map<string, { text: string; file: DossierFile }>();
  private found = new Set<string>();
  private shipped: ReadonlySet<string> = new Set();
  private readonly listeners: (() => void)[] = [];
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly options: LibraryOptions,
  ) {}

  /** How many dossier files are in use. */
  get count(): number {
    return this.found.size + (this.builtin ? this.shipped.size : 0);
  }

  /** URIs of the workspace's own dossiers. */
  get own(): ReadonlySet<string> {
    return this.found;
  }

  /** URIs of the texts that the sources name. */
  get texts(): ReadonlySet<string> {
    return new Set(this.dossier.all.sources.flatMap(source => source.text?.value ?? []));
  }

  onDidChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Looks for dossiers anew, and reads them all. */
  reload(): Promise<void> {
    return this.inTurn(() => this.find());
  }

  /** A file came, changed or went, on the disk or in an editor. Other files than dossiers are passed over. */
  update(uris: readonly string[]): Promise<void> {
    return this.inTurn(async () => {
      const dossiers = uris.filter(uri => this.isDossier(uri));
      if (dossiers.length === 0) return;
      const left = dossiers.filter(uri => !this.belongs(uri));
      for (const uri of dossiers) this.found.add(uri);
      for (const uri of left) this.found.delete(uri);
      if ((await this.parseAll(dossiers)) || left.length > 0) await this.merge();
    });
  }

  /** One change at a time, so that an older reading never overwrites a newer one. */
  private inTurn(change: () => Promise<void>): Promise<void> {
    this.queue = this.queue.catch(() => undefined).then(change);
    return this.queue;
  }

  private async find(): Promise<void> {
    const { files } = this.options.settings();
    this.shipped = new Set(await this.options.builtin());
    const found = await Promise.all(this.options.folders().map(folder => this.host.find(folder, files)));
    this.found = new Set(found.flat());
    for (const document of this.documents.all())
      if (this.isDossier(document.text.uri)) this.found.add(document.text.uri);
    await this.parseAll([...this.found]);
    await this.merge();
  }

  /** Whether a file is, or would be, one of the workspace's dossiers. */
  isDossier(uri: string): boolean {
    return !this.shipped.has(uri) && (this.found.has(uri) || this.belongs(uri));
  }

  /** One in a workspace folder that the setting names, or any that is open and named as dossiers are. */
  private belongs(uri: string): boolean {
    return this.matches(uri) || (this.documents.get(uri) !== undefined && NAMED_AS_DOSSIER.test(uri));
  }

  private matches(uri: string): boolean {
    const folder = this.options.folders().find(folder => uri.startsWith(`${folder}/`));
    if (folder === undefined) return false;
    return picomatch.isMatch(decodeURIComponent(uri.slice(folder.length + 1)), [...this.options.settings().files]);
  }

  private async parseAll(uris: readonly string[]): Promise<boolean> {
    const changed = await Promise.all(uris.map(uri => this.parse(uri)));
    return changed.includes(true);
  }

  /** Puts all files together again. */
  private async merge(): Promise<void> {
    for (const uri of this.found) if (!this.parsed.has(uri)) this.found.delete(uri);
    const { builtin } = this.options.settings();
    this.builtin = builtin === 'always' || (builtin === 'auto' && this.found.size === 0);
    if (this.builtin) await this.parseAll([...this.shipped].filter(uri => !this.parsed.has(uri)));
    const used = [...this.found, ...(this.builtin ? this.shipped : [])].sort();
    const files = used.flatMap(uri => this.parsed.get(uri)?.file ?? []);
    this.dossier = mergeDossiers(files);
    this.names = buildNameIndex(this.dossier.entities.values());
    for (const listener of this.listeners) listener();
  }

  /** Whether there was something new in the file. */
  private async parse(uri: string): Promise<boolean> {
    const text = this.documents.get(uri)?.text.getText() ?? (await this.host.read(uri));
    if (text === undefined) return this.parsed.delete(uri);
    if (this.parsed.get(uri)?.text === text) return false;
    this.parsed.set(uri, { text, file: parseDossier(uri, text, { roots: this.options.folders() }) });
    return true;
  }
}
