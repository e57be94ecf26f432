import { isRead } from '../core/citation/reading';
import type { SourceText } from '../core/citation/source-text';
import { type Part, sourcesNamed } from '../core/dossier/part';
import { type Looked, lookAt, type Revision } from '../core/revisions/look';
import { type Files, filesOf } from '../core/revisions/predecessors';
import { stillResting } from '../core/revisions/resting';
import { readState, stateFileOf, writeState } from '../core/revisions/state';
import type { Cache } from './cache';
import type { Documents } from './documents';
import type { Host } from './host';
import type { Library } from './library';
import type { Passages } from './passages';
import type { SettingsStore } from './settings';
import type { Slices } from './slices';
import type { Texts } from './texts';

/** Which revisions are meant: those of a dossier file, of one source in it, or of one of its paragraphs. */
export interface RevisionFilter {
  /** The normal URI of the dossier file. */
  readonly dossier: string;
  readonly source?: string;
  /** Null where the whole text is cited. */
  readonly paragraph?: number | null;
}

/** What was found for a dossier file, and from what. */
interface Found {
  readonly part: Part;
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly remembered: string;
  /** The files of all sources that were seen so far, by their keys of now and before. */
  readonly files: Files['before'];
  readonly revisions: readonly Revision[];
}

/** What an acceptance changed for a dossier file. */
interface Accepted {
  readonly uri: string;
  /** What was remembered before: its file of states, and the words. */
  readonly before: string;
  readonly words: ReadonlyMap<string, string>;
  /** The file of states since. */
  readonly since: string;
}

/**
 * Remembers what the paragraphs said that the workspace's own dossiers cite, in a file beside each dossier, and finds those
 * that say something else now. Only what is saved counts. The words as they were are kept in the cache, where there is one,
 * so that they can be shown: the file has fingerprints alone.
 */
