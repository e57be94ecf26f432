import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ImportedSource, importBibliography } from '../../../src/core/bibliography/import';
import { CITATION_KEY } from '../../../src/core/dossier/keys';
import type { Source } from '../../../src/core/dossier/model';
import { parseEdtf } from '../../../src/core/timeline/edtf';
import { isEdtfError } from '../../../src/core/timeline/edtf-date';
import { dated, source } from '../../support/model';

function imported(text: string, known: readonly Source[] = []): ImportedSource[] {
  const { sources, problems } = importBibliography(text, new Map(known.map(each => [each.key, each])));
  assert.ok(sources.length > 0, problems.join(' '));
  return sources;
}

const sourcesOf = (text: string) => imported(text).map(each => each.source);

/** As Zotero exports it. */
const BIBTEX = String.raw`
@article{staff_reporter_harbour_2019,
	title = {Harbour board renews {Dredging} contract -- again},
	volume = {3},
	url = {https://example.org/renewal\_2019?a=1\&b=2},
	abstract = {A text with "quotes", braces \{ and \% signs.},
	language = {en-GB},
	urldate = {2020-01-05},
	journal = {The Ledger},
	author = {{Staff reporter} and Müller, J{\"o}rg and van der Berg, Jan},
	month = apr,
	year = {2019},
	note = {Section: News},
}

@misc{noauthor_zte_nodate,
	title = {{ZTE} {Corporation}},
	url = {https://example.org/zte},
	howpublished = "somewhere"
}

@comment{ anything {here} @book{no, title={No}} }

@string{ press = "Port " # {Press} }

@book(doe1850, author = "Jane Doe and others", title = {{\O}resund \& the S{\~a}o ${'``'}Jo{\~a}o''},
  publisher = press # " Ltd", year = 1850)
`;

/** As Better BibTeX exports it. */
const BIBLATEX = `
@article{ledger2019,
  title = {Harbour Board Renews Dredging Contract},
  author = {Doe, Jane and {Port Harbour Board}},
  date = {2019-04~},
  journaltitle = {The Ledger},
  entrysubtype = {newspaper},
  langid = {english},
  doi = {10.1000/182}
}
@online{berg, author = {family=Berg, given=Jan, prefix=van der}, title = {A Page}, date = {2010/2012}}
@report{r1, title = {A Report}, institution = {Ministry of Ports}, date = {2019-21}}
`;

const RIS = `TY  - NEWS
TI  - Harbour board renews dredging contract
AU  - Doe, Jane
AU  - Port Harbour Board
T2  - The Ledger
DA  - 2019/04/12/
PY  - 2019
UR  - https://example.org/renewal
LA  - en
N2  - An abstract that
goes on in the next line
ER  - \n
TY  - RPRT
TI  - A Report
PB  - Ministry of Ports
PY  - 2012///Spring
DO  - doi:10.1000/182
ER  -
`.replace('\\n', '');

const CSL = JSON.stringify([
  {
    id: 'http://zotero.org/users/1/items/ABCD',
    type: 'article-newspaper',
    title: 'Harbour board renews <i>dredging</i> contract',
    'container-title': 'The Ledger',
    author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Port Harbour Board' }],
    issued: { 'date-parts': [['2019', 4, 12]] },
    URL: 'https://example.org/renewal',
    language: 'en',
  },
  {
    id: 'caesar',
    type: 'book',
    author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    issued: { 'date-parts': [[-44, 3]] },
  },
  { id: 'range', type: 'report', issued: { 'date-parts': [[2010], [2012]], circa: true } },
  { id: 'spring', type: 'report', issued: { 'date-parts': [[2012]], season: 1 } },
  { id: 'raw', type: 'report', issued: { raw: 'early 2012' } },
  { id: 7, type: 'report', DOI: '10.1000/182', issued: { literal: '12/4/2019' } },
]);

