import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileState, fileUri, realUri, writeText } from '../../src/node/files';

describe('the state of a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'dossier-state-')));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const stamp = () => fileState(fileUri(join(folder, 'a.md')))?.stamp;
  async function write(text: string, age: number): Promise<void> {
    await writeFile(join(folder, 'a.md'), text);
    const time = Date.now() / 1000 - age;
    await utimes(join(folder, 'a.md'), time, time);
  }

  it('is the same as long as nothing is written', async () => {
    await write('text', 100);
    assert.equal(typeof stamp(), 'number');
    assert.equal(stamp(), stamp());
  });

  it('is another with another length or time', async () => {
    const stamps = new Set<number | undefined>();
    for (const [text, age] of [
      ['text', 100],
      ['texts', 100],
      ['text', 200],
    ] as const) {
      await write(text, age);
      stamps.add(stamp());
    }
    assert.equal(stamps.size, 3);
  });

  it('tells nothing of what was just written, links and folders', async () => {
    await write('text', 0);
    assert.equal(stamp(), undefined);
    await write('text', 100);
    await symlink(join(folder, 'a.md'), join(folder, 'link.md'));
    assert.equal(fileState(fileUri(join(folder, 'link.md'))), undefined);
    assert.equal(fileState(fileUri(folder)), undefined);
  });
});

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
