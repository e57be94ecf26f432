import { isScalar } from 'yaml';
import { editDistance, nearest } from '../../dossier/near';
import { isEmpty } from '../../dossier/reading';
import { t } from '../../l10n';
import { quoted } from '../scalar';
import { keyOf, pairsOf } from '../yaml-text';
import { type Mender, wordOf, written } from './fix';

const CHANGE = (word: string) => t('Change to “{0}”', word);

/**
 * A field that is spelt nearly as one that the entry hasn't got yet. One slip in a word of four letters or more, where no other field
 * is near, needs no choice: `titel` is `title`.
 */
export const unknownField: Mender = ({ yaml, field: { map, mapShape, pair, key } }) => {
  if (mapShape?.kind !== 'mapping') return [];
  const there = new Set(pairsOf(map).map(keyOf));
  const free = Object.keys(mapShape.fields).filter(known => !there.has(known));
  const near = nearest(key, free);
  if (near === undefined) return [];
  const isAlone =
    nearest(
      key,
      free.filter(known => known !== near),
    ) === undefined;
  const isSafe = isAlone && key.length >= 4 && editDistance(key.toLowerCase(), near.toLowerCase()) === 1;
  return [{ title: CHANGE(near), changes: [written(yaml, pair.key, near)], ...(isSafe && { isSafe }) }];
};

/** A word that is none of the list; each of a short list, if none is near. */
export const unknownValue: Mender = ({ yaml, field: { node, shape } }) => {
  const given = wordOf(node);
  if (given === undefined || (shape?.kind !== 'enum' && shape?.kind !== 'term')) return [];
  const near = nearest(given, shape.words);
  const words = near !== undefined ? [near] : shape.kind === 'enum' ? shape.words : [];
  return words.map(word => ({ title: CHANGE(word), changes: [written(yaml, node, word)] }));
};

/** `1.0`, `v1` and the like, or no version at all. */
export const unsupportedVersion: Mender = ({ yaml, field: { pair } }) => {
  const { value } = pair;
  const title = CHANGE('dossier: 1');
  if (value === null || isEmpty(value)) {
    const end = value?.range?.[1] ?? pair.key.range![1];
    const start = value?.range?.[0] ?? end;
    const lead = value === null ? ': ' : /\s/.test(yaml.text[start - 1]!) ? '' : ' ';
    return [{ title, changes: [{ span: { start, end }, text: `${lead}1` }], isSafe: true }];
  }
  if (!isScalar(value) || !/^v?(?:ersion)? *0*1(?:\.0*)*$/i.test(wordOf(value) ?? '')) return [];
  const [start, end] = value.range!;
  return [{ title, changes: [{ span: { start, end }, text: '1' }], isSafe: true }];
};

/** A text that begins with `*`, which YAML takes for an alias. */
export const unknownAlias: Mender = ({ yaml, span, style }) => {
  const text = quoted(yaml.text.slice(span.start, span.end), style.quote);
  return [{ title: t('Put the text in quotation marks'), changes: [{ span, text }] }];
};
