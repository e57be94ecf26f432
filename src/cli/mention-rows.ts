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
import { RowBytes } from './row-bytes';

/** A file that is looked through: as it was named, and its path. */
export interface Job {
  readonly file: string;
  readonly path: string;
  readonly json: boolean;
}

/** Rows are put together up to so many bytes, for each writing takes its time. */
const PART = 1 << 18;

/** What names are looked for with; see `KnownNames`. */
export type Names = Pick<KnownNames, 'index' | 'exclusions' | 'hasPeriods'>;

/** What tells of a file's mentions, as UTF-8 in parts of whole rows: lines, or the items of a JSON list. */
export type Rows = Iterable<Uint8Array>;

/**
 * The rows of a file; `unreadable` where it is, `undecided` where names alone do not decide all, so that a background has to
 * be given.
 */
export async function rowsOf(
  { file, path, json }: Job,
  { index, exclusions, hasPeriods }: Names,
  background?: Background,
): Promise<Rows | 'unreadable' | 'undecided'> {
  const text = readNote(path);
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
function readNote(path: string): string | undefined {
  try {
    // At once: for large files that takes half as long, and nothing else waits.
    const bytes = readFileSync(path);
    // Where all of it is ASCII, as most is, each byte is a character.
    return isAscii(bytes) ? bytes.toString('latin1') : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

/** One mention; `file` as it was named, `start` and `end` in UTF-16 units of the file's text. */
function* jsonRows(file: string, text: string, { starts, ends, entities, defined }: FlatMentions): Rows {
  const rows = new RowBytes();
  const head = `  {\n    "file": ${JSON.stringify(file)},\n    "start": `;
  for (let i = 0, next = 0; i < starts.length; i++) {
    const isDefined = defined[next] === i;
    if (isDefined) next++;
    if (rows.length > 0) rows.add(',\n');
    rows.add(head);
    rows.addNumber(starts[i]!);
    rows.add(',\n    "end": ');
    rows.addNumber(ends[i]!);
    rows.add(',\n    "entity": ');
    rows.addJson(entities[i]!, 0, entities[i]!.length);
    rows.add(',\n    "text": ');
    rows.addJson(text, starts[i]!, ends[i]!);
    rows.add(isDefined ? ',\n    "kind": "defined"\n  }' : ',\n    "kind": "name"\n  }');
    if (rows.length >= PART) yield rows.take();
  }
  if (rows.length > 0) yield rows.take();
}

function* lineRows(file: string, text: string, { starts, ends, entities, defined }: FlatMentions): Rows {
  const rows = new RowBytes();
  const lines = new LineCount(text, 1);
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
