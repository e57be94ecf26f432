import assert from 'node:assert/strict';
import type { DossierFile } from '../../../src/core/dossier/model';
import { parseDossier } from '../../../src/core/dossier/parse';

const URI = 'file:///notes/harbour.dossier.yaml';

interface Case {
  readonly what: string;
  /** Every place that a problem underlines stands in `‹ ›`, in order; without any, the first line is added and nothing is wrong. */
  readonly text: string;
  /** Each problem as `code message`, in the order of the places. */
  readonly problems: readonly RegExp[];
  /** What is kept nevertheless. */
  readonly kept?: (file: DossierFile) => unknown;
  readonly expected?: unknown;
}

const claim = (field: string) => `claims:\n  - {id: c, about: [x], text: T., cite: [{source: s}], ${field}}\n`;
const event = (date: string) => `events:\n  - {id: e, date: ${date}, title: T, cite: [{source: s}]}\n`;

const CASES: readonly Case[] = [
  {
    what: 'a missing version, and reads on',
    text: '‹title:› A\nentities: {x: {type: Company, name: X}}\n',
    problems: [/^missing-version .*“dossier: 1”/],
    kept: file => file.entities.length,
    expected: 1,
  },
  { what: 'an empty file', text: '‹›', problems: [/^missing-version .*“dossier: 1”/] },
  { what: 'a file of comments', text: '‹#› nothing\n', problems: [/^missing-version/] },
  { what: 'a list at the top', text: '‹-› a\n- b\n', problems: [/^missing-version/] },
  { what: 'a text at the top', text: '‹Some› text\n', problems: [/^missing-version/] },
  {
    what: 'a version of the future, once',
    text: 'dossier: ‹2›\nentities: {X: 1}\nclaimz: 3\n---\n',
    problems: [/^unsupported-version .*version 2 .*update Dossier/],
    kept: file => file.entities.length,
    expected: 0,
  },
  { what: 'a version without a number', text: '‹dossier›:\n', problems: [/^unsupported-version .*write “dossier: 1”/] },
  {
    what: 'parts that are still to be written',
    text: 'dossier: 1\ntitle: T\nsources:\nentities:\nclaims:\n',
    problems: [],
  },
  {
    what: 'a second document',
    text: 'dossier: 1\n‹---›\ndossier: 1\n',
    problems: [/^several-documents .*file of its own/],
  },
  {
    what: 'an unknown part',
    text: 'dossier: 1\n‹entitys›: {}\n',
    problems: [/^unknown-field “entitys” .*did you mean “entities”\?$/],
  },
  {
    what: 'an unknown field',
    text: 'dossier: 1\nsources: {s: {‹autor›: [], ‹zzz›: 1}}\n',
    problems: [
      /^unknown-field .*did you mean “author”\?$/,
      /^unknown-field “zzz” .* ignored\. Known are type, title, .*, note\.$/,
    ],
  },
  {
    what: 'a field twice, and takes the first',
    text: 'dossier: 1\nsources: {s: {‹title›: A, ‹title›: B}}\n',
    problems: [/^duplicate-key “title” stands here twice/, /^duplicate-key/],
    kept: file => file.sources[0]?.title,
    expected: 'A',
  },
  {
    what: 'a part twice',
    text: 'dossier: 1\n‹claims›: []\n‹claims›: []\n',
    problems: [/^duplicate-key/, /^duplicate-key/],
  },
  {
    what: 'a part twice, and takes the first that can be read',
    text: 'dossier: 1\n‹entities›: [oops\n x]\n‹entities›: {a: {type: Company, name: A}}\n',
    problems: [/^duplicate-key .* The first that can be read is used\.$/, /^duplicate-key/],
    kept: file => file.entities.map(({ key }) => key),
    expected: ['a'],
  },
  {
    what: 'a part twice, and takes the first with something in it',
    text: 'dossier: 1\n‹entities›: {}\n‹entities›: {a: {type: Company, name: A}}\n',
    problems: [/^duplicate-key/, /^duplicate-key/],
    kept: file => file.entities.map(({ key }) => key),
    expected: ['a'],
  },
  {
    what: 'a part twice, and tells what is wrong with the first where none can be read',
    text: 'dossier: 1\n‹entities›: ‹oops›\n‹entities›: [x]\n',
    problems: [/^duplicate-key .* The first is used\.$/, /^wrong-type/, /^duplicate-key/],
  },
  {
    what: 'a merge key',
    text: 'dossier: 1\nentities:\n  a: &a {type: Company, name: A}\n  b:\n    ‹<<›: *a\n    type: Company\n    name: B\n',
    problems: [/^merge-key .*write the fields out/],
    kept: file => file.entities.map(entity => entity.name),
    expected: ['A', 'B'],
  },
  {
    what: 'a key that is a list',
    text: 'dossier: 1\nentities:\n  ? ‹[a, b]›\n  : {type: Company, name: A}\n',
    problems: [/^wrong-type This should be a key/],
  },
  {
    what: 'an entity key with capitals, and keeps it',
    text: 'dossier: 1\nentities: {‹ZTE›: {type: Company, name: ZTE}}\n',
    problems: [/^malformed-key “ZTE” can’t be the key of an entity: write small letters/],
    kept: file => file.entities[0]?.key,
    expected: 'ZTE',
  },
  {
    what: 'a citation key with a space',
    text: 'dossier: 1\nsources: {‹the ledger›: {}}\n',
    problems: [/^malformed-key “the ledger” can’t be the key of a source/],
  },
  {
    what: 'entities written as a list',
    text: 'dossier: 1\nentities: ‹[{name: A}]›\n',
    problems: [/^wrong-type This should be entities, each below its key: a line such as “harbour-board:”\.$/],
  },
  {
    what: 'an entity that is a text, and keeps its key',
    text: 'dossier: 1\nentities: {zte: ‹ZTE›}\n',
    problems: [/^wrong-type This should be a mapping with type, name, /],
    kept: file => file.entities.map(({ key, names }) => [key, names]),
    expected: [['zte', []]],
  },
  {
    what: 'an entity with nothing in it',
    text: 'dossier: 1\nentities:\n  ‹zte›:\n',
    problems: [/^missing-field “zte” is empty; write a mapping with type, name/],
  },
  {
    what: 'an entity without a name, and keeps its aliases',
    text: 'dossier: 1\nentities: {‹zte›: {type: Company, aliases: [ZTE Corp]}}\n',
    problems: [/^missing-field “zte” has no “name”; add it, such as “name: Port Harbour Board”\.$/],
    kept: file => file.entities[0]?.names.map(name => name.text),
    expected: ['ZTE Corp'],
  },
  {
    what: 'a name that is white space',
    text: 'dossier: 1\nentities: {zte: {type: Company, name: ‹" "›}}\n',
    problems: [/^wrong-type This should be a text that is not blank/],
  },
  {
    what: 'types that no standard has, and keeps them',
    text: 'dossier: 1\nsources: {s: {type: ‹newspaper-article›}}\nentities: {z: {type: ‹Compny›, name: Z}}\n',
    problems: [/^unknown-type .*not a CSL type/, /^unknown-type .*did you mean “Company”\?$/],
    kept: file => file.entities[0]?.type,
    expected: 'Compny',
  },
  {
    what: 'an alias of a wrong kind, and keeps the others',
    text: 'dossier: 1\nentities: {z: {type: Company, name: Z, aliases: [Y, ‹[X]›, {text: W, case: ‹loud›}]}}\n',
    problems: [
      /^wrong-type This should be a name, or a mapping/,
      /^unknown-value “loud” is not known here; write one of smart, exact, ignore\.$/,
    ],
    kept: file => file.entities[0]?.names.map(name => name.text),
    expected: ['Z', 'Y', 'W'],
  },
  {
    what: 'one alias that is no list, and takes it as one',
    text: 'dossier: 1\nentities: {z: {type: Company, name: Z, aliases: ‹Y›}}\n',
    problems: [/^wrong-type This should be a list of names, such as .*\. Write a list, though of one: “\[Y\]”\.$/],
    kept: file => file.entities[0]?.names.map(name => name.text),
    expected: ['Z', 'Y'],
  },
  {
    what: 'an empty field',
    text: 'dossier: 1\nentities:\n  z:\n    type: Company\n    name: Z\n    ‹summary›:\n',
    problems: [/^empty-value “summary” has no value; write text, or remove it\.$/],
  },
  {
    what: 'a stance that is none',
    text: `dossier: 1\n${claim('stance: ‹assert›')}`,
    problems: [/^unknown-value “assert” is not one of asserts, reports, .*did you mean “asserts”\?$/],
    kept: file => file.claims[0]?.stance,
    expected: 'asserts',
  },
  {
    what: 'a claim without a text',
    text: 'dossier: 1\nclaims:\n  - ‹id›: c\n    about: [x]\n    cite: [{source: s}]\n',
    problems: [/^missing-field This entry has no “text”; add it, such as “text: The renewal costs/],
    kept: file => [file.claims.length, file.leftOut],
    expected: [0, ['c']],
  },
  {
    what: 'a claim that cites nothing',
    text: 'dossier: 1\nclaims:\n  - {id: ‹c›, about: [x], text: T.}\n  - {id: ‹d›, about: [x], text: T., cite: []}\n',
    problems: [/^unsourced-claim The claim “c” cites no source; add/, /^unsourced-claim/],
    kept: file => file.claims.length,
    expected: 2,
  },
  {
    what: 'a place without a source, and not that the claim has none',
    text: 'dossier: 1\nclaims: [{id: c, about: [x], text: T., cite: [{‹paragraph›: 3}]}]\n',
    problems: [/^missing-field This entry has no “source”/],
  },
  {
    what: 'paragraphs that are no number from 1',
    text: 'dossier: 1\nclaims: [{id: c, about: [x], text: T., cite: [{source: s, paragraph: ‹0›}, {source: s, paragraph: ‹3-5›}]}]\n',
    problems: [/^wrong-type This should be a whole number from 1/, /^wrong-type/],
    kept: file => file.claims[0]?.cite.length,
    expected: 2,
  },
  {
    what: 'a quote that is a text',
    text: 'dossier: 1\nclaims: [{id: c, about: [x], text: T., cite: [{source: s, quote: ‹words›}]}]\n',
    problems: [/^wrong-type This should be a mapping with exact, prefix, suffix/],
  },
  {
    what: 'a claim’s impossible date, and keeps the claim',
    text: `dossier: 1\n${claim('date: ‹2012-02-30›')}`,
    problems: [/^impossible-date “2012-02-30” is not a possible date: 2012-02 has only 29 days\.$/],
    kept: file => file.claims.length,
    expected: 1,
  },
  {
    what: 'an event’s impossible date, and leaves the event out',
    text: `dossier: 1\n${event('‹2012-13›')}`,
    problems: [/^impossible-date “2012-13” .*no month 13/],
    kept: file => [file.events.length, file.leftOut],
    expected: [0, ['e']],
  },
  {
    what: 'a name whose time ends before it begins, and keeps it for all times',
    text: 'dossier: 1\nentities:\n  a: {type: Company, name: A, aliases: [{text: B, from: 2015-06, until: ‹2015-05›}, {text: C, from: 2015-06, until: 2015}]}\n',
    problems: [/^empty-period “until” is before “from”/],
    kept: file => file.entities[0]?.names.map(({ from }) => from !== undefined),
    expected: [false, false, true],
  },
  {
    what: 'a date that is no EDTF',
    text: `dossier: 1\n${event('‹circa March 2012›')}`,
    problems: [/^malformed-date “circa March 2012” is not a date in EDTF: .*2012-03~/],
  },
  {
    what: 'dates that YAML takes for something else',
    text: `dossier: 1\n${event('‹[1668..1667]›')}claims: []\n`,
    problems: [/^impossible-date .*ends before it begins/],
  },
  {
    what: 'a date that is a block list',
    text: 'dossier: 1\nsources:\n  s:\n    issued:\n      ‹- 1667\n      - 1668›\n',
    problems: [/^wrong-type This should be a date in EDTF/],
  },
  {
    what: 'texts outside the folder',
    text: 'dossier: 1\nsources: {a: {text: ‹../a.txt›}, b: {text: ‹/etc/passwd›}, c: {text: ‹C:\\a.txt›}}\n',
    problems: [
      /^refused-path “\.\.\/a\.txt” leads outside/,
      /^refused-path .*absolute/,
      /^refused-path .*drive letter/,
    ],
    kept: file => file.sources.map(source => source.text),
    expected: [undefined, undefined, undefined],
  },
  {
    what: 'annotations without a body or a target, and leaves them out',
    text: 'dossier: 1\nannotations: [{‹id›: a, body: B.}, {‹id›: b, target: {source: s}}, {id: c, body: C., target: ‹s›}]\n',
    problems: [
      /^missing-field This entry has no “target”; add it, such as “target: {source: ledger-2019, paragraph: 3}”\.$/,
      /^missing-field This entry has no “body”/,
      /^wrong-type This should be a mapping with source, /,
    ],
    kept: file => [file.annotations, file.leftOut],
    expected: [[], ['a', 'b', 'c']],
  },
  {
    what: 'an exclusion whose place can’t be read, and never makes it hold everywhere',
    text: 'dossier: 1\nexclusions: [{entity: z, text: Z, in: ‹/z.txt›}, {entity: z, text: Z, in: z.txt, quote: ‹Z›}]\n',
    problems: [/^refused-path “\/z\.txt” is an absolute path/, /^wrong-type This should be a mapping with exact/],
    kept: file => file.exclusions,
    expected: [],
  },
  {
    what: 'an exclusion with a quote of nowhere',
    text: 'dossier: 1\nexclusions: [{entity: ‹z›, text: Z, quote: {exact: Z}}]\n',
    problems: [/^missing-field This exclusion has a “quote”, .*add “in”/],
    kept: file => file.exclusions,
    expected: [],
  },
  {
    what: 'tabs',
    text: 'dossier: 1\nentities:\n‹\t›zte:\n    type: Company\n',
    problems: [/^yaml-syntax .*Indent with spaces/],
  },
];

