import picomatch from 'picomatch';
import { type Dossier, mergeDossiers, mergeParts, namesIn } from '../core/dossier/dossier';
import { outsideOf, type RealUri, withoutTexts } from '../core/dossier/outside';
import { type Part, partOf } from '../core/dossier/part';
import { renamed } from '../core/dossier/renamed';
import { isDossierName, SKIPPED_FILES } from '../core/files';
import { isSameKnowledge, type Knowledge, knowledgeOf, NO_KNOWLEDGE } from '../core/recognition/knowledge';
import { buildNameIndex, type NameIndex, nameIndexOf, namesakesIn } from '../core/recognition/names';
import { type Periods, periodsInSteps } from '../core/recognition/periods';
import type { Documents } from './documents';
import type { DossierFiles, FileRead, Look } from './dossier-files';
import { inOrder } from './dossier-order';
import type { Host } from './host';
import type { KeptNames } from './kept-names';
import type { Loading } from './loading';
import { isSameJson } from './same-json';
import type { Slices } from './slices';
import { normalUri, parentUri, pathBelow } from './uri';
import type { WorkspaceFolders } from './workspace';

/** What the library needs to know of the workspace, asked each time. */
export interface LibraryOptions {
  readonly folders: Pick<WorkspaceFolders, 'all' | 'of'>;
  /** The globs of the dossier files in a workspace folder. */
  readonly globs: (folder: string) => readonly string[];
  /** When the dossiers that come with the product are used. */
  readonly useBuiltin: () => 'auto' | 'always' | 'never';
  /** URIs of the dossiers that come with the product. */
  readonly builtin: () => Promise<readonly string[]>;
  /** URIs of the folders in which texts may lie, other than beside a dossier. */
  readonly textFolders: () => readonly string[];
  readonly real: RealUri;
}

/** What a change of the library changed. */
export interface LibraryChange {
  /** Whether other names are recognised now, or the same ones elsewhere. */
  readonly names: boolean;
  /** Whether names that several entities have may be decided otherwise. */
  readonly meanings: boolean;
}

/**
 * So much, in UTF-16 units, is parsed in this thread at the start: nobody is answered before it is done anyway, and to start
 * another takes longer.
 */
const LITTLE = 200_000;
/** How many files are looked at at once. */
const LOOKS_AT_ONCE = 8;

/** All dossiers of the workspace as one. While they are read, what is there so far. */
export class Library {
  dossier: Dossier = mergeDossiers([]);
  names: NameIndex = buildNameIndex([]);
  periods: Periods | undefined;
  /** Another object after every change. */
  knowledge: Knowledge = NO_KNOWLEDGE;
  /** Whether the dossier that comes with the product is in use. */
  builtin = false;
  /** What `dossier` was read from, by URI: the texts in which its spans are. Another object after every change. */
  read: ReadonlyMap<string, FileRead | undefined> = new Map();
  /** URIs of the texts that the sources name, those that are refused too. */
  texts: ReadonlySet<string> = new Set();
  /** Whether all that is known of is in use, so that what isn't there isn't to come. */
  isWhole = true;

