import assert from 'node:assert/strict';
import { plainPlace } from '../../../src/core/dossier/model';
import { parseDossier } from '../../../src/core/dossier/parse';
import type { FileSpan } from '../../../src/core/span';

const URI = 'file:///notes/harbour.dossier.yaml';

/** Every field of the format, in the ways of writing that YAML has. */
const WHOLE = `# A comment first.
dossier: 1
title: Harbour contract

sources:
  ledger-2019:   # its key
    type: article-newspaper
    title: "Harbour board renews: the contract"
    container-title: The Ledger
    author: [{literal: Staff reporter}, {family: Byron, given: Ada}]
    publisher: Ledger Press
    issued: 2019-04-12
    URL: https://example.org/renewal#top
    language: en
    text: texts/ledger 2019.txt
    digest: true
    note: >-
      Dated by
      its first line.

  # A comment between.
  bare:2020/x: {}

entities:
  harbour-board:
    type: PublicBody
    name: Port Harbour Board
    aliases:
      - the Harbour Board
      - {text: PHB, case: exact}
      - text: 港務局
        lang: zh
    summary: |
      Runs
      the port.
    context: [dredging, quay, 1950]
    identifiers: {wikidata: Q1, isni: 0001}

claims:
- id: renewal-price
  about: [harbour-board]
  text: The renewal costs 4.1 million euros a year.
  by: harbour-board
  stance: reports
  date: 2019-04~
  property: contract-price
  value: 4.10
  cite:
    - {source: ledger-2019, paragraph: 3}
    - source: ledger-2019
      quote: {exact: four point one million, prefix: "will cost ", suffix: ' a year'}
      fingerprint: w1-cbf29ce484222325   # of the paragraph
  disputes: [other-claim]
  note: None.

events:
  - id: renewal-signed
    date: [2019-04-11, 2019-04-12]
    title: Board signs the dredging renewal
    entities: [harbour-board]
    cite: [{source: ledger-2019, paragraph: 1}]
    # A last comment.

annotations:
  - id: compare-june
    body: |
      Compare with the **June** filing.
    creator: J. Doe
    created: 2026-11-22
    target: {source: ledger-2019, paragraph: 3, quote: {exact: four}}
    note: Not yet done.

exclusions:
  - {entity: zte, text: the Board}
  - entity: harbour-board
    text: the Board
    in: notes/calls 1.txt
    quote: {exact: the Board, prefix: 'of ', suffix: ' that'}
`;

function spanned(text: string, { span }: FileSpan): string {
  return text.slice(span.start, span.end);
}

