import assert from 'node:assert/strict';
import { parseDossier } from '../../../src/core/dossier/parse';
import { applyChanges } from '../../../src/core/editing/change';
import { editDossier } from '../../../src/core/editing/edit';
import type { DossierEdit, NewClaim } from '../../../src/core/editing/entries';

const CLAIM: NewClaim = { id: 'c', about: ['a'], text: 'So it is.', cite: [{ source: 's', paragraph: 3 }] };
const claim = (more: Partial<NewClaim> = {}): DossierEdit => ({ kind: 'add-claim', claim: { ...CLAIM, ...more } });
const ENTITY: DossierEdit = { kind: 'add-entity', entity: { key: 'zte', type: 'Company', name: 'ZTE' } };
const alias = (text: string, more = {}): DossierEdit => ({ kind: 'add-alias', entity: 'a', alias: { text, ...more } });
const set = (body: string): DossierEdit => ({ kind: 'set-annotation', id: 'n', body });
const remove = (id: string): DossierEdit => ({ kind: 'remove-annotation', id });

interface Case {
  readonly what: string;
  readonly before: string;
  readonly edit: DossierEdit;
  /** What is shown stands in `‹ ›`. */
  readonly after: string;
}

const CASES: readonly Case[] = [
  {
    what: 'begins a dossier in an empty file',
    before: '',
    edit: ENTITY,
    after: '‹dossier: 1\n\nentities:\n  zte:\n    type: Company\n    name: ZTE›\n',
  },
  {
    what: 'begins a dossier below comments, without a line break at the end if there was none',
    before: '--- # my notes\n# on harbours',
    edit: ENTITY,
    after: '--- # my notes\n# on harbours\n‹dossier: 1\n\nentities:\n  zte:\n    type: Company\n    name: ZTE›',
  },
  {
    what: 'puts a new part where the format has it, and leaves comments with the part that they stand before',
    before: 'dossier: 1\n\nsources:\n  s: {}   # one\n    # of it\n\n# What is said\nclaims: []\n',
    edit: ENTITY,
    after:
      'dossier: 1\n\nsources:\n  s: {}   # one\n    # of it\n\n‹entities:\n  zte:\n    type: Company\n    name: ZTE›\n\n# What is said\nclaims: []\n',
  },
  {
    what: 'fills an empty part',
    before: 'dossier: 1\nclaims: []  # none yet\n# end',
    edit: claim(),
    after:
      'dossier: 1\nclaims:  # none yet\n‹  - id: c\n    about: [a]\n    text: So it is.\n    cite:\n      - {source: s, paragraph: 3}›\n# end'.replace(
        '‹  ',
        '  ‹',
      ),
  },
  {
    what: 'fills a part that is between brackets within brackets',
    before: '{"dossier": 1, "claims": [], "title": "T"}',
    edit: claim({ text: 'One, two.' }),
    after:
      '{"dossier": 1, "claims": ‹[{id: c, about: [a], text: "One, two.", cite: [{source: s, paragraph: 3}]}]›, "title": "T"}',
  },
  {
    what: 'keeps to the layout of the entries that are there',
    before:
      "dossier: 1\r\nclaims:\r\n-   id: b\r\n    text: 'x: y'\r\n    cite:\r\n    -   {source: s}\r\n\r\n-   id: a   # last\r\n    # of a\r\n\r\nevents: []\r\n",
    edit: claim({ value: 'a: b' }),
    after:
      "dossier: 1\r\nclaims:\r\n-   id: b\r\n    text: 'x: y'\r\n    cite:\r\n    -   {source: s}\r\n\r\n-   id: a   # last\r\n    # of a\r\n\r\n‹-   id: c\r\n    about: [a]\r\n    text: So it is.\r\n    value: 'a: b'\r\n    cite:\r\n    - {source: s, paragraph: 3}›\r\n\r\nevents: []\r\n",
  },
  {
    what: 'writes on one line where the entry before is',
    before: 'dossier: 1\nentities:\n  a: {type: Company, name: A}  # a\n...\n',
    edit: ENTITY,
    after: 'dossier: 1\nentities:\n  a: {type: Company, name: A}  # a\n  ‹zte: {type: Company, name: ZTE}›\n...\n',
  },
  {
    what: 'gives every item a line where brackets stand over several, with a comma at the end if there was one',
    before: 'dossier: 1\nentities: {\n  a: {type: Company, name: A}, # a\n}\n',
    edit: ENTITY,
    after: 'dossier: 1\nentities: {\n  a: {type: Company, name: A}, # a\n  ‹zte: {type: Company, name: ZTE},›\n}\n',
  },
  {
    what: 'parts nothing that a block scalar keeps',
    before: 'dossier: 1\nclaims:\n  - id: a\n\n  - id: b\n    note: |+\n      Kept.\n\n',
    edit: claim({ cite: [] }),
    after:
      'dossier: 1\nclaims:\n  - id: a\n\n  - id: b\n    note: |+\n      Kept.\n\n  ‹- id: c\n    about: [a]\n    text: So it is.›\n',
  },
  {
    what: 'adds a name to a list between brackets',
    before: 'dossier: 1\nentities:\n  a: {type: Company, name: A, aliases: [B, C]}\n',
    edit: alias('D, Inc.'),
    after: 'dossier: 1\nentities:\n  a: {type: Company, name: A, aliases: [B, C‹, "D, Inc."›]}\n',
  },
  {
    what: 'adds a name to a list of lines',
    before: 'dossier: 1\nentities:\n  a:\n    type: Company\n    aliases:\n    - B # b\n      # of b\n    name: A\n',
    edit: alias('D', { case: 'exact' }),
    after:
      'dossier: 1\nentities:\n  a:\n    type: Company\n    aliases:\n    - B # b\n      # of b\n    ‹- {text: D, case: exact}›\n    name: A\n',
  },
  {
    what: 'makes a list of a name that stands alone',
    before: 'dossier: 1\nentities:\n  a: {type: Company, name: A, aliases: "B"}\n',
    edit: alias('D'),
    after: 'dossier: 1\nentities:\n  a: {type: Company, name: A, aliases: ["B"‹, D]›}\n',
  },
  {
    what: 'adds a first name behind the main one',
    before: 'dossier: 1\nentities:\n  a:\n    type: Company\n    name: A  # main\n    summary: S\n',
    edit: alias('D'),
    after: 'dossier: 1\nentities:\n  a:\n    type: Company\n    name: A  # main\n    ‹aliases: [D]›\n    summary: S\n',
  },
  {
    what: 'keeps a byte order mark',
    before: '\ufeffdossier: 1\n',
    edit: ENTITY,
    after: '\ufeffdossier: 1\n\n‹entities:\n  zte:\n    type: Company\n    name: ZTE›\n',
  },
  {
    what: 'writes several lines below their key',
    before:
      'dossier: 1\nannotations:\n  - {id: m, body: B, target: {source: s}}\n  - id: n\n    body: B # old\n    target: {source: s}\n',
    edit: set('One.\n\nTwo.'),
    after:
      'dossier: 1\nannotations:\n  - {id: m, body: B, target: {source: s}}\n  - id: n\n    body: |- # old\n      ‹One.\n\n      Two.›\n    target: {source: s}\n',
  },
  {
    what: 'writes one line in place of several',
    before:
      'dossier: 1\nannotations:\n  - id: n\n    body: > # old\n      One.\n\n      Two.\n\n    target: {source: s}\n',
    edit: set('Three.'),
    after: 'dossier: 1\nannotations:\n  - id: n\n    body: ‹Three.› # old\n\n    target: {source: s}\n',
  },
  {
    what: 'keeps the quotation marks of what it replaces',
    before: "dossier: 1\nannotations:\n  - id: n\n    body: 'B'\n    target: {source: s}\n",
    edit: set("It's"),
    after: 'dossier: 1\nannotations:\n  - id: n\n    body: ‹"It\'s"›\n    target: {source: s}\n'.replaceAll('"', '"'),
  },
  {
    what: 'keeps the comments of what it removes',
    before: 'dossier: 1\nannotations:\n  - id: m\n\n  - id: n # see\n    # there\n    body: B\n\n  - id: o\n',
    edit: remove('n'),
    after: 'dossier: 1\nannotations:\n  - id: m\n\n  # see\n  # there\n\n  - id: o\n',
  },
  {
    what: 'leaves an empty list',
    before: 'dossier: 1\nannotations: # mine\n  - id: n\n    body: B',
    edit: remove('n'),
    after: 'dossier: 1\nannotations: [] # mine',
  },
];

