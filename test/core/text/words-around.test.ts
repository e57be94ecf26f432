import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstWords, lastWords } from '../../../src/core/text/words-around';

const CASES: readonly [text: string, most: number, last: string, first: string][] = [
  ['one two three', 20, 'one two three', 'one two three'],
  ['one two three', 8, 'three', 'one two'],
  ['one two three', 3, 'ree', 'one'],
  ['onetwothree', 5, 'three', 'onetw'],
  ['港務局港務局', 2, '務局', '港務'],
  ['a𝒳b𝒴', 4, 'b𝒴', 'a𝒳b'],
  ['𝒳𝒴', 3, '𝒴', '𝒳'],
];

describe('words around a place', () => {
  for (const [text, most, last, first] of CASES) {
    it(`are “${last}” before it and “${first}” after it of “${text}” in ${most}`, () => {
      assert.deepEqual([lastWords(text, most), firstWords(text, most)], [last, first]);
    });
  }

  it('are the end and the beginning of any text, and no longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, most) => {
        const [last, first] = [lastWords(text, most), firstWords(text, most)];
        assert.ok(text.endsWith(last) && last.length <= most);
        assert.ok(text.startsWith(first) && first.length <= most);
      }),
    );
  });
});
