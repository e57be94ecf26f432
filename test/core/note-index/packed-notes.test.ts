import assert from 'node:assert/strict';
import type { IndexedNote, NoteList } from '../../../src/core/note-index/note-table';
import { packNotes, unpackNotes } from '../../../src/core/note-index/packed-notes';
import { finish } from '../../../src/core/steps';
import { UTF8 } from '../../../src/server/utf8';

/** As many notes as are wanted, with names that JSON has to quote. */
function notesOf(count: number): NoteList {
  const notes = Array.from({ length: count }, (_, i): [string, IndexedNote] => [
    `file:///n/"${i}]}`,
    {
      state: i % 3 === 0 ? undefined : 2 ** 53 - 1 - i * 2 ** 31,
      weighed: i % 5 === 0 ? ['ä', '\\'] : [],
      known: i % 5 === 0 ? 'print' : '',
      marks: {
        words: Int32Array.from([7, 1, 0, i % 4, ...new Array<number>(4 * (i % 4)).fill(i), 8]),
        from: 1,
        to: 4 + 4 * (i % 4),
      },
    },
  ]);
  return { subjects: ['mention "]}', 'citation ,'], totals: [0, 7 * count], notes: new Map(notes) };
}

/** The same for each that says the same, wherever its marks lie in their memory. */
function plain(list: NoteList | undefined) {
  return (
    list && {
      ...list,
      notes: Array.from(list.notes, ([uri, { marks, ...note }]) => [
        uri,
        { ...note, marks: marks.words.slice(marks.from, marks.to) },
      ]),
    }
  );
}

const bytesOf = (list: NoteList) => finish(packNotes('name', list, UTF8));

describe('packed notes', () => {
  for (const count of [0, 1, 199, 200, 201, 400, 1001]) {
    it(`are ${count} again`, () =>
      assert.deepEqual(plain(unpackNotes('name', bytesOf(notesOf(count)), UTF8)), plain(notesOf(count))));
  }

  it('are packed in steps', () => {
    const steps = packNotes('name', notesOf(1000), UTF8);
    let count = 0;
    while (!steps.next().done) count++;
    assert.ok(count > 10, String(count));
  });

  it('are nothing under another name, or in another format', () => {
    const bytes = bytesOf(notesOf(3));
    assert.equal(unpackNotes('other', bytes, UTF8), undefined);
    assert.equal(unpackNotes('name', bytes.with(0, bytes[0]! ^ 1), UTF8), undefined);
  });

  it('are read wherever they begin in their memory', () => {
    const bytes = bytesOf(notesOf(3));
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    assert.deepEqual(plain(unpackNotes('name', moved.subarray(1), UTF8)), plain(notesOf(3)));
  });
});
