import type { PlaceItem } from '../../protocol/requests';
import type { Translate } from '../translate';
import { spoken, type TreeNode } from './node';

/** Titles of sources by key. */
export type Titles = ReadonlyMap<string, string>;

const LONGEST_QUOTE = 40;

/** Where in its source a place is: `para. 3`, or the first words of its quote. */
export function whereInWords({ paragraph, quote }: PlaceItem, t: Translate): string {
  if (paragraph !== undefined) return t('para. {0}', paragraph);
  if (!quote) return '';
  const words = quote.exact.length > LONGEST_QUOTE ? `${quote.exact.slice(0, LONGEST_QUOTE).trimEnd()}…` : quote.exact;
  return t('“{0}”', words);
}

/**
 * What an item that rests on `cite` opens: the first place; where there are more, each of them is also a child.
 * `id` is the item's own.
 */
export function citing(
  id: string,
  cite: readonly PlaceItem[],
  titles: Titles,
  t: Translate,
): Pick<TreeNode, 'place' | 'children'> {
  const [first] = cite;
  if (!first) return {};
  return cite.length === 1
    ? { place: first }
    : { place: first, children: cite.map((place, index) => placeNode(`${id}/${index}`, place, titles, t)) };
}

function placeNode(id: string, place: PlaceItem, titles: Titles, t: Translate): TreeNode {
  const label = titles.get(place.source) ?? place.source;
  const description = whereInWords(place, t);
  return {
    id,
    kind: 'place',
    label,
    description,
    icon: 'quote',
    spoken: spoken(label, description),
    subject: { source: place.source },
    place,
  };
}
