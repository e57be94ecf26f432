import { isScalar } from 'yaml';
import { DOSSIER_SHAPE } from '../../dossier/parse';
import { t } from '../../l10n';
import { addField, append } from '../insert';
import { pairOf } from '../yaml-text';
import { type Mender, wordOf } from './fix';

const { shape } = DOSSIER_SHAPE.fields.claims!;
const CLAIM = shape.kind === 'list' && shape.item.kind === 'mapping' ? Object.keys(shape.item.fields) : [];

/** A claim that contradicts others: it disputes one of them. */
export const undisputed: Mender = ({ yaml, style, known, field: { map, node } }) => {
  const id = wordOf(node);
  const rivals = known.rivals.get(id ?? '');
  if (id === undefined || rivals === undefined) return [];
  const pair = pairOf(map, 'disputes');
  if (isScalar(pair?.value) && pair.value.value !== null) return [];
  const setting = { style, spread: 0, blank: 0 };
  return rivals.map(rival => ({
    title: t('Say that “{0}” disputes “{1}”', id, rival),
    changes: pair
      ? append(yaml, map, pair, { item: rival }, setting)
      : addField(yaml, map, { field: 'disputes', value: [rival] }, CLAIM, setting),
  }));
};
