import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileUri, realUri, writeText } from '../../src/node/files';

describe('the place where a file really lies', () => {
  let folder: string;
  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'dossier-real-')));
    await mkdir(join(folder, 'there'));
    await writeFile(join(folder, 'there', 'a.txt'), '');
    const links: readonly [link: string, to: string][] = [
      ['file', 'there/a.txt'],
      ['folder', 'there'],
      ['dangling', 'there/new.txt'],
      ['second', 'dangling'],
      ['loop', 'loop'],
      ['lost', 'nowhere/new.txt'],
    ];
    for (const [link, to] of links) await symlink(join(folder, to), join(folder, link));
  });
  after(() => rm(folder, { recursive: true }));

  const PLACES: readonly [what: string, path: string, place: string | undefined][] = [
    ['itself', 'there/a.txt', 'there/a.txt'],
    ['where a link to it leads', 'file', 'there/a.txt'],
    ['behind a link to its folder', 'folder/a.txt', 'there/a.txt'],
    ['where it would be made', 'there/new.txt', 'there/new.txt'],
    ['where it would be made behind a link to its folder', 'folder/new.txt', 'there/new.txt'],
    ['where it would be made through a link', 'dangling', 'there/new.txt'],
    ['where it would be made through several', 'second', 'there/new.txt'],
    ['nowhere in a circle of links', 'loop', undefined],
    ['nowhere without its folder', 'nowhere/a.txt', undefined],
    ['nowhere through a link to no folder', 'lost', undefined],
  ];
  for (const [what, path, place] of PLACES) {
    it(`is ${what}`, async () => {
      const found = await realUri(fileUri(join(folder, path)));
      assert.equal(found, place === undefined ? undefined : fileUri(join(folder, place)));
    });
  }
});

describe('a text', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dossier-write-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is written to a file, new or not', async () => {
    for (const text of ['one', 'two']) {
      assert.equal(await writeText(fileUri(join(folder, 'a.txt')), text), true);
      assert.equal(await readFile(join(folder, 'a.txt'), 'utf8'), text);
    }
  });

  it('is not written where its folder is gone, and brings none back', async () => {
    assert.equal(await writeText(fileUri(join(folder, 'gone', 'a.txt')), 'one'), false);
    assert.deepEqual(await readdir(folder), []);
  });
});
