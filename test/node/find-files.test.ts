import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { glob } from 'tinyglobby';
import {
  DOSSIER_FILES,
  FOLLOWED_FILES,
  filesIn,
  READABLE_FILES,
  SKIPPED_FILES,
  SOURCE_FILES,
} from '../../src/core/files';
import { fileUri } from '../../src/node/files';
import { findFiles, findFilesBelow } from '../../src/node/find-files';

const GLOBS: readonly (readonly string[])[] = [
  [DOSSIER_FILES],
  READABLE_FILES,
  FOLLOWED_FILES,
  [SOURCE_FILES],
  filesIn(['latex']),
  filesIn(['html', 'org']),
  filesIn([]),
  [DOSSIER_FILES, ...READABLE_FILES],
  ['**/*.{md}'],
  ['**/*.tar.{gz,xz}', '**/*.md'],
];

const ENDINGS = [
  '.md',
  '.MD',
  '.txt',
  '.tex',
  '.html',
  '.org',
  '.dossier.yaml',
  '.dossier.yml',
  '.yaml',
  '.mdx',
  '.tar.gz',
  '',
];
const STEMS = [
  'a',
  'Ä b',
  '',
  '.hidden',
  'x.md',
  '%41',
  'a#b?',
  '[x]',
  '{y}',
  '漢',
  "it's",
  'q\\r',
  'new\nline',
  'a.dossier',
  'C:',
];
const folder = fc.constantFrom(
  'node_modules',
  '.git',
  'node_modules.old',
  'plain',
  '.dot',
  'ü 1',
  'm.md',
  '100%',
  'c:',
);
const file = fc.tuple(fc.constantFrom(...STEMS), fc.constantFrom(...ENDINGS)).map(parts => parts.join(''));
const path = fc
  .tuple(
    fc.array(folder, { maxLength: 3 }),
    file.filter(name => !['', '.'].includes(name)),
  )
  .map(([folders, name]) => [...folders, name].join('/'));

describe('findFiles', () => {
  let home: string;
  beforeEach(async () => {
    home = await realpath(await mkdtemp(join(tmpdir(), 'dossier-find-')));
  });
  afterEach(() => rm(home, { recursive: true }));

  async function write(root: string, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await mkdir(dirname(join(root, path)), { recursive: true }).catch(() => undefined);
      // A file may be there where this would need a folder, or the other way round.
      await writeFile(join(root, path), '').catch(() => undefined);
    }
  }

  it('finds by the ends of names what globs match', async function () {
    this.timeout(20_000);
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(path, { maxLength: 12 }), fc.constantFrom(...GLOBS), async (paths, globs) => {
        const root = join(home, String(count++));
        await mkdir(root);
        await write(root, paths);
        const options = { cwd: root, ignore: [SKIPPED_FILES], followSymbolicLinks: false, dot: true };
        const matched = await glob([...globs], { ...options, expandDirectories: false });
        assert.deepEqual(await findFiles(root, globs), matched.map(each => fileUri(join(root, each))).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('finds what is asked for at one time, of each what it asks for', async () => {
    await write(home, ['a.md', 'x/b.dossier.yaml', 'x/c.md']);
    const search = (globs: readonly string[]) => findFiles(home, globs);
    const found = await Promise.all([search(['**/*.md']), search([DOSSIER_FILES]), search(['**/*.md'])]);
    const notes = ['a.md', 'x/c.md'].map(path => fileUri(join(home, path)));
    assert.deepEqual(found, [notes, [fileUri(join(home, 'x', 'b.dossier.yaml'))], notes]);
    await write(home, ['x/d.md']);
    assert.deepEqual(await search(['**/*.md']), [...notes, fileUri(join(home, 'x', 'd.md'))]);
  });

  it('follows no links, and finds nothing where there is no folder', async () => {
    await write(home, ['real/a.md', 'outside/b.md']);
    await symlink(join(home, 'outside'), join(home, 'real', 'folder.md'));
    await symlink(join(home, 'outside', 'b.md'), join(home, 'real', 'b.md'));
    await symlink(join(home, 'real'), join(home, 'linked'));
    assert.deepEqual(await findFiles(join(home, 'real'), READABLE_FILES), [fileUri(join(home, 'real', 'a.md'))]);
    assert.deepEqual(await findFiles(join(home, 'linked'), READABLE_FILES), [fileUri(join(home, 'linked', 'a.md'))]);
    assert.deepEqual(await findFiles(join(home, 'nowhere'), READABLE_FILES), []);
    assert.deepEqual(await findFilesBelow('untitled:x', READABLE_FILES), []);
    assert.deepEqual(await findFilesBelow(`${fileUri(home)}/real`, READABLE_FILES), [
      fileUri(join(home, 'real', 'a.md')),
    ]);
  });

  it('finds in a folder that the setting names alone', async () => {
    await write(home, ['cases/a.dossier.yaml', 'b.dossier.yaml', 'cases/node_modules/c.dossier.yaml']);
    assert.deepEqual(await findFiles(home, ['cases/**/*.yaml']), [fileUri(join(home, 'cases', 'a.dossier.yaml'))]);
  });
});
