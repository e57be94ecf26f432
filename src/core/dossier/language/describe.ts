import { t } from '../../l10n';
import type { FieldShape, Shape } from '../shape';

/** What a field is for and what it takes, in Markdown: a sentence each. */
export function describeField(name: string, field: FieldShape): string {
  const sentences = [
    field.doc(),
    takes(field.shape),
    ...(field.example === undefined ? [] : [t('For example: {0}', code(`${name}: ${field.example}`))]),
    ...(field.required ? [t('It is required.')] : []),
  ];
  return [`**${name}**`, ...sentences.filter(sentence => sentence !== '')].join('\n\n');
}

/** What may be written where a shape belongs; empty where it is any text. */
function takes(shape: Shape): string {
  switch (shape.kind) {
    case 'enum':
      return t('One of: {0}.', shape.words.map(code).join(', '));
    case 'term':
      return shape.vocabulary === 'csl'
        ? t('A type of CSL 1.0.2; any other word is kept.')
        : t('A schema of FollowTheMoney; any other word is kept.');
    case 'boolean':
      return t('Either {0} or {1}.', code('true'), code('false'));
    case 'date':
      return t(
        'A date in EDTF: {0}.',
        ['2019', '2019-04', '2019-04~', '2019?', '2019-04/2019-06', '../2019'].map(code).join(', '),
      );
    case 'count':
      return t('A whole number from 1.');
    case 'path':
      return t('The path of a file, such as {0}.', code('texts/ledger-2019.txt'));
    case 'reference':
      return reference(shape);
    case 'list':
      return list(shape.item);
    case 'mapping':
      return t('A mapping with {0}.', Object.keys(shape.fields).map(code).join(', '));
    default:
      return '';
  }
}

function reference({ to, open }: Extract<Shape, { kind: 'reference' }>): string {
  if (to === 'source') return t('The key of a source.');
  if (to === 'claim') return t('The id of a claim.');
  return open ? t('The key of an entity, or any name.') : t('The key of an entity.');
}

function list(item: Shape): string {
  if (item.kind === 'reference') {
    if (item.to === 'source') return t('A list of keys of sources.');
    return item.to === 'claim' ? t('A list of ids of claims.') : t('A list of keys of entities.');
  }
  if (item.kind === 'mapping') return t('A list of mappings with {0}.', Object.keys(item.fields).map(code).join(', '));
  return t('A list.');
}

function code(text: string): string {
  return `\`${text}\``;
}
