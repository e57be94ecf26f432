import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderCache } from '../../src/node/cache';

describe('a cache in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dossier-cache-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  for (const length of [0, 5, 3_000_001]) {
    it(`gives ${length} sealed bytes back`, async () => {
      const cache = folderCache(folder);
      const bytes = Uint8Array.from({ length }, (_, i) => i % 251);
      await cache.writeSealed('name', bytes);
      const found = await cache.readSealed('name');
      assert.ok(found && Buffer.compare(found, bytes) === 0);
      assert.equal(found.byteOffset % 4, 0);
    });
  }

  it('tells how much is there under a name, before it is read', async () => {
    const cache = folderCache(folder);
    assert.equal(await cache.sizeOf('name'), 0);
    await cache.writeSealed('name', new Uint8Array(1000));
    assert.equal(await cache.sizeOf('name'), (await readFile(join(folder, 'name'))).length);
  });

  it('gives no sealed bytes back of which one was changed, left out or added', async () => {
    const cache = folderCache(folder);
    assert.equal(await cache.readSealed('name'), undefined);
    await cache.writeSealed('name', Uint8Array.of(1, 2, 3));
    const path = join(folder, 'name');
    const whole = new Uint8Array(await readFile(path));
    const others = [
      ...Array.from(whole, (byte, at) => whole.with(at, byte ^ 1)),
      ...Array.from(whole, (_, length) => whole.subarray(0, length)),
      Uint8Array.of(...whole, 0),
    ];
    for (const other of others) {
      await writeFile(path, other);
      assert.equal(await cache.readSealed('name'), undefined);
    }
  });
});
