import assert from 'node:assert/strict';
import fc from 'fast-check';
import { relativePath, resolveRelative } from '../../../src/core/dossier/relative';

const BASE = 'file:///home/ada/my%20notes/harbour.dossier.yaml';

const RESOLVED: readonly [path: string, uri: string][] = [
  ['a.txt', 'file:///home/ada/my%20notes/a.txt'],
  ['texts/a.txt', 'file:///home/ada/my%20notes/texts/a.txt'],
  ['./texts//a.txt', 'file:///home/ada/my%20notes/texts/a.txt'],
  ['texts/../a.txt', 'file:///home/ada/my%20notes/a.txt'],
  ['.hidden', 'file:///home/ada/my%20notes/.hidden'],
  ['..dots', 'file:///home/ada/my%20notes/..dots'],
  ["O'Neil (1) & 50%.txt", 'file:///home/ada/my%20notes/O%27Neil%20%281%29%20%26%2050%25.txt'],
  ['港.txt', 'file:///home/ada/my%20notes/%E6%B8%AF.txt'],
  ['a#b?c=d+e,f;g@h!*[x]$.txt', 'file:///home/ada/my%20notes/a%23b%3Fc%3Dd%2Be%2Cf%3Bg%40h%21%2A%5Bx%5D%24.txt'],
  ['../my notes/a.txt', 'file:///home/ada/my%20notes/a.txt'],
];

const REFUSED: readonly [path: string, why: RegExp][] = [
  ['../a.txt', /outside/],
  ['texts/../../a.txt', /outside/],
  ['../my%20notes/a.txt', /outside/],
  ['../../../../../../etc/passwd', /outside/],
  ['../my notes-2/a.txt', /outside/],
  ['/etc/passwd', /absolute/],
  ['//host/share', /absolute/],
  ['C:/a.txt', /drive letter/],
  ['c:a.txt', /drive letter/],
  ['C:\\a.txt', /drive letter/],
  ['https://example.org/a.txt', /address/],
  ['file:///etc/passwd', /address/],
  ['untitled:a', /address/],
  ['texts\\a.txt', /backslash/],
  ['..\\a.txt', /backslash/],
  ['texts/', /folder/],
  ['', /folder/],
  ['.', /folder/],
  ['texts/..', /folder/],
  ['a\0.txt', /characters/],
  ['a\nb', /characters/],
  ['\ud800.txt', /characters/],
];

describe('a text’s path', () => {
  for (const [path, uri] of RESOLVED) {
    it(`resolves ${path}`, () => assert.deepEqual(resolveRelative(BASE, path), { uri }));
  }

  for (const [path, why] of REFUSED) {
    it(`refuses ${JSON.stringify(path)}`, () => {
      const resolved = resolveRelative(BASE, path);
      assert.ok('refused' in resolved, JSON.stringify(resolved));
      assert.match(resolved.refused, why);
    });
  }

  it('may lead into the folders that the host allows, and no further', () => {
    const roots = ['file:///home/ada/'];
    assert.deepEqual(resolveRelative(BASE, '../texts/a.txt', roots), { uri: 'file:///home/ada/texts/a.txt' });
    assert.ok('refused' in resolveRelative(BASE, '../../bob/a.txt', roots));
    assert.ok('refused' in resolveRelative(BASE, '../texts/a.txt', ['file:///home/ada/tex']));
  });

  it('resolves against URIs of other kinds', () => {
    const uris = ['vscode-vfs://github/o/r/d.dossier.yaml', 'file:///c%3A/d/d.dossier.yaml', 'memfs:/d.dossier.yaml'];
    assert.deepEqual(
      uris.map(uri => resolveRelative(uri, 't/a.txt')),
      ['vscode-vfs://github/o/r/t/a.txt', 'file:///c%3A/d/t/a.txt', 'memfs:/t/a.txt'].map(uri => ({ uri })),
    );
  });

  it('never leads outside the dossier’s folder', () => {
    const segment = fc.constantFrom('..', '.', '', 'a', 'my notes', '%2e%2e', '..%2f', '\\..', '/', ':', 'c:');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(segment).map(parts => parts.join('/')),
          fc.string(),
        ),
        path => {
          const resolved = resolveRelative(BASE, path);
          if ('refused' in resolved) return;
          assert.ok(new URL(resolved.uri).href.startsWith('file:///home/ada/my%20notes/'), resolved.uri);
          assert.doesNotMatch(resolved.uri, /\/\.{1,2}(?:\/|$)/);
        },
      ),
    );
  });
});

describe('the path by which a dossier names a file', () => {
  const cases: readonly (readonly [uri: string, path: string | undefined])[] = [
    ['file:///home/ada/my%20notes/a.txt', 'a.txt'],
    ['file:///home/ada/my%20notes/texts/a.txt', 'texts/a.txt'],
    ['file:///home/ada/other/50%25%20%281%29.txt', '../other/50% (1).txt'],
    ['file:///home/ada/my%20notes-2/a.txt', '../my notes-2/a.txt'],
    ['file:///home/eve/a.txt', undefined],
    ['untitled:a', undefined],
    ['vscode-remote://host/home/ada/my%20notes/a.txt', undefined],
    ['file:///home/ada/%E0%A4%A/a.txt', undefined],
  ];
  for (const [uri, path] of cases) {
    it(`${uri} is ${path}`, () => {
      assert.equal(relativePath(BASE, uri, ['file:///home/ada']), path);
    });
  }
});
