import { type OriginalsIndex, originalsIndex } from '../core/citation/originals';
import { type Dossier, mergeDossiers } from '../core/dossier/dossier';
import { EXTRACTED_FILES, isFollowed, isReadable, READABLE_FILES } from '../core/files';
import type { Host } from './host';
import type { Library } from './library';
import type { SourceReadings } from './source-readings';
import { isBelow } from './uri';

/** How much of a source a file holds, as a share of what is expected. */
interface Found {
  readonly source: string;
  readonly share: number;
}

/** Where originals are looked for: URIs of folders. */
export interface OriginalFolders {
  /** All, among text files. */
  all(): readonly string[];
  /** Those that are for originals, among web pages and PDFs as well: reading these takes too long to be done anywhere. */
  own(): readonly string[];
}

/**
 * The reader's own copies of sources, recognised by fingerprints among the texts of some folders; outside the folders that are for
 * originals only those of sources whose own text is not here: of another, what lies about may be an older copy. No file is read before a
 * dossier has a fingerprint; each is read once for each state of the dossier and the file.
 */
export class Originals {
  private index: OriginalsIndex = originalsIndex(mergeDossiers([]));
  private expected = '';
  private readonly found = new Map<string, readonly Found[]>();
  private bySource = new Map<string, string>();
  /** Whether web pages and PDFs were not looked through since all else was. */
  private isFurtherDue = false;
  private queue: Promise<unknown> = Promise.resolve();

  /** @param library its texts are never originals */
  constructor(
    private readonly host: Host,
    private readonly readings: Pick<SourceReadings, 'textOf' | 'forget'>,
    private readonly folders: OriginalFolders,
    private readonly library: Pick<Library, 'dossier' | 'texts'>,
  ) {}

  /** The URI of the file that holds a source's original. */
  of(source: string): string | undefined {
    return this.bySource.get(source);
  }

  /** URIs of the files that hold originals. */
  get files(): Iterable<string> {
    return this.found.keys();
  }

  /** Whether a file, by its URI, holds an original. */
  has(uri: string): boolean {
    return this.found.has(uri);
  }

  /** Looks for what a dossier cites. Like all that follow, tells whether anything is found elsewhere than before. */
  expect(dossier: Dossier): Promise<boolean> {
    return this.inTurn(async () => {
      const expected = fingerprintsOf(dossier);
      if (expected === this.expected) return;
      this.expected = expected;
      this.index = originalsIndex(dossier);
      await this.lookThrough();
    });
  }

  /** Looks through all folders anew. */
  reload(): Promise<boolean> {
    return this.inTurn(() => this.lookThrough());
  }

  /** Looks through the web pages and PDFs, which takes longer: one after another, with `tell` where something is found. */
  async lookFurther(tell: () => void): Promise<void> {
    if (!this.isFurtherDue) return;
    this.isFurtherDue = false;
    for (const uri of await this.findIn(this.folders.own(), [EXTRACTED_FILES])) {
      // Who looked through all folders anew begins anew.
      if (this.isFurtherDue) return;
      if (await this.inTurn(() => this.look(uri))) tell();
    }
  }

  /** Files came, changed or went. */
  update(uris: readonly string[]): Promise<boolean> {
    const own = this.folders.own();
    const isLookedAt = (uri: string) =>
      isReadable(uri) || (isFollowed(uri) && own.some(folder => isBelow(folder, uri)));
    return this.inTurn(async () => {
      for (const uri of uris) if (isLookedAt(uri)) await this.look(uri);
    });
  }

  private async inTurn(change: () => Promise<void>): Promise<boolean> {
    const turn = this.queue.then(async () => {
      await change();
      const before = this.bySource;
      this.bySource = await this.best();
      return !sameEntries(before, this.bySource);
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async lookThrough(): Promise<void> {
    this.found.clear();
    this.isFurtherDue = !this.index.isEmpty;
    if (this.index.isEmpty) return;
    for (const uri of await this.findIn(this.folders.all(), READABLE_FILES)) await this.look(uri);
  }

  private async findIn(folders: readonly string[], globs: readonly string[]): Promise<Set<string>> {
    return new Set((await Promise.all(folders.map(folder => this.host.find(folder, globs)))).flat());
  }

  private async look(uri: string): Promise<void> {
    this.found.delete(uri);
    if (this.index.isEmpty || this.library.texts.has(uri)) return;
    const isText = isReadable(uri);
    const text = await (isText ? this.host.read(uri) : this.readings.textOf(uri));
    const originals = text === undefined ? [] : this.index.recognise(text);
    if (originals.length === 0) {
      // Nobody is likely to ask for what was read out of it.
      if (!isText) this.readings.forget(uri);
      return;
    }
    this.found.set(
      uri,
      originals.map(({ source, found, expected }) => ({ source, share: found / expected })),
    );
  }

  /** For each source the file that holds most of it; of equals the first by its URI. */
  private async best(): Promise<Map<string, string>> {
    const best = new Map<string, { uri: string; share: number }>();
    const own = this.folders.own();
    for (const [uri, originals] of [...this.found].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const isOwn = own.some(folder => isBelow(folder, uri));
      for (const { source, share } of originals) {
        if (share <= (best.get(source)?.share ?? 0)) continue;
        if (isOwn || !(await this.isHere(source))) best.set(source, { uri, share });
      }
    }
    return new Map([...best].map(([source, { uri }]) => [source, uri]));
  }

  /** Whether a source's own text that the dossier names, not a digest of it, can be read. */
  private async isHere(source: string): Promise<boolean> {
    const named = this.library.dossier.sources.get(source);
    return !!named?.text && !named.digest && (await this.readings.textOf(named.text.value)) !== undefined;
  }
}

function fingerprintsOf({ prints }: Dossier): string {
  const pairs = prints.flatMap(({ source, prints }) => prints.map(print => `${source} ${print}`));
  return [...new Set(pairs)].sort().join('\n');
}

function sameEntries(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
