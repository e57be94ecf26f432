import { CST } from 'yaml';
import type { Span } from '../../span';
import type { MappingShape } from '../shape';
import type { EntryKind } from './entries';
import { LABELS } from './entries';

/** What an outline shows of an entry. */
export interface Head {
  readonly kind: EntryKind;
  /** Its key or id, or for an exclusion its words; empty where that is not written yet. */
  readonly name: string;
  readonly nameSpan: Span;
  /** From the key or the first field to the end of the last value. */
  readonly span: Span;
  /** Its main text, such as an entity's name; empty where there is none, cut where it has several lines. */
  readonly label: string;
  /** The file that it names, as it is meant. */
  readonly path?: { readonly path: string; readonly span: Span };
}

const KEY_LINE = /^[ \t]*(["']?)([^\s"'#&*!|>%@`{}[\],?-][^\r\n"'#]*?)\1[ \t]*:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)/;
const DASH = /^[ \t]*-[ \t]+(?=[A-Za-z-]+:(?:\s|$))/;
const CONTENT = /^([ \t]*)[^\s#]/m;
const VALUE = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|[^\s"'[\]{}&*!|>%@`#,?-](?:[^\r\n#]|(?<=\S)#)*/y;
const BLOCK_VALUE = /[|>][^\r\n]*(?:\r\n|\r|\n)[ \t]*([^\r\n]*)/y;

/**
 * Reads the head of an entry that is written as most are: by its key or a dash, then a field a line. That takes a small part
 * of the time that reading its YAML does. Undefined where it is written otherwise, in braces say. Spans are in the YAML.
 */
export function readHead(shape: MappingShape, isKeyed: boolean, yaml: string): Head | undefined {
  const kind = shape.what as EntryKind;
  const key = isKeyed ? KEY_LINE.exec(yaml) : null;
  const dash = isKeyed ? null : DASH.exec(yaml);
  if (!key && !dash) return undefined;
  const body = key ? yaml.slice(key[0].length) : yaml.replace('-', ' ');
  const bodyStart = key ? key[0].length : 0;
  const column = (CONTENT.exec(body)?.[1] ?? '').length;
  const field = (name: string) => {
    const found = fieldIn(body, name, column);
    return found && { ...found, span: { start: found.span.start + bodyStart, end: found.span.end + bodyStart } };
  };
  const keyStart = yaml.length - yaml.trimStart().length;
  const start = dash ? dash[0].length : keyStart;
  const name = key
    ? { text: key[2]!, span: { start: keyStart, end: keyStart + key[2]!.length + 2 * key[1]!.length } }
    : field(kind === 'exclusion' ? 'text' : 'id');
  const pathField = Object.keys(shape.fields).find(each => shape.fields[each]!.shape.kind === 'path');
  const path = pathField === undefined ? undefined : field(pathField);
  return {
    kind,
    name: name?.text ?? '',
    nameSpan: name?.span ?? { start, end: start },
    span: { start, end: yaml.trimEnd().length },
    label: field(LABELS[kind])?.text ?? '',
    ...(path && { path: { path: path.text, span: path.span } }),
  };
}

/** The value of a field in the column where the fields are, with its quotes in the span. */
function fieldIn(body: string, name: string, column: number): { text: string; span: Span } | undefined {
  const head = `${' '.repeat(column)}${name}:`;
  let at = body.startsWith(head) ? 0 : -1;
  for (let from = 0; at === -1; ) {
    const next = body.indexOf(head, from);
    if (next === -1) return undefined;
    if (/[\r\n]/.test(body[next - 1]!)) at = next;
    else from = next + 1;
  }
  const start = at + head.length + /^[ \t]*/.exec(body.slice(at + head.length))![0].length;
  VALUE.lastIndex = start;
  const value = VALUE.exec(body);
  if (value) {
    const written = value[0].trimEnd();
    return { text: unquoted(written).trim(), span: { start, end: start + written.length } };
  }
  BLOCK_VALUE.lastIndex = start;
  const block = BLOCK_VALUE.exec(body);
  return block ? { text: block[1]!.trim(), span: { start, end: start } } : undefined;
}

/** What a scalar on one line says. */
function unquoted(written: string): string {
  const isDouble = written[0] === '"';
  if (!isDouble && written[0] !== "'") return written;
  const words = written.slice(1, -1);
  if (!words.includes(isDouble ? '\\' : "'")) return words;
  const type = isDouble ? 'double-quoted-scalar' : 'single-quoted-scalar';
  return CST.resolveAsScalar({ type, offset: 0, indent: 0, source: written }, false, () => {}).value;
}
