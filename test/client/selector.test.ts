import assert from 'node:assert/strict';
import { dossierSelector, noteSelector } from '../../src/client/selector';

describe('the documents served', () => {
  it('are notes in each language wherever people keep files, and nowhere else', () => {
    const filters = noteSelector(['plaintext', 'org'], ['memfs', 'file']);
    assert.deepEqual(new Set(filters.map(({ language }) => language)), new Set(['plaintext', 'org']));
    const schemes = filters.map(({ scheme }) => scheme);
    assert.equal(schemes.filter(scheme => scheme === 'file').length, 2);
    assert.ok(schemes.includes('memfs') && schemes.includes('untitled') && schemes.includes('vscode-vfs'));
    assert.ok(!schemes.includes('git') && !schemes.includes('output'));
  });

  it('are dossiers in any language', () => {
    for (const { pattern, language } of dossierSelector([], [])) {
      assert.equal(pattern, '**/*.dossier.{yaml,yml}');
      assert.equal(language, undefined);
    }
  });

  it('are the files that the settings name as dossiers, too', () => {
    const patterns = dossierSelector(['research/*.yaml', '**/*.dossier.{yaml,yml}'], []).map(({ pattern }) => pattern);
    assert.deepEqual(new Set(patterns), new Set(['**/*.dossier.{yaml,yml}', '**/research/*.yaml']));
  });
});
