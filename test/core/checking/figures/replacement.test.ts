import assert from 'node:assert/strict';
import { replacementOf } from '../../../../src/core/checking/figures/replacement';
import { figureJudgeOf } from '../../../support/labelled-figures';

const SAID = [
  'Delta employs 1,240 people.',
  'Delta owns 24 ships.',
  'The barge of Delta cost 4.1 million euros.',
  'The stake of Delta in Quay is 51.5 per cent.',
  'Delta cut 140 jobs.',
  'Delta cut 180 jobs.',
  'Delta leases more than 60 cranes.',
  'Delta runs 16 to 18 locks.',
  'Delta is the third-largest dock builder.',
  'The railway of Delta cost 4.12345 million euros.',
];
const { judge } = figureJudgeOf(`dossier: 1
entities: {delta: {type: Company, name: Delta}}
claims:
${SAID.map((text, i) => `  - {id: c${i}, about: [delta], text: "${text}"}`).join('\n')}
`);

/** A note, and its only figure that the claims contradict as it is to be; `null`: nothing is offered. */
const NOTES: readonly [note: string, replacement: string | null][] = [
  ['Delta employs 900 people.', '1,240 people'],
  ['Delta employs 2,500 people.', '1,240 people'],
  ['Delta employs 2500 people.', '1240 people'],
  ['Delta employs 2’500 people.', '1’240 people'],
  ['Delta employs 2\u202f500 people.', '1\u202f240 people'],
  ['Delta employs 900 people, 1’200 of whom vote.', '1’240 people'],
  ['Delta employs some\n900 people.', 'some\n1,240 people'],
  ['Delta employs nine hundred people.', '1,240 people'],
  ['Delta owns 40 ships.', '24 ships'],
  ['Delta owns twelve ships.', 'twenty-four ships'],
  ['Delta: Ninety-one ships owned.', 'Twenty-four ships'],
  ['The barge of Delta cost 9 million euros.', '4.1 million euros'],
  ['The barge of Delta cost €9m.', '€4.1m'],
  ['The barge of Delta cost €9.50m.', '€4.10m'],
  ['The barge of Delta cost 9,5 million euros.', '4,1 million euros'],
  ['The barge of Delta cost nine million euros.', '4.1 million euros'],
  ['The barge of Delta cost €9,000,000.', '€4,100,000'],
  ['The barge of Delta cost €9.000.000.', '€4.100.000'],
  ['The stake of Delta in Quay is 68%.', '51.5%'],
  // What is read is not the whole number.
  ['The barge of Delta cost €9 000 000.', null],
  ['The barge of Delta cost €9½ million.', null],
  ['The barge of Delta cost €9 *million*.', null],
  ['Delta owns 3 x 12 ships.', null],
  // One of several, a bound, a range, a place, or a number that is written in another way.
  ['Delta cut 400 jobs.', null],
  ['Delta leases 20 cranes.', null],
  ['Delta runs 40 locks.', null],
  ['Delta owns 40 to 50 ships.', null],
  ['Delta owns more than 40 ships.', null],
  ['Delta is the second-largest dock builder.', null],
  ['The railway of Delta cost 9 million euros.', null],
];

describe('a figure of a note as the claims have it', () => {
  for (const [note, wanted] of NOTES) {
    it(`is ${wanted ?? 'left open'}: ${note.replaceAll('\n', ' ')}`, () => {
      const against = judge(note).filter(({ verdict }) => verdict.kind === 'conflict');
      assert.equal(against.length, 1);
      const [figure] = against;
      assert.equal(replacementOf(figure!, note.slice(figure!.start, figure!.end), note) ?? null, wanted);
    });
  }
});
