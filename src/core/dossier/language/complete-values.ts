import { shorten } from '../../shorten';
import type { Shape } from '../shape';
import { isEntry, itemOf, type Spot } from '../spot/spot';
import { candidates } from './candidates';
import type { Completion, Found, Known } from './completion';
import { bracedSnippet, escapeSnippet } from './snippets';

const NOTHING: Found = { items: [], isComplete: true };

/** Whether a value of a shape is one of some that are known. */
export function hasChoice({ kind }: Shape): boolean {
  return isWord(kind) || isKey(kind) || kind === 'mapping';
}

/** Whether a value of a shape is one word of some that are known. */
export function isChoice({ kind }: Shape): boolean {
  return isWord(kind) || isKey(kind);
}

function isWord(kind: Shape['kind']): boolean {
  return kind === 'enum' || kind === 'term' || kind === 'boolean' || kind === 'version';
}

function isKey(kind: Shape['kind']): boolean {
  return kind === 'reference' || kind === 'path';
}

/** What can be written as a value; `before` is what is written of it, as far as the cursor. */
export function completeValue({ shape, field, flow }: Spot, before: string, known: Known): Found {
  if (!shape) return NOTHING;
  const item = itemOf(shape);
  if (known.onlyKeys && !isKey((item ?? shape).kind)) return NOTHING;
  // In a block, an entry is best written field by field.
  if (isEntry(item ?? shape) && !flow) return NOTHING;
  const { items, isComplete } = completeItem(item ?? shape, before, known);
  const doc = field?.doc();
  return {
    items: items.map(each => ({
      ...(doc !== undefined && isWord(shape.kind) && { doc }),
      ...each,
      snippet: item ? `[${each.snippet}]` : each.snippet,
    })),
    isComplete,
  };
}

/** What one value of a shape, or one item of a list of them, may be. */
export function completeItem(shape: Shape, before: string, known: Known): Found {
  switch (shape.kind) {
    case 'enum':
    case 'term':
      return words(shape.words);
    case 'boolean':
      return words(['true', 'false']);
    case 'version':
      return words(['1']);
    case 'reference':
      return keys(shape.to, before, known);
    case 'path':
      return { items: known.paths().map(path => ({ ...word(path), kind: 'file' })), isComplete: true };
    case 'mapping': {
      const label = `{${Object.keys(shape.fields)[0]}: …}`;
      return { items: [{ label, kind: 'field', snippet: bracedSnippet(shape), goesOn: true }], isComplete: true };
    }
    case 'either':
      return { items: shape.options.flatMap(option => completeItem(option, before, known).items), isComplete: true };
    default:
      return NOTHING;
  }
}

function words(labels: readonly string[]): Found {
  return { items: labels.map(word), isComplete: true };
}

function word(label: string): Completion {
  return { label, kind: 'word', snippet: escapeSnippet(label) };
}

function keys(kind: 'entity' | 'source' | 'claim', before: string, known: Known): Found {
  const { found, isComplete } = candidates(known.dossier, kind, before);
  const items = found.map(({ key, label }) => ({ ...word(key), kind, detail: shorten(label, 80), also: label }));
  return { items, isComplete };
}
