import { isMap, type YAMLMap } from 'yaml';
import { isEmpty } from '../../dossier/reading';
import type { MappingShape } from '../../dossier/shape';
import { listInWords, t } from '../../l10n';
import type { Span } from '../../span';
import type { TextChange } from '../change';
import { addField } from '../insert';
import { proposedId } from '../key-proposal';
import { spaceBefore } from '../layout';
import { removeField } from '../remove';
import { flow, type Value } from '../value';
import { pairOf, type TextPair, type YamlText } from '../yaml-text';
import { type Ailing, type Mend, type Mender, wordOf } from './fix';
import { keysOf, takenIn } from './known';
import { inWords, likelyKind } from './references';

/** A field without a value: without the field. */
export const emptyValue: Mender = ({ yaml, field: { map, pair, key } }) => [
  { title: t('Remove “{0}”', key), changes: removeField(yaml, map, pair), isSafe: true },
];

/** The fields that an entry lacks, as far as something sensible can be said there. */
export const missingField: Mender = ailing => {
  const { yaml, style, field } = ailing;
  const { mapShape, pair, key } = field;
  if (mapShape?.kind === 'keyed') {
    const { value } = pair;
    if (isMap(value)) return added(ailing, value, mapShape.entry, key);
    if (!isEmpty(value) || value === null) return [];
    const values = lackingIn(ailing, undefined, mapShape.entry, key);
    const text = ` ${flow(Object.fromEntries(values), style.quote)}`;
    return values.length === 0 ? [] : [mend(values, [{ span: emptyAt(pair, yaml), text }])];
  }
  if (mapShape?.kind !== 'mapping') return [];
  if (isEmpty(pair.value) && pair.value !== null && mapShape.fields[key]?.required) {
    const value = sensible(ailing, field.map, mapShape, key);
    if (value === undefined) return [];
    return [mend([[key, value]], [{ span: emptyAt(pair, yaml), text: ` ${flow(value, style.quote)}` }])];
  }
  return added(ailing, field.map, mapShape);
};

function added(ailing: Ailing, map: YAMLMap, shape: MappingShape, key?: string): readonly Mend[] {
  const { yaml, style } = ailing;
  const values = lackingIn(ailing, map, shape, key);
  const order = Object.keys(shape.fields);
  const changes = values.flatMap(([field, value]) =>
    addField(yaml, map, { field, value }, order, { style, spread: 0, blank: 0 }),
  );
  return values.length === 0
    ? []
    : [
        mend(
          values,
          changes.sort((a, b) => a.span.start - b.span.start),
        ),
      ];
}

function mend(values: readonly (readonly [string, Value])[], changes: readonly TextChange[]): Mend {
  return { title: t('Add {0}', listInWords(values.map(([field]) => `“${field}”`))), changes };
}

function lackingIn(
  ailing: Ailing,
  map: YAMLMap | undefined,
  shape: MappingShape,
  key?: string,
): (readonly [string, Value])[] {
  return Object.entries(shape.fields).flatMap(([field, { required }]) => {
    if (!required || (map !== undefined && pairOf(map, field) !== undefined)) return [];
    const value = sensible(ailing, map, shape, field, key);
    return value === undefined ? [] : [[field, value] as const];
  });
}

/** What can be said in a field without making it up; `key` is the entry's. */
function sensible(
  { known }: Ailing,
  map: YAMLMap | undefined,
  { what }: MappingShape,
  field: string,
  key = '',
): Value | undefined {
  const said = (other: string) => (map === undefined ? undefined : wordOf(pairOf(map, other)?.value ?? null));
  switch (`${what}.${field}`) {
    case 'entity.type':
      return likelyKind(said('name') ?? inWords(key));
    case 'entity.name':
      return inWords(key);
    case 'claim.id':
      return proposedId(said('text') ?? 'claim', takenIn(known, 'claim'));
    case 'event.id':
      return proposedId(said('title') ?? 'event', takenIn(known, 'event'));
    case 'annotation.id':
      return proposedId(said('body') ?? 'note', takenIn(known, 'annotation'));
    case 'claim.about':
      return [];
    case 'place.source': {
      const [only, ...others] = keysOf(known, 'source');
      return others.length === 0 ? only : undefined;
    }
    default:
      return undefined;
  }
}

/** Where a value would stand that isn't written; what stands for nothing there is taken out. */
function emptyAt({ key, value }: TextPair, { text }: YamlText): Span {
  const [from, to] = value?.range ?? [key.range![1], key.range![1]];
  const start = spaceBefore(text, from);
  return { start, end: to > from ? to : start };
}
