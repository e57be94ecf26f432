import { isScalar } from 'yaml';
import { t } from '../../l10n';
import { dateFixes } from '../../timeline/date-fixes';
import { type Mender, written } from './fix';

/** A date as EDTF has it; one mend for each that it may mean. */
export const malformedDate: Mender = ({ yaml, span, problem, field: { node } }) => {
  const said = isScalar(node) && typeof node.value === 'string' ? node.value : yaml.text.slice(span.start, span.end);
  const fixes = dateFixes(said);
  return fixes.map(({ edtf, words }) => ({
    title: t('Write {0} ({1})', edtf, words),
    // A bare year may stand as a number.
    changes: [/^[1-9]\d{3}$/.test(edtf) ? { span, text: edtf } : written(yaml, node, edtf)],
    isSafe: fixes.length === 1 && problem.code === 'malformed-date',
  }));
};
