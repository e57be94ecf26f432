import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DossierText } from '../../../../src/core/dossier/language/dossier-text';
import { entryShape, isKeyed, readEntries } from '../../../../src/core/dossier/language/entries';
import { readHead } from '../../../../src/core/dossier/language/heads';
import { HARBOUR } from '../../../support/harbour';
import { marked } from '../../../support/markers';

/** The sections of a text with the names of their entries. */
function namesIn(text: string): string[] {
  const dossier = new DossierText(text);
  return dossier.sections.map(section => {
    const entries = dossier
      .headsOf(section)
      .map(({ name, span }) => `${name}@${text.slice(span.start, span.start + 3)}`);
    return [section.name, ...entries].join(' ');
  });
}

const SHAPES: readonly [what: string, text: string, sections: string[]][] = [
  ['blocks', 'dossier: 1\nentities:\n  a:\n    name: A\n  b:\n    name: B\n', ['dossier', 'entities a@a:\n b@b:\n']],
  ['braces', 'entities: {a: {name: A}, b: {name: B}}', ['entities a@a:  b@b: ']],
  [
    'braces over several lines',
    'entities: {\n  a: {name: A},\n  b: {name: B}\n}\nclaims: []',
    ['entities a@a:  b@b: ', 'claims'],
  ],
  ['JSON', '{"entities": {"a": {"name": "A"}}, "claims": [{"id": "c"}]}', ['entities a@"a"', 'claims c@{"i']],
  ['a list in the column of its key', 'claims:\n- id: c\n  text: C\n- id: d\n', ['claims c@id: d@id:']],
  ['a list below its key', 'claims:\n    - text: C\n      id: c\n', ['claims c@tex']],
  ['items in braces', 'events:\n  - {id: e,\n     title: E}\n  - {id: f}\n', ['events e@{id f@{id']],
  [
    'a comment in a text of several lines',
    'claims:\n  - id: c\n    text: |\n      # no comment\n\n      more\n  - id: d',
    ['claims c@id: d@id:'],
  ],
  ['anchors and tags', 'entities: &all !!map # all\n  a: &a\n    name: A\n', ['entities a@a: ']],
  ['CRLF and a byte order mark', '\ufeffentities:\r\n  a:\r\n    name: A\r\n', ['entities a@a:\r']],
  ['a document mark', '%YAML 1.2\n---\nentities:\n  a:\n...\nclaims:\n', ['entities a@a:\n']],
  ['a quoted key', '"entities":\n  \'a\':\n    name: A\n', ["entities a@'a'"]],
  [
    'an indented whole',
    '  entities:\n    a:\n      name: A\n  claims:\n    - id: c',
    ['entities a@a:\n', 'claims c@id:'],
  ],
  ['a half-typed entry', 'entities:\n  a:\n    name: A\n  b\n', ['entities a@a:\n']],
  ['a half-typed section', 'entities:\n  a:\n    name: A\nclai\n', ['entities a@a:\n']],
  ['an open bracket', 'claims:\n  - id: c\n    about: [a\n  - id: d\n', ['claims c@id: d@id:']],
  ['nothing', '', []],
];

describe('a dossier text', () => {
  for (const [what, text, sections] of SHAPES) {
    it(`is parted into its entries: ${what}`, () => {
      assert.deepEqual(namesIn(text), sections);
    });
  }

  it('tells what an entry is called', () => {
    const dossier = new DossierText(HARBOUR);
    const labels = dossier.sections.flatMap(section =>
      dossier.headsOf(section).map(({ name, label }) => [name, label]),
    );
    assert.deepEqual(labels.slice(0, 3), [
      ['ledger-2019', 'Harbour board renews dredging contract'],
      ['harbour-board', 'Port Harbour Board'],
      ['delta', 'Delta Dredging'],
    ]);
  });
});

