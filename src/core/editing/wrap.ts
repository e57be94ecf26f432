import type { Scalar } from 'yaml';
import { scalarText } from '../dossier/readers';
import { t } from '../l10n';
import type { TextChange } from './change';
import { withMarks } from './flow';
import { type QuoteMark, quoted } from './scalar';
import { flow, type Value } from './value';
import { ownNode, Refused, type YamlText } from './yaml-text';

/** Makes a list between brackets of a value that stands where a list belongs, with more items behind it. */
export function wrapInBrackets(yaml: YamlText, node: Scalar, mark: QuoteMark, ...more: readonly Value[]): TextChange[] {
  ownNode(node, yaml);
  const [start, end] = node.range!;
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    throw new Refused(t('This is not written as it should be; write it as a list first.'));
  }
  const open = withMarks(yaml.text, start);
  const close = [...more.map(item => `, ${flow(item, mark)}`), ']'].join('');
  if (node.type === 'PLAIN' && /[,[\]{}]/.test(yaml.text.slice(start, end))) {
    const marks = yaml.text.slice(open, start);
    return [{ span: { start: open, end }, text: `[${marks}${quoted(scalarText(node), mark)}${close}` }];
  }
  return [
    { span: { start: open, end: open }, text: '[' },
    { span: { start: end, end }, text: close },
  ];
}
