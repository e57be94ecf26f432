import type { FieldShape, MappingShape, Shape } from '../shape';
import { asMap, itemOf } from '../spot/spot';

/** Text with places to fill in (`${1:here}`), as snippets of LSP have them. What is made here has its lines indented from the first one's column. */
export type Snippet = string;

/** Counts the places of one snippet. */
class Places {
  private count = 0;

  next(example = ''): string {
    this.count++;
    return example === '' ? `$${this.count}` : `\${${this.count}:${escapeSnippet(example)}}`;
  }
}

/** A text that is to stand in a snippet as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet without its places, as text: what stands in them stays. */
export function plainText(snippet: Snippet): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^\\}])*)\}|\$\d+|\\([\\$}])/g, (_, words?: string, sign?: string) => {
    return sign ?? (words ?? '').replace(/\\(.)/g, '$1');
  });
}

/** A field with the place for its value, in brackets where it takes several or has parts. */
export function fieldSnippet(name: string, field: FieldShape): Snippet {
  // A part of the file stands on lines of its own.
  if (field.blank) return `${name}:\n  ${field.shape.kind === 'list' ? '- ' : ''}$0`;
  return `${name}: ${value(field.shape, field.required ? field.example : undefined, new Places())}`;
}

/** An item of a list, or a value, that is a mapping: in braces, with the fields that it must have. */
export function bracedSnippet(shape: MappingShape): Snippet {
  return braced(shape, new Places());
}

/**
 * A new entry with the fields that it must have, in braces or a line each. `key` is the key that it stands by, empty to be
 * filled in; undefined where it is an item of a list.
 */
export function entrySnippet(shape: MappingShape, key: string | undefined, flow: boolean): Snippet {
  const places = new Places();
  const head = key === undefined ? '' : `${key === '' ? places.next('key') : escapeSnippet(key)}:`;
  if (flow) return [...(head === '' ? [] : [head]), braced(shape, places)].join(' ');
  const fields = requiredFields(shape).map(([name, field]) => `${name}: ${value(field.shape, field.example, places)}`);
  return head === '' ? fields.join('\n') : [head, ...fields.map(field => `  ${field}`)].join('\n');
}

function value(shape: Shape, example: string | undefined, places: Places): Snippet {
  const item = itemOf(shape);
  if (item) return `[${value(item, example?.replace(/^\[|\]$/g, ''), places)}]`;
  const map = shape.kind === 'either' ? undefined : asMap(shape);
  if (map?.kind === 'mapping') return braced(map, places);
  if (map) return `{${places.next()}}`;
  if (shape.kind === 'version') return '1';
  return places.next(example);
}

function braced(shape: MappingShape, places: Places): Snippet {
  const fields = requiredFields(shape).map(([name, field]) => `${name}: ${value(field.shape, field.example, places)}`);
  return `{${fields.length === 0 ? places.next() : fields.join(', ')}}`;
}

function requiredFields(shape: MappingShape): [name: string, field: FieldShape][] {
  return Object.entries(shape.fields).filter(([, field]) => field.required);
}