const REFUSED: readonly { what: string; before: string; edit: DossierEdit; problem: RegExp }[] = [
  { what: 'broken YAML', before: 'dossier: 1\nclaims: [\n', edit: ENTITY, problem: /before line 2 is mended/ },
  {
    what: 'a text that is too long',
    before: `dossier: 1\ntitle: ${'a'.repeat(1_000_001)}\n`,
    edit: ENTITY,
    problem: /before line 2 is mended: This is longer than 1,000,000 characters/,
  },
  { what: 'a text that is no mapping', before: '- a\n', edit: ENTITY, problem: /no dossier/ },
  { what: 'a version that is not known', before: 'dossier: 2\n', edit: ENTITY, problem: /Only version 1/ },
  {
    what: 'a key that is taken',
    before: 'dossier: 1\nentities: {zte: {}}\n',
    edit: ENTITY,
    problem: /“zte” is there already/,
  },
  {
    what: 'an id that is taken',
    before: 'dossier: 1\nclaims: [{id: c}]\n',
    edit: claim(),
    problem: /“c” is there already/,
  },
  {
    what: 'a part of another kind',
    before: 'dossier: 1\nentities: [a]\n',
    edit: ENTITY,
    problem: /“entities” is not written/,
  },
  {
    what: 'an entity that is gone',
    before: 'dossier: 1\n',
    edit: alias('A'),
    problem: /“a” is not in this dossier any more/,
  },
  {
    what: 'a name that is there',
    before: 'dossier: 1\nentities: {a: {name: A}}\n',
    edit: alias('A'),
    problem: /already/,
  },
  {
    what: 'an annotation that is gone',
    before: 'dossier: 1\n',
    edit: remove('n'),
    problem: /“n” is not in this dossier/,
  },
  {
    what: 'what stands in several places',
    before: 'dossier: 1\nentities:\n  a: {name: A, aliases: &l [B]}\n  b: {name: B, aliases: *l}\n',
    edit: alias('D'),
    problem: /“&l” makes this part/,
  },
  {
    what: 'what stands elsewhere',
    before: 'dossier: 1\nentities:\n  b: &b {name: B, aliases: [C]}\n  a: *b\n',
    edit: alias('D'),
    problem: /“\*b” makes this part/,
  },
  {
    what: 'a first document without anything',
    before: '---\n---\ndossier: 1\n',
    edit: ENTITY,
    problem: /one YAML document/,
  },
];

