import { keepLost, type PartRead } from '../core/dossier/last-good';
import { outsideOf, type RealUri } from '../core/dossier/outside';
import { type Placed, unpack } from '../core/dossier/packed';
import type { PackedFiles } from './cache';
import { refusedPart } from './confine';
import type { Documents } from './documents';
import type { Host } from './host';
import type { Parser } from './parser';
import type { Slices } from './slices';

/** What reading needs to know of the workspace, asked each time. */
export interface DossierFilesOptions {
  /** URIs of folders that dossiers may name files in; see `ParseOptions`. */
  readonly roots: () => readonly string[];
  /** URIs of folders in which dossiers may really lie. */
  readonly folders: () => readonly string[];
  readonly real: RealUri;
}

/** What a look at a file showed. */
export interface Look {
  readonly isGone?: boolean;
  /** Where the text has to be parsed first. */
  readonly unparsed?: Unparsed;
}

export interface Unparsed {
  /** In UTF-16 units. */
  readonly length: number;
  /** Settles once what it gave, or what a newer look gave, counts. `here`: in this thread. */
  parse(here: boolean): Promise<void>;
}

/** A file with what it gave. */
export interface FileRead extends PartRead {
  /** See `PackedFiles`; absent where the file was not read. */
  readonly name?: string;
  /** Where it stood; see `Placed`. */
  readonly roots: readonly string[];
}

/**
 * The dossier files as the editor has them open, else as they are on the disk. A text is parsed once, wherever it is met
 * again: in another file, after a switch there and back, in another run. A file that is broken keeps what it had.
 */
export class DossierFiles {
  private readonly files = new Map<string, FileRead>();
  /** The last look at each file: an older one never overwrites a newer one. */
  private readonly looks = new Map<string, { look?: Promise<Look> }>();

  constructor(
    private readonly host: Host,
    private readonly documents: Documents,
    private readonly parser: Pick<Parser, 'parse'>,
    private readonly packed: PackedFiles,
    private readonly slices: Slices,
    private readonly options: DossierFilesOptions,
  ) {}

  /** What a file gave, and from which text; undefined where it isn't there or wasn't read yet. Another object after each change. */
  read(uri: string): FileRead | undefined {
    return this.files.get(uri);
  }

  /** Forgets all files but these. */
  retain(uris: ReadonlySet<string>): void {
    for (const uri of this.files.keys()) if (!uris.has(uri)) this.forget(uri);
  }

  /** Lets go of what is kept of texts that no file has any more, in time. */
  async tidy(): Promise<void> {
    await this.packed.tidy(new Set([...this.files.values()].flatMap(({ name }) => name ?? [])));
  }

  /** Looks at a file as it is now, without parsing it. Where somebody looks again meanwhile, that one counts. */
  async look(uri: string): Promise<Look> {
    const own: { look?: Promise<Look> } = {};
    this.looks.set(uri, own);
    own.look = this.lookNow(uri, () => this.looks.get(uri) === own);
    return this.newest(uri, own);
  }

  /** What the newest look showed, from a look on: of one that somebody looked again after, nothing counts. */
  private async newest(uri: string, from: { look?: Promise<Look> }): Promise<Look> {
    for (let last = from; ; ) {
      const look = await last.look!;
      const newer = this.looks.get(uri);
      if (newer === last) return look;
      // A later look found that it is gone, or nobody wants it any more.
      if (!newer) return { isGone: true };
      last = newer;
    }
  }

  private async lookNow(uri: string, isCurrent: () => boolean): Promise<Look> {
    const { real, folders } = this.options;
    const placed = { uri, roots: this.options.roots() };
    const isOutside = (await outsideOf([uri], folders(), real)).size > 0;
    const open = this.documents.ofFile(uri);
    const text = isOutside ? '' : (open?.text.getText() ?? (await this.host.read(uri)));
    if (!isCurrent()) return {};
    if (text === undefined) {
      this.forget(uri);
      return { isGone: true };
    }
    const before = this.files.get(uri);
    const isSame = before?.text === text && before.roots.join() === placed.roots.join();
    if (isSame && isOutside === (before.name === undefined)) return {};
    if (!isOutside) return this.lookAt(text, placed, { isOpen: open !== undefined, isFirst: !before, isCurrent });
    this.files.set(uri, { text, part: refusedPart(uri), roots: placed.roots });
    return {};
  }

  private async lookAt(
    text: string,
    placed: Placed,
    { isOpen, isFirst, isCurrent }: { isOpen: boolean; isFirst: boolean; isCurrent: () => boolean },
  ): Promise<Look> {
    const { uri, roots } = placed;
    const name = await this.packed.nameOf(text);
    /** Whether it could be read for this place, and so needn't be parsed. */
    const settle = (packed: string) =>
      this.slices.do(() => {
        const part = unpack(packed, placed);
        if (part && isCurrent()) {
          const before = this.files.get(uri);
          const now = { name, text, part, roots };
          this.files.set(uri, { ...now, part: before ? keepLost(before, now) : part });
        }
        return part !== undefined;
      });
    const known = await this.packed.get(name);
    if (known !== undefined && (await settle(known))) return {};
    let parsed: Promise<void> | undefined;
    const parse = async (here: boolean) => {
      const turn = here ? 'here' : isOpen ? 'next' : 'later';
      const { packed, isLasting } = await this.parser.parse({ ...placed, text }, turn);
      // What is typed passes, and is not met again.
      this.packed.put(name, packed, isLasting && (!isOpen || isFirst));
      await settle(packed);
      if (isCurrent()) return;
      // Somebody looked again meanwhile, which is waited for: nobody is told what was there before.
      const newer = this.looks.get(uri);
      if (newer) await (await this.newest(uri, newer)).unparsed?.parse(here);
    };
    return { unparsed: { length: text.length, parse: here => (parsed ??= parse(here)) } };
  }

  private forget(uri: string): void {
    this.looks.delete(uri);
    this.files.delete(uri);
  }
}
