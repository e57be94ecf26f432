import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { DOSSIER_SHAPE } from '../dossier/parse';
import { scalarText } from '../dossier/readers';
import { isEmpty } from '../dossier/reading';
import { t } from '../l10n';
import type { TextChange } from './change';
import type { NewName } from './entries';
import { addField, append } from './insert';
import { styleOf } from './style';
import { wrapInBrackets } from './wrap';
import { writtenName } from './written';
import { ownNode, pairOf, Refused, type YamlText } from './yaml-text';

const { shape } = DOSSIER_SHAPE.fields.entities!;
const ORDER = shape.kind === 'keyed' ? Object.keys(shape.entry.fields) : [];

/** Gives an entity one more name. */
export function addAlias(yaml: YamlText, key: string, alias: NewName): TextChange[] {
  const map = entityOf(yaml, key);
  if (namesOf(map).includes(alias.text)) throw new Refused(t('“{0}” is a name of “{1}” already.', alias.text, key));
  const item = writtenName(alias);
  const pair = pairOf(map, 'aliases');
  const style = styleOf(yaml.text, pair?.value, map, yaml.root);
  const setting = { style, spread: 0, blank: 0 };
  if (pair === undefined) return addField(yaml, map, { field: 'aliases', value: [item] }, ORDER, setting);
  if (isScalar(pair.value) && !isEmpty(pair.value)) return wrapInBrackets(yaml, pair.value, style.quote, item);
  return append(yaml, map, pair, { item }, setting);
}

function entityOf(yaml: YamlText, key: string): YAMLMap {
  const section = yaml.root === null ? undefined : pairOf(ownNode(yaml.root, yaml), 'entities')?.value;
  const entity = isMap(section) ? pairOf(ownNode(section, yaml), key)?.value : undefined;
  if (!entity) throw new Refused(t('The entity “{0}” is not in this dossier any more.', key));
  ownNode(entity, yaml);
  if (!isMap(entity)) throw new Refused(t('“{0}” is not written as it should be; mend it first.', key));
  return entity;
}

/** The names that an entity has. */
function namesOf(map: YAMLMap): string[] {
  const aliases = pairOf(map, 'aliases')?.value ?? null;
  const items: readonly unknown[] = isSeq(aliases) ? aliases.items : [aliases];
  return [pairOf(map, 'name')?.value, ...items].flatMap(item => {
    const text = isMap(item) ? pairOf(item, 'text')?.value : item;
    return isScalar(text) ? scalarText(text).trim() : [];
  });
}
