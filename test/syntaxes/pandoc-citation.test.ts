import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { citationsIn } from '../../src/core/citation/pandoc';

const resolve = createRequire(__filename).resolve;
const INJECTION = 'markdown.pandoc-citation.injection';
const FILES: Readonly<Record<string, string>> = {
  'text.html.markdown': resolve('tm-grammars/grammars/markdown.json'),
  'text.html.derivative': resolve('tm-grammars/grammars/html-derivative.json'),
  'text.html.basic': resolve('tm-grammars/grammars/html.json'),
  'source.yaml': resolve('tm-grammars/grammars/yaml.json'),
  [INJECTION]: join(__dirname, '../../syntaxes/pandoc-citation.tmLanguage.json'),
};

/** VS Code's own Markdown grammar with ours injected, as the manifest does it. */
async function markdownGrammar(): Promise<IGrammar> {
  const wasm = await readFile(resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(Uint8Array.from(wasm).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async scope => {
      const file = FILES[scope];
      return file === undefined ? null : parseRawGrammar(await readFile(file, 'utf8'), file);
    },
    getInjections: scope => (scope === 'text.html.markdown' ? [INJECTION] : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}

const SHORT: readonly (readonly [scope: string, short: string])[] = [
  ['keyword.other.suppress-author.pandoc', 'suppress'],
  ['support.type.locator.pandoc', 'label'],
  ['constant.numeric.locator.pandoc', 'number'],
  ['string.other.link.citation.pandoc', 'key'],
  ['punctuation.separator.citation.pandoc', 'separator'],
  ['punctuation.definition.citation.begin.pandoc', 'begin'],
  ['punctuation.definition.citation.end.pandoc', 'end'],
];

describe('the grammar of citations', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await markdownGrammar();
  });

  /** What ours colours in a text, as `short name: text`; tokens that touch and agree are one. */
  function coloured(text: string): string[] {
    const found: { short: string; text: string; end: number; line: number }[] = [];
    let stack = INITIAL;
    for (const [line, content] of text.split('\n').entries()) {
      const { tokens, ruleStack } = grammar.tokenizeLine(content, stack);
      stack = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const short = SHORT.find(([scope]) => scopes.includes(scope))?.[1];
        if (short === undefined) continue;
        const last = found.at(-1);
        const piece = content.slice(startIndex, endIndex);
        if (last?.short === short && last.end === startIndex && last.line === line) {
          last.text += piece;
          last.end = endIndex;
        } else found.push({ short, text: piece, end: endIndex, line });
      }
    }
    return found.map(({ short, text: piece }) => `${short} ${piece}`);
  }

  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['[@ledger-2019, para. 3]', ['begin [', 'key @ledger-2019', 'separator ,', 'label para.', 'number 3', 'end ]']],
    ['[-@a]', ['begin [', 'suppress -', 'key @a', 'end ]']],
    [
      'So [see @a, ¶¶ 3–5, 7 there; @b].',
      ['begin [', 'key @a', 'separator ,', 'label ¶¶', 'number 3–5, 7', 'separator ;', 'key @b', 'end ]'],
    ],
    ['[@a, 33]', ['begin [', 'key @a', 'separator ,', 'number 33', 'end ]']],
    ['[@a, pp. iv-xi]', ['begin [', 'key @a', 'separator ,', 'label pp.', 'number iv-xi', 'end ]']],
    ['[@a *so*, `@b`]', ['begin [', 'key @a', 'separator ,', 'end ]']],
    ['@a says', ['key @a']],
    ['@a [¶ 3] says', ['key @a', 'begin [', 'label ¶', 'number 3', 'end ]']],
    ['@a [33] says', ['key @a', 'begin [', 'number 33', 'end ]']],
    ['@a [link](url)', ['key @a']],
    ['@{https://a.b/c}, -@Foo_bar.baz.', ['key @{https://a.b/c}', 'suppress -', 'key @Foo_bar.baz']],
    ['[see\n@a, para.\n3]', ['key @a']],
    ['[@a,\npara. 3]', ['begin [', 'key @a', 'separator ,']],
    ['[@a, p. 1\n@b, p. 2', ['begin [', 'key @a', 'separator ,', 'label p.', 'number 1', 'key @b']],
    ['# About [@a]', ['begin [', 'key @a', 'end ]']],
    ['- item [@a]\n> quote [@b]', ['begin [', 'key @a', 'end ]', 'begin [', 'key @b', 'end ]']],
    ['| a |\n|---|\n| [@a] |', ['begin [', 'key @a', 'end ]']],
    ['**bold [@a]**', ['begin [', 'key @a', 'end ]']],
    ['me@example.org, \\@a, https://example.org/@a, @ @@', []],
    ['`[@a]` and `` @b ``', []],
    ['```\n[@a]\n```\n@b', ['key @b']],
    ['    @a', []],
    ['---\nby: "@a"\n---\n@b', ['key @b']],
    ['<!-- @a -->\n\nSo <b title="@c">@d</b>', ['key @d']],
    ['<me@example.org>', []],
    ['[text](https://example.org/ "@a")', []],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(coloured(text), expected));

  const undisturbed = ['[@a] and *this*', '@a [¶ 3] and *this*', '- @a and *this*', '> [@a, *this*]', '# @a *this*'];
  for (const text of undisturbed) {
    it(`leaves the rest of ${text} as it is`, () => {
      const { tokens } = grammar.tokenizeLine(text, INITIAL);
      const italic = tokens.find(token => text.slice(token.startIndex, token.endIndex) === 'this');
      assert.ok(italic?.scopes.includes('markup.italic.markdown'), JSON.stringify(tokens));
    });
  }

  const labels = [
    ...[
      'paragraph',
      'paragraphs',
      'para.',
      'paras.',
      'par.',
      'para',
      '¶',
      '¶¶',
      '§',
      'page',
      'p.',
      'pp.',
      'chap.',
      'sec.',
      'vol.',
    ],
    ...[
      'bk.',
      'cols.',
      'fig.',
      'fol.',
      'no.',
      'l.',
      'll.',
      'n.',
      'opus',
      'op.',
      'pt.',
      's.v.',
      's.vv.',
      'sub verbo',
      'v.',
      'vv.',
    ],
    ...[
      'act',
      'app.',
      'arts.',
      'canon',
      'loc.',
      'eqs.',
      'rule',
      'sc.',
      'supp.',
      'tbl.',
      'timestamp',
      'tit.',
      'version',
    ],
  ];
  for (const label of labels) {
    it(`colours the label ${label}, which the reader of notes knows too`, () => {
      const text = `[@a, ${label} 3]`;
      assert.deepEqual(coloured(text).slice(3, 5), [`label ${label}`, 'number 3']);
      assert.equal(citationsIn(text)[0]?.locator?.value, '3');
    });
  }

  const keys = [
    '@a:b.c#d$e%f&g-h+i?j<k>l~m/n',
    '@https://example.org/x, and',
    '@Foo_bar--baz @_x @1a @ü @a_',
    '(@a) @b; -@c! d-@e x@y',
  ];
  for (const text of keys) {
    it(`finds the keys of ${text} where the reader of notes does`, () => {
      const found = coloured(text).filter(piece => piece.startsWith('key '));
      assert.deepEqual(
        found,
        citationsIn(text).map(({ key }) => `key @${key}`),
      );
    });
  }
});
