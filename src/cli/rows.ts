import { t } from '../core/l10n';
import { LineCount } from '../core/lines';
import type { MentionList } from '../core/recognition/mention-list';
import type { NameIndex } from '../core/recognition/names';
import { ENTRY } from '../core/recognition/prefilter';
import type { LineWriter } from '../wasm/lines';
import { RowBytes } from './row-bytes';

/** What tells of a file's mentions, as UTF-8 in parts of whole rows: lines, or the items of a JSON list. */
export type Rows = readonly Uint8Array[];

/** Mentions as items of a JSON list: `file` as it was named, `start` and `end` in UTF-16 units of the file's text. */
export class JsonRows {
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
export class LineRows {
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

  /** The same for a stretch of ASCII without carriage returns where all are evident, by their places, `offset` being where it begins. */
  addEvident(
    text: Buffer,
    offset: number,
    places: Int32Array,
    writer: LineWriter,
    { forms, keys, owners }: NameIndex,
  ): void {
    const rows = this.#rows;
    this.#line = writer.write(Buffer.from(this.#head), text, offset, this.#line, places, {
      lines: bytes => {
        rows.addBytes(bytes);
        rows.endRow();
      },
      other: (line, column, place) => {
        const group = ~places[ENTRY * place + 2]!;
        rows.add(`${this.#head}${line}:${column}: ${forms.text(group)} (${keys.of(owners[group]!)})\n`);
        rows.endRow();
      },
    });
  }

  end(): Rows {
    return this.#rows.end();
  }
}
