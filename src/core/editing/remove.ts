import { type CST, isNode, isPair, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { spanOf } from '../dossier/yaml';
import { t } from '../l10n';
import type { Span } from '../span';
import type { TextChange } from './change';
import { endOfItem, isFlow, skipBlank, startOfItem, withMarks } from './flow';
import { startOfPair } from './insert';
import { endOfPair, endWithComments, keptEnd, nextLine } from './layout';
import { indentOf } from './style';
import { ownNode, pairsOf, Refused, type TextPair, type YamlText } from './yaml-text';

/** Takes an item out of a list that is a field's value. Comments in it stay; a list of nothing else becomes `[]`. */
export function removeItem(yaml: YamlText, pair: TextPair, list: YAMLSeq, index: number): TextChange[] {
  ownNode(list, yaml);
  ownNode(list.items[index] as Node, yaml);
  const comments = yaml.comments();
  if (isFlow(list)) return erased(yaml.text, flowExtent(yaml.text, list, index), comments);
  const lines = blockExtent(yaml.text, list, index, comments);
  const changes = withoutLines(
    yaml.text,
    lines,
    comments,
    indentOf(list),
    keptBefore(list.items[index - 1], yaml.text),
  );
  if (list.items.length > 1) return changes;
  const at = endOfMarks(pair);
  return [{ span: { start: at, end: at }, text: ' []' }, ...changes];
}

/** Takes a field out of a mapping that has others. Comments in it stay. */
export function removeField(yaml: YamlText, map: YAMLMap, pair: TextPair): TextChange[] {
  ownNode(map, yaml);
  const { text } = yaml;
  const comments = yaml.comments();
  const index = pairsOf(map).indexOf(pair);
  if (isFlow(map)) return erased(text, flowExtent(text, map, index), comments);
  const start = startOfPair(pair);
  const line = lineStart(text, start);
  const next = pairsOf(map)[index + 1];
  if (text.slice(line, start).trim() === '') {
    const end = keptEnd(pair.value, text) ?? nextLine(text, endOfPair(pair, text)) ?? text.length;
    const kept = keptBefore(pairsOf(map)[index - 1]?.value, text);
    return withoutLines(text, { start: line, end }, comments, indentOf(map), kept);
  }
  if (next === undefined) throw new Refused(t('Nothing would be left of this entry; remove it as a whole.'));
  return erased(text, { start, end: startOfPair(next) }, comments);
}

/** The lines of a block list's item and of the comments that belong to it, with the blank line before it where nothing stays. */
function blockExtent(text: string, list: YAMLSeq, index: number, comments: readonly Span[]): Span {
  const node = list.items[index] as Node;
  const token = list.srcToken as CST.BlockSequence;
  const dash = token.items.flatMap(({ start }) => start.find(({ type }) => type === 'seq-item-ind') ?? [])[index]!;
  const tight = spanOf(node, text).end;
  const own = endWithComments(text, Math.max(tight, dash.offset), indentOf(list));
  const last = Math.max(own, keptEnd(node, text) ?? 0);
  const end = text[last - 1] === '\n' && last > tight ? last : (nextLine(text, last) ?? text.length);
  const start = lineStart(text, dash.offset);
  const before = lineStart(text, Math.max(0, start - 1));
  const isEmptied = !comments.some(comment => comment.start >= start && comment.end <= end);
  const isParted =
    isEmptied && /^[ \t\r\n]+$/.test(text.slice(before, start)) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(end));
  // Blank lines after a block scalar that keeps them are its own, and no others may come to stand there.
  const isKept = index > 0 && keptEnd(list.items[index - 1] as Node, text) !== undefined;
  if (isKept) return { start, end: end + /^(?:[ \t]*\r?\n)*/.exec(text.slice(end))![0].length };
  return { start: isParted ? before : start, end };
}