describe('a dossier file', () => {
  for (const [how, text] of [
    ['LF', WHOLE],
    ['CRLF', WHOLE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${WHOLE}`],
  ] as const) {
    describe(`with ${how}`, () => {
      const file = parseDossier(URI, text);
      const said = (at: FileSpan) => spanned(text, at).replaceAll('\r\n', '\n');

      it('is read without a problem', () => {
        assert.deepEqual(file.problems, []);
        assert.equal(file.title, 'Harbour contract');
      });

      it('gives its sources', () => {
        const [ledger, bare] = file.sources;
        const { at, keyAt, issued, text: path, ...plain } = ledger!;
        assert.deepEqual(plain, {
          key: 'ledger-2019',
          type: 'article-newspaper',
          title: 'Harbour board renews: the contract',
          containerTitle: 'The Ledger',
          author: [{ literal: 'Staff reporter' }, { family: 'Byron', given: 'Ada' }],
          publisher: 'Ledger Press',
          url: 'https://example.org/renewal#top',
          language: 'en',
          digest: true,
          relays: [],
          note: 'Dated by its first line.',
        });
        assert.equal(issued?.date.text, '2019-04-12');
        assert.deepEqual([said(issued!.at), said(path!.at)], ['2019-04-12', 'texts/ledger 2019.txt']);
        assert.equal(path!.value, 'file:///notes/texts/ledger%202019.txt');
        assert.equal(said(keyAt), 'ledger-2019');
        assert.match(said(at), /^ledger-2019:.*its first line\.$/s);
        assert.deepEqual([bare?.key, bare && said(bare.at)], ['bare:2020/x', 'bare:2020/x: {}']);
      });

      it('gives its entities', () => {
        const { at, keyAt, ...plain } = file.entities[0]!;
        assert.deepEqual(plain, {
          key: 'harbour-board',
          type: 'PublicBody',
          name: 'Port Harbour Board',
          names: [
            { text: 'Port Harbour Board', case: 'smart' },
            { text: 'the Harbour Board', case: 'smart' },
            { text: 'PHB', case: 'exact' },
            { text: '港務局', case: 'smart', lang: 'zh' },
          ],
          summary: 'Runs\nthe port.\n',
          context: ['dredging', 'quay', '1950'],
          identifiers: { wikidata: 'Q1', isni: '0001' },
        });
        assert.equal(said(keyAt), 'harbour-board');
        assert.match(said(at), /^harbour-board:.*isni: 0001\}$/s);
      });

      it('gives its claims', () => {
        const { at, idAt, about, date, cite, disputes, ...plain } = file.claims[0]!;
        assert.deepEqual(plain, {
          id: 'renewal-price',
          text: 'The renewal costs 4.1 million euros a year.',
          by: 'harbour-board',
          stance: 'reports',
          property: 'contract-price',
          value: '4.10',
          note: 'None.',
        });
        assert.deepEqual(
          [about, disputes].flat().map(({ value, at }) => [value, said(at)]),
          [
            ['harbour-board', 'harbour-board'],
            ['other-claim', 'other-claim'],
          ],
        );
        assert.deepEqual([date?.date.text, said(date!.at)], ['2019-04~', '2019-04~']);
        assert.deepEqual(
          cite.map(({ at: _at, sourceAt: _sourceAt, ...place }) => place),
          [
            { source: 'ledger-2019', paragraph: 3 },
            {
              source: 'ledger-2019',
              quote: { exact: 'four point one million', prefix: 'will cost ', suffix: ' a year' },
              fingerprint: 'w1-cbf29ce484222325',
            },
          ],
        );
        assert.deepEqual(
          cite.map(place => said(place.sourceAt)),
          ['ledger-2019', 'ledger-2019'],
        );
        assert.equal(said(cite[0]!.at), '{source: ledger-2019, paragraph: 3}');
        assert.match(said(cite[1]!.at), /^source: ledger-2019\n.*w1-cbf29ce484222325$/s);
        assert.equal(said(idAt), 'renewal-price');
        assert.match(said(at), /^id: renewal-price.*note: None\.$/s);
      });

      it('gives its events', () => {
        const { at, idAt, date, ...plain } = file.events[0]!;
        assert.deepEqual([plain.id, plain.title], ['renewal-signed', 'Board signs the dredging renewal']);
        assert.deepEqual([date.date.text, said(date.at)], ['[2019-04-11,2019-04-12]', '[2019-04-11, 2019-04-12]']);
        assert.equal(said(idAt), 'renewal-signed');
        assert.match(said(at), /^id: renewal-signed.*paragraph: 1\}\]$/s);
      });

      it('gives its annotations', () => {
        const { at, idAt, created, target, ...plain } = file.annotations[0]!;
        assert.deepEqual(plain, {
          id: 'compare-june',
          body: 'Compare with the **June** filing.',
          creator: 'J. Doe',
          note: 'Not yet done.',
        });
        assert.deepEqual(plainPlace(target), { source: 'ledger-2019', paragraph: 3, quote: { exact: 'four' } });
        assert.deepEqual([created?.date.text, said(created!.at)], ['2026-11-22', '2026-11-22']);
        assert.equal(said(idAt), 'compare-june');
        assert.match(said(at), /^id: compare-june.*done\.$/s);
      });

      it('gives its exclusions', () => {
        const [ever, once] = file.exclusions;
        assert.deepEqual([ever?.entity.value, ever?.text, ever?.in], ['zte', 'the Board', undefined]);
        assert.deepEqual(
          [once!.in!.value, said(once!.in!.at)],
          ['file:///notes/notes/calls%201.txt', 'notes/calls 1.txt'],
        );
        assert.deepEqual(once?.quote, { exact: 'the Board', prefix: 'of ', suffix: ' that' });
        assert.deepEqual([said(once!.entity.at), said(ever!.at)], ['harbour-board', '{entity: zte, text: the Board}']);
      });
    });
  }

  const dates: readonly [written: string, edtf: string][] = [
    ['2010', '2010'],
    ['0987', '0987'],
    ['-0044', '-0044'],
    ['2012-10', '2012-10'],
    ['2012-10-08', '2012-10-08'],
    ['"2010"', '2010'],
    ["'2010?'", '2010?'],
    ['2010?', '2010?'],
    ['2010~', '2010~'],
    ['?2010-06', '?2010-06'],
    ['../2019', '../2019'],
    ['/2019', '/2019'],
    ['2019/', '2019/'],
    ['[1667,1668]', '[1667,1668]'],
    ['[1667, 1668, 1670..1672]', '[1667,1668,1670..1672]'],
    ['[..1984]', '[..1984]'],
    ['{1667,1668}', '{1667,1668}'],
    ['{..1984}', '{..1984}'],
    ['Y-17E7', 'Y-17E7'],
    ['1950S2', '1950S2'],
    ['201X', '201X'],
    ['1985-04-12T23:20:30Z', '1985-04-12T23:20:30Z'],
    ['2010 # a comment', '2010'],
  ];
  for (const [written, edtf] of dates) {
    it(`takes the date ${written} as ${edtf}`, () => {
      const file = parseDossier(
        URI,
        `dossier: 1\nevents:\n  - id: e\n    title: T\n    date: ${written}\n    cite: [{source: s}]\n`,
      );
      assert.deepEqual([file.problems.map(problem => problem.message), file.events[0]?.date.date.text], [[], edtf]);
    });
  }

  it('follows anchors and aliases', () => {
    const text = `dossier: 1
claims:
  - id: a
    about: [x]
    text: A.
    cite: &place [{source: s, paragraph: 2}]
  - {id: b, about: [x], text: B., cite: *place}
`;
    const file = parseDossier(URI, text);
    assert.deepEqual(file.problems, []);
    assert.deepEqual(
      file.claims.map(claim => claim.cite[0]?.paragraph),
      [2, 2],
    );
  });

  it('reads a text that its host allows outside the folder', () => {
    const text = 'dossier: 1\nsources: {s: {text: ../a.txt}}\n';
    const [source] = parseDossier('file:///notes/d/x.dossier.yaml', text, { roots: ['file:///notes'] }).sources;
    assert.equal(source?.text?.value, 'file:///notes/a.txt');
  });

  it('keeps for how long a name holds', () => {
    const alias = (more: string) =>
      `dossier: 1\nentities: {a: {type: Company, name: A, aliases: [{text: B, ${more}}]}}\n`;
    const read = (more: string) => parseDossier(URI, alias(more));
    const { names } = read('from: 2010, until: 2015-06').entities[0]!;
    assert.deepEqual([names[1]?.from?.text, names[1]?.until?.text], ['2010', '2015-06']);
    const [problem] = read('until: soon').problems;
    assert.equal(problem?.code, 'malformed-date');
  });

  it('leaves out a text of more than a million letters, tells of that alone, and keeps the rest', () => {
    const long = 'x '.repeat(500_001);
    const forms = [long, `"${long}"`, `'${long}'`, `|\n      ${long}`, `>\n      ${long}`];
    const aroundIt = (written: string) => `dossier: 1
entities:
  a:
    type: Company
    name: A
    summary: ${written}
  b: {type: Company, name: B}
`;
    for (const written of forms) {
      const text = aroundIt(written);
      const { problems, entities } = parseDossier(URI, text);
      const start = text.indexOf(written);
      assert.deepEqual(
        problems.map(({ code, at }) => [code, at.span]),
        [['too-large', { start, end: start + 1 }]],
      );
      assert.deepEqual(
        entities.map(({ key, names, summary }) => [key, names[0]?.text, summary]),
        [
          ['a', 'A', undefined],
          ['b', 'B', undefined],
        ],
      );
    }
    // A key at the beginning of the line is not taken for one that begins before the text.
    for (const written of forms) {
      const text = `dossier: 1\ntitle: ${written.replace('\n      ', '\n  ')}\nentities: {b: {type: Company, name: B}}\n`;
      const { problems, entities } = parseDossier(URI, text);
      assert.deepEqual([problems.map(({ code }) => code), entities.map(({ key }) => key)], [['too-large'], ['b']]);
    }
    const key = `dossier: 1\nentities:\n  "${long}": {type: Company, name: A}\n  b: {type: Company, name: B}\n`;
    const { problems, entities } = parseDossier(URI, key);
    assert.deepEqual([problems.map(({ code }) => code), entities.at(-1)?.key], [['too-large'], 'b']);
  });
});
