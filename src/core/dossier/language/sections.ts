import { isMap, isNode, isPair, isScalar, type Node } from 'yaml';
import type { Span } from '../../span';
import { finish, type Steps } from '../../steps';
import { scalarText } from '../readers';
import { readYaml } from '../yaml';
import { type Line, linesOf } from './lines';

/** A top-level field of a dossier text, parted so that each entry can be read by itself. */
export interface Section {
  readonly name: string;
  /** The name alone, as written. */
  readonly nameSpan: Span;
  /** From the name to the end of what is written below it. */
  readonly span: Span;
  /** Stretches that are YAML by themselves: each a mapping or a list of whole entries, mostly of one. In order. */
  readonly chunks: readonly Span[];
}

const ROOT_KEY = /(["']?)([A-Za-z0-9_-]+)\1[ \t]*:(?=[ \t\r\n]|$)/y;
const LINES_A_STEP = 1000;
const PROPERTIES_OR_COMMENT = /^(?:[ \t]+[&!][^ \t]*)*(?:[ \t]+#.*)?[ \t]*$/;

/**
 * The sections of a dossier text in order, also of one that is half-typed or broken. YAML's indentation alone parts them, so
 * that the cost is one look at each line; a text that is all in braces is read whole.
 */
export function sectionsOf(text: string): Section[] {
  return finish(sectionsInSteps(text));
}

/** The same in steps, of a long text. */
export function* sectionsInSteps(text: string): Steps<Section[]> {
  const sections: Open[] = [];
  let rootIndent: number | undefined;
  let read = 0;
  for (const line of linesOf(text)) {
    if (++read % LINES_A_STEP === 0) yield;
    if (line.kind === 'blank') continue;
    if (line.kind === 'comment') {
      sections.at(-1)?.comment(line);
      continue;
    }
    const mark = line.indent === 0 ? /^(?:---|\.\.\.)(?=\s|$)|^%/.exec(text.slice(line.start, line.start + 4)) : null;
    if (mark) {
      if (rootIndent === undefined) continue;
      break;
    }
    if (rootIndent === undefined && text[line.start + line.indent] === '{') return bracedSections(text);
    rootIndent ??= line.indent;
    if (line.indent > rootIndent || line.isItem) sections.at(-1)?.take(line);
    else sections.push(openAt(text, line));
  }
  return sections.filter(section => section.name !== '').map(section => section.done());
}

/** A section while its lines come. */
class Open {
  private end: number;
  private readonly chunks: { start: number; end: number }[] = [];
  private entryIndent: number | undefined;
  private isList = false;

  /** `valueStart`: where a value that begins on the key's own line does. */
  constructor(
    readonly name: string,
    private readonly nameSpan: Span,
    line: Line,
    private readonly valueStart: number | undefined,
  ) {
    this.end = line.end;
    if (valueStart !== undefined) this.chunks.push({ start: valueStart, end: line.end });
  }

  take(line: Line): void {
    this.end = line.end;
    if (this.valueStart === undefined) {
      if (this.entryIndent === undefined) {
        this.entryIndent = line.indent;
        this.isList = line.isItem;
      }
      if (line.indent <= this.entryIndent && (line.isItem || !this.isList)) {
        this.chunks.push({ start: line.start, end: line.end });
        return;
      }
    }
    this.chunks.at(-1)!.end = line.end;
  }

  /** A line that is a comment, or one of a text of several lines that begins like one. */
  comment(line: Line): void {
    if (this.entryIndent === undefined || line.indent <= this.entryIndent) return;
    this.chunks.at(-1)!.end = line.end;
    this.end = line.end;
  }

  done(): Section {
    const { name, nameSpan, chunks } = this;
    return { name, nameSpan, span: { start: nameSpan.start, end: this.end }, chunks };
  }
}

function openAt(text: string, line: Line): Open {
  const start = line.start + line.indent;
  ROOT_KEY.lastIndex = start;
  const key = ROOT_KEY.exec(text);
  // What is no key still ends the section before it.
  if (!key) return new Open('', { start, end: line.end }, line, start);
  const colon = ROOT_KEY.lastIndex;
  const rest = text.slice(colon, line.end);
  const nameEnd = start + key[2]!.length + 2 * key[1]!.length;
  const isBlock = PROPERTIES_OR_COMMENT.test(rest);
  return new Open(key[2]!, { start, end: nameEnd }, line, isBlock ? undefined : colon);
}

function bracedSections(text: string): Section[] {
  const { root } = readYaml(text);
  if (!isMap(root)) return [];
  return root.items.flatMap(item => {
    if (!isPair<Node, Node | null>(item) || !isScalar(item.key) || !item.key.range) return [];
    const [start, nameEnd] = item.key.range;
    const value = isNode(item.value) && item.value.range ? item.value.range : undefined;
    const end = value?.[1] ?? nameEnd;
    const chunks = value ? [{ start: value[0], end }] : [];
    return [{ name: scalarText(item.key), nameSpan: { start, end: nameEnd }, span: { start, end }, chunks }];
  });
}
