import assert from 'node:assert/strict';
import { dateReplacementOf } from '../../../../src/core/checking/figures/date-replacement';
import { figureJudgeOf } from '../../../support/labelled-figures';

const SAID: readonly [date: string, text: string][] = [
  ['2011-02-03', 'Delta was incorporated in Limassol.'],
  ['2012-04', 'Delta bought the dredger Lena.'],
  ['1999', 'Delta licensed the crane patent.'],
  ['2014-05~', 'Delta sold the salt barge.'],
];
const { judge } = figureJudgeOf(`dossier: 1
entities: {delta: {type: Company, name: Delta}}
events:
${SAID.map(([date, title], i) => `  - {id: e${i}, date: ${date}, entities: [delta], title: "${title}"}`).join('\n')}
`);

/** A note, and its only date that the events contradict as it is to be; `null`: nothing is offered. */
const NOTES: readonly [note: string, replacement: string | null][] = [
  ['Delta was incorporated in Limassol on 4 February 2011.', '3 February 2011'],
  ['Delta was incorporated in Limassol on 4\nMarch 2011.', '3 February 2011'],
  ['Delta was incorporated in Limassol on 4 Mar 2010.', '3 Feb 2011'],
  ['Delta was incorporated in Limassol on 4 Mar. 2010.', '3 Feb. 2011'],
  ['Delta was incorporated in Limassol on March 14, 2010.', 'February 3, 2011'],
  ['Delta was incorporated in Limassol on 2011-02-04.', '2011-02-03'],
  ['Delta bought the dredger Lena in June 2012.', 'April 2012'],
  ['Delta licensed the crane patent in 1998.', '1999'],
  // Less or more exactly than the event, not surely, or in a way of its own.
  ['Delta was incorporated in Limassol in March 2011.', null],
  ['Delta bought the dredger Lena on 3 June 2012.', null],
  ['Delta sold the salt barge in August 2014.', null],
  ['Delta was incorporated in Limassol on the 4th of February 2011.', null],
  ['Delta licensed the crane patent around 1990.', null],
];

describe('a date of a note as the dossier has it', () => {
  for (const [note, replacement] of NOTES) {
    it(`is ${replacement ?? 'not offered'}: ${note.replaceAll('\n', ' ')}`, () => {
      const dates = judge(note).filter(({ kind, verdict }) => kind === 'date' && verdict.kind === 'conflict');
      const offered = dates.map(date => dateReplacementOf(date, note.slice(date.start, date.end)) ?? null);
      assert.deepEqual(offered, [replacement]);
    });
  }
});
