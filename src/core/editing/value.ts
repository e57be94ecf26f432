import { literalBlock, type QuoteMark, scalar } from './scalar';
import type { Style } from './style';

/** What is written into a dossier: texts, numbers, lists and mappings in order. Fields that are undefined are left out. */
export type Value = string | number | readonly Value[] | Fields;
export interface Fields {
  readonly [field: string]: Value | undefined;
}

/** Longer lines are broken up, as far as lists and mappings go; a text stays on one line. */
const WIDEST = 120;

/** A value between brackets, on one line. */
export function flow(value: Value, mark: QuoteMark): string {
  if (isList(value)) return `[${value.map(item => flow(item, mark)).join(', ')}]`;
  if (!isFields(value)) return single(value, mark, true);
  return `{${entriesOf(value)
    .map(([key, each]) => `${scalar(key, mark, true)}: ${flow(each, mark)}`)
    .join(', ')}}`;
}

/** A mapping's lines, not indented themselves; `column` is where they will begin. For `spread` see `blockField`. */
export function blockFields(fields: Fields, style: Style, column: number, spread = 0): string[] {
  return entriesOf(fields).flatMap(([key, value]) => blockField(key, value, style, column, spread));
}

/**
 * One field's lines. Mappings and lists of words stand between brackets where they fit on the line, lists with mappings in
 * lines of their own. The outermost `spread` mappings always have their fields on lines of their own.
 */
export function blockField(key: string, value: Value, style: Style, column: number, spread = 0): string[] {
  const head = `${scalar(key, style.quote, false)}:`;
  if (!isList(value) && !isFields(value)) {
    const block = typeof value === 'string' ? literalBlock(value) : undefined;
    if (block !== undefined) return [`${head} ${block.header}`, ...indented(block.lines, style.step)];
    return [`${head} ${single(value, style.quote, false)}`];
  }
  const line = `${head} ${flow(value, style.quote)}`;
  const apart = isList(value) ? value.some(isFields) : spread > 0;
  if (isEmpty(value) || (!apart && column + line.length <= WIDEST)) return [line];
  if (isFields(value))
    return [head, ...indented(blockFields(value, style, column + style.step, spread - 1), style.step)];
  const items = value.flatMap(item => blockItem(item, style, column + style.dash, spread - 1));
  return [head, ...indented(items, style.dash)];
}

/** A list item's lines, the first beginning with the dash. A mapping that fits stands between brackets. */
export function blockItem(item: Value, style: Style, column: number, spread = 0): string[] {
  const dash = `-${' '.repeat(style.gap)}`;
  if (!isFields(item)) return [`- ${isList(item) ? flow(item, style.quote) : single(item, style.quote, false)}`];
  const line = `- ${flow(item, style.quote)}`;
  if (spread <= 0 && column + line.length <= WIDEST) return [line];
  const [first, ...rest] = blockFields(item, style, column + dash.length, spread - 1);
  return [`${dash}${first}`, ...indented(rest, dash.length)];
}

/** Lines moved to the right; empty ones stay empty. */
export function indented(lines: readonly string[], by: number): string[] {
  return lines.map(line => (line === '' ? line : ' '.repeat(by) + line));
}

function isFields(value: Value): value is Fields {
  return typeof value === 'object' && !Array.isArray(value);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isEmpty(value: readonly Value[] | Fields): boolean {
  return isList(value) ? value.length === 0 : entriesOf(value).length === 0;
}

function entriesOf(fields: Fields): [string, Value][] {
  return Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}

function single(value: string | number, mark: QuoteMark, inFlow: boolean): string {
  return typeof value === 'number' ? String(value) : scalar(value, mark, inFlow);
}