/** The text and the spans of its marks. */
function unmarked(source: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  let text = '';
  let start = 0;
  for (const character of source) {
    if (character === '‹') start = text.length;
    else if (character === '›') spans.push(`${start}-${text.length}`);
    else text += character;
  }
  return { text, spans };
}

describe('a dossier file’s problems', () => {
  for (const { what, text: source, problems, kept, expected } of CASES) {
    it(`${problems.length === 0 ? 'let pass' : 'tell of'} ${what}`, () => {
      const { text, spans } = unmarked(source);
      const file = parseDossier(URI, text);
      const found = file.problems.toSorted((a, b) => a.at.span.start - b.at.span.start);
      assert.equal(found.length, problems.length, found.map(each => `${each.code} ${each.message}`).join('\n'));
      for (const [index, pattern] of problems.entries()) {
        assert.match(`${found[index]?.code} ${found[index]?.message}`, pattern);
      }
      assert.deepEqual(
        found.map(({ at }) => `${at.span.start}-${at.span.end}`),
        spans,
      );
      assert.deepEqual(kept?.(file), expected);
    });
  }

  it('name both places of a repeated field', () => {
    const text = 'dossier: 1\ntitle: A\ntitle: B\n';
    const [first, second] = parseDossier(URI, text).problems;
    assert.deepEqual(first?.related?.[0]?.at, second?.at);
    assert.deepEqual(second?.related?.[0]?.at, first?.at);
  });

  it('are cut off where they grow beyond use', () => {
    const fields = Array.from({ length: 5000 }, (_, index) => `unknown${index}: x\n`).join('');
    const { problems } = parseDossier(URI, `dossier: 1\n${fields}`);
    assert.equal(problems.length, 501);
    assert.equal(problems.at(-1)?.code, 'more-problems');
  });

  it('keep what stands around a YAML error, and the problems that don’t come from it', () => {
    const text = `dossier: 1
entities:
  zte: {type: Company, name: ZTE}
claims:
  - {id: good, about: [zte], text: Fine., cite: [{source: s}], date: 2012-02-30}
  - id: bad
    about: [zte
    text: Lost.
events:
  - {id: later, date: 2013, title: Still read, cite: [{source: s}]}
`;
    const file = parseDossier(URI, text);
    const codes = new Set(file.problems.map(problem => problem.code));
    assert.deepEqual(codes, new Set(['yaml-syntax', 'impossible-date']));
    assert.deepEqual([file.entities[0]?.name, file.claims[0]?.id], ['ZTE', 'good']);
  });
});
