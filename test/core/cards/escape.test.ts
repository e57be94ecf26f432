import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { entityCard } from '../../../src/core/cards/entity-card';
import { escapeMarkdown, markdownLink } from '../../../src/core/cards/escape';
import { cardMarkdown } from '../../../src/core/cards/markdown';
import { sourceCard } from '../../../src/core/cards/source-card';
import { claim, dossierOf, entity, place, source } from '../../support/model';

/** Every token of a Markdown text, as VS Code's own parser reads it. */
function tokensOf(markdown: string): Token[] {
  const tokens: Token[] = [];
  marked.walkTokens(marked.lexer(markdown), token => void tokens.push(token));
  return tokens;
}

/** What a reader sees of a Markdown text. */
function seen(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .trim();
}

describe('escapeMarkdown', () => {
  const hostile = [
    '[click](command:evil)',
    '![x](https://evil.example/x.png)',
    '<img src=x onerror=alert(1)>',
    '<https://evil.example>',
    'https://evil.example and www.evil.example',
    'WWW.evil.example, HTTP://evil.example, ftp://evil.example',
    'mailto:me@evil.example',
    '`code` ``more``',
    '# Heading',
    '- item',
    '+ item',
    '1. item',
    '12) item',
    '> quote',
    '---',
    '===',
    '| a | b |',
    '*a* _b_ **c** __d__ ~~e~~ ==f==',
    '[^1] and [ref][ref] and [ref]',
    '&lt;b&gt; &#60;',
    '$(alert) $x^2$',
    'back\\slash\\',
    'a]b[c](d)',
  ];
  for (const text of hostile) {
    it(`shows ${text} as it is`, () => {
      const markdown = escapeMarkdown(text, 200);
      assert.equal(seen(markdown), text);
      const types = tokensOf(markdown).map(({ type }) => type);
      assert.deepEqual(
        types.filter(type => !['paragraph', 'text', 'escape'].includes(type)),
        [],
      );
    });
  }

  it('leaves plain words readable', () => {
    assert.equal(
      escapeMarkdown('ZTE’s 4.1 million (2012), “turnkey” - so: 68%', 99),
      'ZTE’s 4.1 million (2012), “turnkey” - so: 68%',
    );
  });

  const unseen: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['line breaks', 'a\r\nb\n\n# c\u2028d', 'a b \\# c d'],
    ['control characters', 'a\u0000b\u001bc\u0085d', 'a b c d'],
    ['bidirectional overrides', 'a\u202eb\u2066c\u200fd', 'abcd'],
    ['tag characters', 'a\u{e0041}b', 'ab'],
    ['lone surrogates', 'a\ud800b', 'a\ufffdb'],
    ['joiners that Persian needs stay', 'می\u200cشود', 'می\u200cشود'],
  ];
  for (const [name, text, expected] of unseen) it(name, () => assert.equal(escapeMarkdown(text, 99), expected));

  const long: readonly (readonly [text: string, limit: number, expected: string])[] = [
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two…'],
    ['one two, three', 9, 'one two…'],
    ['abcdefgh', 4, 'abcd…'],
    ['港務局續約', 3, '港務局…'],
    ['a😀b', 2, 'a…'],
    ['[[[[[[', 3, '\\[\\[\\[…'],
  ];
  for (const [text, limit, expected] of long) {
    it(`cuts ${text} at ${limit}`, () => assert.equal(escapeMarkdown(text, limit), expected));
  }
});

describe('markdownLink', () => {
  it('keeps destination and title in their place', () => {
    const [link] = tokensOf(markdownLink('[1]', 'command:x?a b(c)"<d>\\', 'A "title" with ](evil) and \\')).filter(
      (token): token is Tokens.Link => token.type === 'link',
    );
    assert.equal(link?.href, 'command:x?a%20b%28c%29%22%3Cd%3E%5C');
    assert.equal(link?.title, 'A ”title” with ](evil) and \\');
    assert.equal(link?.text, '[1]');
  });

  it('is its label alone without a destination', () => assert.equal(markdownLink('[1]', undefined, 'x'), '[1]'));
});

describe('a card made of hostile words', () => {
  const part = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '`',
    '```',
    '\n',
    '\n\n',
    '\r',
    '#',
    '- ',
    '1. ',
    '|',
    '---',
    '*',
    '_',
    '~~',
    '\\',
    '"',
    "'",
    '&',
    '&lt;',
    ':',
    '//',
    'https://evil.example',
    'www.evil.example',
    'command:evil',
    'me@evil.example',
    'x',
    ' ',
    '\u202e',
    '<img src=x>',
    '[a](command:evil)',
    '[a]: command:evil',
    '<!--',
    '$(x)',
    '    ',
    '\t',
    '^',
    '=',
    '!',
  );
  const text = fc.array(part, { minLength: 1, maxLength: 12 }).map(parts => parts.join(''));

  const OURS = new Set(['https://ours.example/place', 'https://ours.example/more', 'https://ours.example/definition']);
  const links = {
    place: () => 'https://ours.example/place',
    more: () => 'https://ours.example/more',
    definition: 'https://ours.example/definition',
  };
  const ALLOWED = new Set([
    'paragraph',
    'text',
    'escape',
    'strong',
    'em',
    'list',
    'list_item',
    'link',
    'space',
    'blockquote',
  ]);

  function holds(markdown: string, count: number): void {
    const tokens = tokensOf(markdown);
    for (const token of tokens) assert.ok(ALLOWED.has(token.type), `${token.type} in ${JSON.stringify(markdown)}`);
    const hrefs = tokens.flatMap(token => (token.type === 'link' ? [(token as Tokens.Link).href] : []));
    for (const href of hrefs) assert.ok(OURS.has(href), `${href} in ${JSON.stringify(markdown)}`);
    assert.equal(hrefs.length, count, JSON.stringify(markdown));
    assert.doesNotMatch(markdown, /[\p{Bidi_Control}\r]/u);
  }

  it('has no link, image, HTML, code, heading or table but what it should have', () => {
    fc.assert(
      fc.property(text, text, text, text, text, (name, words, by, title, note) => {
        const dossier = dossierOf({
          sources: [source('s', { title, note, containerTitle: words, author: [{ literal: by }], type: name })],
          entities: [
            entity('e', name, { type: title, summary: words, names: [{ text: by, case: 'smart', lang: note }] }),
          ],
          claims: [
            claim('c', { about: ['e'], text: words, by, cite: [place('s', { paragraph: 1 })] }),
            claim('d', { about: ['e'], text: title, cite: [place('s', { paragraph: 1 })], disputes: ['c'] }),
          ],
        });
        const definition = { term: title, words: name, line: 0 };
        const card = entityCard(dossier, 'e', { opens: () => 'text', mentions: 2, definition, rivals: [by] });
        holds(cardMarkdown(card!, links), 4);
        const said = { words: [{ paragraph: 1, words }], changed: [title] };
        holds(cardMarkdown(sourceCard(dossier, 's', { opens: () => 'text', paragraphs: [1], ...said })!, links), 2);
        holds(cardMarkdown(card!), 0);
      }),
      { numRuns: 300 },
    );
  });
});
