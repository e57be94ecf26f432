import assert from 'node:assert/strict';
import { contentHash } from '../../src/core/content-hash';
import { findMentions } from '../../src/core/recognition/mentions';
import { buildNameIndex, type NameIndex } from '../../src/core/recognition/names';
import { KeptNames } from '../../src/server/kept-names';
import { Slices } from '../../src/server/slices';

const PARTS = [part('one'), part('two')];
const MANY = Array.from({ length: 5000 }, (_, i) => `Harbour ${i}`);
const TEXT = 'Harbour 4999 and harbour 12 lie north of Harbour 5000.';

function part(namesPrint: string) {
  return { namesPrint };
}

function indexOf(names: readonly string[]): NameIndex {
  return buildNameIndex(names.map((text, i) => ({ key: `h${i}`, names: [{ text, case: 'smart' }] })));
}

function found(index: NameIndex | undefined): string[] {
  assert.ok(index);
  return findMentions(TEXT, 'plaintext', index).map(({ start, end }) => TEXT.slice(start, end));
}

describe('the kept index of names', () => {
  const kept = new Map<string, Uint8Array>();
  const cache = {
    readBytes: async (name: string) => kept.get(name),
    write: async (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
    tidy: async () => {},
  };
  const run = (folder = 'file:///d') => new KeptNames(cache, new Slices(async () => {}), contentHash, () => [folder]);
  /** Changes the one that is kept. */
  const change = (how: (bytes: Uint8Array) => Uint8Array) => {
    for (const [name, bytes] of kept) kept.set(name, how(bytes.slice()));
  };

  beforeEach(async () => {
    kept.clear();
    await run().put(PARTS, indexOf(MANY));
    assert.equal(kept.size, 1);
  });

  it('is there for the next run, and recognises the same', async () => {
    assert.deepEqual(found(await run().get(PARTS)), found(indexOf(MANY)));
  });

  for (const [what, parts] of Object.entries({
    'other names': [part('one'), part('three')],
    'another order': [part('two'), part('one')],
    'fewer files': [part('one')],
  })) {
    it(`is not taken for that of ${what}`, async () => {
      assert.equal(await run().get(parts), undefined);
    });
  }

  it('is not taken for that of another workspace', async () => {
    assert.equal(await run('file:///e').get(PARTS), undefined);
  });

  for (const [what, how] of Object.entries({
    'cut off': (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 4),
    empty: () => new Uint8Array(),
    'changed at its beginning': (bytes: Uint8Array) => bytes.fill(1, 0, 1),
    'changed at its end': (bytes: Uint8Array) => bytes.fill(0xff, bytes.length - 1),
  })) {
    it(`is thrown away unseen where it is ${what}`, async () => {
      change(how);
      assert.equal(await run().get(PARTS), undefined);
      await run().put(PARTS, indexOf(MANY));
      assert.deepEqual(found(await run().get(PARTS)), found(indexOf(MANY)));
    });
  }

  it('is written once while it stays the same, and not where there is little to make', async () => {
    const names = run();
    await names.get(PARTS);
    change(() => new Uint8Array(1));
    await names.put(PARTS, indexOf(MANY));
    assert.deepEqual(
      [...kept.values()].map(({ length }) => length),
      [1],
    );
    kept.clear();
    await run().put(PARTS, indexOf(MANY.slice(1)));
    assert.equal(kept.size, 0);
  });
});
