import assert from 'node:assert/strict';
import { findMentions, MentionDocument } from '../../../src/core/recognition/mentions';
import { windowAt } from '../../../src/core/recognition/window';
import { TextStore } from '../../../src/core/text/text-store';
import { HOSTILE_NAMES } from '../../support/hostile-text';

/** Several times as long as a window. */
const LENGTH = 60_000;

describe('a window of a text', () => {
  it('is a plain string itself', () => {
    assert.deepEqual(windowAt('ZTE', 2, 2, 1), { text: 'ZTE', base: 0, end: 3, isCut: false });
  });

  it('is a stretch of any other text', () => {
    const store = new TextStore('0123456789'.repeat(200));
    const { text, base, end, isCut } = windowAt(store, 1000, 1100, 25);
    assert.deepEqual({ base, end, isCut }, { base: 488, end: 1125, isCut: true });
    assert.equal(text, store.slice(488, 1125));
    assert.equal(windowAt(store, 1990, 1990, 25).isCut, false);
  });

  const cases: readonly (readonly [string, (i: number) => string])[] = [
    ['emphasis that begins far before', i => `_lorem ${'ipsum '.repeat(20 + ((i * 37) % 140))}ZTE_ `],
    ['emphasis that ends far behind', i => `_ZTE ${'ipsum '.repeat(20 + ((i * 37) % 140))}lorem_ `],
    ['a domain of many labels', i => `${'label.'.repeat(10 + (i % 30))}ZTE.com and ZTE. `],
    ['marks and invisible characters', i => `a${'\u0301\u200b'.repeat(i % 90)}ZTE ${'\u200b'.repeat(i % 150)}ZTE `],
    ['a code span that reaches far', i => `\`code ${'ipsum '.repeat(60 + ((i * 91) % 560))}ZTE\` ZTE `],
    ['backslashes', i => `${'\\'.repeat(150 + 97 * i)}@ZTE `],
    ['definitions', i => `Telecommunication Co. of Iran (the "Carrier") ${'ipsum '.repeat(i % 100)}Carrier `],
    ['a paragraph that cannot be cut', i => `${'-'.repeat(3000 + 91 * (i % 70))}ZTE\n`],
    ['fenced code', i => `\`\`\`\n${'ZTE\n'.repeat((i * 31) % 900)}\`\`\`\nZTE\n`],
    ['a comment', i => `ZTE <!-- ${'ZTE\n'.repeat((i * 31) % 900)}-->\nZTE\n\n`],
  ];
  for (const [what, part] of cases) {
    it(`shows what matters to a scan: ${what}`, () => {
      let text = '';
      for (let i = 0; text.length < LENGTH; i++) text += part(i);
      const store = new TextStore(text);
      const document = new MentionDocument(store, 'markdown', HOSTILE_NAMES);
      assert.deepEqual(document.all(), findMentions(text, 'markdown', HOSTILE_NAMES));
      for (let start = 500; start < store.length; start += LENGTH / 20) {
        store.replace({ start, end: start }, 'x');
        document.update([{ start, end: start, text: 'x' }], store);
        assert.deepEqual(document.all(), findMentions(store.toString(), 'markdown', HOSTILE_NAMES), `${start}`);
      }
    });
  }
});