/** Where the blank lines end that a block scalar keeps as its own; 0 where it is none such. */
function keptBefore(node: unknown, text: string): number {
  return isNode(node) ? (keptEnd(node, text) ?? 0) : 0;
}

/**
 * Takes out lines but for the comments in them, which get an indentation at which no block scalar before takes them for its own.
 * `kept`: up to where blank lines before them stay in any case.
 */
function withoutLines(
  text: string,
  { start, end }: Span,
  comments: readonly Span[],
  indent: number,
  kept: number,
): TextChange[] {
  const changes: TextChange[] = [];
  const within = comments.filter(each => each.start >= start && each.start < end).values();
  let coming = within.next().value;
  for (let line = start; line < end; ) {
    const next = nextLine(text, line) ?? text.length;
    const comment = coming !== undefined && coming.start < next ? coming : undefined;
    if (comment !== undefined) coming = within.next().value;
    if (comment === undefined) changes.push({ span: { start: line, end: next }, text: '' });
    else {
      const width = Math.min(indent, /^ */.exec(text.slice(line, comment.start))![0].length);
      changes.push({ span: { start: line + width, end: comment.start }, text: '' });
    }
    line = next;
  }
  const joined = merged(changes.filter(({ span }) => span.end > span.start));
  const last = joined.at(-1);
  if (last === undefined || last.span.end < text.length || text.endsWith('\n') || last.span.start === 0) return joined;
  // The file had no line break at its end, and gets none.
  const own = Math.min(kept, last.span.start);
  const before = own + text.slice(own, last.span.start).replace(/(?:\r?\n[ \t]*)+$/, '').length;
  return [...joined.slice(0, -1), { span: { start: before, end: last.span.end }, text: '' }];
}

/** An item between brackets with one of the commas beside it. */
function flowExtent(text: string, { items }: YAMLSeq | YAMLMap, index: number): Span {
  const item = items[index];
  const next = items[index + 1];
  // The space after a colon without a value goes too.
  const end = isPair<Node, Node>(item) ? (item.value?.range?.[1] ?? endOfItem(item, text)) : endOfItem(item, text);
  const comma = skipBlank(text, end);
  const endsWithComma = next === undefined && text[comma] === ',';
  if (index > 0) {
    const before = endOfItem(items[index - 1], text);
    return endsWithComma ? { start: skipBlank(text, before) + 1, end: comma + 1 } : { start: before, end };
  }
  const start = withMarks(text, startOfItem(item));
  if (next !== undefined) return { start, end: withMarks(text, startOfItem(next)) };
  return { start, end: endsWithComma ? comma + 1 : end };
}

/** Takes out a span but for the comments in it, each with its line break and the indentation after it. */
function erased(text: string, { start, end }: Span, comments: readonly Span[]): TextChange[] {
  const changes: TextChange[] = [];
  let at = start;
  for (const comment of comments.filter(each => each.start >= start && each.end <= end)) {
    changes.push({ span: { start: at, end: comment.start }, text: ' ' });
    const next = nextLine(text, comment.end)!;
    at = next + /^[ \t]*/.exec(text.slice(next))![0].length;
  }
  return [...changes, { span: { start: at, end }, text: '' }].filter(({ span }) => span.end > span.start);
}

/** Neighbouring removals as one. */
function merged(changes: readonly TextChange[]): TextChange[] {
  const result: TextChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last?.span.end === change.span.start) {
      result[result.length - 1] = { span: { start: last.span.start, end: change.span.end }, text: '' };
    } else {
      result.push(change);
    }
  }
  return result;
}

/** Where a value could begin behind a pair's colon, anchor and tag. */
function endOfMarks(pair: TextPair): number {
  const marks = pair.srcToken?.sep?.filter(
    ({ type }) => type === 'map-value-ind' || type === 'anchor' || type === 'tag',
  );
  const last = marks?.at(-1);
  return last === undefined ? pair.key.range![1] : last.offset + last.source.length;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}
