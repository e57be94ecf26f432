import { DossierText } from '../../dossier/language/dossier-text';
import type { KeyKind } from '../../dossier/language/entries';
import { keyInYaml } from '../../dossier/language/rename';
import { t } from '../../l10n';
import { free, proposedKey } from '../key-proposal';
import { removeField } from '../remove';
import { keyOf, pairsOf } from '../yaml-text';
import { type Ailing, type Mend, type Mender, wordOf, written } from './fix';
import { takenIn } from './known';

/** A key with letters that keys can't have: a legal one like it, also in all references to it. */
export const malformedKey: Mender = ({ yaml, known, field: { mapShape, key } }) => {
  if (mapShape?.kind !== 'keyed') return [];
  const kind = mapShape.entry.what as KeyKind;
  const isTaken = takenIn(known, kind);
  const to = kind === 'source' ? free(citationKey(key), isTaken) : proposedKey(key, isTaken);
  const uses = new DossierText(yaml.text).usesOf(kind, key);
  const changes = uses.map(({ span }) => ({ span, text: keyInYaml(yaml.text.slice(span.start, span.end), to) }));
  return [{ title: t('Rename to “{0}”, also where it is referred to', to), changes, rename: { kind, from: key, to } }];
};

/** A key or id that another entry has too: a free one. A field that stands in its entry twice: the one that isn't used. */
export const duplicateKey: Mender = ailing => {
  const { yaml, known, field } = ailing;
  const { mapShape, pair, key, node, shape } = field;
  if (field.part === 'key' && mapShape?.kind !== 'keyed') return repeatedField(ailing);
  const kind =
    mapShape?.kind === 'keyed' ? mapShape.entry.what : mapShape?.kind === 'mapping' ? mapShape.what : undefined;
  const name = field.part === 'key' ? key : wordOf(node);
  if (kind === undefined || name === undefined || (field.part === 'value' && shape?.kind !== 'id')) return [];
  const to = free(name, takenIn(known, kind as KeyKind));
  const target = field.part === 'key' ? pair.key : node;
  return [{ title: t('Rename this one to “{0}”', to), changes: [written(yaml, target, to)] }];
};

function repeatedField({ yaml, field: { map, mapShape, pair, key } }: Ailing): readonly Mend[] {
  const first = pairsOf(map).find(other => keyOf(other) === key);
  if (first === pair || mapShape?.kind !== 'mapping' || mapShape.what === 'dossier') return [];
  return [{ title: t('Remove this “{0}”', key), changes: removeField(yaml, map, pair) }];
}

/** A citation key as like the given one as can be. */
function citationKey(key: string): string {
  const plain = key.normalize('NFKD').replace(/\p{M}/gu, '');
  const legal = plain.replace(/[^A-Za-z0-9_:.#$%&+?<>~/-]+/g, '-').replace(/^[^A-Za-z0-9_]+|-+$/g, '');
  return legal || 'source';
}
