import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationsIn, type NoteCitation } from '../../../src/core/citation/pandoc';

/** A citation in one line: `-key{label value}<prefix|suffix>`, in-text ones with a star. */
function brief({ key, form, suppressAuthor, prefix, suffix, locator }: NoteCitation): string {
  const where = locator ? `{${locator.label} ${locator.value}}` : '';
  const around = prefix || suffix ? `<${prefix}|${suffix}>` : '';
  return `${form === 'in-text' ? '*' : ''}${suppressAuthor ? '-' : ''}${key}${where}${around}`;
}

const read = (text: string) => citationsIn(text).map(brief);

describe('citationsIn', () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    // As the Pandoc manual has them.
    ['Blah blah [@doe99; @smith2000; @smith2004].', ['doe99', 'smith2000', 'smith2004']],
    ['@Foo_bar.baz.', ['*Foo_bar.baz']],
    ['@{Foo_bar.baz.}', ['*Foo_bar.baz.']],
    ['@Foo_bar--baz', ['*Foo_bar']],
    [
      '[@{https://example.com/bib?name=foobar&date=2000}, p.  33]',
      ['https://example.com/bib?name=foobar&date=2000{page 33}'],
    ],
    [
      'Blah blah [see @doe99, pp. 33-35 and *passim*; @smith04, chap. 1].',
      ['doe99{page 33-35}<see|and *passim*>', 'smith04{chapter 1}'],
    ],
    ['[@smith{ii, A, D-Z}, with a suffix]', ['smith{page ii, A, D-Z}<|with a suffix>']],
    [
      '[@smith, {pp. iv, vi-xi, (xv)-(xvii)} with suffix here]',
      ['smith{page iv, vi-xi, (xv)-(xvii)}<|with suffix here>'],
    ],
    ['[@smith{}, 99 years later]', ['smith<|99 years later>']],
    ['Smith says blah [-@smith04].', ['-smith04']],
    ['@smith04 says blah.', ['*smith04']],
    ['@smith04 [p. 33] says blah.', ['*smith04{page 33}']],

    // Keys.
    ['@a:b.c#d$e%f&g-h+i?j<k>l~m/n', ['*a:b.c#d$e%f&g-h+i?j<k>l~m/n']],
    ['@https://example.org/x, and', ['*https://example.org/x']],
    ['@_x @1a @ü', ['*_x', '*1a', '*ü']],
    ['@{} @{a b} @- @ x', []],
    ['@a, @b; @c: @d! (@e)', ['*a', '*b', '*c', '*d', '*e']],
    ['me@example.org, a.b@c.d, \\@a, see/@b', []],
    ['\\\\@a', ['*a']],
    ['well-@a', ['*a']],
    ['\\-@a -@b', ['*a', '*-b']],

    // Groups.
    ['[see -@a; -@b, p. 2]', ['-a<see|>', '-b{page 2}']],
    ['[see @a; and more]', ['*a']],
    ['[@a', ['*a']],
    ['[@a\n\n]', ['*a']],
    ['[see\n@a, p.\n3]', ['a{page 3}<see|>']],
    ['[@a](url) [@b]{.c} ![@d](e) [@f][ref] ^[@g]', ['*a', '*b', '*d', '*f', '*g']],
    ['[@a][@b]', ['a', 'b']],
    ['\\[@a]', ['*a']],
    ['[@a, see [@b, ¶ 2]]', ['a<|see [@b, ¶ 2]>', 'b{paragraph 2}']],
    ['[@a and @b]', ['a<|and @b>', '*b']],
    ['[@{a;b}; @c]', ['a;b', 'c']],
    ['[@a, see \\; there; @c]', ['a<|see \\; there>', 'c']],

    // In the text.
    ['@a [p. 3; see @b]', ['*a{page 3}', 'b<see|>']],
    ['@a [@b]', ['*a', 'b']],
    ['@a [p. 3](url)', ['*a']],
    ['@a\n[¶ 3]', ['*a{paragraph 3}']],
    ['@a\n\n[¶ 3]', ['*a']],
    ['@a\r\n[¶ 3] @b\r[¶ 4]', ['*a{paragraph 3}', '*b{paragraph 4}']],
    ['@a\r\r[¶ 3] [@b\r\n\r\n] [@c\r\r] [@d\r\n]', ['*a', '*b', '*c', 'd']],
    ['@a [^1] @b[and on]', ['*a', '*b<|and on>']],

    // Locators.
    ['[@a, para. 3]', ['a{paragraph 3}']],
    ['[@a para 3]', ['a{paragraph 3}']],
    ['[@a ¶3]', ['a{paragraph 3}']],
    ['[@a, Paras. 3–5, 7]', ['a{paragraph 3–5, 7}']],
    ['[@a, paragraphs 3 and 5]', ['a{paragraph 3}<|and 5>']],
    ['[@a, § 5]', ['a{section 5}']],
    ['[@a, ss. 5]', ['a<|ss. 5>']],
    ['[@a, 33]', ['a{page 33}']],
    ['[@a, XVII]', ['a<|XVII>']],
    ['[@a, p. XVII]', ['a{page XVII}']],
    ['[@a, p. nothing]', ['a<|p. nothing>']],
    ['[@a, vol. 3.1, 34(1)]', ['a{volume 3.1, 34(1)}']],
    ['[@a, s.v. 3]', ['a{sub-verbo 3}']],
    ['[@a, sub verbo 3]', ['a{sub-verbo 3}']],
    ['[@a, partly 3]', ['a<|partly 3>']],
    ['[@a, as said]', ['a<|as said>']],
  ];
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(read(text), expected));

  const labels: readonly (readonly [label: string, forms: string])[] = [
    ['act', 'act, acts'],
    ['appendix', 'appendix, appendices, app., apps.'],
    ['article-locator', 'article, articles, art., arts.'],
    ['book', 'book, books, bk., bks.'],
    ['canon', 'canon, canons'],
    ['chapter', 'chapter, chapters, chap., chaps.'],
    ['column', 'column, columns, col., cols.'],
    ['elocation', 'location, locations, loc., locs.'],
    ['equation', 'equation, equations, eq., eqs.'],
    ['figure', 'figure, figures, fig., figs.'],
    ['folio', 'folio, folios, fol., fols.'],
    ['issue', 'issue, issues, number, numbers, no., nos.'],
    ['line', 'line, lines, l., ll.'],
    ['note', 'note, notes, n., nn.'],
    ['opus', 'opus, opera, op., opp.'],
    ['page', 'page, pages, p., pp.'],
    ['paragraph', 'paragraph, paragraphs, para., paras., para, paras, par., pars., par, ¶, ¶¶'],
    ['part', 'part, parts, pt., pts.'],
    ['rule', 'rule, rules, r., rr.'],
    ['scene', 'scene, scenes, sc., scs.'],
    ['section', 'section, sections, sec., secs., §, §§'],
    ['sub-verbo', 'sub verbo, sub verbis, s.v., s.vv.'],
    ['supplement', 'supplement, supplements, supp., supps.'],
    ['table', 'table, tables, tbl., tbls.'],
    ['timestamp', 'timestamp, timestamps'],
    ['title-locator', 'title, titles, tit., tits.'],
    ['verse', 'verse, verses, v., vv.'],
    ['version', 'version, versions'],
    ['volume', 'volume, volumes, vol., vols.'],
  ];
  for (const [label, forms] of labels) {
    it(`knows the label ${label} in all its forms, also in braces and capitals`, () => {
      for (const form of forms.split(', ')) {
        const upper = form[0]!.toUpperCase() + form.slice(1);
        for (const text of [`[@a, ${form} 3]`, `[@a, {${form} 3}]`, `@a [${form} 3]`, `[see @a ${upper} 3, there]`]) {
          const [citation] = citationsIn(text);
          assert.deepEqual([citation?.locator?.label, citation?.locator?.value], [label, '3'], text);
        }
      }
    });
  }

  it('gives the spans of item, key and locator', () => {
    const text = 'So [see @{a b:1}, x; -@ledger-2019, ¶ 3–5 there], and @b [¶ 2].';
    const slices = citationsIn(text.replace('a b', 'a-b')).map(({ span, keySpan, locator }) =>
      [span, keySpan, locator?.span].map(each => each && text.replace('a b', 'a-b').slice(each.start, each.end)),
    );
    assert.deepEqual(slices, [
      ['see @{a-b:1}, x', 'a-b:1', undefined],
      ['-@ledger-2019, ¶ 3–5 there', 'ledger-2019', '¶ 3–5'],
      ['@b [¶ 2]', 'b', '¶ 2'],
    ]);
  });

  const paragraphs: readonly (readonly [locator: string, numbers: readonly number[]])[] = [
    ['para. 3', [3]],
    ['paras. 3, 5', [3, 5]],
    ['¶¶ 3–5', [3, 4, 5]],
    ['¶¶ 3-4, 9', [3, 4, 9]],
    ['¶ 5-3', [5, 3]],
    ['¶ 1-99999', [1, 99999]],
    ['p. 3', []],
  ];
  for (const [locator, numbers] of paragraphs) {
    it(`names the paragraphs of ${locator}`, () =>
      assert.deepEqual(citationsIn(`[@a, ${locator}]`)[0]?.locator?.paragraphs, numbers));
  }

  it('reads nothing in opaque spans', () => {
    const text = '`[@a]` @b `]` [@c, `;` p. 3]';
    const opaque = [...text.matchAll(/`[^`]*`/g)].map(({ 0: code, index }) => ({
      start: index,
      end: index + code.length,
    }));
    assert.deepEqual(citationsIn(text, opaque).map(brief), ['*b', 'c<|`;` p. 3>']);
  });

  it('is not misled by opaque spans that mark the keys themselves', () => {
    const text = '[see -@a, p. 3] @b';
    const opaque = [
      { start: 5, end: 8 },
      { start: 16, end: 18 },
    ];
    assert.deepEqual(citationsIn(text, opaque).map(brief), ['-a{page 3}<see|>', '*b']);
  });

  it('finds each @ at most once, in order, with its key where it says', () => {
    const parts = fc.constantFrom(
      '[',
      ']',
      '@a',
      '-@b',
      '@{c;}',
      ';',
      ' ',
      ', ¶ 3',
      '\n',
      '\\',
      '(x)',
      'see',
      '{}',
      '\n\n',
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 30 }).map(list => list.join('')),
        text => {
          let last = -1;
          for (const { key, keySpan, span, locator } of citationsIn(text)) {
            assert.equal(text.slice(keySpan.start, keySpan.end), key);
            assert.ok(last < keySpan.start && span.start <= keySpan.start && keySpan.end <= span.end);
            if (locator) assert.ok(keySpan.end <= locator.span.start && locator.span.end <= span.end);
            last = keySpan.start;
          }
        },
      ),
    );
  });
});
