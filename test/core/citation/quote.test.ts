import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findQuote, quoteAt } from '../../../src/core/citation/quote';
import { sourceText } from '../../../src/core/citation/source-text';
import { marked } from '../../support/markers';

const CASES: readonly [text: string, exact: string, prefix: string | undefined, suffix: string | undefined][] = [
  ['|All|', 'All', undefined, undefined],
  ['One.\n\n|Two| three.\n\nFour.', 'Two', 'One. ', ' three. Four.'],
  ['One.\n\n|Two and more| and three.\n\nFour.', 'Two and more', 'One. ', ' and three. Four.'],
  ['One.\n\n|Two, and more than two,| and three.\n\nFour.', 'Two, and more than two,', undefined, ' and three.'],
  ['One.\n\n|Two, and more than two,|\n\nFour.', 'Two, and more than two,', 'One. ', ' Four.'],
  [
    'One more thing.\n\n|Two, and more than two,| and three.\n\nFour, and two, and more than two,',
    'Two, and more than two,',
    'One more thing. ',
    ' and three. Four, and two, and',
  ],
  ['It will cost |four point\r\n  one| a year.', 'four point one', 'It will cost ', ' a year.'],
  [
    'Long before the word that is meant here |there| stands a great deal, and much after it.',
    'there',
    'the word that is meant here ',
    ' stands a great deal, and much',
  ],
  [`${'長'.repeat(40)}|港|${'長'.repeat(40)}`, '港', '長'.repeat(32), '長'.repeat(32)],
];

describe('the quote of a place', () => {
  for (const [source, exact, prefix, suffix] of CASES) {
    it(`has its words and what stands around: ${JSON.stringify(exact)}`, () => {
      const { text, carets } = marked(source);
      const quote = quoteAt(sourceText(text), { start: carets[0]!, end: carets[1]! });
      assert.deepEqual(quote, { exact, ...(prefix && { prefix }), ...(suffix && { suffix }) });
    });
  }

  it('finds the place again', () => {
    const words = fc.array(fc.constantFrom('the ', 'board ', 'paid\n', 'twice. ', '\n\n', '“港” ', '𝄞'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(20), (parts, at, length) => {
        const text = parts.join('');
        const start = text.length === 0 ? 0 : at % text.length;
        const end = Math.min(text.length, start + length);
        if (text.slice(start, end).trim() === '' || text.slice(start, end).includes('\n\n')) return;
        const found = findQuote(sourceText(text), quoteAt(sourceText(text), { start, end }));
        assert.ok(
          found.some(span => span.start <= end && span.end >= start),
          JSON.stringify(found),
        );
      }),
    );
  });
});