  /** What the search in the workspace gave, and what of it, and of what came since, is in use. */
  private listed: ReadonlySet<string> = new Set();
  private found = new Set<string>();
  /** Those of the texts to which a link leads from outside. */
  private refused: ReadonlySet<string> = new Set();
  private shipped: ReadonlySet<string> = new Set();
  /** URIs of the folders of those dossiers that lie in no workspace folder. */
  private elsewhere: readonly string[] = [];
  /** Where texts really lie, as far as it was asked since they or the folders changed. */
  private readonly places = new Map<string, Promise<string | undefined>>();
  /** What the files in use gave, by URI, when the state was taken that is published, or about to be. */
  private taken: ReturnType<Library['used']> = new Map();
  private searches = 0;
  /** The search that is under way, or the first, when it comes. */
  private searching: Promise<void>;
  private begin = () => {};
  /** How many long readings are under way, and who waits for what they give. */
  private coming = 0;
  private readonly waiting: (() => void)[] = [];
  /** Whether the workspace was read, or so much of it that the rest may come later. */
  private isRead = false;
  private readonly listeners: ((change: LibraryChange) => void | Promise<void>)[] = [];
  private publishing: Promise<void> = Promise.resolve();
  private following: Promise<void> | undefined;

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly files: DossierFiles,
    private readonly kept: Pick<KeptNames, 'get' | 'put'>,
    private readonly slices: Slices,
    private readonly loading: Pick<Loading, 'begin' | 'mayShow' | 'showing'>,
    private readonly options: LibraryOptions,
  ) {
    this.searching = new Promise(resolve => {
      this.begin = resolve;
    });
  }

  /** How many dossier files are in use. */
  get count(): number {
    return this.dossier.parts.length;
  }

  /** Settles once all that is known of is in use. */
  async whole(): Promise<void> {
    while (!this.isWhole) await new Promise<void>(resolve => this.waiting.push(resolve));
  }

  /** URIs of the workspace's own dossiers. */
  get own(): ReadonlySet<string> {
    return this.found;
  }

  /** Told after each change; the next one waits for what the listeners do. */
  onDidChange(listener: (change: LibraryChange) => void | Promise<void>): void {
    this.listeners.push(listener);
  }

  /** Looks for dossiers anew, and reads what changed. */
  async reload(): Promise<void> {
    const search = this.search().finally(this.begin);
    this.searching = search.catch(() => undefined);
    await search;
    await this.readAll([...this.found].sort());
    this.isRead = true;
    await this.publish();
    await this.kept.put(this.dossier.parts, this.names);
    await this.files.tidy();
  }

  /**
   * Files came, changed or went, on the disk or in an editor. Those that are no part of a dossier are passed over. Settles once
   * what they give is in use, whoever read it.
   */
  async update(uris: readonly string[]): Promise<void> {
    await this.searching;
    const dossiers = uris.filter(uri => this.isDossier(uri));
    for (const uri of dossiers) {
      if (this.belongs(uri)) this.found.add(uri);
      else this.found.delete(uri);
    }
    if (dossiers.length > 0) this.findElsewhere();
    for (const uri of uris) this.places.delete(uri);
    await this.readAll(dossiers.filter(uri => this.found.has(uri)));
    const isUsed = isSameMap(this.taken, this.used()) && (this.isWhole || this.coming > 0);
    if (!isUsed || (await this.isRefusedAnew(uris))) await this.publish();
    else await (this.following ?? this.publishing).catch(() => undefined);
  }

  private async search(): Promise<void> {
    const search = ++this.searches;
    const { folders, globs, builtin } = this.options;
    const [shipped, ...found] = await Promise.all([
      builtin(),
      ...folders.all().map(async folder => {
        const uris = await this.host.find(folder, globs(folder));
        // What lies in a folder within this one is found there, by its own settings.
        return uris.filter(uri => (folders.of(uri) ?? folder) === folder);
      }),
    ]);
    if (search !== this.searches) return;
    this.shipped = new Set(shipped.map(normalUri));
    this.listed = new Set(found.flat());
    this.found = new Set(this.listed);
    for (const { uri } of this.documents.all()) if (this.isDossier(uri)) this.found.add(uri);
    this.findElsewhere();
    this.places.clear();
    this.files.retain(new Set([...this.found, ...this.shipped]));
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
    const folder = this.options.folders.of(uri);
    const path = folder === undefined ? undefined : pathBelow(folder, uri);
    if (path === undefined) return false;
    return matcherOf(this.options.globs(folder!))(path);
  }

  /** Reads files as they are now. Where there is much to parse, what comes is published as it comes. */
  private async readAll(uris: readonly string[]): Promise<void> {
    const looks = await this.lookAll(uris);
    const unparsed = looks.flatMap(look => look.unparsed ?? []);
    const task = this.loading.begin(unparsed.map(({ length }) => length));
    if (task.isLong) {
      this.isRead = true;
      this.isWhole = false;
      this.coming++;
      this.publishSoon();
    }
    const here = !this.isRead && task.total < LITTLE;
    let failed = false;
    const parsed = unparsed.map(async ({ parse, length }) => {
      await parse(here);
      task.did(length);
      if (task.isLong) this.publishSoon();
    });
    try {
      await Promise.all(parsed);
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      task.end();
      if (task.isLong) this.coming--;
      if (task.isLong && failed) this.settleWhole();
    }
  }

  /** Looks at files, a few at a time: what many tell at once is dealt with at once, and keeps all else waiting. */
  private async lookAll(uris: readonly string[]): Promise<Look[]> {
    const looks: Look[] = [];
    const rest = uris.entries();
    const lookOn = async () => {
      for (const [i, uri] of rest) looks[i] = await this.look(uri);
    };
    await Promise.all(Array.from({ length: LOOKS_AT_ONCE }, lookOn));
    return looks;
  }

  private async look(uri: string): Promise<Look> {
    const look = await this.files.look(uri);
    // It may have come back, or gone again, since it was asked for.
    if (look.isGone) this.found.delete(uri);
    else if (this.isDossier(uri) && this.belongs(uri)) this.found.add(uri);
    return look;
  }

  /** Publishes what is there, unless that was just done, for it takes time that is lost to reading. */
  private publishSoon(): void {
    if (!this.following && this.loading.mayShow()) void this.publish().catch(() => undefined);
  }

  /** All that is known of is in use, or won't be, unless more is read by now. */
  private settleWhole(): void {
    if (this.coming > 0) return;
    this.isWhole = true;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Puts all files together again; what changes while that goes on has its turn after. */
  private publish(): Promise<void> {
    this.following ??= this.publishing
      .catch(() => undefined)
      .then(() => {
        this.following = undefined;
        this.publishing = this.loading.showing(() => this.merge());
        // What failed is tried again with the next update; nobody waits for that.
        this.publishing.catch(() => {
          this.taken = new Map();
          this.settleWhole();
        });
        return this.publishing;
      });
    return this.following;
  }

  private async merge(): Promise<void> {
    if (!this.isRead) return;
    if (this.usesBuiltin) await this.readAll([...this.shipped].filter(uri => !this.files.read(uri)));
    const builtin = this.usesBuiltin;
    const isWhole = this.coming === 0;
    const taken = this.used();
    this.taken = taken;
    const ordered = inOrder(taken.keys(), this.shipped, this.options.folders).flatMap(uri => taken.get(uri) ?? []);
    const texts = new Set(ordered.flatMap(({ part }) => part.texts));
    const refused = await outsideOf(texts, this.folders, this.real);
    const parts = ordered.map(({ part }) =>
      part.texts.some(text => refused.has(text)) ? allowed(part, refused) : part,
    );

    const dossier = await this.slices.run(mergeParts(parts, isWhole));
    const hasSameNames = sameNames(this.dossier.parts, parts);
    const names = hasSameNames ? this.names : await this.namesOf(parts);
    const isSame = hasSameNames && isSameJson(this.dossier.all.exclusions, dossier.all.exclusions);
    const periods = hasSameNames ? this.periods : await this.slices.run(periodsInSteps(namesIn(parts)));
    const knowledge = knowledgeOf(dossier);
    const meanings =
      !hasSameNames || !(await this.slices.run(isSameKnowledge(this.knowledge, knowledge, namesakesIn(names))));
    Object.assign(this, { read: taken, texts, refused, dossier, names, periods, knowledge, builtin });
    if (isWhole) this.settleWhole();
    for (const listener of this.listeners) await listener({ names: !isSame, meanings });
  }

  private get usesBuiltin(): boolean {
    const use = this.options.useBuiltin();
    return use === 'always' || (use === 'auto' && this.found.size === 0);
  }

  /** What the files in use gave so far, by URI; undefined for those that were not read yet. */
  private used(): ReadonlyMap<string, FileRead | undefined> {
    const uris = [...this.found, ...(this.usesBuiltin ? this.shipped : [])];
    return new Map(uris.map(uri => [uri, this.files.read(uri)]));
  }

  /** The index of the files' names: at first the kept one, then where few changed, made from the one before. */
  private async namesOf(parts: readonly Part[]): Promise<NameIndex> {
    const known =
      this.dossier.parts.length === 0
        ? await this.kept.get(parts)
        : await this.slices.run(renamed(this.names, this.dossier.parts, parts));
    return known ?? (await this.slices.run(nameIndexOf(namesIn(parts))));
  }

  /** Whether a link to a text was turned from inside to outside or back. */
  private async isRefusedAnew(uris: readonly string[]): Promise<boolean> {
    const texts = uris.filter(uri => this.texts.has(uri));
    const refused = await outsideOf(texts, this.folders, this.real);
    return texts.some(uri => refused.has(uri) !== this.refused.has(uri));
  }

  private readonly real: RealUri = uri => {
    const place = this.places.get(uri) ?? this.options.real(uri);
    this.places.set(uri, place);
    return place;
  };

  /**
   * URIs of the folders in which what is read may really lie: in the workspace, where the settings say, or beside a dossier of
   * elsewhere.
   */
  get folders(): readonly string[] {
    const folders = this.options.textFolders();
    return this.elsewhere.length === 0 ? folders : [...new Set([...folders, ...this.elsewhere])];
  }

  /** Whatever was found or let go. */
  private findElsewhere(): void {
    const { folders } = this.options;
    const files = [...this.found, ...this.shipped].filter(uri => folders.of(uri) === undefined);
    this.elsewhere = [...new Set(files.map(parentUri))];
  }
}

const matchers = new WeakMap<readonly string[], (path: string) => boolean>();

/** Tells paths that match any of the globs; made once for each setting, since it is asked at each keystroke. */
function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const matcher = matchers.get(globs) ?? picomatch([...globs], { dot: true, ignore: SKIPPED_FILES });
  matchers.set(globs, matcher);
  return matcher;
}

function isSameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.has(key) && other.get(key) === value);
}

function allowed(part: Part, refused: ReadonlySet<string>): Part {
  return partOf(withoutTexts(part.file, refused));
}

/** Whether the entities of the files have the same names in the same order. */
function sameNames(before: readonly Part[], now: readonly Part[]): boolean {
  return (
    before.length === now.length &&
    now.every((part, i) => part === before[i] || part.namesPrint === before[i]!.namesPrint)
  );
}
