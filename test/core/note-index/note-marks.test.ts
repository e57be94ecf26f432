import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/lines';
import {
  addCounts,
  countOf,
  finderOf,
  marksOf,
  noteMarks,
  type Places,
  renumber,
} from '../../../src/core/note-index/note-marks';

const SUBJECTS = 5;
/** Lines and places as they mostly are, and ones that are too long to be told in few numbers. */
const gap = fc.oneof(fc.constantFrom('', ' ', 'a', '\n', '\r\n', '\r', 'bc\n'), fc.constant(' '.repeat(70_000)));
const name = fc.oneof(fc.constantFrom('A', 'A\nB', 'A\r\n> B', 'ABC'), fc.constant('A'.repeat(40_000)));
const parts = fc.array(fc.tuple(gap, fc.nat(SUBJECTS - 1), name), { maxLength: 12 });

/** The text of such parts, and where their names stand. */
function placed(given: readonly (readonly [gap: string, subject: number, name: string])[]) {
  const places = { subjects: [] as number[], starts: [] as number[], ends: [] as number[] };
  let text = '';
  for (const [gap, subject, name] of given) {
    places.subjects.push(subject);
    places.starts.push(text.length + gap.length);
    text += gap + name;
    places.ends.push(text.length);
  }
  return { text, places };
}

describe('the marks of a note', () => {
  it('are where its places are, by subject', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const { text, places } = placed(one);
        const more = placed(other).places;
        const within = more.ends.filter(end => end <= text.length).length;
        const lists = [places, { ...more, subjects: more.subjects.slice(0, within) }];
        const marks = noteMarks(text, lists);
        const index = new LineIndex(text);
        const totals: number[] = [];
        addCounts(marks, totals, 1);
        for (let subject = 0; subject < SUBJECTS; subject++) {
          const expected = lists
            .flatMap(list => spansOf(list, subject))
            .map(([start, end]) => {
              return { start: index.positionAt(start), end: index.positionAt(end) };
            });
          assert.deepEqual(marksOf(marks, subject), expected);
          assert.equal(countOf(marks, subject), expected.length);
          assert.equal(totals[subject] ?? 0, expected.length);
        }
        const first = marksOf(marks, 0);
        renumber(
          marks,
          Int32Array.from({ length: SUBJECTS }, (_, i) => i + 1),
        );
        assert.deepEqual(marksOf(marks, 1), first);
        assert.deepEqual(marksOf(marks, 0), []);
      }),
      { numRuns: 200 },
    );
  });

  it('are found to have a subject, of many notes in any order', () => {
    const note = fc.record({ given: parts, isElsewhere: fc.boolean() });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 8 }), fc.array(fc.nat(7)), (notes, order) => {
        const all = notes.map(({ given, isElsewhere }) => {
          const { text, places } = placed(given);
          const marks = noteMarks(text, [places]);
          const words = marks.words.slice(marks.from, marks.to);
          return isElsewhere ? { words, from: 0, to: words.length } : marks;
        });
        for (let subject = 0; subject < SUBJECTS; subject++) {
          const isIn = finderOf(subject);
          for (const marks of [...all, ...order.flatMap(i => all[i] ?? [])]) {
            assert.equal(isIn(marks), countOf(marks, subject) > 0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

function spansOf({ subjects, starts, ends }: Places, subject: number): [start: number, end: number][] {
  return subjects.flatMap((each, i) => (each === subject ? [[starts[i]!, ends[i]!]] : []));
}
