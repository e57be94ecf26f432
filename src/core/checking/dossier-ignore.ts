import type { Span } from '../span';
import { codesNamed, type Ignored, type Ignores, ignoresOf } from './ignore';

const WORD = 'dossier-ignore';
const COMMENT = /(?:^|\s)#\s*dossier-ignore(-next)?(?![\w-])(.*)$/;
const LINE = /[^\r\n]*(?:\r\n|[\r\n]|$)/g;

interface Line extends Span {
  /** How far it is indented; `Infinity` where it holds nothing or a comment alone. */
  readonly indent: number;
  readonly isItem: boolean;
  readonly text: string;
}

/**
 * The comments of a dossier by which findings are left out: `# dossier-ignore CODE` behind a line is for what begins on that
 * line, such as an entry; on a line of its own, for what it is indented in or, at the margin, for the whole file.
 * `# dossier-ignore-next CODE` is for what begins on the next line. Codes are as in notes, see `ignoresIn`.
 */
export function ignoresInDossier(dossier: string): Ignores {
  if (!dossier.includes(WORD)) return ignoresOf([]);
  const lines = linesOf(dossier);
  const comments = lines.flatMap(({ text, indent }, index): Ignored[] => {
    const found = text.includes(WORD) ? COMMENT.exec(text) : null;
    if (!found) return [];
    const codes = codesNamed(found[2]!);
    if (Number.isFinite(indent)) return [{ codes, span: blockAt(lines, index) }];
    if (found[1] !== undefined) return [{ codes, span: blockAt(lines, nextWritten(lines, index)) }];
    const margin = text.search(/\S/);
    if (margin === 0) return [{ codes }];
    const around = lines.slice(0, index).findLastIndex(line => line.indent < margin);
    return around < 0 ? [{ codes }] : [{ codes, span: blockAt(lines, around) }];
  });
  return ignoresOf(comments);
}

function linesOf(text: string): Line[] {
  return Array.from(text.matchAll(LINE), ({ 0: line, index }) => {
    const written = line.trimEnd();
    const indent = written.search(/[^\s\ufeff]/);
    const isBare = indent < 0 || written[indent] === '#';
    return {
      start: index,
      end: index + line.length,
      indent: isBare ? Number.POSITIVE_INFINITY : indent,
      isItem: /^\s*-(?:\s|$)/.test(written),
      text: written,
    };
  });
}

function nextWritten(lines: readonly Line[], index: number): number {
  const next = lines.findIndex((line, i) => i > index && Number.isFinite(line.indent));
  return next < 0 ? index : next;
}

/** A line with all that is indented below it; the items of a list may stand right below its key. */
function blockAt(lines: readonly Line[], index: number): Span {
  const { start, indent, isItem } = lines[index]!;
  const end = lines.findIndex(
    (line, i) => i > index && line.indent <= indent && (line.indent < indent || isItem || !line.isItem),
  );
  return { start, end: end < 0 ? lines.at(-1)!.end + 1 : lines[end]!.start };
}
