import assert from 'node:assert/strict';
import { likelyTitle } from '../../../src/core/citation/likely-title';

/** The beginnings of texts, with what they are likely called. */
const TEXTS: readonly [text: string, title: string | undefined][] = [
  ['\n# Board *renews*\n\nText.', 'Board *renews'],
  ['By October 9, 2012\n\nDelta poses no threat\n\nText.', 'Delta poses no threat'],
  ['8 October 2012\nMinutes of the Board', 'Minutes of the Board'],
  ['Minutes, 8 October 2012\n\nText.', 'Minutes, 8 October 2012'],
  ['--\n', undefined],
];

describe('what a text is called', () => {
  for (const [text, title] of TEXTS) {
    it(`is ${title}: ${text.replaceAll('\n', ' ')}`, () => assert.equal(likelyTitle({ text }), title));
  }

  it('is told of a line with very much space in it', () => {
    const line = `Board${' '.repeat(300_000)}renews`;
    assert.equal(likelyTitle({ text: line }), 'Board');
    assert.equal(likelyTitle({ title: line, text: '' }), 'Board');
  });

  it('is what the text calls itself', () =>
    assert.equal(likelyTitle({ title: 'Board renews', text: 'Feeds' }), 'Board renews'));
});
