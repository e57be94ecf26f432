import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPair, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { locate } from '../../../src/core/dossier/locate';
import { scalarText } from '../../../src/core/dossier/readers';
import type { Spot } from '../../../src/core/dossier/spot/spot';
import { HARBOUR } from '../../support/harbour';
import { HOSTILE_YAML } from '../../support/hostile-yaml';
import { marked } from '../../support/markers';

/** A spot on one line: part, path, shape, what is written. */
function said(spot: Spot | undefined, text: string): string {
  if (spot === undefined) return 'nothing';
  const { part, path, shape, span } = spot;
  const what =
    shape?.kind === 'mapping' ? shape.what : shape?.kind === 'reference' ? `reference ${shape.to}` : shape?.kind;
  return `${part} ${path.join('/') || '.'} ${what} “${text.slice(span.start, span.end)}”`;
}

const ENTRIES = `dossier: 1
entities:
  zte: {type: Company, name: ZTE}
claims:
  - id: a
    about: [zte]
    text: A.
    cite:
      - {source: s, paragraph: 1}
`;

/** Each text, with the caret, and what stands there. */
const CASES: readonly [text: string, spot: string][] = [
  ['|', 'blank . dossier “”'],
  ['dos|', 'key dos dossier “dos”'],
  ['|dossier: 1', 'key dossier dossier “dossier”'],
  ['dossier: |', 'value dossier version “”'],
  ['dossier: |1', 'value dossier version “1”'],
  ['dossier: 1\n|', 'blank . dossier “”'],
  ['dossier: 1\ncl|', 'key cl dossier “cl”'],
  ['dossier: 1\ncl|\nevents: []', 'key cl dossier “cl”'],
  ['dossier: 1\ntitle: The | deal # new', 'value title name “The  deal”'],
  ['dossier: 1 # he|re', 'nothing'],
  ['# he|re\ndossier: 1', 'nothing'],
  ['entities:\n  |', 'blank entities keyed “”'],
  ['entities:\n  zt|', 'key entities/zt keyed “zt”'],
  ['entities:\n  zte|:', 'key entities/zte keyed “zte”'],
  ['entities:\n  zte: |', 'value entities/zte entity “”'],
  ['entities:\n  zte:\n    |', 'blank entities/zte entity “”'],
  ['entities:\n  zte:\n    ty|', 'key entities/zte/ty entity “ty”'],
  ['entities:\n  zte:\n    type:|', 'value entities/zte/type term “”'],
  ['entities:\n  zte:\n    type: Comp|', 'value entities/zte/type term “Comp”'],
  ['entities:\n  zte:\n    type: Company\n  |', 'blank entities keyed “”'],
  ['entities:\n  zte:\n    type: Company\n    |\n    name: Z', 'blank entities/zte entity “”'],
  ['entities:\n  zte:\n    type: Company\n    na|\n    summary: Z', 'key entities/zte/na entity “na”'],
  ['entities:\n  zte: {ty|', 'key entities/zte/ty entity “ty”'],
  ['entities:\n  zte: {type: |', 'value entities/zte/type term “”'],
  ['entities:\n  zte: {type: Company, |', 'blank entities/zte entity “”'],
  ['entities:\n  zte: {type: Company, |}\n  b: {}', 'blank entities/zte entity “”'],
  ['entities:\n  zte: {|}', 'blank entities/zte entity “”'],
  ['entities:\n  zte:\n    aliases:\n      - |', 'value entities/zte/aliases/0 either “”'],
  ['entities:\n  zte:\n    aliases: [A, B|]', 'value entities/zte/aliases/1 either “B”'],
  [
    'entities:\n  zte:\n    aliases:\n      - A\n      - {text: B, case: sm|',
    'value entities/zte/aliases/1/case enum “sm”',
  ],
  ['entities:\n  zte:\n    aliases:\n      - text: B\n        |', 'blank entities/zte/aliases/0 alias “”'],
  ['entities:\n  zte:\n    identifiers: {wiki|', 'key entities/zte/identifiers/wiki record “wiki”'],
  ['entities:\n  zte:\n    identifiers:\n      wikidata: Q|', 'value entities/zte/identifiers/wikidata name “Q”'],
  [
    'entities:\n  zte:\n    summary: >\n      One\n      tw|o\n    note: x',
    'value entities/zte/summary text “>\n      One\n      two”',
  ],
  ['entities:\n  zte:\n    summary: >\n      One\n    no|te: x', 'key entities/zte/note entity “note”'],
  ['entities:\n  zte:\n    summary: One\n      tw|o', 'value entities/zte/summary text “two”'],
  ['sources:\n  s:\n    author: [{family: D|', 'value sources/s/author/0/family name “D”'],
  ['sources:\n  s:\n    text: te|', 'value sources/s/text path “te”'],
  ['sources:\n  a: {}\n  b:\n    issued: |', 'value sources/b/issued date “”'],
  ['claims:\n  |', 'blank claims list “”'],
  ['claims:\n  - |', 'blank claims/0 claim “”'],
  ['claims:\n  - i|', 'key claims/0/i claim “i”'],
  ['claims:\n- i|', 'key claims/0/i claim “i”'],
  ['claims:\n- id: x\n  st|', 'key claims/0/st claim “st”'],
  ['claims:\n- id: x\n|', 'blank . dossier “”'],
  ['claims:\n  - id: a\n  - id: b\n    stance: de|', 'value claims/1/stance enum “de”'],
  ['claims:\n  - id: a\n    about: [zte, |]\n    text: T', 'value claims/0/about/1 reference entity “”'],
  ['claims:\n  - id: a\n    about: [z|\n    text: T', 'value claims/0/about/0 reference entity “z”'],
  ['claims:\n  - id: a\n    about: z|', 'value claims/0/about list “z”'],
  ['claims:\n  - id: a\n    about:\n      - z|', 'value claims/0/about/0 reference entity “z”'],
  ['claims:\n  - id: a\n    about:\n    - x\n    - z|', 'value claims/0/about/1 reference entity “z”'],
  ['claims:\n  - id: a\n    about:\n    - x\n    |', 'blank claims/0 claim “”'],
  ['claims:\n  - id: a\n    about:\n      - x\n      |', 'blank claims/0/about list “”'],
  ['claims:\n  - id: a\n    about:\n      |', 'blank claims/0/about list “”'],
  ['claims:\n  - id: a\n    cite: [{source: |', 'value claims/0/cite/0/source reference source “”'],
  ['claims:\n  - id: a\n    cite: [{source: x, |', 'blank claims/0/cite/0 place “”'],
  ['claims:\n  - id: a\n    cite: [{source: x, |\n    text: T', 'blank claims/0/cite/0 place “”'],
  ['claims:\n  - id: a\n    cite: [{source: x, par|\n    text: T', 'key claims/0/cite/0/par place “par”'],
  ['claims:\n  - id: a\n    cite: [{source: x,\n    te|', 'key claims/0/te claim “te”'],
  ['claims:\n  - id: a\n    cite: [{source: x,\n    text: T|', 'value claims/0/text name “T”'],
  ['claims:\n  - id: a\n    cite: [{source: x\n  - id: b\n    te|', 'key claims/1/te claim “te”'],
  [
    'claims:\n  - id: a\n    cite:\n      [\n        {source: x},\n        {sou|}\n      ]',
    'key claims/0/cite/1/sou place “sou”',
  ],
  [
    'claims:\n  - id: a\n    cite: [{source: x, quote: {exact: "a, b", pre|',
    'key claims/0/cite/0/quote/pre quote “pre”',
  ],
  ['claims:\n  - id: a\n    cite:\n      - {source: |', 'value claims/0/cite/0/source reference source “”'],
  [
    'claims:\n  - id: a\n    cite:\n      - source: x\n        quote:\n          exa|',
    'key claims/0/cite/0/quote/exa quote “exa”',
  ],
  ['claims:\n  - id: a\n    cite:\n      - source: x\n        quote: |', 'value claims/0/cite/0/quote quote “”'],
  ['claims:\n  - {source: |', 'value claims/0/source undefined “”'],
  ['claims:\n  - {id: a, about: [zte], disputes: [|', 'value claims/0/disputes/0 reference claim “”'],
  ['claims: [\n  {id: a},\n  {id: b, st|\n]', 'key claims/1/st claim “st”'],
  ['claims:\n  - id: "a|', 'value claims/0/id id “"a”'],
  ['claims:\n  - id: "a\n    text: T|', 'value claims/0/text name “T”'],
  ['claims:\n  - by: Delta |', 'value claims/0/by reference entity “Delta ”'],
  ['claims:\n  - "by": Del|ta', 'value claims/0/by reference entity “Delta”'],
  ['claims:\n  - &a {id: |', 'value claims/0/id id “”'],
  ['exclusions:\n  - entity: |', 'value exclusions/0/entity reference entity “”'],
  ['annotations:\n  - id: n\n    target: {source: s, |}', 'blank annotations/0/target place “”'],
  ['foo:\n  bar: |', 'value foo/bar undefined “”'],
  ['{dossier: 1, ent|}', 'key ent dossier “ent”'],
  ['{dossier: 1,\nentities: {zte: {\ntype: |}}}', 'value entities/zte/type term “”'],
  ['---\ndossier: 1\ncl|', 'key cl dossier “cl”'],
  ['  dossier: 1\n  cl|', 'key cl dossier “cl”'],
  [`${ENTRIES}  |`, 'blank claims list “”'],
  [`${ENTRIES}    |`, 'blank claims/0 claim “”'],
  [`${ENTRIES}      |`, 'blank claims/0/cite list “”'],
  [`${ENTRIES}      - |`, 'blank claims/0/cite/1 place “”'],
  [`${ENTRIES}  - |`, 'blank claims/1 claim “”'],
  [`${ENTRIES}|`, 'blank . dossier “”'],
];

