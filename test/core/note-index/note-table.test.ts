import assert from 'node:assert/strict';
import { NoteTable } from '../../../src/core/note-index/note-table';

const NOTE = { marks: new Uint32Array(), weighed: [], known: '' };

describe('a table of notes', () => {
  it('is listed in the order that is asked for, as far as the notes are there, then in its own', () => {
    const table = new NoteTable();
    for (const uri of ['c', 'a', 'x', 'b', 'y']) table.set(uri, NOTE as never);
    assert.deepEqual([...table.list().notes.keys()], ['c', 'a', 'x', 'b', 'y']);
    assert.deepEqual([...table.list(['a', 'gone', 'b', 'c']).notes.keys()], ['a', 'b', 'c', 'x', 'y']);
    assert.equal(table.list(['a']).notes.get('a'), NOTE);
  });
});
