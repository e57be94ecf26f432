import type { Span } from '../../span';
import type { Steps } from '../../steps';
import { type Entry, entryShape, isKeyed, type KeyKind, type KeyUse, readEntries } from './entries';
import { type Head, readHead } from './heads';
import { type Section, sectionsInSteps, sectionsOf } from './sections';

/** How many stretches of this and of former states are kept. */
const MOST_KEPT = 20_000;

/**
 * What stands where in one dossier text, as it is now, also while it is broken. Entries are read only where they are asked
 * for, and those that a text has in common with the one before it are not read again.
 */
export class DossierText {
  private parted: readonly Section[] | undefined;
  /** What was read in this text and in those before it. */
  private readonly read: Map<string, readonly Entry[]>;

  /** `before`: an earlier state of the same text. */
  constructor(
    readonly text: string,
    before?: DossierText,
  ) {
    this.read = before?.read ?? new Map();
  }

  /** In order. */
  get sections(): readonly Section[] {
    this.parted ??= sectionsOf(this.text);
    return this.parted;
  }

  /** Finds the sections in steps, so that whoever asks for them, or what is in them, doesn't wait for a long text. */
  *part(): Steps<void> {
    this.parted ??= yield* sectionsInSteps(this.text);
  }

  /** The heads of all entries of a section, in order. */
  headsOf(section: Section): Head[] {
    const { name, chunks } = section;
    const shape = entryShape(name);
    if (!shape) return [];
    return chunks.flatMap(chunk => {
      const head = readHead(shape, isKeyed(name), this.text.slice(chunk.start, chunk.end));
      return head ? [shifted(head, chunk.start)] : this.entriesIn(section, chunk);
    });
  }

  /** The entry around an offset, or that ends there. */
  entryAt(offset: number): Entry | undefined {
    const section = this.sections.find(({ span }) => touches(span, offset));
    const chunk = section?.chunks.find(each => touches(each, offset));
    if (!section || !chunk) return undefined;
    return this.entriesIn(section, chunk).find(({ span }) => touches(span, offset));
  }

  /** The key at an offset, or that ends there. */
  useAt(offset: number): KeyUse | undefined {
    return this.entryAt(offset)?.uses.find(({ span }) => touches(span, offset));
  }

  /** Every place where a key stands, in order. Only what has its letters in it is read. */
  usesOf(kind: KeyKind, key: string): KeyUse[] {
    const entries = this.chunksWith(key).flatMap(({ section, chunk }) => this.entriesIn(section, chunk));
    return entries.flatMap(entry => entry.uses.filter(use => use.kind === kind && use.key === key));
  }

  /** In how many stretches of the text, mostly entries, the letters of a key are. */
  countWith(key: string): number {
    return this.chunksWith(key).length;
  }

  private chunksWith(key: string): { section: Section; chunk: Span }[] {
    if (key === '' || !this.text.includes(key)) return [];
    const isIn = ({ start, end }: Span) => this.text.slice(start, end).includes(key);
    return this.sections.flatMap(section => section.chunks.filter(isIn).map(chunk => ({ section, chunk })));
  }

  private entriesIn({ name }: Section, { start, end }: Span): Entry[] {
    const shape = entryShape(name);
    if (!shape) return [];
    const yaml = this.text.slice(start, end);
    const id = `${name}:${yaml}`;
    const entries = this.read.get(id) ?? readEntries(shape, yaml);
    if (this.read.size >= MOST_KEPT) this.read.clear();
    this.read.set(id, entries);
    return entries.map(entry => ({
      ...shifted(entry, start),
      uses: entry.uses.map(use => ({ ...use, span: moved(use.span, start) })),
    }));
  }
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function shifted(head: Head, by: number): Head {
  const { path } = head;
  return {
    ...head,
    span: moved(head.span, by),
    nameSpan: moved(head.nameSpan, by),
    ...(path && { path: { ...path, span: moved(path.span, by) } }),
  };
}
