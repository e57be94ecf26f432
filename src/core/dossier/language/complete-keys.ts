import { t } from '../../l10n';
import type { MappingShape, Shape, What } from '../shape';
import { isEntry, itemOf, type Spot } from '../spot/spot';
import { completeItem, hasChoice } from './complete-values';
import type { Completion, Found, Known } from './completion';
import { describeField } from './describe';
import { entrySnippet, fieldSnippet } from './snippets';

/** What can be written where a key may stand, or an item of a list. `text` is the whole text. */
export function completeKey(text: string, spot: Spot, known: Known): Found {
  const { part, shape, span, siblings, flow } = spot;
  const hasValue = part === 'key' && /^[ \t]*:(?:\s|$)/.test(text.slice(span.end, span.end + 100));
  if (shape?.kind === 'mapping') {
    const begins = isItem(spot) && siblings.length === 0 && isEntry(shape) ? [newEntry(shape, undefined, flow)] : [];
    return all([...begins, ...(known.onlyKeys ? [] : fields(shape, siblings, hasValue))]);
  }
  if (shape?.kind === 'keyed' && !hasValue) {
    return all([newEntry(shape.entry, text.slice(span.start, span.end), flow)]);
  }
  return shape?.kind === 'list' && part === 'blank' ? newItem(shape.item, flow, known) : all([]);
}

function all(items: readonly Completion[]): Found {
  return { items, isComplete: true };
}

function isItem({ part, path }: Spot): boolean {
  return part === 'blank' && typeof path.at(-1) === 'number';
}

/** The fields that a mapping has not yet, those that it must have first. */
function fields(shape: MappingShape, siblings: readonly string[], hasValue: boolean): Completion[] {
  const absent = Object.entries(shape.fields).filter(([name]) => !siblings.includes(name));
  absent.sort(([, a], [, b]) => Number(b.required) - Number(a.required));
  return absent.map(([name, field]) => ({
    label: name,
    kind: 'field',
    ...(field.required && { detail: t('required') }),
    doc: describeField(name, field),
    snippet: hasValue ? name : fieldSnippet(name, field),
    goesOn: !hasValue && (field.blank || hasChoice(itemOf(field.shape) ?? field.shape)),
  }));
}

/** An item on a line of its own, with its dash. */
function newItem(item: Shape, flow: boolean, known: Known): Found {
  const { items, isComplete } = isEntry(item) ? all([newEntry(item, undefined, flow)]) : completeItem(item, '', known);
  if (flow) return { items, isComplete };
  return { items: items.map(each => ({ ...each, snippet: `- ${each.snippet.replaceAll('\n', '\n  ')}` })), isComplete };
}

/** `key`: what is written of the key that it stands by; undefined where it stands in a list. */
function newEntry(shape: MappingShape, key: string | undefined, flow: boolean): Completion {
  const title = titleOf(shape.what);
  return { label: key || title, kind: 'entry', detail: title, snippet: entrySnippet(shape, key, flow) };
}

function titleOf(what: What): string {
  switch (what) {
    case 'source':
      return t('New source');
    case 'entity':
      return t('New entity');
    case 'claim':
      return t('New claim');
    case 'event':
      return t('New event');
    case 'annotation':
      return t('New annotation');
    default:
      return t('New exclusion');
  }
}
