import assert from 'node:assert/strict';
import { proposedSpeaker } from '../../../src/core/editing/speaker-proposal';
import { findMentions } from '../../../src/core/recognition/mentions';
import { buildNameIndex } from '../../../src/core/recognition/names';
import { dossierOf, entity } from '../../support/model';

const { entities } = dossierOf({
  entities: [entity('board', 'Port Harbour Board'), entity('delta', 'Delta Dredging'), entity('doe', 'Jane Doe')],
});
const NAMES = buildNameIndex(entities.values());

/** A paragraph with what is selected in brackets, and who says so, how. */
const PASSAGES: readonly [marked: string, said?: string][] = [
  ['[Delta Dredging says that it signed.]', 'delta asserts'],
  ['Delta Dredging says that [it signed].', 'delta asserts'],
  ['[The Port Harbour Board has also told The Ledger so.]', 'board asserts'],
  ['[Delta Dredging’s annual report said so.]', 'delta asserts'],
  ['[A Delta Dredging spokeswoman said so.]', 'delta asserts'],
  ['[Delta Dredging reported a loss.]', 'delta reports'],
  ['[Delta Dredging later repeatedly denied it.]', 'delta denies'],
  ['[Delta Dredging accused the Port Harbour Board of fraud.]', 'delta alleges'],
  ['[The Port Harbour Board found that it was paid twice.]', 'board finds'],
  ['[It was paid, according to the Port Harbour Board.]', 'board asserts'],
  ['[According to Delta Dredging’s statement, it was paid.]', 'delta asserts'],
  ['[According to Delta Dredging in 2012 it was paid.]', 'delta asserts'],
  ['[“It was paid,” said Jane Doe.]', 'doe asserts'],
  ['[It was paid, said the Port\nHarbour Board on Monday.]', 'board asserts'],
  ['It rained. [Jane Doe said so.] Delta Dredging denied it.', 'doe asserts'],
  ['[Jane Doe said so. It was paid.]', 'doe asserts'],
  // Somebody who is no entity.
  ['[According to Transparency Watch, a campaign group, Delta Dredging was paid.]', '“Transparency Watch” asserts'],
  ['[It was paid, according to the Ministry of Finance.]', '“Ministry of Finance” asserts'],
  ['[The Ministry of Finance denied it.]', '“Ministry of Finance” denies'],
  ['[Anna Lind told The Ledger that Delta Dredging was paid.]', '“Anna Lind” asserts'],
  ['[“It was paid,” said Anna Lind.]', '“Anna Lind” asserts'],
  ['[Delta Dredging was paid, according to Reuters.]', '“Reuters” asserts'],
  ['[OCCRP reported that Delta Dredging was paid.]', '“OCCRP” reports'],
  ['[Anna Lind and Jane Doe said so.]'],
  ['[Anna Lind said that Delta Dredging denied it.]'],
  ['[Rivals of Anna Lind said so.]'],
  ['[Police and Anna Lind said so.]'],
  ['[Marks and Spencer said so.]'],
  ['[Officials said so.]'],
  ['[Prosecutors said that Delta Dredging was paid.]'],
  ['[On Monday Delta Dredging was paid.]'],
  ['[Last March Reuters said so.]'],
  ['[In March he said so.]'],
  ['[Anna Lind’s lawyer said so.]'],
  // Nobody, or not they.
  ['[Delta Dredging signed.]'],
  ['Delta Dredging denied it. [It was paid.]'],
  ['[Delta Dredging is said to have signed.]'],
  ['[Delta Dredging found a buyer.]'],
  ['[It was paid, according to Delta Dredging executives.]'],
  ['[According to Delta Dredging’s rivals, it was paid.]'],
  ['[He said Delta Dredging would sign.]'],
  ['[Delta Dredging’s alleged fraud.]'],
  ['[“Delta Dredging said so,” he told us.]'],
  ['[Delta Dredging and the Port Harbour Board said so.]'],
  ['[Jane Doe said that Delta Dredging denied it.]'],
  ['[Prosecutors investigating Delta Dredging said it paid bribes.]'],
  ['[A rival of Delta Dredging said so.]'],
  ['[The suit against Delta Dredging alleged fraud.]'],
  ['[Delta Dredging accused of fraud]'],
  ['[Delta Dredging told to pay]'],
  ['[Neither Delta Dredging nor Jane Doe said so.]'],
];

