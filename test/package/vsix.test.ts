import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/support/paths';
import { readVsix, TEST_VSIX } from '../../scripts/support/vsix';

const LIST = join(root, 'test', 'package', 'files.txt');

describe('the VSIX', () => {
  const files = readVsix(TEST_VSIX);
  const text = (path: string) => new TextDecoder().decode(files.get(path));

  it('holds the files of test/package/files.txt, and no others', () => {
    assert.deepEqual([...files.keys()].sort(), readFileSync(LIST, 'utf8').trim().split('\n'));
  });

  it('is at most 2.2 MB, in at most 40 files', () => {
    assert.ok(statSync(TEST_VSIX).size <= 2_200_000, `${statSync(TEST_VSIX).size} bytes`);
    assert.ok(files.size <= 40, `${files.size} files`);
  });

  it('has every file that its manifest names', () => {
    const manifest = JSON.parse(text('package.json'));
    const named = [manifest.main, manifest.browser, manifest.icon, manifest.bin.dossier].map(path => join(path));
    assert.deepEqual(
      named.filter(path => !files.has(path)),
      [],
    );
  });

  it('passes on the licences of what is bundled, at any rate those of the YAML parser and the language client', () => {
    const notices = text('dist/ThirdPartyNotices.txt');
    for (const name of ['yaml', 'vscode-languageclient', 'vscode-languageserver', 'htmlparser2', 'unpdf']) {
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    }
    assert.match(notices, /^In it: PDF\.js \(Apache-2\.0\)/m);
  });

  it('has no source maps', () => {
    for (const [path, bytes] of files) {
      if (path.endsWith('.js')) assert.doesNotMatch(new TextDecoder().decode(bytes), /sourceMappingURL/, path);
    }
  });
});
