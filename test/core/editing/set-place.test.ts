import assert from 'node:assert/strict';
import type { PlainPlace } from '../../../src/core/dossier/model';
import { applyChanges } from '../../../src/core/editing/change';
import { setPlace } from '../../../src/core/editing/set-place';
import { marked } from '../../support/markers';

describe('setPlace', () => {
  const cases: readonly (readonly [what: string, before: string, place: Omit<PlainPlace, 'source'>, after: string])[] =
    [
      [
        'another paragraph in braces',
        'claims:\n  - id: x # one\n    cite: [|{source: a, paragraph: 3}, {source: b}]\n',
        { paragraph: 5 },
        'claims:\n  - id: x # one\n    cite: [{source: a, paragraph: 5}, {source: b}]\n',
      ],
      [
        'a quote and a fingerprint, with what stands around',
        'claims:\n  - cite:\n      - |source: a\n        # here\n        paragraph: 3\n        quote: {exact: "old words", prefix: so}\n        fingerprint: w1-0\n',
        { paragraph: 4, quote: { exact: 'new: words', suffix: 'then' }, fingerprint: 'w1-1' },
        'claims:\n  - cite:\n      - source: a\n        # here\n        paragraph: 4\n        quote: {exact: "new: words", suffix: then}\n        fingerprint: w1-1\n',
      ],
      [
        'what it didn’t have and what goes',
        '\ufeffclaims:\n  - cite: |{source: a, fingerprint: w1-0}\n',
        { paragraph: 2, quote: { exact: 'yes' } },
        '\ufeffclaims:\n  - cite: {source: a, paragraph: 2, quote: {exact: "yes"}}\n',
      ],
      [
        'nothing that is as it was',
        "claims:\n  - cite: |{source: a, paragraph: 2, quote: {'exact': 'b  c'}}\n",
        { paragraph: 2, quote: { exact: 'b  c' } },
        "claims:\n  - cite: {source: a, paragraph: 2, quote: {'exact': 'b  c'}}\n",
      ],
    ];
  for (const [what, before, place, after] of cases) {
    it(`writes ${what}`, () => {
      const { text, carets } = marked(before);
      const result = setPlace(text, carets[0]!, place);
      assert.ok('changes' in result, JSON.stringify(result));
      assert.equal(applyChanges(text, result.changes), after);
    });
  }

  it('says what hinders it', () => {
    const gone = setPlace('claims: []\n', 3, { paragraph: 1 });
    assert.deepEqual(gone, { problem: 'The place is not in this dossier any more.' });
    const { text, carets } = marked('claims:\n  - cite: &c |{source: a, paragraph: 1}\n  - cite: *c\n');
    assert.match((setPlace(text, carets[0]!, { paragraph: 2 }) as { problem: string }).problem, /“&c”|several/);
  });
});
