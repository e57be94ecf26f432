import assert from 'node:assert/strict';
import { filesIn, isDossierName, isReadable, isSkipped, languageOfFile } from '../../src/core/files';
import type { NoteLanguage } from '../../src/core/recognition/language';

describe('files by their names', () => {
  const dossiers: [string, boolean][] = [
    ['harbour.dossier.yaml', true],
    ['a/B.DOSSIER.YML', true],
    ['dossier.yaml', false],
    ['harbour.dossier.yaml.bak', false],
  ];
  for (const [path, is] of dossiers) {
    it(`${path} is ${is ? '' : 'not '}a dossier`, () => assert.equal(isDossierName(path), is));
  }

  const skipped: [string, boolean][] = [
    ['node_modules', true],
    ['a/node_modules/b/c.txt', true],
    ['.git/index', true],
    ['.hidden/a.txt', false],
    ['.github/a.md', false],
    ['my_node_modules/a.txt', false],
  ];
  for (const [path, is] of skipped) {
    it(`${path} is ${is ? 'skipped' : 'looked through'}`, () => assert.equal(isSkipped(path), is));
  }

  it('follow from languages', () => {
    assert.deepEqual(filesIn(['latex', 'markdown']), ['**/*.{tex,md,markdown}']);
    assert.deepEqual(filesIn(['latex']), ['**/*.tex']);
  });

  it('are unknown for a language that has no ending of its own', () => {
    assert.deepEqual(filesIn(['python', 'constructor']), []);
  });

  const readable: [string, boolean, NoteLanguage][] = [
    ['a.md', true, 'markdown'],
    ['a.b/C.MARKDOWN', true, 'markdown'],
    ['a.txt', true, 'plaintext'],
    ['a.html', false, 'html'],
    ['a.HTM', false, 'html'],
    ['a.rst', false, 'restructuredtext'],
    ['a.adoc', false, 'asciidoc'],
    ['a.asciidoc', false, 'asciidoc'],
    ['a.tex', false, 'latex'],
    ['a.org', false, 'org'],
    ['a.org.bak', false, 'plaintext'],
    ['a.md/b', false, 'plaintext'],
  ];
  for (const [path, is, language] of readable) {
    it(`${path} is ${is ? 'readable as it stands' : 'not'} and read as ${language}`, () => {
      assert.equal(isReadable(path), is);
      assert.equal(languageOfFile(path), language);
    });
  }
});
