import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRead, type Read, type Reading } from '../../src/core/citation/reading';
import type { Span } from '../../src/core/span';
import { finish } from '../../src/core/steps';
import { readPage } from '../../src/reading/html/read-page';

/** The paragraphs of a page; a message where it can't be read. */
function paragraphsOf(html: string): string[] | string {
  const read = finish(readPage(html));
  return isRead(read) ? read.text.split('\n\n') : read!.reason;
}

/** What it shows, the page, its paragraphs. */
const RULES: readonly (readonly [what: string, html: string, ...paragraphs: string[]])[] = [
  ['blocks are paragraphs, and the headline counts', '<h1>Head</h1><p>One.<p>Two.</p>', 'Head', 'One.', 'Two.'],
  ['text beside blocks is a paragraph of its own', '<div>a<p>b</p>c</div>d', 'a', 'b', 'c', 'd'],
  ['inline elements part nothing', '<p>A <b>bo</b>ld <a href="x">link</a>.</p>', 'A bold link.'],
  ['white space is one space', '<p>  a\n\tb&nbsp; c </p>', 'a b c'],
  ['entities are characters', '<p>AT&amp;T &#8212; &eacute;&lt;', 'AT&T — é<'],
  ['what is no entity stays', '<p>Q&A; R&D</p>', 'Q&A; R&D'],
  ['soft hyphens and spaces without width go', '<p>con&shy;tract&#8203;s</p>', 'contracts'],
  ['one br is a line break', '<p>a<br>\n b</p>', 'a\nb'],
  ['two br end a paragraph', '<div>a<br> <br/>b<br><br><br>c</div>', 'a', 'b', 'c'],
  ['items of a list', '<ul><li>a<li>b <ol><li>c</ol></ul>', 'a', 'b', 'c'],
  ['a row of a table', '<table><tr><th>a<th>b<tr><td><b>1</b></td><td></td><td>2</td></table>', 'a\tb', '1\t2'],
  ['a table that only arranges the page', '<table><tr><td><p>a</p><p>b</p></td><td>c</td></table>', 'a', 'b', 'c'],
  ['pre keeps its lines, blank ones part', '<pre>\na\n  b\n\n  c  d</pre>', 'a\n  b', 'c  d'],
  ['a caption', '<figure><img alt="x"><figcaption>c</figcaption></figure>', 'c'],
  ['an empty paragraph is none', '<p>&nbsp;</p><p> </p><p>a', 'a'],
  ['scripts and styles', '<title>t</title><style>p{}</style><script>"<p>x"</script><noscript>x</noscript><p>a', 'a'],
  ['what leads elsewhere', '<nav>x</nav><aside>x</aside><div role="navigation">x</div><p>a', 'a'],
  ['controls', '<form>a<button>x</button><select><option>x</select><textarea>x</textarea></form>', 'a'],
  ['what is hidden', '<p hidden>x<p aria-hidden="true">x<p style="color:red; display : none">x</p><p>a', 'a'],
  ['a template and a drawing', '<template><p>x</template><svg><title>x</title><text>x</text></svg><p>a', 'a'],
  ['readings beside characters', '<p><ruby>中<rp>(</rp><rt>zhong</rt><rp>)</rp></ruby>国', '中国'],
  ['comments are no text', '<p>a<!-- <p>x -->b', 'ab'],
  ['the one main part', '<header>x</header><main><h1>h</h1><article>a</article></main><footer>x</footer>', 'h', 'a'],
  ['the same by its role', '<p>x<div role="main">a</div>', 'a'],
  ['of two main parts neither', '<p>x</p><main>a</main><main>b</main>', 'x', 'a', 'b'],
  ['an empty main part', '<p>x</p><main></main>', 'x'],
  ['the one article with a headline', '<p>x</p><article><h1>h</h1>a<footer>f</footer></article>', 'h', 'a', 'f'],
  ['an article without one', '<h1>h</h1><article>a</article>', 'h', 'a'],
  ['of two articles neither', '<article><h1>h</h1></article><article>b</article>', 'h', 'b'],
  ['the page’s own footer', '<p>a</p><footer>x</footer>', 'a'],
  ['XHTML', '<?xml version="1.0"?><html><script src="x"/><p>a<br/>b</p></html>', 'a\nb'],
  ['a page that breaks off', '<p>a <b>b</b> c &am', 'a b c &am'],
];

