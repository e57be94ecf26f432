import assert from 'node:assert/strict';
import fc from 'fast-check';
import { approximateMatches, distances, pattern } from '../../../src/core/citation/approximate';

/** The table of the textbook: how many edits part `wanted` from what ends at each unit of `text`. */
function table(wanted: string, text: string, anchored: boolean): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, j) => (anchored ? j : 0));
  for (let i = 1; i <= wanted.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const swap = row[j - 1]! + Number(wanted[i - 1] !== text[j - 1]);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row;
}

const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 100 });

describe('distances', () => {
  for (const anchored of [false, true]) {
    it(`are those of the whole table, for patterns of several words of the machine${anchored ? ', anchored' : ''}`, () => {
      fc.assert(
        fc.property(few, few, (wanted, text) => {
          assert.deepEqual(
            [...distances(pattern(wanted), text, 0, text.length, anchored)],
            table(wanted, text, anchored),
          );
        }),
      );
    });
  }

  it('are read from the end for a backward pattern', () => {
    const reversed = (text: string) => [...text].reverse().join('');
    fc.assert(
      fc.property(few, few, (wanted, text) => {
        const backward = distances(pattern(wanted, { backward: true }), text, 0, text.length, true);
        assert.deepEqual([...backward], table(reversed(wanted), reversed(text), true));
      }),
    );
  });
});

describe('approximateMatches', () => {
  const matches = (wanted: string, text: string, most: number) =>
    approximateMatches(
      { forward: pattern(wanted), backward: pattern(wanted, { backward: true }) },
      text,
      { start: 0, end: text.length },
      most,
    ).map(({ start, end, edits }) => `${text.slice(start, end)} ${edits}`);

  const cases: readonly (readonly [wanted: string, text: string, most: number, found: readonly string[]])[] = [
    ['harbour', 'the harbour board', 2, ['harbour 0']],
    ['harbour', 'the harbor board', 2, ['harbor 1']],
    ['harbour', 'the harbor and the harbour', 2, ['harbour 0', 'harbor 1']],
    ['harbour', 'the quay', 2, []],
    ['harbour', '', 2, []],
  ];
  for (const [wanted, text, most, found] of cases) {
    it(`${wanted} in “${text}”`, () => assert.deepEqual(matches(wanted, text, most), found));
  }
});
