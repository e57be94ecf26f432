import type { Span } from '../../span';
import { type Entry, entryShape, type KeyKind, type KeyUse, readEntries } from './entries';
import { type Section, sectionsOf } from './sections';

/** How many stretches of this and of former states are kept; a file has fewer entries. */
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

  /** All entries of a section, in order. */
  entriesOf(section: Section): Entry[] {
    return section.chunks.flatMap(chunk => this.entriesIn(section, chunk));
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

  /** Every place where a key stands, in order. Only entries with its letters in them are read. */
  usesOf(kind: KeyKind, key: string): KeyUse[] {
    if (key === '' || !this.text.includes(key)) return [];
    return this.sections.flatMap(section => {
      const withKey = section.chunks.filter(({ start, end }) => this.text.slice(start, end).includes(key));
      const uses = withKey.flatMap(chunk => this.entriesIn(section, chunk).flatMap(entry => entry.uses));
      return uses.filter(use => use.kind === kind && use.key === key);
    });
  }

  private entriesIn({ name }: Section, { start, end }: Span): Entry[] {
    const shape = entryShape(name);
    if (!shape) return [];
    const yaml = this.text.slice(start, end);
    const id = `${name}:${yaml}`;
    const entries = this.read.get(id) ?? readEntries(shape, yaml);
    if (this.read.size >= MOST_KEPT) this.read.clear();
    this.read.set(id, entries);
    return entries.map(entry => shifted(entry, start));
  }
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function shifted(entry: Entry, by: number): Entry {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return {
    ...entry,
    span: move(entry.span),
    nameSpan: move(entry.nameSpan),
    uses: entry.uses.map(use => ({ ...use, span: move(use.span) })),
    paths: entry.paths.map(path => ({ ...path, span: move(path.span) })),
  };
}
