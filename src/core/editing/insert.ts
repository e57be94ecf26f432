import { isCollection, isMap, isPair, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { isEmpty } from '../dossier/reading';
import { spanOf } from '../dossier/yaml';
import { t } from '../l10n';
import type { TextChange } from './change';
import { intoFlow, isFlow } from './flow';
import { blankLines, endOfPair, endWithComments, keptEnd, lineBreakAt, spaceBefore } from './layout';
import { indentOf, isBlock, type Style } from './style';
import { blockField, blockItem, type Fields, flow, indented, type Value } from './value';
import { keyOf, ownNode, pairsOf, Refused, type TextPair, type YamlText } from './yaml-text';

/** What is put into a collection: an item of a list, or a field of a mapping. */
export type Entry = { readonly item: Value } | { readonly field: string; readonly value: Value };

/** How an entry is set off. */
export interface Setting {
  readonly style: Style;
  /** How many mappings, from the entry inwards, have their fields on lines of their own. */
  readonly spread: number;
  /** Blank lines before it, where its neighbours don't show how many. */
  readonly blank: number;
}

/**
 * Puts an entry at the end of the collection that is a field's value, or begins that collection. Throws `Refused` where
 * the value is something else.
 */
export function append(yaml: YamlText, map: YAMLMap, pair: TextPair, entry: Entry, setting: Setting): TextChange[] {
  const { value } = pair;
  if (value !== null) ownNode(value, yaml);
  if (isUnwritten(value, yaml.text)) {
    if (!isFlow(map)) return begun(yaml, map, pair, entry, setting);
    const text = 'item' in entry ? flow([entry.item], setting.style.quote) : flow(fieldsOf(entry), setting.style.quote);
    const span = emptySpan(pair, yaml.text);
    const lead = value === null ? ': ' : /\s/.test(yaml.text[span.start - 1]!) ? '' : ' ';
    return [{ span, text: lead + text }];
  }
  const fits = 'item' in entry ? !isMap(value) && isCollection(value) : isMap(value);
  if (!fits) throw new Refused(t('“{0}” is not written as it should be; mend it first.', keyOf(pair) ?? ''));
  if (isFlow(value)) return intoFlow(yaml.text, value, textIn(entry, setting.style));
  return [inBlock(yaml.text, value as YAMLMap | YAMLSeq, indentOf(map), entry, setting)];
}

/**
 * Puts a field into a mapping: behind the last of those fields that come before it in `order`, else before all others.
 */
export function addField(
  yaml: YamlText,
  map: YAMLMap,
  entry: { readonly field: string; readonly value: Value },
  order: readonly string[],
  setting: Setting,
): TextChange[] {
  ownNode(map, yaml);
  const { text } = yaml;
  const place = order.indexOf(entry.field);
  const before = pairsOf(map).filter(pair => order.slice(0, place).includes(keyOf(pair) ?? ''));
  const after = before.at(-1) ?? (place < 0 ? pairsOf(map).at(-1) : undefined);
  if (isFlow(map)) return intoFlow(text, map, textIn(entry, setting.style), after ?? null);
  const column = indentOf(map);
  const lines = blockField(entry.field, entry.value, setting.style, column, setting.spread);
  if (after !== undefined) {
    return [below(text, endOfPair(after, text), keptEnd(after.value, text), column, indented(lines, column), setting)];
  }
  const first = startOfPair(pairsOf(map)[0]!);
  const gap = '\n'.repeat(1 + setting.blank);
  const written = `${indented(lines, column).join('\n').slice(column)}${gap}${' '.repeat(column)}`;
  return [insertion(first, withBreaks(written, text, first))];
}

/** Whether nothing is written where a collection belongs: no value, `~`, `[]` or `{}`. */
function isUnwritten(value: Node | null, text: string): boolean {
  if (isEmpty(value)) return true;
  return isFlow(value) && value.items.length === 0 && /^.\s*.$/s.test(text.slice(value.range![0], value.range![1]));
}

/** What stands for nothing as a pair's value. */
function emptySpan(pair: TextPair, text: string): { start: number; end: number } {
  const [start, end] = pair.value?.range ?? [endOfPair(pair, text), endOfPair(pair, text)];
  return { start, end };
}

/** Begins a collection below its key. */
function begun(yaml: YamlText, map: YAMLMap, pair: TextPair, entry: Entry, setting: Setting): TextChange[] {
  const { text } = yaml;
  const { style, spread } = setting;
  const indent = indentOf(map);
  const column = indent + ('item' in entry ? style.dash : style.step);
  const { start, end } = emptySpan(pair, text);
  const erased = end > start ? [{ span: { start: spaceBefore(text, start), end }, text: '' }] : [];
  const lines = indented(blockLines(entry, style, column, spread), column);
  return [...erased, below(text, end, undefined, indent, lines, { ...setting, blank: 0 })];
}

/** Puts an entry below the last one of a block collection, set off from it as that is from the one before. */
function inBlock(
  text: string,
  collection: YAMLMap | YAMLSeq,
  keyColumn: number,
  entry: Entry,
  setting: Setting,
): TextChange {
  const column = indentOf(collection);
  const [before, last] = collection.items.slice(-2).map(item => partsOf(item));
  const value = (last ?? before)!.value;
  const blank = last === undefined ? setting.blank : blankLines(text, before!.end(text), last.start);
  const step = isBlock(value) && !('item' in entry) ? indentOf(value) - column : setting.style.step;
  const style = { ...setting.style, step };
  const inline = isFlow(value) && setting.spread > 0 && textIn(entry, style);
  const lines = inline ? [`${'item' in entry ? '- ' : ''}${inline}`] : blockLines(entry, style, column, setting.spread);
  const end = spanOf(collection, text).end;
  return below(text, end, keptEnd(collection, text), keyColumn, indented(lines, column), { ...setting, blank });
}

function partsOf(item: unknown): { value: Node | null; start: number; end: (text: string) => number } {
  if (isPair(item)) {
    const pair = item as TextPair;
    return { value: pair.value, start: pair.key.range![0], end: text => endOfPair(pair, text) };
  }
  const node = item as Node;
  return { value: node, start: node.range![0], end: text => spanOf(node, text).end };
}

/**
 * Lines below what ends at an offset and the comments that belong to it. `kept` is where a block scalar ends whose blank
 * lines count: what is new begins behind these.
 */
function below(
  text: string,
  end: number,
  kept: number | undefined,
  column: number,
  lines: readonly string[],
  { blank }: Setting,
): TextChange {
  const at = endWithComments(text, end, column);
  if (kept !== undefined && at <= kept) {
    const closed = text[kept - 1] === '\n';
    const written = closed ? `${lines.join('\n')}\n` : `\n${lines.join('\n')}`;
    return insertion(kept, withBreaks(written, text, kept));
  }
  return insertion(at, withBreaks(`${'\n'.repeat(1 + blank)}${lines.join('\n')}`, text, at));
}

function insertion(at: number, text: string): TextChange {
  return { span: { start: at, end: at }, text };
}

/** A text with the line breaks that are in use at an offset. */
function withBreaks(written: string, text: string, at: number): string {
  const lineBreak = lineBreakAt(text, at);
  return lineBreak === '\n' ? written : written.replaceAll('\n', lineBreak);
}

/** Where a pair begins, with its anchor and tag. */
export function startOfPair(pair: TextPair): number {
  const mark = pair.srcToken?.start.find(
    ({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind',
  );
  return mark?.offset ?? pair.key.range![0];
}

function blockLines(entry: Entry, style: Style, column: number, spread: number): string[] {
  return 'item' in entry
    ? blockItem(entry.item, style, column, spread)
    : blockField(entry.field, entry.value, style, column, spread);
}

/** An entry between brackets. */
function textIn(entry: Entry, style: Style): string {
  return 'item' in entry ? flow(entry.item, style.quote) : flow(fieldsOf(entry), style.quote).slice(1, -1);
}

function fieldsOf({ field, value }: { field: string; value: Value }): Fields {
  return { [field]: value };
}