describe('the text of a web page', () => {
  for (const [what, html, ...paragraphs] of RULES) {
    it(what, () => assert.deepEqual(paragraphsOf(html), paragraphs));
  }

  for (const [what, html, title] of [
    ['its title', '<head><title> Board\n renews </title></head><p>a', 'Board renews'],
    ['its headline where it has no title', '<nav><h1>x</h1></nav><h1>Board <b>renews</b></h1><p>a', 'Board renews'],
    [
      'the headline that its title repeats',
      '<title>Board renews | The Ledger</title><h1>Board renews</h1>',
      'Board renews',
    ],
    [
      'its title where the headline says something else',
      '<title>Board renews</title><h1>The Ledger</h1>',
      'Board renews',
    ],
    ['no title of a drawing', '<svg><title>x</title></svg><p>a', undefined],
    ['nothing where it says nothing', '<title> </title><p>a', undefined],
  ] as const) {
    it(`is called by ${what}`, () => {
      const read = finish(readPage(html));
      assert.equal(isRead(read) && read.title, title);
    });
  }

  it('is refused with a reason where there is none', () => {
    assert.match(String(paragraphsOf('<div id="app"></div><script>render()</script>')), /no text/);
    assert.match(String(paragraphsOf('')), /no text/);
  });

  it('is refused where elements are nested without end', () => {
    assert.match(String(paragraphsOf(`${'<div>'.repeat(100_000)}a`)), /2000 deep/);
    assert.match(String(paragraphsOf(`${'<b><p>'.repeat(100_000)}a`)), /2000 deep/);
  });

  it('is read however long a paragraph or a tag is', () => {
    const long = 'word '.repeat(200_000).trim();
    assert.deepEqual(paragraphsOf(`<p title="${long}">${long}</p>`), [long]);
  });
});

describe('the places of a page’s text in its file', () => {
  const placed = (html: string, words: string) => {
    const read = finish(readPage(html));
    assert.ok(isRead(read));
    const start = read.text.indexOf(words);
    const span = read.original!.spanOf({ start, end: start + words.length });
    return html.slice(span.start, span.end);
  };

  it('are those of the words, with the marks and entities between', () => {
    const html = '<h1>H</h1><p>The  <b>Port</b> &amp; Harbour&nbsp;Board&hellip;</p>\n<p>Next.</p>';
    assert.equal(placed(html, 'Port & Harbour'), 'Port</b> &amp; Harbour');
    assert.equal(placed(html, '&'), '&amp;');
    assert.equal(placed(html, 'Board…'), 'Board&hellip;');
    assert.equal(placed(html, 'arb'), 'arb');
    assert.equal(placed(html, 'Board…\n\nNext'), 'Board&hellip;</p>\n<p>Next');
    assert.equal(placed('<pre>\r\na\r\n  b c</pre>', 'b c'), 'b c');
  });

  it('hold the words of every paragraph, whatever the page is', () => {
    const piece = fc.constantFrom(
      ...'<p> </p> <b> </b> <br> <div> </div> <td> <tr> <pre> </pre> <li> <main> <nav> </nav> a bc &amp; &eacute; &nbsp; \n \t , ­ <!--x--> <h1> & &unknown; 港'.split(
        ' ',
      ),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const html = pieces.join('');
        const read = finish(readPage(html));
        if (!isRead(read)) return;
        let start = 0;
        for (const paragraph of read.text.split('\n\n')) {
          const span: Span = read.original!.spanOf({ start, end: start + paragraph.length });
          const again: Read<Reading> = finish(readPage(`<div>${html.slice(span.start, span.end)}</div>`));
          const letters = (text: string) => text.replace(/\s/g, '');
          assert.equal(isRead(again) && letters(again.text), letters(paragraph));
          start += paragraph.length + 2;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('part the text as passages do: no paragraph holds a blank line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<br>', '<pre>', '</pre>', '\n', ' ', 'a', '<p>', '&#10;', '&nbsp;')),
        pieces => {
          const read = finish(readPage(pieces.join('')));
          if (isRead(read))
            for (const each of read.text.split('\n\n')) assert.ok(each.split('\n').every(line => /\S/.test(line)));
        },
      ),
    );
  });
});
