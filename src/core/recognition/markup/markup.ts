import type { Span } from '../../span';

/** Why a span holds no mention (rule 6). */
export type OpaqueKind = 'front-matter' | 'code' | 'tag' | 'destination' | 'address' | 'citation';

/** What a construct makes of its text: an opaque span, or without `kind` text that was read and is prose, such as an escape. */
export interface Construct extends Span {
  readonly kind?: OpaqueKind;
}

/**
 * Reads the construct that begins at `at`, no farther than `limit`. What it decides may hang on the text before `at` only as
 * far as the line's beginning and a few units.
 */
export type InlineReader = (text: string, at: number, limit: number) => Construct | undefined;

/** How a region ends. */
export type RegionEnd =
  /** Right behind the first match, no longer than `longest` units, that begins `skip` units behind the region's own beginning. */
  | { readonly after: RegExp; readonly longest: number; readonly skip: number }
  /** With a line that is a run of the same character: as long as the one it began with, or at least so long. */
  | { readonly run: string; readonly length: 'same' | 'least' }
  /** With a line that a sticky pattern matches behind its indentation. */
  | RegExp
  /** With its own line, with a blank line, or with the text. */
  | 'line'
  | 'blank'
  | 'text';

/** What holds no prose, over any number of lines, blank ones too. */
export interface Region {
  readonly kind: 'code' | 'tag';
  readonly ends: RegionEnd;
  /** What it must not leave besides: lines indented more than its first, or the list item that it begins in. */
  readonly within?: 'indentation' | 'item';
}

/** What a line begins with, behind quote markers and indentation, other than text. */
export interface LineRule {
  /** The ASCII characters that may be its first. */
  readonly first: string;
  /** Sticky. Looks no farther than `reach` units. */
  readonly pattern: RegExp;
  readonly reach: number;
  /** A new block, a block that ends with its line, or a region. */
  readonly is: 'item' | 'alone' | Region;
}

/** What is prose in a language of markup and what is not, as `blocks`, `regions` and `opaque` read it. */
export interface Markup {
  /** Whether a text may begin with front matter. */
  readonly frontMatter: boolean;
  /** Whether lines may begin with the markers of a quotation (`> `). */
  readonly quotes: boolean;
  /** The first rule that fits a line counts. */
  readonly lines: readonly LineRule[];
  /** Regions that may begin anywhere in a line, by patterns of the same flags. */
  readonly openings?: readonly { readonly pattern: RegExp; readonly region: Region }[];
  /** The region that an indented line begins which follows no line of its paragraph. */
  readonly indented?: Region;
  /** The region that begins after a paragraph that ends so; another where the next line is not indented and begins with one of `first`. */
  readonly introduced?: {
    readonly by: RegExp;
    readonly region: Region;
    readonly quoted?: { readonly first: string; readonly region: Region };
  };
  /** What begins with a character; the first that fits counts. */
  readonly inline: Readonly<Record<string, readonly InlineReader[]>>;
  /** Whether underscores after a word make it a reference. */
  readonly references?: boolean;
}

/** A table made ready for reading. */
export interface MarkupIndex extends Markup {
  readonly regions: readonly Region[];
  /** By ASCII character: the rules for a line that begins with it, and how far they look. */
  readonly rules: readonly (readonly LineRule[] | undefined)[];
  readonly reaches: Uint16Array;
  /** By ASCII character. */
  readonly readers: readonly (readonly InlineReader[] | undefined)[];
  /** What stands in every address and citation key, and what else begins a construct. */
  readonly triggers: RegExp;
  /** The characters that begin a construct other than these. */
  readonly constructs: readonly string[];
  /** Any of the openings; its groups are theirs. */
  readonly opening: RegExp | undefined;
  /** Whether all is prose but addresses and citation keys: then a new block begins behind each blank line. */
  readonly isAllProse: boolean;
}

const ASCII = 128;

function byCharacter<T>(): (readonly T[] | undefined)[] {
  return Array.from({ length: ASCII }, () => undefined);
}

/** Makes a table ready. */
export function indexed(markup: Markup): MarkupIndex {
  const { lines, openings, indented, introduced, inline } = markup;
  const rules = byCharacter<LineRule>();
  const reaches = new Uint16Array(ASCII);
  for (const rule of lines) {
    for (const character of rule.first) {
      const unit = character.charCodeAt(0);
      rules[unit] = [...(rules[unit] ?? []), rule];
      reaches[unit] = Math.max(reaches[unit]!, rule.reach);
    }
  }
  const readers = byCharacter<InlineReader>();
  for (const [character, some] of Object.entries(inline)) readers[character.charCodeAt(0)] = some;
  const always = Object.keys(inline)
    .map(character => `\\${character}`)
    .join('');
  const all = [
    ...lines.flatMap(({ is }) => (typeof is === 'object' ? [is] : [])),
    ...(openings ?? []).map(({ region }) => region),
    ...(indented ? [indented] : []),
    ...(introduced ? [introduced.region] : []),
    ...(introduced?.quoted ? [introduced.quoted.region] : []),
  ];
  const flags = openings?.[0]?.pattern.flags;
  return {
    ...markup,
    regions: [...new Set(all)],
    rules,
    reaches,
    readers,
    triggers: new RegExp(always ? `[${always}]|[:.@](?=\\S)` : '[:.@](?=\\S)', 'g'),
    constructs: Object.keys(inline),
    opening: openings && new RegExp(openings.map(({ pattern }) => `(${pattern.source})`).join('|'), flags),
    isAllProse: !markup.frontMatter && all.length === 0 && always === '',
  };
}

/**
 * A reader of what a pattern, which begins with `^`, matches: opaque is its group, for which it needs the flag `d`, or else
 * all of it. `when` decides by what goes before.
 */
export function reads(
  pattern: RegExp,
  kind?: OpaqueKind,
  when: (text: string, at: number) => boolean = () => true,
): InlineReader {
  return (text, at, limit) => {
    if (!when(text, at)) return undefined;
    const match = pattern.exec(text.slice(at, limit));
    if (!match) return undefined;
    const [start, end] = match.indices?.[1] ?? [0, match[0].length];
    return kind ? { start: at + start, end: at + end, kind } : { start: at + start, end: at + end };
  };
}
