import { isSeq, type Node } from 'yaml';
import { CITATION_KEY, ENTITY_KEY } from '../../dossier/keys';
import type { KeyKind } from '../../dossier/language/entries';
import { nearest } from '../../dossier/near';
import { t } from '../../l10n';
import { proposedKinds } from '../kind-proposal';
import { removeField, removeItem } from '../remove';
import { addEntry } from '../section';
import { writtenClaim, writtenEntity, writtenSource } from '../written';
import { pairOf } from '../yaml-text';
import { type Ailing, type Mend, type Mender, wordOf, written } from './fix';
import { keysOf } from './known';

/** A reference to nobody: to whom it may have been, or a new entry. */
export const unknownEntity: Mender = ailing => {
  const { yaml, known, field } = ailing;
  const key = wordOf(field.node);
  if (key === undefined) return [];
  const named = known.named.get(key);
  const changes = named === undefined ? nearOnes(ailing, key, 'entity') : [changed(ailing, named)];
  if (!ENTITY_KEY.pattern.test(key)) return changes;
  const name = inWords(key);
  const entity = { key, type: likelyKind(name), name };
  const title = t('Add an entity “{0}” to this dossier', key);
  return [...changes, { title, changes: addEntry(yaml, 'entities', writtenEntity(entity), key) }];
};

export const unknownSource: Mender = ailing => {
  const { yaml, field } = ailing;
  const key = wordOf(field.node);
  if (key === undefined) return [];
  const changes = nearOnes(ailing, key, 'source');
  if (!CITATION_KEY.pattern.test(key)) return changes;
  const title = t('Add a source “{0}” to this dossier', key);
  const source = { key, title: inWords(key) };
  return [...changes, { title, changes: addEntry(yaml, 'sources', writtenSource(source), key) }];
};

/** A new claim is about what the one is about that disputes it; what it says, and where, is left to be filled in. */
export const unknownClaim: Mender = ailing => {
  const { yaml, field } = ailing;
  const id = wordOf(field.node);
  if (id === undefined) return [];
  const changes = nearOnes(ailing, id, 'claim');
  const about = wordsIn(pairOf(field.map, 'about')?.value);
  if (id === '' || about.length === 0) return changes;
  const title = t('Add a claim “{0}” to this dossier', id);
  const claim = { id, about, text: inWords(id), cite: [] };
  return [...changes, { title, changes: addEntry(yaml, 'claims', writtenClaim(claim)) }];
};

/** A claim that disputes itself: without that. */
export const selfDispute: Mender = ({ yaml, field: { map, pair, list, node } }) => {
  const changes =
    list === undefined || list.items.length === 1
      ? removeField(yaml, map, pair)
      : removeItem(yaml, pair, list, list.items.indexOf(node));
  return [{ title: t('Remove it from what the claim disputes'), changes }];
};

/** The words of a list, or one that stands for a list of it. */
function wordsIn(value: Node | null | undefined): string[] {
  const nodes = isSeq<Node>(value) ? value.items : [value ?? null];
  return nodes.flatMap(node => wordOf(node) || []);
}

function nearOnes(ailing: Ailing, key: string, kind: KeyKind): Mend[] {
  const near = nearest(key, keysOf(ailing.known, kind));
  return near === undefined ? [] : [changed(ailing, near)];
}

function changed({ yaml, field }: Ailing, to: string): Mend {
  return { title: t('Change to “{0}”', to), changes: [written(yaml, field.node, to)] };
}

/** The likeliest kind for a name; a thing, where no word of it speaks for one. */
export function likelyKind(name: string): string {
  return proposedKinds(name, new Map([['Thing', 1]]))[0]!;
}

/** `port-harbour-board` as a name: `Port Harbour Board`. */
export function inWords(key: string): string {
  const words = key.split(/[-_:.]+/).filter(word => word !== '');
  return words.map(word => word[0]!.toUpperCase() + word.slice(1)).join(' ') || key;
}
