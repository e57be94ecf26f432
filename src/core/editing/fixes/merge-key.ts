import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { scalarText } from '../../dossier/readers';
import { t } from '../../l10n';
import { isFlow } from '../flow';
import { startOfPair } from '../insert';
import { endOfPair, lineBreakAt } from '../layout';
import { removeField } from '../remove';
import { indentOf, isBlock } from '../style';
import { flow, type Value } from '../value';
import { keyOf, pairsOf, type TextPair, type YamlText } from '../yaml-text';
import type { Mender } from './fix';

/** `<<`, which YAML 1.2 doesn't have: the fields of what it stands for in its place, but those that the entry has itself. */
export const mergeKey: Mender = ({ yaml, style, field: { map, pair } }) => {
  const title = t('Write the fields out');
  const own = new Set(pairsOf(map).map(keyOf));
  const merged = new Map<string, TextPair>();
  for (const each of mergedPairs(pair.value, yaml)) {
    const key = keyOf(each);
    if (key !== undefined && !own.has(key) && !merged.has(key)) merged.set(key, each);
  }
  if (merged.size === 0) return [{ title, changes: removeField(yaml, map, pair) }];
  const span = { start: startOfPair(pair), end: endOfPair(pair, yaml.text) };
  const inFlow = isFlow(map);
  const fields = Array.from(merged.values(), ({ key, value }) => {
    const name = yaml.text.slice(key.range![0], key.range![1]);
    const asWritten = value !== null && yaml.text.slice(value.range![0], value.range![1]);
    const keeps = asWritten && !inFlow && !isBlock(value) && !asWritten.includes('\n') && !isAlias(value);
    return `${name}: ${keeps ? asWritten : flow(plainValue(value, yaml), style.quote)}`;
  });
  const joint = inFlow ? ', ' : lineBreakAt(yaml.text, span.start) + ' '.repeat(indentOf(map));
  return [{ title, changes: [{ span, text: fields.join(joint) }] }];
};

/** The fields of what is merged; of several things, those of the first come first. */
function mergedPairs(node: Node | null, yaml: YamlText): readonly TextPair[] {
  const followed = isAlias(node) ? yaml.target(node) : node;
  if (isSeq<Node>(followed)) return followed.items.flatMap(item => mergedPairs(item, yaml));
  return isMap(followed) ? pairsOf(followed) : [];
}

function plainValue(node: Node | null, yaml: YamlText): Value {
  const followed = isAlias(node) ? yaml.target(node) : node;
  if (isSeq<Node>(followed)) return followed.items.map(item => plainValue(item, yaml));
  if (isMap(followed)) {
    return Object.fromEntries(pairsOf(followed).map(pair => [keyOf(pair) ?? '', plainValue(pair.value, yaml)]));
  }
  return isScalar(followed) ? scalarText(followed) : '';
}
