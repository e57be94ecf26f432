import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationKeys } from '../../../src/core/citation/citation-keys';
import { citationsIn } from '../../../src/core/citation/pandoc';
import { blocksOf } from '../../../src/core/recognition/blocks';
import { NOTE_LANGUAGES, type NoteLanguage } from '../../../src/core/recognition/language';
import { opaqueSpans } from '../../../src/core/recognition/opaque';
import { finish } from '../../../src/core/steps';
import { citationText, longCitationText } from '../../support/hostile-citations';

describe('citation keys', () => {
  it('are those of the citations', () => {
    fc.assert(fc.property(citationText(60), fc.constantFrom(...NOTE_LANGUAGES), assertSame), { numRuns: 500 });
  });

  it('are so in long paragraphs and comments', () => {
    fc.assert(fc.property(longCitationText, fc.constantFrom(...NOTE_LANGUAGES), assertSame), { numRuns: 40 });
  });
});

function assertSame(text: string, language: NoteLanguage): void {
  const keys = finish(citationKeys(text, language, blocksOf(text, language)));
  assert.deepEqual(
    keys.map(({ key, keySpan }) => ({ key, keySpan })),
    citationsIn(text, opaqueSpans(text, language)).map(({ key, keySpan }) => ({ key, keySpan })),
  );
}
