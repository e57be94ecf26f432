import { isAscii } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { languageOfFile } from '../core/files';
import { t } from '../core/l10n';
import type { Background } from '../core/recognition/background';
import { exclusionsIn } from '../core/recognition/exclusions';
import { type FlatMentions, flatMentions, plainMentions } from '../core/recognition/flat-mentions';
import { fileUri } from '../node/files';
import type { KnownNames } from './known-names';

/** A file that is looked through: as it was named, and its path. */
export interface Job {
  readonly file: string;
  readonly path: string;
  readonly json: boolean;
}

/** Rows are put together up to so many UTF-16 units, for each writing takes its time. */
const PART = 1 << 18;

/** What names are looked for with; see `KnownNames`. */
export type Names = Pick<KnownNames, 'index' | 'exclusions' | 'hasPeriods'>;

/** What tells of a file's mentions, in parts of whole rows: lines, or the items of a JSON list. */
export type Rows = Iterable<string>;

/**
 * The rows of a file; `unreadable` where it is, `undecided` where names alone do not decide all, so that a background has to
 * be given.
 */
export async function rowsOf(
  { file, path, json }: Job,
  { index, exclusions, hasPeriods }: Names,
  background?: Background,
): Promise<Rows | 'unreadable' | 'undecided'> {
  const text = await readNote(path);
  if (text === undefined) return 'unreadable';
  const language = languageOfFile(file);
  const excluded = exclusionsIn(exclusions, fileUri(path));
  const found = background
    ? flatMentions(text, language, index, excluded, background)
    : hasPeriods
      ? undefined
      : plainMentions(text, language, index, excluded);
  if (!found) return 'undecided';
  return json ? jsonRows(file, text, found) : lineRows(file, text, found);
}

/** A byte order mark stays in, so that offsets count from the file's first character. */
async function readNote(path: string): Promise<string | undefined> {
  try {
    const bytes = await readFile(path);
    // Where all of it is ASCII, as most is, each byte is a character.
    return isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

/** One mention; `file` as it was named, `start` and `end` in UTF-16 units of the file's text. */
function* jsonRows(file: string, text: string, { starts, ends, entities, defined }: FlatMentions): Rows {
  const keys = new Map<string, string>();
  const head = `  {\n    "file": ${JSON.stringify(file)},\n    "start": `;
  let part = '';
  for (let i = 0, next = 0; i < starts.length; i++) {
    const isDefined = defined[next] === i;
    if (isDefined) next++;
    const start = starts[i]!;
    const end = ends[i]!;
    const entity = entities[i]!;
    const key = keys.get(entity) ?? JSON.stringify(entity);
    keys.set(entity, key);
    const place = `${head}${start},\n    "end": ${end},\n    "entity": ${key},\n`;
    const kind = isDefined ? 'defined' : 'name';
    part += `${part === '' ? '' : ',\n'}${place}    "text": ${JSON.stringify(text.slice(start, end))},\n    "kind": "${kind}"\n  }`;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}

function* lineRows(file: string, text: string, { starts, ends, entities, defined }: FlatMentions): Rows {
  const lines = new LineCount(text);
  let part = '';
  for (let i = 0, next = 0; i < starts.length; i++) {
    const isDefined = defined[next] === i;
    if (isDefined) next++;
    const start = starts[i]!;
    lines.goTo(start);
    const written = text.slice(start, ends[i]!);
    const name = /\s/.test(written) ? written.replace(/\s+/g, ' ') : written;
    const place = `${file}:${lines.line}:${start - lines.start + 1}`;
    part += isDefined
      ? `${t('{0}: {1} ({2}, as defined)', place, name, entities[i]!)}\n`
      : `${place}: ${name} (${entities[i]!})\n`;
    if (part.length < PART) continue;
    yield part;
    part = '';
  }
  if (part !== '') yield part;
}

/** Counts the lines of a text up to one offset after another; lines end as `LineIndex` has them. */
class LineCount {
  /** From 1. */
  line = 1;
  /** The offset at which the line begins. */
  start = 0;
  #feed: number;
  #return: number;

  constructor(private readonly text: string) {
    this.#feed = this.#find('\n', 0);
    this.#return = this.#find('\r', 0);
  }

  /** Goes on to the line of an offset that is not before the last one. */
  goTo(offset: number): void {
    for (;;) {
      const isReturn = this.#return < this.#feed;
      const last = isReturn && this.#return + 1 === this.#feed ? this.#feed : Math.min(this.#feed, this.#return);
      if (last >= offset) return;
      this.line++;
      this.start = last + 1;
      if (this.#feed <= last) this.#feed = this.#find('\n', last + 1);
      if (this.#return <= last) this.#return = this.#find('\r', last + 1);
    }
  }

  #find(character: string, from: number): number {
    const found = this.text.indexOf(character, from);
    return found < 0 ? this.text.length : found;
  }
}
