import { languageOfFile } from '../core/files';
import { t } from '../core/l10n';
import { LineCount } from '../core/lines';
import type { Background } from '../core/recognition/background';
import { exclusionsIn } from '../core/recognition/exclusions';
import { flatMentions, plainMentions } from '../core/recognition/flat-mentions';
import { markupOf } from '../core/recognition/language';
import type { MentionList } from '../core/recognition/mention-list';
import { fileUri } from '../node/files';
import type { KnownNames } from './known-names';
import { noteParts, noteText } from './note-texts';
import { RowBytes } from './row-bytes';

/** A file that is looked through: as it was named, and its path. */
export interface Job {
  readonly file: string;
  readonly path: string;
  readonly json: boolean;
}

/** What names are looked for with; see `KnownNames`. */
export type Names = Pick<KnownNames, 'index' | 'exclusions' | 'hasPeriods'>;

/** What tells of a file's mentions, as UTF-8 in parts of whole rows: lines, or the items of a JSON list. */
export type Rows = readonly Uint8Array[];

/**
 * The rows of a file; `unreadable` where it is, `undecided` where names alone do not decide all, so that a background has to
 * be given.
 */
export async function rowsOf(
  job: Job,
  names: Names,
  background?: Background,
): Promise<Rows | 'unreadable' | 'undecided'> {
  try {
    if (!background && names.hasPeriods) return 'undecided';
    const { isAllProse } = markupOf(languageOfFile(job.file));
    const rows = isAllProse && !background ? rowsIn(noteParts(job.path), job, names) : undefined;
    return rows ?? rowsIn([noteText(job.path)], job, names, background) ?? 'undecided';
  } catch (error) {
    // Of the system's errors only reading has any here.
    if (error instanceof Error && 'syscall' in error) return 'unreadable';
    throw error;
  }
}

/** The rows of a text in parts; undefined where they depend on more than one part. */
function rowsIn(
  parts: Iterable<string>,
  { file, path, json }: Job,
  { index, exclusions }: Names,
  background?: Background,
): Rows | undefined {
  const language = languageOfFile(file);
  const excluded = exclusionsIn(exclusions, fileUri(path));
  const rows = json ? new JsonRows(file) : new LineRows(file);
  let isOver = false;
  for (const text of parts) {
    if (isOver) return undefined;
    const found = background
      ? flatMentions(text, language, index, excluded, background)
      : plainMentions(text, language, index, excluded);
    if (!found) return undefined;
    rows.add(text, found);
    // They go for all that stands behind.
    isOver = found.definesTerms;
  }
  return rows.end();
}

/** Mentions as items of a JSON list: `file` as it was named, `start` and `end` in UTF-16 units of the file's text. */
class JsonRows {
  readonly #rows = new RowBytes();
  readonly #head: string;
  #before = 0;

  constructor(file: string) {
    this.#head = `  {\n    "file": ${JSON.stringify(file)},\n    "start": `;
  }

  add(text: string, found: MentionList): void {
    const { starts, ends, defined, count } = found;
    const rows = this.#rows;
    for (let i = 0, next = 0; i < count; i++) {
      const isDefined = defined[next] === i;
      if (isDefined) next++;
      if (rows.length > 0) rows.add(',\n');
      rows.add(this.#head);
      rows.addNumber(this.#before + starts[i]!);
      rows.add(',\n    "end": ');
      rows.addNumber(this.#before + ends[i]!);
      rows.add(',\n    "entity": ');
      const entity = found.entityOf(i);
      rows.addJson(entity, 0, entity.length);
      rows.add(',\n    "text": ');
      rows.addJson(text, starts[i]!, ends[i]!);
      rows.add(isDefined ? ',\n    "kind": "defined"\n  }' : ',\n    "kind": "name"\n  }');
      rows.endRow();
    }
    this.#before += text.length;
  }

  end(): Rows {
    return this.#rows.end();
  }
}

/** Mentions as lines. */
class LineRows {
  readonly #rows = new RowBytes();
  readonly #head: string;
  #line = 1;

  constructor(file: string) {
    this.#head = `${file}:`;
  }

  add(text: string, found: MentionList): void {
    const { starts, ends, defined, count } = found;
    const rows = this.#rows;
    const lines = new LineCount(text, this.#line);
    for (let i = 0, next = 0; i < count; i++) {
      const isDefined = defined[next] === i;
      if (isDefined) next++;
      const start = starts[i]!;
      lines.goTo(start);
      const column = start - lines.start + 1;
      if (isDefined) {
        const name = text.slice(start, ends[i]!).replace(/\s+/g, ' ');
        const place = `${this.#head}${lines.line}:${column}`;
        rows.add(`${t('{0}: {1} ({2}, as defined)', place, name, found.entityOf(i))}\n`);
      } else {
        rows.add(this.#head);
        rows.addNumber(lines.line);
        rows.add(':');
        rows.addNumber(column);
        rows.add(': ');
        rows.addWords(text, start, ends[i]!);
        rows.add(' (');
        rows.add(found.entityOf(i));
        rows.add(')\n');
      }
      rows.endRow();
    }
    lines.goTo(text.length);
    this.#line = lines.line;
  }

  end(): Rows {
    return this.#rows.end();
  }
}
