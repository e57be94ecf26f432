import { t } from '../l10n';
import { LineIndex } from '../lines';

/** One entry of a BibTeX or BibLaTeX file. */
export interface BibtexEntry {
  /** In lower case: `article`. */
  readonly type: string;
  readonly key: string;
  /** The number, from 1, of the line in which it begins. */
  readonly line: number;
  /** By name in lower case; LaTeX, with braces but not those around the whole value. */
  readonly fields: ReadonlyMap<string, string>;
}

const ENTRY = /@[ \t]*([A-Za-z]+)\s*([{(])/g;
/** Where an entry begins that isn't in the midst of a line's words: there reading goes on after one that has no end. */
const NEXT = /(?<=(?:^|[\r\n})])[ \t]*)@[ \t]*[A-Za-z]+\s*[{(]/g;
const KEY = /[^\r\n,{}()"#%=]*/y;
const NAME = /[^\s=,{}()"#%]+/y;
const SPACE = /(?:\s|%[^\n]*)*/y;
const NUMBER = /\d+/y;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The entries of a BibTeX file, and sentences on those that can't be read. Text outside of entries is passed over, as BibTeX does;
 * macros (`@string`) are put in. Takes time linear in the text's length.
 */
export function bibtexEntries(text: string): { entries: BibtexEntry[]; problems: string[] } {
  const macros = new Map(MONTHS.map((name, index) => [name, String(index + 1)]));
  const entries: BibtexEntry[] = [];
  const problems: string[] = [];
  const lines = new LineIndex(text);
  const lineAt = (offset: number) => lines.positionAt(offset).line + 1;
  // What has no end would be looked for to the text's end at each of its kind.
  let hasEndlessComment = false;
  let hasEndlessEntry = false;
  ENTRY.lastIndex = 0;
  for (let found = ENTRY.exec(text); found; found = ENTRY.exec(text)) {
    const [, written = '', opening] = found;
    const type = written.toLowerCase();
    const start = ENTRY.lastIndex;
    const scan = new Scan(text, start, opening === '(' ? ')' : '}', macros);
    if (type === 'comment') {
      if (!hasEndlessComment) hasEndlessComment = !scan.skipComment();
      ENTRY.lastIndex = scan.at;
      continue;
    }
    if (hasEndlessEntry) scan.end = nextEntry(text, start);
    const isEntry = type !== 'string' && type !== 'preamble';
    const key = isEntry ? scan.match(KEY).trim() : '';
    const fields = type === 'preamble' ? scan.value() : scan.fields(!isEntry);
    ENTRY.lastIndex = scan.at;
    if (fields === undefined) {
      const next = nextEntry(text, start);
      hasEndlessEntry ||= scan.at >= text.length;
      // Past the next entry's beginning stands who missed the closing brace of this one.
      problems.push(
        scan.at >= next
          ? t(
              'Line {0}: the entry “{1}” has no end; check its braces and quotes.',
              lineAt(found.index),
              key || `@${written}`,
            )
          : t(
              'Line {0}: the entry “{1}” can’t be read from here on; a comma, a brace, a quote or “=” is missing.',
              lineAt(scan.at),
              key || `@${written}`,
            ),
      );
      ENTRY.lastIndex = next;
    } else if (typeof fields !== 'string') {
      if (isEntry) entries.push({ type, key, line: lineAt(found.index), fields });
      else for (const [name, value] of fields) macros.set(name, value);
    }
  }
  return { entries, problems };
}

/** The offset of the next entry that begins after an offset; the text's end where there is none. */
function nextEntry(text: string, offset: number): number {
  NEXT.lastIndex = offset;
  return NEXT.exec(text)?.index ?? text.length;
}

/** Reads one entry from its opening brace on; stands where it couldn't go on. */
class Scan {
  /** The offset beyond which no value is read. */
  end: number;

  constructor(
    private readonly text: string,
    public at: number,
    private readonly closing: string,
    private readonly macros: ReadonlyMap<string, string>,
  ) {
    this.end = text.length;
  }

  /** What a sticky pattern finds after white space; empty where it finds nothing. */
  match(pattern: RegExp): string {
    this.skipSpace();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** The fields up to the closing brace; undefined where they can't be read. The first begins without a comma where `isFirst`. */
  fields(isFirst: boolean): Map<string, string> | undefined {
    const fields = new Map<string, string>();
    for (let first = isFirst; ; first = false) {
      if (this.take(this.closing)) return fields;
      if (!first && !this.take(',')) return undefined;
      if (this.take(this.closing)) return fields;
      const name = this.match(NAME).toLowerCase();
      if (name === '' || !this.take('=')) return undefined;
      const value = this.value();
      if (value === undefined) return undefined;
      if (!fields.has(name)) fields.set(name, value);
    }
  }

  /** A value, its parts joined by `#`. */
  value(): string | undefined {
    let value = '';
    do {
      const part = this.part();
      if (part === undefined) return undefined;
      value += part;
    } while (this.take('#'));
    return value;
  }

  /** Whether a `@comment` has an end; where it has none, for its braces don't, only itself is passed over. */
  skipComment(): boolean {
    const start = this.at;
    const hasEnd = this.until(this.closing) !== undefined;
    if (!hasEnd) this.at = start;
    return hasEnd;
  }

  private part(): string | undefined {
    if (this.take('{')) return this.until('}');
    if (this.take('"')) return this.until('"');
    const number = this.match(NUMBER);
    if (number !== '') return number;
    const macro = this.match(NAME);
    return macro === '' ? undefined : (this.macros.get(macro.toLowerCase()) ?? macro);
  }

  /** What stands before a sign outside of any braces, past which it goes; undefined where the text ends before. */
  private until(sign: string): string | undefined {
    const start = this.at;
    for (let depth = 0; this.at < this.end; this.at++) {
      const character = this.text[this.at];
      if (depth === 0 && character === sign) return this.text.slice(start, this.at++);
      if (character === '\\') this.at++;
      else if (character === '{') depth++;
      else if (character === '}') depth--;
      if (depth < 0) return undefined;
    }
    return undefined;
  }

  private take(sign: string): boolean {
    this.skipSpace();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
  }
}