const USES: readonly [text: string, use: string | undefined][] = [
  ['entities:\n  harb|our:\n    name: H', 'entity harbour definition'],
  ['entities:\n  harbour:\n    na|me: H', undefined],
  ['sources:\n  "a:b|":\n    title: A', 'source a:b definition'],
  ['claims:\n  - id: c|1\n', 'claim c1 definition'],
  ['claims:\n  - about: [a, |b]\n', 'entity b reference'],
  ['claims:\n  - about: |a\n', 'entity a reference'],
  ['claims:\n  - by: a|\n', 'entity a reference'],
  ['claims:\n  - text: a|\n', undefined],
  ['claims:\n  - disputes:\n      - c|2\n', 'claim c2 reference'],
  ['claims:\n  - cite: [{source: a-2|019, paragraph: 3}]\n', 'source a-2019 reference'],
  ['claims:\n  - cite: {source: |a}\n', 'source a reference'],
  ['claims:\n  - cite: [{sour|ce: a}]\n', undefined],
  ['events:\n  - id: e|\n', 'event e definition'],
  ["events:\n  - entities: ['|a']\n", 'entity a reference'],
  ['annotations:\n  - id: n|\n', 'annotation n definition'],
  ['annotations:\n  - target: {source: s|, paragraph: 1}\n', 'source s reference'],
  ['exclusions:\n  - entity: a|\n    text: the a\n', 'entity a reference'],
  ['exclusions:\n  - text: the a|\n', undefined],
  ['entities:\n  2019|:\n    name: A', 'entity 2019 definition'],
  ['other:\n  - id: a|\n', undefined],
  ['cla|ims:\n  - id: a\n', undefined],
];

describe('the key at a place of a dossier text', () => {
  for (const [source, use] of USES) {
    it(JSON.stringify(source), () => {
      const { text, carets } = marked(source);
      const found = new DossierText(text).useAt(carets[0]!);
      assert.equal(found && `${found.kind} ${found.key} ${found.role}`, use);
    });
  }
});

describe('the head of an entry', () => {
  const HEADS: readonly [section: string, yaml: string, name: string, label: string][] = [
    ['entities', '  a:\n    type: Company\n    name: A # so\n', 'a', 'A'],
    ['entities', '  "a": # so\n    name: "A: B"\n', 'a', 'A: B'],
    ['entities', "  a:\n    aliases:\n      - text: B\n        name: C\n    name: 'A'\n", 'a', 'A'],
    ['claims', '  - id: c\n    text: |\n      First.\n      Second.\n', 'c', 'First.'],
    ['claims', '-   text: T\n    id: c\n', 'c', 'T'],
    ['claims', '  - cite:\n      - id: no\n    id: c\n', 'c', ''],
    ['exclusions', '  - entity: a\n    text: the A\n', 'the A', 'a'],
    ['exclusions', "  - entity: a\n    text: 'A''s'\n    in: 'it''s.md'\n", "A's", 'a'],
    ['sources', '  a:\n    title: "A \\"B\\""\n    text: "caf\\xe9 \\u00e9.txt" # so\n', 'a', 'A "B"'],
  ];
  for (const [section, yaml, name, label] of HEADS) {
    it(`is read without reading all of ${JSON.stringify(yaml)}`, () => {
      const head = readHead(entryShape(section)!, isKeyed(section), yaml);
      assert.deepEqual([head?.name, head?.label], [name, label]);
      const [entry] = readEntries(entryShape(section)!, yaml);
      assert.deepEqual([head?.name, head?.nameSpan, head?.path], [entry?.name, entry?.nameSpan, entry?.path]);
    });
  }

  it('is left to YAML where it is written otherwise', () => {
    for (const yaml of ['  a: {name: A}', '  a: *b', '  - id: a']) {
      assert.equal(readHead(entryShape('entities')!, true, yaml), undefined);
    }
  });
});

describe('the uses of a key in a dossier text', () => {
  it('are all of its kind, in order', () => {
    const uses = new DossierText(HARBOUR).usesOf('entity', 'delta');
    assert.deepEqual(
      uses.map(({ span, role }) => `${HARBOUR.slice(span.start, span.end)} ${role}`),
      ['delta definition', ...Array(4).fill('delta reference')],
    );
    assert.deepEqual(new DossierText(HARBOUR).usesOf('claim', 'delta'), []);
  });

  it('are the same after edits as those of a fresh reading', () => {
    const pieces = fc.constantFrom('a', '\n', '  ', '- id: c\n', 'entities:\n', 'claims:\n', ': ', '[', '{', '"', '#');
    const edits = fc.array(fc.tuple(fc.nat(HARBOUR.length), fc.nat(30), pieces), { maxLength: 8 });
    fc.assert(
      fc.property(edits, given => {
        let text = HARBOUR;
        let dossier = new DossierText(text);
        for (const [at, length, piece] of given) {
          text = text.slice(0, at) + piece + text.slice(at + length);
          dossier = new DossierText(text, dossier);
          dossier.sections.map(section => dossier.headsOf(section));
        }
        const fresh = new DossierText(text);
        const all = (of: DossierText) => of.sections.flatMap(section => of.headsOf(section));
        assert.deepEqual(all(dossier), all(fresh));
        assert.deepEqual(dossier.usesOf('entity', 'delta'), fresh.usesOf('entity', 'delta'));
      }),
      { numRuns: 60 },
    );
  });
});