describe('a place in a dossier text', () => {
  for (const [source, expected] of CASES) {
    it(`is told in ${JSON.stringify(source)}`, () => {
      for (const text of [source, source.replaceAll('\n', '\r\n')]) {
        const { text: plain, carets } = marked(text);
        assert.equal(said(locate(plain, carets[0]!), plain).replaceAll('\r\n', '\n'), expected);
      }
    });
  }

  it('tells the field with its meaning, the entry and the keys that are there already, before and behind', () => {
    const { text, carets } = marked('claims:\n  - id: a\n    st|: denies\n    text: T\n  - id: b\n    by: X\n');
    const { field, entry, siblings } = locate(text, carets[0]!)!;
    assert.deepEqual([field?.required, field?.doc(), entry], [undefined, undefined, { what: 'claim', name: 'a' }]);
    assert.deepEqual(siblings, ['id', 'text']);
    const stance = locate(text.replace('st:', 'stance:'), carets[0]!)!;
    assert.match(stance.field!.doc(), /^How it is said\./);
    assert.deepEqual(
      [locate('sources:\n  s: {type: ', 21)?.entry, locate('dossier: 1\n\nclaims: []\n', 11)?.siblings.toSorted()],
      [{ what: 'source', name: 's' }, ['claims', 'dossier']],
    );
  });

  it('is the same that a parser finds in a whole text, and the same where the text ends behind it', () => {
    for (const text of [HARBOUR, HARBOUR.replace('\n  - id: dredging', '\n\n  # More.\n  - id: dredging')]) {
      let count = 0;
      for (const { path, part, start, end } of scalarsOf(text)) {
        for (const [of, at] of [
          [text, start],
          [text, end],
          [text.slice(0, end), end],
        ] as const) {
          const spot = locate(of, at)!;
          assert.deepEqual([spot?.part, spot?.path], [part, path], JSON.stringify(of.slice(Math.max(0, at - 60), at)));
          assert.deepEqual(spot.span, { start, end });
        }
        count++;
      }
      assert.ok(count > 100);
    }
  });

  for (const [what, make] of HOSTILE_YAML) {
    it(`is looked for in ${what} as well`, () => {
      const text = make();
      for (const offset of [0, 5, text.length >> 1, text.length]) locate(text, offset);
    }).timeout(20_000);
  }

  it('is told of anything at all without failing, and holds the offset', () => {
    const yamlish = fc.string({ unit: fc.constantFrom(...'ab1:-?*&!|>[]{},#\'"%@`~<\n\n  \t\r\ufeff'), maxLength: 80 });
    const spoilt = fc
      .tuple(fc.nat(HARBOUR.length), yamlish)
      .map(([at, more]) => HARBOUR.slice(0, at) + more + HARBOUR.slice(at));
    fc.assert(
      fc.property(fc.oneof(fc.string(), yamlish, spoilt), fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1);
        const spot = locate(text, offset);
        if (spot) assert.ok(spot.span.start <= offset && offset <= spot.span.end && spot.span.end <= text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every key and scalar value of a text with its path, as the parser has them. */
function scalarsOf(text: string) {
  const found: { path: (string | number)[]; part: 'key' | 'value'; start: number; end: number }[] = [];
  visit(parseDocument(text), {
    Scalar(key, node, ancestors) {
      const [start, end] = node.range!;
      const path = ancestors.flatMap((each, index): (string | number)[] => {
        const inner = (ancestors[index + 1] ?? node) as Node;
        if (isPair(each)) return isScalar(each.key) ? [scalarText(each.key)] : [];
        return isSeq(each) ? [each.items.indexOf(inner)] : [];
      });
      found.push({ path, part: key === 'key' ? 'key' : 'value', start, end });
    },
  });
  return found;
}
