import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, type FSWatcher, watch } from 'node:fs';
import { mkdtemp, readdir, readFile, realpath, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parsePacked } from '../../src/core/dossier/packed';
import { sealed } from '../../src/core/packing/seal';
import { ENTITIES, type EntityItem } from '../../src/protocol/requests';
import { LanguageClient } from '../support/language-client';

const company = (key: string) => `dossier: 1\nentities:\n  ${key}: {type: Company, name: ${key.toUpperCase()}}\n`;
const FILE = 'a.dossier.yaml';

const hash = (text: string) => createHash('sha1').update(text).digest('hex');

describe('what was parsed', () => {
  let folder: string;
  let cache: string;
  let watcher: FSWatcher | undefined;
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'dossier-cached-')));
    cache = join(folder, 'storage', 'parsed');
    await writeFile(join(folder, FILE), company('abc'));
  });
  afterEach(async () => {
    watcher?.close();
    await rm(folder, { recursive: true });
  });

  /** The keys of the entities that a server knows, started and stopped for this, once it did all that is waited for. */
  const run = async (locale?: string, done?: Promise<void>): Promise<string[]> => {
    const client = await LanguageClient.start({
      folder,
      initializationOptions: { cacheFolder: pathToFileURL(join(folder, 'storage')).href, builtin: 'never' },
      ...(locale && { locale }),
    });
    const found = await client.request<EntityItem[]>(ENTITIES);
    await done;
    await client.stop();
    return found.map(({ key }) => key);
  };
  const names = async () => (await readdir(cache)).sort();
  /** Puts into the cache that the file has said something else. */
  const pretend = async (key: string) => {
    const [name] = await names();
    const packed = parsePacked(company(key), { uri: pathToFileURL(join(folder, FILE)).href, roots: [] });
    await writeFile(join(cache, name!), sealed(name!, packed, hash));
  };

  it('is kept for the next start', async () => {
    assert.deepEqual(await run(), ['abc']);
    assert.equal((await names()).length, 1);
    await pretend('kept');
    assert.deepEqual(await run(), ['kept']);
  });

  it('is not taken for another text', async () => {
    await run();
    await pretend('kept');
    await writeFile(join(folder, FILE), company('abd'));
    assert.deepEqual(await run(), ['abd']);
  });

  it('is not taken for another language', async () => {
    await run('en');
    await pretend('kept');
    assert.deepEqual(await run('de'), ['abc']);
    assert.deepEqual(await run('en'), ['kept']);
  });

  for (const [what, damage] of Object.entries({
    'is cut off': (text: string) => text.slice(0, -1),
    'is empty': () => '',
    'has another letter': (text: string) => text.replace('ABC', 'XYZ'),
    'is something else': () => '{}',
  })) {
    it(`is thrown away unseen where it ${what}`, async () => {
      await run();
      const path = join(cache, (await names())[0]!);
      const whole = await readFile(path, 'utf8');
      await writeFile(path, damage(whole));
      assert.deepEqual(await run(), ['abc']);
      assert.equal(await readFile(path, 'utf8'), whole);
    });
  }

  it('goes once it is old, unless it is used', async () => {
    await run();
    const used = await names();
    await writeFile(join(cache, 'unused'), 'x');
    await writeFile(join(cache, 'new'), 'x');
    for (const name of ['unused', ...used]) await utimes(join(cache, name), 0, 0);
    const removed = new Promise<void>(resolve => {
      watcher = watch(cache, () => !existsSync(join(cache, 'unused')) && resolve());
    });
    await run(undefined, removed);
    assert.deepEqual(await names(), [...used, 'new'].sort());
  });
});
