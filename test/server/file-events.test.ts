import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { filesOf } from '../../src/server/file-events';

const { Created, Changed, Deleted } = FileChangeType;
const ROOT = 'file:///w';
const KNOWN = ['a/one.dossier.yaml', 'a/deep/two.md', 'b/three.md'];
/** What is found below a folder that came, or was replaced. */
const FOUND = 'a/new.md';

const CASES: readonly [what: string, event: [FileChangeType, string], expected: string[], searched: string[]][] = [
  ['a file', [Changed, 'b/three.md'], ['b/three.md'], []],
  ['a file that came', [Created, 'b/four.md'], ['b/four.md'], []],
  ['a folder that went', [Deleted, 'a'], ['a', 'a/one.dossier.yaml', 'a/deep/two.md'], []],
  ['a folder that came', [Created, 'c'], ['c', FOUND], ['c']],
  ['a folder that was replaced', [Changed, 'a'], ['a', 'a/one.dossier.yaml', 'a/deep/two.md', FOUND], ['a']],
  ['a folder in which nothing was known', [Changed, 'd'], ['d'], []],
  ['a folder whose name begins as another', [Deleted, 'a/de'], ['a/de'], []],
  ['what is skipped', [Created, 'node_modules/a.md'], [], []],
];

describe('the files that file events tell of', () => {
  for (const [what, [type, path], expected, searched] of CASES) {
    it(what, async () => {
      const asked: string[] = [];
      const found = await filesOf([{ type, uri: `${ROOT}/${path}` }], {
        known: KNOWN.map(each => `${ROOT}/${each}`),
        isFile: uri => uri.endsWith('.md'),
        find: async folders => {
          asked.push(...folders);
          return [`${ROOT}/${FOUND}`];
        },
        folders: [ROOT],
      });
      const paths = (uris: readonly string[]) => uris.map(uri => uri.slice(ROOT.length + 1));
      assert.deepEqual(paths(found), expected);
      assert.deepEqual(paths(asked), searched);
    });
  }

  it('many folders that came: all is looked through, once', async () => {
    const asked: string[] = [];
    await filesOf(
      Array.from({ length: 30 }, (_, i) => ({ type: Created, uri: `${ROOT}/f${i}` })),
      {
        known: [],
        isFile: () => false,
        find: async folders => {
          asked.push(...folders);
          return [];
        },
        folders: [ROOT],
      },
    );
    assert.deepEqual(asked, [ROOT]);
  });
});
