import assert from 'node:assert/strict';
import { NoteTable } from '../../src/core/note-index/note-table';
import { packNotes } from '../../src/core/note-index/packed-notes';
import type { Recognition } from '../../src/core/note-index/recognition';
import type { Staleness } from '../../src/core/note-index/staleness';
import { buildNameIndex } from '../../src/core/recognition/names';
import { finish } from '../../src/core/steps';
import { NoteReader, type NoteToRead } from '../../src/server/note-reading';
import { Slices } from '../../src/server/slices';
import { UTF8 } from '../../src/server/utf8';

describe('the reader of notes', () => {
  it('leaves the rest to its thread as soon as somebody types', async () => {
    const notes = Array.from({ length: 3000 }, (_, i): NoteToRead => ({ uri: `file:///n/${i}.txt`, look: 'stale' }));
    const files = { read: async () => undefined };
    const reader = new NoteReader(files, new Slices(async () => {}), new NoteTable(), () => undefined);
    const here: string[] = [];
    const there: string[] = [];
    const settled = new Set<string>();
    const threads = {
      read: async (given: readonly NoteToRead[]) => {
        there.push(...given.map(({ uri }) => uri));
        // A thread takes its time, in which all could be read here.
        await new Promise(resolve => setImmediate(resolve));
        return { packed: finish(packNotes('', new NoteTable().list(), UTF8)), left: [] };
      },
      end: async () => {},
    };
    await reader.read(
      {
        notes,
        recognition: {} as Recognition,
        isPlain: () => true,
        threads: { count: 1, start: () => threads },
        disk: () => ({
          texts: async uris => {
            here.push(...uris);
            if (here.length >= 200) reader.giveWay();
            return uris.map(() => undefined);
          },
          states: async () => {},
          end: async () => {},
        }),
        isOver: () => false,
        did: () => {},
      },
      { changed: buildNameIndex([]), settle: (uri: string) => settled.add(uri) } as unknown as Staleness,
    );
    assert.ok(here.length >= 200 && here.length < 400, `${here.length} were read here`);
    assert.deepEqual([...here, ...there].sort(), notes.map(({ uri }) => uri).sort());
    assert.equal(settled.size, notes.length);
  });
});
