import { isCollection, isScalar, type Scalar, type YAMLMap } from 'yaml';
import { spanOf } from '../dossier/yaml';
import { t } from '../l10n';
import type { TextChange } from './change';
import { isFlow } from './flow';
import { lineBreakAt, lineEnd } from './layout';
import { literalBlock, type QuoteMark, quoted, scalar } from './scalar';
import { indentOf, type Style } from './style';
import { indented } from './value';
import { keyOf, ownNode, Refused, type TextPair, type YamlText } from './yaml-text';

/** Writes another text as a field's value, in quotes if there were some. Comments after it stay. */
export function setText(yaml: YamlText, map: YAMLMap, pair: TextPair, value: string, style: Style): TextChange[] {
  const { text } = yaml;
  const node = pair.value;
  if (node === null || isCollection(node)) {
    throw new Refused(t('“{0}” is not written as it should be; mend it first.', keyOf(pair) ?? ''));
  }
  const old = ownNode(node, yaml);
  const { head, tail } = partsOf(old, text);
  const indent = indentOf(map) + style.step;
  const block = isFlow(map) || swallows(text, tail.end, indent) ? undefined : literalBlock(value);
  const written = block?.header ?? onOneLine(value, old, style.quote, isFlow(map));
  const lead = /\s/.test(text[head.start - 1]!) ? '' : ' ';
  const lines = indented(block?.lines ?? [], indent);
  const changes = [{ span: head, text: lead + written }];
  if (lines.length === 0 && tail.start === tail.end) return changes;
  const lineBreak = lineBreakAt(text, tail.start);
  return [...changes, { span: tail, text: lines.map(line => lineBreak + line).join('') }];
}

/** What stands on a value's first line or, if it is no block, all of it; and where its further lines are or would be. */
function partsOf(node: unknown, text: string) {
  const { start, end } = spanOf(node as Scalar, text);
  if (!isBlockScalar(node))
    return { head: { start, end }, tail: { start: lineEnd(text, end), end: lineEnd(text, end) } };
  const header = /^[|>][-+0-9]*/.exec(text.slice(start))![0];
  const tail = lineEnd(text, start);
  return { head: { start, end: start + header.length }, tail: { start: tail, end: Math.max(tail, end) } };
}

/** Whether a block scalar that is indented so, and ends at an offset, would take the next comment for its own text. */
function swallows(text: string, end: number, indent: number): boolean {
  const next = /^\s*?\n(?:[ \t]*\r?\n)*( *)#/.exec(text.slice(end));
  return next !== null && next[1]!.length >= indent;
}

function onOneLine(value: string, old: unknown, mark: QuoteMark, inFlow: boolean): string {
  const type = isScalar(old) ? old.type : undefined;
  if (type === 'QUOTE_DOUBLE') return quoted(value, '"');
  if (type === 'QUOTE_SINGLE') return quoted(value, "'");
  return scalar(value, mark, inFlow);
}

function isBlockScalar(node: unknown): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}