export class Revisions {
  private found = new Map<string, Found>();
  /** By dossier file: the words as they were, by fingerprint. */
  private readonly words = new Map<string, ReadonlyMap<string, string>>();
  private lastAccepted: readonly Accepted[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private next: Promise<boolean> | undefined;

  /** @param mayWrite whether a file, by its URI, may be written */
  constructor(
    private readonly library: Library,
    private readonly passages: Passages,
    private readonly documents: Documents,
    private readonly texts: Texts,
    private readonly host: Host,
    private readonly settings: SettingsStore,
    private readonly slices: Slices,
    private readonly cache: Cache | undefined,
    private readonly hash: (text: string) => string,
    private readonly mayWrite: (uri: string) => boolean,
  ) {}

  /** All revisions that nobody accepted, by dossier file. */
  *all(): Generator<readonly [dossier: string, revisions: readonly Revision[]], undefined> {
    for (const [uri, { revisions }] of this.found) if (revisions.length > 0) yield [uri, revisions];
  }

  /** Those of a dossier file, where what rests on them stands in it now, also while it is written in. */
  of(dossier: string): readonly Revision[] {
    const found = this.found.get(dossier);
    if (!found || found.revisions.length === 0) return [];
    const part = this.library.dossier.parts.find(({ uri }) => uri === dossier);
    if (!part || part === found.part) return found.revisions;
    return found.revisions.map(each => ({ ...each, resting: stillResting(part, each.source, each.resting) }));
  }

  /** What a paragraph said, by its fingerprint, as far as it is known. */
  wordsOf(dossier: string, fingerprint: string): string | undefined {
    return this.words.get(dossier)?.get(fingerprint);
  }

  /** Looks at all texts as they are now, after what is under way; tells whether other revisions are there than before. */
  look(): Promise<boolean> {
    this.next ??= this.inTurn(async () => {
      this.next = undefined;
      return this.lookAtAll();
    });
    return this.next;
  }

  /** Takes texts as they are now for what they should be; all where nothing is named. */
  accept(filter?: RevisionFilter): Promise<boolean> {
    return this.inTurn(async () => {
      const changed: Omit<Accepted, 'since'>[] = [];
      for (const [uri, { revisions }] of [...this.found]) {
        const accepted = revisions.filter(each => isMeant(uri, each, filter));
        if (accepted.length === 0) continue;
        changed.push({ uri, before: await this.statesOf(uri), words: this.words.get(uri) ?? new Map() });
        await this.acceptIn(uri, accepted);
      }
      const isNew = await this.lookAtAll();
      const since = await Promise.all(changed.map(({ uri }) => this.statesOf(uri)));
      this.lastAccepted = changed.map((each, index) => ({ ...each, since: since[index]! }));
      return isNew;
    });
  }

  /** Takes the last acceptance back; false where there is none, or something else was remembered since. */
  takeBack(): Promise<boolean> {
    return this.inTurn(async () => {
      const accepted = this.lastAccepted;
      const now = await Promise.all(accepted.map(({ uri }) => this.statesOf(uri)));
      if (accepted.length === 0 || accepted.some(({ since }, index) => since !== now[index])) return false;
      this.lastAccepted = [];
      for (const { uri, before, words } of accepted) {
        this.words.set(uri, words);
        await this.write(stateFileOf(uri), before);
      }
      await this.lookAtAll();
      return true;
    });
  }

  /** A dossier file is to be moved: the words as they were go with it. Tells whether a file of states is to go, too. */
  goesTo(from: string, to: string): Promise<boolean> {
    return this.inTurn(async () => {
      if ((await this.statesOf(from)) === '') return false;
      const words = this.words.get(from) ?? (await this.readWords(from));
      this.words.set(to, words);
      await this.cache?.write(this.nameOf(to), JSON.stringify([...words]));
      return true;
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work);
    this.turn = turn.catch(() => undefined);
    return turn;
  }

  private async acceptIn(uri: string, accepted: readonly Revision[]): Promise<void> {
    const left = readState(await this.statesOf(uri)).filter(
      ({ source, paragraph }) => !accepted.some(each => each.source === source && each.paragraph === paragraph),
    );
    await this.write(stateFileOf(uri), writeState(left));
  }

  private async statesOf(uri: string): Promise<string> {
    return (await this.texts.read(stateFileOf(uri))) ?? '';
  }

  private async lookAtAll(): Promise<boolean> {
    if (!this.library.isWhole) return false;
    const before = this.found;
    const found = new Map<string, Found>();
    for (const part of this.library.dossier.parts) {
      const { uri } = part;
      if (!this.library.own.has(uri) || !this.settings.of(uri).revisions) continue;
      const now = await this.lookAtOne(part, before.get(uri));
      if (now) found.set(uri, now);
    }
    for (const uri of this.words.keys()) {
      if (found.has(uri)) continue;
      this.words.delete(uri);
      // It may have gone with its dossier, of which alone the news may come.
      this.texts.forget(stateFileOf(uri));
    }
    this.found = found;
    return told(before) !== told(found);
  }

  private async lookAtOne(part: Part, before: Found | undefined): Promise<Found | undefined> {
    const { uri } = part;
    if (!(await this.isSaved(uri))) return before;
    const texts = await this.textsOf(part);
    const file = stateFileOf(uri);
    const remembered = await this.statesOf(uri);
    if (before?.part === part && before.remembered === remembered && isSame(before.texts, texts)) return before;
    if (texts.size === 0 && remembered === '') return undefined;
    const known = this.words.get(uri) ?? (await this.readWords(uri));
    const read = readState(remembered);
    const files = { now: filesOf(this.library.dossier, part, read), before: before?.files ?? new Map() };
    const looked = await this.slices.run(lookAt(part, texts, read, files, print => known.get(print)));
    const states = writeState(looked.states);
    const isNew = states !== writeState(read) && (looked.states.length > 0 || remembered !== '');
    // What was read may be older than the news of its change: it would be taken for what the text should be.
    if (isNew && !(await this.areOnDisk(texts.keys()))) return before;
    await this.keepWords(uri, known, looked);
    // One that was just deleted gets no file beside it.
    const isWritten = isNew && (await this.host.read(uri)) !== undefined && (await this.write(file, states));
    return {
      part,
      texts,
      remembered: isWritten ? states : remembered,
      files: new Map([...files.before, ...files.now]),
      revisions: looked.revisions,
    };
  }

  /** The texts of the sources that a file cites, as they are saved. */
  private async textsOf(part: Part): Promise<Map<string, SourceText>> {
    const texts = new Map<string, SourceText>();
    for (const key of sourcesNamed(part)) {
      const source = this.library.dossier.sources.get(key);
      const text = source?.text && (await this.isSaved(source.text.value)) && (await this.passages.textOf(source));
      if (text && isRead(text)) texts.set(key, text);
    }
    return texts;
  }

  /** Whether sources, by key, say on the disk what was read of them; what doesn't is read anew the next time. */
  private async areOnDisk(keys: Iterable<string>): Promise<boolean> {
    let areAll = true;
    for (const key of keys) {
      const uri = this.library.dossier.sources.get(key)?.text?.value;
      if (uri === undefined || (await this.texts.read(uri)) === (await this.host.read(uri))) continue;
      this.texts.forget(uri);
      areAll = false;
    }
    return areAll;
  }

  /** Whether a file is on the disk what it is in the editor. */
  private async isSaved(uri: string): Promise<boolean> {
    const open = this.documents.get(uri);
    return !open || open.text.getText() === (await this.host.read(uri));
  }

  private async write(file: string, text: string): Promise<boolean> {
    const isWritten = this.mayWrite(file) && (await this.host.write(file, text));
    this.texts.forget(file);
    return isWritten;
  }

  private async readWords(uri: string): Promise<ReadonlyMap<string, string>> {
    try {
      return new Map(JSON.parse((await this.cache?.read(this.nameOf(uri))) ?? '[]'));
    } catch {
      return new Map();
    }
  }

  /** Keeps the words of all that is remembered, as far as they are known: what was revised, or isn't here, had those before. */
  private async keepWords(uri: string, known: ReadonlyMap<string, string>, { states, words }: Looked): Promise<void> {
    const now = new Map<string, string>();
    for (const { fingerprint } of states) {
      const said = words.get(fingerprint) ?? known.get(fingerprint);
      if (said !== undefined) now.set(fingerprint, said);
    }
    this.words.set(uri, now);
    const isSame = now.size === known.size && [...now.keys()].every(print => known.has(print));
    if (!isSame) await this.cache?.write(this.nameOf(uri), JSON.stringify([...now]));
  }

  private nameOf(uri: string): string {
    return this.hash(uri);
  }
}

function isMeant(uri: string, revision: Revision, filter: RevisionFilter | undefined): boolean {
  if (!filter) return true;
  const { dossier, source, paragraph } = filter;
  if (dossier !== uri || (source !== undefined && source !== revision.source)) return false;
  return paragraph === undefined || paragraph === (revision.paragraph ?? null);
}

function isSame(a: ReadonlyMap<string, SourceText>, b: ReadonlyMap<string, SourceText>): boolean {
  return a.size === b.size && [...a].every(([key, text]) => b.get(key) === text);
}

/** What a person is told of what was found. */
function told(found: ReadonlyMap<string, Found>): string {
  return JSON.stringify([...found].map(([uri, { revisions }]) => [uri, revisions]));
}