describe('who says so', () => {
  for (const [marked, said] of PASSAGES) {
    it(`is ${said ?? 'left open'}: ${marked.replaceAll('\n', ' ')}`, () => {
      const text = `Before.\n\n${marked.replace(/[[\]]/g, '')}\n\nDelta Dredging said so.`;
      const selection = { start: 9 + marked.indexOf('['), end: 9 + marked.indexOf(']') - 1 };
      const around = { start: 9, end: text.lastIndexOf('\n\n') };
      const speaker = proposedSpeaker(text, selection, around, findMentions(text, 'plaintext', NAMES));
      const by = speaker && (speaker.isEntity ? speaker.by : `“${speaker.by}”`);
      assert.equal(speaker && `${by} ${speaker.stance}`, said);
    });
  }

  /** What is selected whole, and what is said in it. */
  const SENTENCES: readonly [sentence: string, said?: string][] = [
    ['Delta Dredging denied that it was paid.', 'It was paid.'],
    ['The Port Harbour Board also told The Ledger that\nDelta Dredging was paid.', 'Delta Dredging was paid.'],
    ['The Port Harbour Board found that it was paid.', 'It was paid.'],
    ['According to Delta Dredging, it was paid.', 'It was paid.'],
    ['According to Delta Dredging’s annual report, it was paid.', 'It was paid.'],
    ['According to Transparency Watch, a campaign group, Delta Dredging was paid.', 'Delta Dredging was paid.'],
    ['Delta Dredging said on Monday that it was paid.', 'It was paid.'],
    ['Delta Dredging said in a statement that it was paid.', 'It was paid.'],
    ['Jane Doe told the court in Oslo that it was paid.', 'It was paid.'],
    [
      'According to Delta Dredging, the Port Harbour Board, led by Jane Doe, was paid.',
      'The Port Harbour Board, led by Jane Doe, was paid.',
    ],
    ['According to Delta Dredging, a ship, a plane and a car burnt.', 'A ship, a plane and a car burnt.'],
    ['According to Delta Dredging, in 2019, it was paid.', 'In 2019, it was paid.'],
    // They say it otherwise, or not only that.
    ['Delta Dredging said the ship that sank was its own.'],
    ['Delta Dredging said payments that went to the Port Harbour Board were legal.'],
    ['Delta Dredging said there was no evidence that it was paid.'],
    ['Delta Dredging announced a plan that will cost millions.'],
    ['Jane Doe told reporters it knew that the ship sank.'],
    ['Delta Dredging denied it.'],
    ['It was paid, according to Delta Dredging.'],
    ['Delta Dredging said it was paid.'],
    ['“It was paid,” said Jane Doe.'],
    ['In May Delta Dredging said that it was paid.'],
    ['Delta Dredging denied that it was paid. It rained.'],
  ];
  for (const [sentence, said] of SENTENCES) {
    it(`says ${said ?? 'nothing that can be told from who says it'}: ${sentence.replaceAll('\n', ' ')}`, () => {
      const all = { start: 0, end: sentence.length };
      const speaker = proposedSpeaker(sentence, all, all, findMentions(sentence, 'plaintext', NAMES));
      assert.equal(speaker?.said, said);
    });
  }

  it('is told of a very long sentence, too', () => {
    const sentence = 'According to Transparency Watch, a '.repeat(20_000);
    const all = { start: 0, end: sentence.length };
    assert.equal(proposedSpeaker(sentence, all, all, [])?.by, 'Transparency Watch');
  });
});
