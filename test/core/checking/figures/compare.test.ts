import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Comparison, compareFigures, excludesFigure } from '../../../../src/core/checking/figures/compare';
import type { Figure } from '../../../../src/core/quantities/figure';
import { figuresIn } from '../../../../src/core/quantities/figures';

describe('a figure of a note held against one of a source', () => {
  const cases: readonly (readonly [note: string, source: string, how: Comparison])[] = [
    ['4.1 million euros', '4,123,000 euros', 'same'],
    ['11 million euros', '11.4 million euros', 'same'],
    ['40 million euros', '41 million euros', 'same'],
    ['4,123,000 euros', '4.1 million euros', 'compatible'],
    ['11 million euros', '12 million euros', 'apart'],
    ['4.1 million euros', '4.2 million euros', 'apart'],
    ['140 ships', '138 ships', 'apart'],
    ['68%', '68.3%', 'same'],
    ['68%', '69%', 'apart'],
    ['over 5 million euros', '5.2 million euros', 'same'],
    ['over 5 million euros', '12 million euros', 'apart'],
    ['over 5 million euros', 'under 5 million euros', 'apart'],
    ['over 4 million euros', 'under 5 million euros', 'compatible'],
    ['at least 5 million euros', 'up to 5 million euros', 'compatible'],
    ['nearly 5 million euros', '3 million euros', 'apart'],
  ];
  for (const [note, source, how] of cases) {
    it(`${note} of ${source}: ${how}`, () => assert.equal(compareFigures(figure(note), figure(source)), how));
  }

  it('is never excluded where claims that state both would not exclude each other', () => {
    const number = fc.double({ min: 1, max: 1e12, noNaN: true, noDefaultInfinity: true });
    const money = fc.record({ number, digits: fc.integer({ min: 1, max: 6 }), approximate: fc.boolean() }).map(rounded);
    const near = fc.record({
      one: money,
      by: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
      digits: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(near, ({ one, by, digits }) => {
        const other = rounded({ number: one.low! * by, digits, approximate: false });
        assert.ok(excludesFigure(one, other) || compareFigures(one, other) !== 'apart');
      }),
    );
  });
});

function figure(text: string): Figure {
  return figuresIn(text)[0]!.figure;
}

function rounded(of: { number: number; digits: number; approximate: boolean }): Figure {
  const value = Number(of.number.toPrecision(of.digits));
  return { kind: 'money', currency: 'EUR', low: value, high: value, approximate: of.approximate, strict: false };
}