describe('an edit of a dossier', () => {
  for (const { what, before, edit, after } of CASES) {
    it(what, () => {
      const result = editDossier(before, [edit]);
      assert.ok(!('problem' in result), 'problem' in result ? result.problem : '');
      const text = applyChanges(before, result.changes);
      const { start, end } = result.shows;
      const shown = after.includes('‹') ? `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}` : text;
      assert.equal(shown, after);
    });
  }

  for (const { what, before, edit, problem } of REFUSED) {
    it(`refuses ${what}`, () => {
      const result = editDossier(before, [edit]);
      assert.match('problem' in result ? result.problem : '', problem);
    });
  }

  it('works on top of the ones before it, and all come to one set of changes', () => {
    const before = 'dossier: 1\n# end\n';
    const result = editDossier(before, [
      ENTITY,
      { kind: 'add-alias', entity: 'zte', alias: { text: 'Zed' } },
      claim({ about: ['zte'] }),
    ]);
    assert.ok('changes' in result);
    assert.equal(result.changes.length, 1);
    const file = parseDossier('file:///a.dossier.yaml', applyChanges(before, result.changes));
    assert.deepEqual(
      file.entities[0]?.names.map(({ text }) => text),
      ['ZTE', 'Zed'],
    );
    assert.equal(file.claims.length, 1);
  });

  it('is nothing at all where a later one can’t be done', () => {
    assert.deepEqual(Object.keys(editDossier('dossier: 1\n', [ENTITY, alias('A')])), ['problem']);
  });
});
