import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolvePlace } from '../../../src/core/citation/anchor';
import { sourceText } from '../../../src/core/citation/source-text';
import { placeAt } from '../../../src/core/editing/place-proposal';
import { selectedSpan } from '../../../src/core/editing/selected-words';
import { source } from '../../support/model';

const WORDS = [
  'the',
  'board',
  'renews',
  'a',
  'contract',
  '“quay”',
  '4.1',
  'million',
  'euros,',
  'Zürich',
  '港務局',
  '𝒳',
  '\n',
  '\n\n',
  '  ',
];

describe('the place of a selection', () => {
  it('is where the selection is, or one of the places whose words are the same around', () => {
    const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 }).map(words => words.join(' '));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(40), (text, from, length) => {
        const start = from % text.length;
        const span = selectedSpan(text, { start, end: Math.min(text.length, start + length) });
        const isInside = (offset: number) => /^[\udc00-\udfff]/.test(text.slice(offset));
        fc.pre(span.end > span.start && !isInside(span.start) && !isInside(span.end));
        const found = resolvePlace(sourceText(text), placeAt(source('s'), sourceText(text), span));
        assert.ok(found.kind === 'exact' || found.kind === 'ambiguous', `${found.kind}: ${JSON.stringify(text)}`);
        const spans = found.kind === 'exact' ? [found.span] : found.candidates;
        assert.ok(
          spans.some(each => each.start === span.start && each.end === span.end),
          JSON.stringify({ text, span, spans }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('names no words where nothing is selected, and no paragraph between paragraphs', () => {
    const text = sourceText('One.\n\n\n\nTwo.');
    assert.deepEqual(placeAt(source('s'), text, { start: 6, end: 6 }), { source: 's' });
  });
});
