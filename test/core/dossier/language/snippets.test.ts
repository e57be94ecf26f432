// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have their places so
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeSnippet, plainText } from '../../../../src/core/dossier/language/snippets';

describe('a snippet as plain text', () => {
  for (const [snippet, text] of [
    ['type: ${1:Company}', 'type: Company'],
    ['about: [$1]', 'about: []'],
    ['entities:\n  $0', 'entities:\n  '],
    ['${1:a\\}b}}', 'a}b}'],
    ['a\\$b', 'a$b'],
  ] as const) {
    it(snippet, () => assert.equal(plainText(snippet), text));
  }

  it('is any text that was made one', () => {
    fc.assert(fc.property(fc.string(), text => assert.equal(plainText(escapeSnippet(text)), text)));
    fc.assert(fc.property(fc.string(), text => assert.equal(plainText(`\${1:${escapeSnippet(text)}}`), text)));
  });
});
