import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OpaqueKind } from '../../../src/core/recognition/markup/markup';
import { opaqueSpans } from '../../../src/core/recognition/opaque';
import { hostileText } from '../../support/hostile-text';

describe('opaque spans', () => {
  const cases: [string, [OpaqueKind, string][]][] = [
    ['a `b` c', [['code', '`b`']]],
    ['```\na\n```\nb', [['code', '```\na\n```\n']]],
    [
      'see https://a.b/c, www.d.e and f@g.h.',
      [
        ['address', 'https://a.b/c'],
        ['address', 'www.d.e'],
        ['address', 'f@g.h'],
      ],
    ],
    [
      '<https://a.b/c> <b>x</b>',
      [
        ['address', '<https://a.b/c>'],
        ['tag', '<b>'],
        ['tag', '</b>'],
      ],
    ],
    [
      '[a](b "c") [d][e]\n\n[f]: g "h"',
      [
        ['destination', 'b'],
        ['destination', 'e'],
        ['destination', '[f]: g'],
      ],
    ],
    [
      '[see @a, p. 3; -@{b c}; @d.]',
      [
        ['citation', '@a'],
        ['citation', '@d'],
      ],
    ],
    ['---\na: b\n---\nc <!-- d\n\ne', [['front-matter', '---\na: b\n---\n']]],
    ['<!-- d\n\ne --> f', [['tag', '<!-- d\n\ne -->']]],
    ['a\\@b \\`c\\` \\<d>', []],
  ];
  for (const [text, expected] of cases) {
    it(`of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        opaqueSpans(text, 'markdown').map(({ kind, start, end }) => [kind, text.slice(start, end)]),
        expected,
      );
    });
  }

  it('in plain text are addresses and citation keys only', () => {
    const text = '`a` <b> https://c.d/e [@f] [g](h)';
    assert.deepEqual(
      opaqueSpans(text, 'plaintext').map(({ start, end }) => text.slice(start, end)),
      ['https://c.d/e', '@f'],
    );
  });

  it('are in order and apart', () => {
    fc.assert(
      fc.property(hostileText, text => {
        let last = 0;
        for (const { start, end } of opaqueSpans(text, 'markdown')) {
          assert.ok(last <= start && start < end && end <= text.length);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
