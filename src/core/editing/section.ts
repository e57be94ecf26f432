import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { DOSSIER_SHAPE } from '../dossier/parse';
import { scalarText } from '../dossier/readers';
import { t } from '../l10n';
import type { TextChange } from './change';
import { addField, append, type Entry } from './insert';
import { blankLines, endOfPair, lineBreakAt, lineEnd, nextLine } from './layout';
import { isBlock, styleOf } from './style';
import { blockField, type Fields } from './value';
import { keyOf, ownNode, pairOf, pairsOf, Refused, type TextPair, type YamlText } from './yaml-text';

/** The parts of a dossier that have entries. */
export type Section = 'sources' | 'entities' | 'claims' | 'events' | 'annotations' | 'exclusions';

const ORDER = Object.keys(DOSSIER_SHAPE.fields);
const isSection = (pair: TextPair) => !['dossier', 'title'].includes(keyOf(pair) ?? '');

/**
 * Adds an entry to a section, which is begun in its place where it isn't there. `key` is that of a source or an entity.
 * Throws `Refused` where the key or id is taken in this file.
 */
export function addEntry(yaml: YamlText, section: Section, fields: Fields, key?: string): TextChange[] {
  const entry: Entry = key === undefined ? { item: fields } : { field: key, value: fields };
  const whole = key === undefined ? [fields] : { [key]: fields };
  const { root, text } = yaml;
  if (root === null) return [firstEntry(text, section, whole)];
  ownNode(root, yaml);
  const pair = pairOf(root, section);
  const style = styleOf(text, pair?.value, root);
  if (pair === undefined) {
    const blank = sectionBlank(root, text);
    return addField(yaml, root, { field: section, value: whole }, ORDER, { style, spread: 2, blank });
  }
  const name = key ?? fields.id;
  if (name !== undefined && namesIn(pair.value).includes(String(name))) {
    throw new Refused(t('“{0}” is there already; choose another key or id.', String(name)));
  }
  return append(yaml, root, pair, entry, { style, spread: 1, blank: entryBlank(root, text) });
}

/** Adds `dossier: 1` at the top. */
export function addVersion(yaml: YamlText): TextChange[] {
  const { root, text } = yaml;
  if (root === null) return [firstLines(text, ['dossier: 1'])];
  const setting = { style: styleOf(text, root), spread: 0, blank: 0 };
  return addField(yaml, root, { field: 'dossier', value: 1 }, ORDER, setting);
}

/** Begins a dossier in a text that has nothing but comments. */
function firstEntry(text: string, section: Section, value: Fields | readonly Fields[]): TextChange {
  return firstLines(text, ['dossier: 1', '', ...blockField(section, value, styleOf(text), 0, 2)]);
}

function firstLines(text: string, lines: readonly string[]): TextChange {
  const at = endOfPreamble(text);
  const lineBreak = lineBreakAt(text, at);
  const written = lines.join(lineBreak);
  return { span: { start: at, end: at }, text: at === 0 ? written + lineBreak : lineBreak + written };
}

/** Behind the comments, directives and the mark (`---`) with which a text begins. */
function endOfPreamble(text: string): number {
  let end = 0;
  for (let line: number | undefined = 0; line !== undefined; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    if (content.trim() === '') continue;
    if (!/^(?:\s*#|%|---(?:\s|$))/.test(content)) break;
    end = lineEnd(text, line);
  }
  return end;
}

/** The keys or ids of a section's entries. */
function namesIn(section: Node | null): string[] {
  if (isMap(section)) return pairsOf(section).flatMap(pair => keyOf(pair) ?? []);
  return isSeq(section) ? section.items.flatMap(item => idOf(item) ?? []) : [];
}

/** The id of a list's item. */
export function idOf(item: unknown): string | undefined {
  const id = isMap(item) ? pairOf(item, 'id')?.value : undefined;
  return isScalar(id) ? scalarText(id).trim() : undefined;
}

/** The blank lines between the last two entries of the first section that has two. */
function entryBlank(root: YAMLMap, text: string): number {
  for (const { value } of pairsOf(root).filter(isSection)) {
    if (!isBlock(value) || value.items.length < 2) continue;
    const [before, last] = value.items.slice(-2);
    return blankLines(text, startOf(before), startOf(last));
  }
  return 0;
}

function startOf(item: unknown): number {
  return ((item as TextPair).key ?? (item as Node)).range![0];
}

/** The blank lines before the last section; one where there is no section. */
function sectionBlank(root: YAMLMap, text: string): number {
  const pairs = pairsOf(root);
  const index = pairs.findLastIndex((pair, at) => at > 0 && isSection(pair));
  return index < 0 ? 1 : blankLines(text, endOfPair(pairs[index - 1]!, text), pairs[index]!.key.range![0]);
}
