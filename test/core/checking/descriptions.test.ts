import assert from 'node:assert/strict';
import { descriptionOf, usualSeverity } from '../../../src/core/checking/descriptions';
import { NOTE_PROBLEMS } from '../../../src/core/checking/finding';
import { LINTS } from '../../../src/core/checking/lint';
import { PROBLEMS } from '../../../src/core/dossier/problems';

describe('the descriptions of problems', () => {
  it('are each one sentence, of no other code', () => {
    const codes = [PROBLEMS, LINTS, NOTE_PROBLEMS].flatMap(Object.keys);
    const descriptions = codes.map(descriptionOf);
    for (const description of descriptions) assert.match(description, /^\p{Lu}[^.]*(?:1\.2[^.]*)?\.$/u);
    assert.equal(new Set(descriptions).size, codes.length);
  });

  it('go with how grave they are', () => {
    assert.deepEqual(['yaml-syntax', 'single-source', 'stale-citation'].map(usualSeverity), [
      'error',
      'off',
      'information',
    ]);
  });
});
