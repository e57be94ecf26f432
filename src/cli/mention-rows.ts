import { isAscii } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { languageOfFile } from '../core/files';
import { t } from '../core/l10n';
import { LineCount } from '../core/lines';
import type { Background } from '../core/recognition/background';
import { exclusionsIn } from '../core/recognition/exclusions';
import { type FlatMentions, flatMentions, plainMentions } from '../core/recognition/flat-mentions';
import { fileUri } from '../node/files';
import type { KnownNames } from './known-names';
import { type Part, readPart, type Size, sizeBefore, tellSize } from './parts';
import { RowBytes } from './row-bytes';

/** A file that is looked through, as it was named, and its path; or a part of it, if nothing in that depends on the rest. */
export interface Job {
  readonly file: string;
  readonly path: string;
  readonly json: boolean;
  readonly part?: Part;
}

/** Rows are put together up to so many bytes, for each writing takes its time. */
const PART = 1 << 18;

/** What names are looked for with; see `KnownNames`. */
export type Names = Pick<KnownNames, 'index' | 'exclusions' | 'hasPeriods'>;

/** What tells of a file's mentions, as UTF-8 in parts of whole rows: lines, or the items of a JSON list. */
export type Rows = Iterable<Uint8Array>;

const NOTHING: Size = { lines: 0, units: 0 };

/**
 * The rows of a file; `unreadable` where it is, `undecided` where names alone do not decide all, so that a background has to
 * be given. The same of a part of it, `undecided` also where that may decide what is found behind it.
 */
export async function rowsOf(
  job: Job,
  names: Names,
  background?: Background,
): Promise<Rows | 'unreadable' | 'undecided'> {
  const text = readNote(job);
  if (!job.part) return text === undefined ? 'unreadable' : rowsIn(text, job, names, NOTHING, background);
  // Whatever comes of it, others wait for it.
  tellSize(job.part, text === undefined ? NOTHING : sizeOf(text));
  if (text === undefined) return 'unreadable';
  const rows = rowsIn(text, job, names, sizeBefore(job.part));
  return typeof rows === 'string' ? rows : [...rows];
}

function rowsIn(
  text: string,
  { file, path, json, part }: Job,
  { index, exclusions, hasPeriods }: Names,
  before: Size,
  background?: Background,
): Rows | 'undecided' {
  const language = languageOfFile(file);
  const excluded = exclusionsIn(exclusions, fileUri(path));
  const rowsFor = (found: FlatMentions) => (json ? jsonRows : lineRows)(file, text, found, before);
  if (background) return rowsFor(flatMentions(text, language, index, excluded, background));
  const plain = hasPeriods ? undefined : plainMentions(text, language, index, excluded);
  return !plain || (part && plain.definesTerms) ? 'undecided' : rowsFor(plain);
}

/** A byte order mark stays in, so that offsets count from the file's first character. */
function readNote({ path, part }: Job): string | undefined {
  try {
    // At once: for large files that takes half as long, and nothing else waits.
    const bytes = part ? readPart(path, part) : readFileSync(path);
    // Where all of it is ASCII, as most is, each byte is a character.
    return isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

function sizeOf(text: string): Size {
  const lines = new LineCount(text);
  lines.goTo(text.length);
  return { lines: lines.line, units: text.length };
}

/** One mention; `file` as it was named, `start` and `end` in UTF-16 units of the file's text. */
function* jsonRows(file: string, text: string, { starts, ends, entities, defined }: FlatMentions, before: Size): Rows {
  const rows = new RowBytes();
  const head = `  {\n    "file": ${JSON.stringify(file)},\n    "start": `;
  for (let i = 0, next = 0; i < starts.length; i++) {
    const isDefined = defined[next] === i;
    if (isDefined) next++;
    if (rows.length > 0) rows.add(',\n');
    rows.add(head);
    rows.addNumber(before.units + starts[i]!);
    rows.add(',\n    "end": ');
    rows.addNumber(before.units + ends[i]!);
    rows.add(',\n    "entity": ');
    rows.addJson(entities[i]!, 0, entities[i]!.length);
    rows.add(',\n    "text": ');
    rows.addJson(text, starts[i]!, ends[i]!);
    rows.add(isDefined ? ',\n    "kind": "defined"\n  }' : ',\n    "kind": "name"\n  }');
    if (rows.length >= PART) yield rows.take();
  }
  if (rows.length > 0) yield rows.take();
}

function* lineRows(file: string, text: string, { starts, ends, entities, defined }: FlatMentions, before: Size): Rows {
  const rows = new RowBytes();
  const lines = new LineCount(text, before.lines + 1);
  const head = `${file}:`;
  for (let i = 0, next = 0; i < starts.length; i++) {
    const isDefined = defined[next] === i;
    if (isDefined) next++;
    const start = starts[i]!;
    lines.goTo(start);
    const column = start - lines.start + 1;
    if (isDefined) {
      const name = text.slice(start, ends[i]!).replace(/\s+/g, ' ');
      const place = `${head}${lines.line}:${column}`;
      rows.add(`${t('{0}: {1} ({2}, as defined)', place, name, entities[i]!)}\n`);
    } else {
      rows.add(head);
      rows.addNumber(lines.line);
      rows.add(':');
      rows.addNumber(column);
      rows.add(': ');
      rows.addWords(text, start, ends[i]!);
      rows.add(' (');
      rows.add(entities[i]!);
      rows.add(')\n');
    }
    if (rows.length >= PART) yield rows.take();
  }
  if (rows.length > 0) yield rows.take();
}