describe('a bibliography', () => {
  it('in BibTeX, as Zotero exports it', () => {
    assert.deepEqual(sourcesOf(BIBTEX), [
      {
        key: 'staff_reporter_harbour_2019',
        type: 'article-journal',
        title: 'Harbour board renews Dredging contract – again',
        containerTitle: 'The Ledger',
        author: [
          { literal: 'Staff reporter' },
          { family: 'Müller', given: 'Jörg' },
          { family: 'van der Berg', given: 'Jan' },
        ],
        url: 'https://example.org/renewal_2019?a=1&b=2',
        issued: '2019-04',
        language: 'en-GB',
      },
      { key: 'noauthor_zte_nodate', type: 'webpage', title: 'ZTE Corporation', url: 'https://example.org/zte' },
      {
        key: 'doe1850',
        type: 'book',
        title: 'Øresund & the São “João”',
        author: [{ family: 'Doe', given: 'Jane' }],
        publisher: 'Port Press Ltd',
        issued: '1850',
      },
    ]);
  });

  it('in BibLaTeX, with its own dates, types and names', () => {
    assert.deepEqual(sourcesOf(BIBLATEX), [
      {
        key: 'ledger2019',
        type: 'article-newspaper',
        title: 'Harbour Board Renews Dredging Contract',
        containerTitle: 'The Ledger',
        author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Port Harbour Board' }],
        url: 'https://doi.org/10.1000/182',
        issued: '2019-04~',
        language: 'en',
      },
      {
        key: 'berg',
        type: 'webpage',
        title: 'A Page',
        author: [{ family: 'van der Berg', given: 'Jan' }],
        issued: '2010/2012',
      },
      { key: 'r1', type: 'report', title: 'A Report', publisher: 'Ministry of Ports', issued: '2019-21' },
    ]);
  });

  it('in RIS', () => {
    assert.deepEqual(sourcesOf(RIS), [
      {
        key: 'doe-2019',
        type: 'article-newspaper',
        title: 'Harbour board renews dredging contract',
        containerTitle: 'The Ledger',
        author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Port Harbour Board' }],
        url: 'https://example.org/renewal',
        issued: '2019-04-12',
        language: 'en',
      },
      {
        key: 'ministry-of-ports-2012',
        type: 'report',
        title: 'A Report',
        publisher: 'Ministry of Ports',
        url: 'https://doi.org/10.1000/182',
        issued: '2012-21',
      },
    ]);
  });

  it('in CSL-JSON', () => {
    const [ledger, caesar, range, spring, raw, seven] = sourcesOf(CSL);
    assert.deepEqual(ledger, {
      key: 'doe-2019',
      type: 'article-newspaper',
      title: 'Harbour board renews dredging contract',
      containerTitle: 'The Ledger',
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Port Harbour Board' }],
      url: 'https://example.org/renewal',
      issued: '2019-04-12',
      language: 'en',
    });
    assert.deepEqual(caesar?.author, [{ family: 'van der Berg', given: 'Jan' }]);
    assert.deepEqual(
      [caesar, range, spring, raw, seven].map(each => each?.issued),
      ['-0043-03', '2010~/2012~', '2012-21', '2012-01/2012-04', undefined],
    );
    assert.match(seven?.note ?? '', /12\/4\/2019/);
    assert.equal(seven?.key, 'source');
    assert.equal(seven?.url, 'https://doi.org/10.1000/182');
  });

  it('in CSL-JSON may be one item, or items below a key', () => {
    assert.equal(sourcesOf('{"id": "a", "type": "book"}')[0]?.key, 'a');
    assert.equal(sourcesOf('\ufeff{"items": [{"id": "a", "citation-key": "b", "type": "book"}]}')[0]?.key, 'b');
  });

  it('keeps its keys unless they are taken or can’t be keys', () => {
    const keys = imported('@book{doe, title={A}} @book{doe, title={B}} @book{Müller 1, title={C}} @book{, title={D}}', [
      source('doe', { title: 'Z' }),
    ]);
    assert.deepEqual(
      keys.map(each => each.source.key),
      ['doe-2', 'doe-3', 'muller-1', 'd'],
    );
  });

  it('says what seems to be there already, in a dossier or in the file itself', () => {
    const known = [
      source('known-url', { url: 'http://www.example.org/renewal/' }),
      source('known-title', { title: 'A Report', issued: dated('2012-03') }),
    ];
    const text = `@misc{a, url={https://example.org/renewal}, title={One}} @report{b, title={A report}, date={2012}}
      @report{c, title={A report}, date={2013}} @report{d, title={A Report}, date={2013-05}}`;
    assert.deepEqual(
      imported(text, known).map(each => each.duplicateOf),
      ['known-url', 'known-title', undefined, 'c'],
    );
  });

  const FAULTS: readonly [text: string, problem: RegExp][] = [
    ['\n\n@book{b,\n title = {B},\n year = 2019', /^Line 3: the entry “b” has no end/],
    ['@book{a,\n title = {A}\n year = 2019}', /^Line 3: the entry “a” can’t be read/],
    ['@book{a,\n title {A}}', /^Line 2: the entry “a” can’t be read/],
    ['[\n{"id": "a"\n"type": "book"}]', /^Line [23]: this is no JSON/],
    ['{"id": "a",\n', /^Line 2: this is no JSON/],
    ['', /no sources/],
    ['Just words, mail@example.org.', /no sources/],
    ['[]', /no sources/],
    ['{"title": {}}', /^Item 1 is no source/],
  ];
  for (const [text, expected] of FAULTS) {
    it(`says what is wrong with ${JSON.stringify(text.slice(0, 40))}`, () => {
      const { sources, problems } = importBibliography(text, new Map());
      assert.deepEqual(sources, []);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, expected);
    });
  }

  const PARTLY: readonly [what: string, text: string, keys: string[], problems: RegExp[]][] = [
    [
      'BibTeX entries without an end',
      '@book{a,\n title = {A},\n@book{b, title = {B}}\n@book{c,\n title = {C {D},\n}\n@book{e, title={E}} @book{f, title = "F}\n@book{g, title={G}',
      ['b', 'e'],
      [
        /^Line 1: .*“a” has no end/,
        /^Line 4: .*“c” has no end/,
        /^Line 7: .*“f” can’t be read/,
        /^Line 8: .*“g” has no end/,
      ],
    ],
    [
      'a BibTeX entry with a fault, in the line of others',
      '@book{a, title {A}} @book{b, title={B}}\n@string{p = {P}\n@preamble{"x}\n@book{c, title={C}}',
      ['b', 'c'],
      [/^Line 1: .*“a” can’t be read/, /^Line 2: .*“@string” has no end/, /^Line 3: .*“@preamble” can’t be read/],
    ],
    ['a BibTeX entry without a title', '\n@book{a, year = 2019}', ['a'], [/^Line 2: .* no title/]],
    [
      'items of CSL-JSON that are no sources',
      '[1, {"id": "a", "type": "book", "title": "A"}, {"id": "b"}, {"id": "c", "type": "book", "title": ["C"]}, null]',
      ['a', 'c'],
      [/^Item 1 is no source/, /^Item 3 \(b\) is no source/, /^Item 4 \(c\) has no title/, /^Item 5 is no source/],
    ],
    [
      'types that CSL doesn’t know',
      '[{"id": "a", "type": "scroll", "title": "A"}, {"id": "b", "type": {}, "title": 1984}]',
      ['a', 'b'],
      [/^Item 1 \(a\) has a type/, /^Item 2 \(b\) has a type/],
    ],
    [
      'lines that are no RIS, or belong to no entry',
      'Provider: X\nDatabase: Y\nTY  - BOOK\nID  - a\nTI  - A\nAU  - Doe, Jane\nXX oops\nZZ  - ignored\nER  - \nTI  - B\nTY  - BOOK\nID  - c\nTI  - C',
      ['a', 'c'],
      [/^Line 1 is not RIS/, /^Line 7 is not RIS/, /^Line 10 belongs to no entry/],
    ],
    [
      'RIS dates without a year',
      'TY  - BOOK\nID  - a\nTI  - A\nDA  - ///\nPY  - 20x4\nER  - ',
      ['a'],
      [/^Line 5: .*“20x4”/],
    ],
    ['a RIS entry without a title', 'TY  - BOOK\nID  - a\nER  - ', ['a'], [/^Line 1: .* no title/]],
  ];
  for (const [what, text, keys, expected] of PARTLY) {
    it(`reads the others where there are ${what}, and says so`, () => {
      const { sources, problems } = importBibliography(text, new Map());
      assert.deepEqual(
        sources.map(each => each.source.key),
        keys,
      );
      assert.equal(problems.length, expected.length, problems.join('\n'));
      for (const [index, problem] of expected.entries()) assert.match(problems[index]!, problem);
    });
  }

  it('has nothing to say of what is in order', () => {
    for (const text of [BIBTEX, BIBLATEX, RIS]) assert.deepEqual(importBibliography(text, new Map()).problems, []);
  });

  it('goes on with titles and abstracts of RIS in the next line, never with a name', () => {
    const text = 'TY  - BOOK\nTI  - A long\n title\nAU  - Doe, Jane\nXX oops\nPY  - 20x4\nER  - ';
    const author = [{ family: 'Doe', given: 'Jane' }];
    assert.deepEqual(sourcesOf(text), [{ key: 'doe', type: 'book', title: 'A long title', author }]);
  });

  it('keeps a type that CSL doesn’t know, as a dossier does, unless it is no text', () => {
    const text = '[{"type": "scroll", "title": "A"}, {"type": [], "title": "B"}]';
    assert.deepEqual(
      sourcesOf(text).map(each => each.type),
      ['scroll', 'document'],
    );
  });

  it('reads entries without end in linear time, however many there are', () => {
    const { sources, problems } = importBibliography('@book{a, title = {A\n'.repeat(50_000), new Map());
    assert.deepEqual([sources.length, problems.length], [0, 50_000]);
  });

  it('passes over comments without end, however many there are', () => {
    const [source] = imported(`${'@comment{'.repeat(100_000)} @book{a, title = {A}}`);
    assert.equal(source?.source.key, 'a');
  });

  it('gives sources that a dossier allows, whatever it holds', () => {
    const pieces = fc.constantFrom(
      ...[
        '@book{',
        '@string{',
        '@comment{',
        'a',
        ',',
        'title',
        '=',
        '{',
        '}',
        '"',
        '#',
        '2019',
        '\\"o',
        '\\',
        '\n',
        ' and ',
        'author',
        '%',
      ],
      ...['TY  - ', 'ER  - ', 'TI  - ', 'PY  - ', 'AU  - ', '[', ']', '{"type":"book"}', '"issued":', 'date'],
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }).map(parts => parts.join('')),
        text => {
          const result = importBibliography(text, new Map());
          assert.ok(result.sources.length > 0 || result.problems.length > 0);
          assert.equal(new Set(result.sources.map(each => each.source.key)).size, result.sources.length);
          for (const { source: each } of result.sources) {
            assert.match(each.key, CITATION_KEY.pattern);
            if (each.issued !== undefined) assert.ok(!isEdtfError(parseEdtf(each.issued)));
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
