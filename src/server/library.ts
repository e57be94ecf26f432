import picomatch from 'picomatch';
import { type Dossier, mergeDossiers } from '../core/dossier/dossier';
import type { DossierFile } from '../core/dossier/model';
import { parseDossier } from '../core/dossier/parse';
import { isDossierName, SKIPPED_FILES } from '../core/files';
import { buildNameIndex, type NameIndex } from '../core/recognition/names';
import type { Settings } from '../protocol/settings';
import { outsideOf, type RealUri, withoutTexts } from './confine';
import type { Documents } from './documents';
import type { Host } from './host';
import { normalUri, parentUri, pathBelow } from './uri';

/** What the library needs to know of the workspace, asked each time. */
export interface LibraryOptions {
  readonly settings: () => Settings;
  /** URIs of the workspace folders. */
  readonly folders: () => readonly string[];
  /** URIs of the folders that the settings name. */
  readonly sourceFolders: () => readonly string[];
  /** URIs of the dossiers that come with the product. */
  readonly builtin: () => Promise<readonly string[]>;
  readonly real: RealUri;
}

/**
 * All dossiers of the workspace as one, as the editor has them open, else from the disk.
 * Each file is parsed once for each state of its text.
 */
export class Library {
  dossier: Dossier = mergeDossiers([]);
  names: NameIndex = buildNameIndex([]);
  /** Whether the dossier that comes with the product is in use. */
  builtin = false;

  /** URIs of the texts that the sources name, those that are refused too. */
  texts: ReadonlySet<string> = new Set();

  private readonly parsed = new Map<string, { text: string; file: DossierFile }>();
  /** What the search in the workspace gave, and what of it, and of what came since, is in use. */
  private listed: ReadonlySet<string> = new Set();
  private found = new Set<string>();
  /** Those of the texts to which a link leads from outside. */
  private refused: ReadonlySet<string> = new Set();
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

  onDidChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Looks for dossiers anew, and reads them all. */
  reload(): Promise<void> {
    return this.inTurn(() => this.find());
  }

  /** Files came, changed or went, on the disk or in an editor. Those that are no part of a dossier are passed over. */
  update(uris: readonly string[]): Promise<void> {
    return this.inTurn(async () => {
      const dossiers = uris.filter(uri => this.isDossier(uri));
      const left = dossiers.filter(uri => !this.belongs(uri));
      for (const uri of dossiers) this.found.add(uri);
      for (const uri of left) this.found.delete(uri);
      const isNew = await this.parseAll(dossiers);
      if (isNew || left.length > 0 || (await this.isRefusedAnew(uris))) await this.merge();
    });
  }

  /** One change at a time, so that an older reading never overwrites a newer one. */
  private inTurn(change: () => Promise<void>): Promise<void> {
    this.queue = this.queue.catch(() => undefined).then(change);
    return this.queue;
  }

  private async find(): Promise<void> {
    const { files } = this.options.settings();
    this.shipped = new Set((await this.options.builtin()).map(normalUri));
    const found = await Promise.all(this.options.folders().map(folder => this.host.find(folder, files)));
    this.listed = new Set(found.flat());
    this.found = new Set(this.listed);
    for (const { uri } of this.documents.all()) if (this.isDossier(uri)) this.found.add(uri);
    // Where a text may lie depends on the workspace's folders too.
    this.parsed.clear();
    await this.parseAll([...this.found]);
    await this.merge();
  }

  /** Whether a file is, or would be, one of the workspace's dossiers. */
  isDossier(uri: string): boolean {
    return !this.shipped.has(uri) && (this.found.has(uri) || this.belongs(uri));
  }

  /** One in a workspace folder that the setting names, or any that is open and named as dossiers are. */
  private belongs(uri: string): boolean {
    if (this.listed.has(uri) || this.matches(uri)) return true;
    return this.documents.get(uri) !== undefined && isDossierName(uri);
  }

  private matches(uri: string): boolean {
    const globs = [...this.options.settings().files];
    return this.options.folders().some(folder => {
      const path = pathBelow(folder, uri);
      return path !== undefined && picomatch.isMatch(path, globs, { dot: true, ignore: SKIPPED_FILES });
    });
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
    const used = [...new Set([...this.found, ...(this.builtin ? this.shipped : [])])].sort();
    const files = used.flatMap(uri => this.parsed.get(uri)?.file ?? []);
    this.texts = new Set(files.flatMap(file => file.sources.flatMap(source => source.text?.value ?? [])));
    this.refused = await outsideOf(this.texts, this.roots(), this.options.real);
    this.dossier = mergeDossiers(files.map(file => withoutTexts(file, this.refused)));
    this.names = buildNameIndex(this.dossier.entities.values());
    for (const listener of this.listeners) listener();
  }

  /** Whether a link to a text was turned from inside to outside or back. */
  private async isRefusedAnew(uris: readonly string[]): Promise<boolean> {
    const texts = uris.filter(uri => this.texts.has(uri));
    const refused = await outsideOf(texts, this.roots(), this.options.real);
    return texts.some(uri => refused.has(uri) !== this.refused.has(uri));
  }

  /** The folders in which texts may really lie: beside a dossier, in the workspace, or where the settings say. */
  private roots(): string[] {
    const { folders, sourceFolders } = this.options;
    return [...new Set([...folders(), ...sourceFolders(), ...[...this.found, ...this.shipped].map(parentUri)])];
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
