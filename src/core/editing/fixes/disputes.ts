import { isScalar } from 'yaml';
import { rivalsOf } from '../../checking/contradictions';
import { DOSSIER_SHAPE } from '../../dossier/parse';
import { t } from '../../l10n';
import { finish } from '../../steps';
import { addField, append } from '../insert';
import { pairOf } from '../yaml-text';
import { type Mender, wordOf } from './fix';

const { shape } = DOSSIER_SHAPE.fields.claims!;
const CLAIM = shape.kind === 'list' && shape.item.kind === 'mapping' ? Object.keys(shape.item.fields) : [];
/** More in one menu help nobody. */
const MOST = 5;

/** A claim that contradicts others: it disputes one of them. */
export const undisputed: Mender = ({ yaml, style, dossier, field: { map, node } }) => {
  const id = wordOf(node);
  const property = dossier.claims.get(id ?? '')?.property;
  if (id === undefined || property === undefined) return [];
  const pair = pairOf(map, 'disputes');
  if (isScalar(pair?.value) && pair.value.value !== null) return [];
  const setting = { style, spread: 0, blank: 0 };
  const rivals = finish(rivalsOf(dossier, id, property)).slice(0, MOST);
  return rivals.map(rival => ({
    title: t('Say that “{0}” disputes “{1}”', id, rival.id),
    changes: pair
      ? append(yaml, map, pair, { item: rival.id }, setting)
      : addField(yaml, map, { field: 'disputes', value: [rival.id] }, CLAIM, setting),
  }));
};
