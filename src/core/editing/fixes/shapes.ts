import { isMap, isScalar, isSeq } from 'yaml';
import type { Shape, What } from '../../dossier/shape';
import { itemOf } from '../../dossier/spot/spot';
import { spanOf } from '../../dossier/yaml';
import { t } from '../../l10n';
import { shorten } from '../../shorten';
import type { TextChange } from '../change';
import { isFlow } from '../flow';
import { removeField } from '../remove';
import { flow } from '../value';
import { wrapInBrackets } from '../wrap';
import { type Ailing, type Mend, type Mender, wordOf } from './fix';
import { likelyKind } from './references';

/** The field that a text alone was to be, where a mapping belongs. */
const MAIN: { readonly [what in What]?: string } = { author: 'literal', place: 'source', quote: 'exact' };

/** A value of another kind than belongs there, where it is plain what it was to be. */
export const wrongType: Mender = ailing => {
  const { yaml, style, field } = ailing;
  const { node, shape, list, map, mapShape, pair, key } = field;
  if (field.part === 'key') return [];
  const item = itemOf(shape);
  const said = wordOf(node);
  const mended = item === undefined || isSeq(node) ? [] : asList(ailing, item);
  if (mended.length > 0) return mended;
  if (said === undefined) return [];
  const { start, end } = spanOf(node, yaml.text);
  const change = (text: string): Mend => ({
    title: t('Change to “{0}”', shorten(text, SHOWN)),
    changes: [{ span: { start, end }, text }],
  });
  const main = mainOf(item ?? shape);
  if (main !== undefined && said !== '') {
    const written = flow({ [main]: said }, style.quote);
    return [change(item === undefined ? written : `[${written}]`)];
  }
  if (mapShape?.kind === 'keyed' && mapShape.entry.what === 'entity' && said !== '') {
    const entity = flow({ type: likelyKind(said), name: said }, style.quote);
    return [{ title: t('Write it out as an entity'), changes: [{ span: { start, end }, text: entity }] }];
  }
  if (shape?.kind === 'boolean' && /^(?:yes|on|y)$/i.test(said)) return [change('true')];
  if (shape?.kind === 'boolean' && /^(?:no|off|n)$/i.test(said)) return [change('false')];
  if (shape?.kind === 'count') {
    const numbers = said.match(/\d+/g) ?? [];
    return numbers.length === 1 && /^[1-9]\d{0,8}$/.test(numbers[0]) ? [change(numbers[0])] : [];
  }
  const isOptional = mapShape?.kind === 'mapping' && mapShape.fields[key]?.required === false;
  if (said !== '' || list !== undefined || !isOptional) return [];
  return [{ title: t('Remove “{0}”', key), changes: removeField(yaml, map, pair) }];
};

/** How much of what would be written stands in a menu, in UTF-16 units. */
const SHOWN = 60;

function mainOf(shape: Shape | undefined): string | undefined {
  return shape?.kind === 'mapping' ? MAIN[shape.what] : undefined;
}

/** A value that stands where a list of such belongs: a list of it alone, which is what it is taken for. */
function asList({ yaml, style, field: { node, map } }: Ailing, item: Shape): readonly Mend[] {
  const title = t('Write it as a list');
  if (isScalar(node) && isWordShape(item) && wordOf(node)) {
    return [{ title, changes: wrapInBrackets(yaml, node, style.quote), isSafe: true }];
  }
  if (!isMap(node) || !takesMap(item)) return [];
  const { start, end } = spanOf(node, yaml.text);
  if (!isFlow(node)) return isFlow(map) ? [] : [{ title, changes: dashed(yaml.text, start, end), isSafe: true }];
  const brackets = [
    { span: { start, end: start }, text: '[' },
    { span: { start: end, end }, text: ']' },
  ];
  return [{ title, changes: brackets, isSafe: true }];
}

/** A block mapping as the one item of a list: a dash before its first line, and the others moved to the right by as much. */
function dashed(text: string, start: number, end: number): TextChange[] {
  const lines = [...text.slice(start, end).matchAll(/\n(?=[^\r\n])/g)].map(({ index }) => start + index + 1);
  return [
    { span: { start, end: start }, text: '- ' },
    ...lines.map(at => ({ span: { start: at, end: at }, text: '  ' })),
  ];
}

function isWordShape(shape: Shape): boolean {
  if (shape.kind === 'either') return shape.options.some(isWordShape);
  return ['text', 'name', 'reference', 'enum', 'term', 'id'].includes(shape.kind);
}

function takesMap(shape: Shape): boolean {
  return shape.kind === 'mapping' || (shape.kind === 'either' && shape.options.some(takesMap));
}
