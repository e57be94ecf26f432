import assert from 'node:assert/strict';
import { checkOriginal, expectedOf } from '../../../src/core/citation/check-original';
import { fingerprint, fingerprintsOf } from '../../../src/core/citation/fingerprint';
import { sourceText } from '../../../src/core/citation/source-text';
import { claim, dossierOf, place, source } from '../../support/model';

const LONG =
  'The Port Harbour Board will pay 4.1 million euros a year for the dredging of both basins until the end of 2024, its ' +
  'chair told the town council on Tuesday night after a debate of almost three hours.';
const PARAGRAPHS = ['Board renews contract', LONG, 'Delta objects.', 'It rains.'];

describe('checkOriginal', () => {
  const expected = fingerprintsOf(PARAGRAPHS.join('\n\n')).map((print, index) => ({
    fingerprint: print,
    paragraph: index + 1,
  }));
  const check = (paragraphs: readonly string[]) => {
    const { verdict, same, alike, absent } = checkOriginal(expected, sourceText(paragraphs.join('\n\n')));
    return `${verdict}: ${same} same, ${alike} alike, absent ${absent}`;
  };
  const edited = LONG.replace('Tuesday', 'Wednesday');

  const cases: readonly (readonly [name: string, paragraphs: readonly string[], told: string])[] = [
    ['the text itself', PARAGRAPHS, 'whole: 4 same, 0 alike, absent '],
    [
      'the text typeset anew, with more around it',
      ['MENU', ...PARAGRAPHS.map(each => each.toUpperCase())],
      'whole: 4 same, 0 alike, absent ',
    ],
    [
      'one with an edited paragraph',
      [PARAGRAPHS[0]!, edited, ...PARAGRAPHS.slice(2)],
      'partly: 3 same, 1 alike, absent ',
    ],
    ['a part of it', PARAGRAPHS.slice(0, 2), 'partly: 2 same, 0 alike, absent 3,4'],
    ['a stock phrase in common', ['It rains.', 'Another story.'], 'other: 1 same, 0 alike, absent 1,2,3'],
    ['nothing', [], 'other: 0 same, 0 alike, absent 1,2,3,4'],
  ];
  for (const [name, paragraphs, told] of cases) it(`tells ${name}`, () => assert.equal(check(paragraphs), told));

  it('takes no text for one of which nothing is known', () => {
    assert.equal(checkOriginal([], sourceText(LONG)).verdict, 'other');
  });
});

describe('expectedOf', () => {
  it('has the source’s own fingerprints and those of its places, each paragraph once', () => {
    const prints = PARAGRAPHS.map(fingerprint);
    const dossier = dossierOf({
      sources: [source('a', { fingerprints: prints.slice(0, 2) })],
      claims: [
        claim('c', {
          cite: [
            place('a', { paragraph: 2, fingerprint: `w1-${prints[1]!.slice(3, 19)}` }),
            place('a', { paragraph: 7, fingerprint: prints[2]! }),
            place('b', { fingerprint: prints[3]! }),
          ],
        }),
      ],
    });
    assert.deepEqual(expectedOf(dossier, 'a'), [
      { fingerprint: prints[0], paragraph: 1 },
      { fingerprint: prints[1], paragraph: 2 },
      { fingerprint: prints[2], paragraph: 7 },
    ]);
    assert.deepEqual(expectedOf(dossier, 'nobody'), []);
  });
});
