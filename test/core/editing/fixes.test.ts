import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Dossier, mergeDossiers } from '../../../src/core/dossier/dossier';
import { parseDossier } from '../../../src/core/dossier/parse';
import { applyChanges } from '../../../src/core/editing/change';
import { fixAll, mendsIn } from '../../../src/core/editing/fixes';
import { commentedDossier } from '../../support/commented-dossier';

const URI = 'file:///notes/a.dossier.yaml';

interface Case {
  readonly what: string;
  readonly code: string;
  readonly before: string;
  /** Each mend: its title, and the text after it, in which the problem is gone. */
  readonly mends: readonly (readonly [title: string, after: string])[];
}

/** A dossier with an entity and a source that can be referred to, and entries below. */
const known = (entries: string) =>
  `dossier: 1\nsources:\n  ledger: {title: L}\nentities:\n  zte: {type: Company, name: ZTE Corp}\n${entries}`;
const claim = (fields: string) =>
  known(`claims:\n  - {id: c, about: [zte], text: T., cite: [{source: ledger}], ${fields}}\n`);
const entity = (lines: string) => `dossier: 1\nentities:\n  zte:\n    type: Company\n    name: ZTE\n${lines}`;

const CASES: readonly Case[] = [
  {
    what: 'a missing version, below the comments that the file begins with',
    code: 'missing-version',
    before: '# Notes\n\ntitle: A\n',
    mends: [['Add “dossier: 1”', '# Notes\n\ndossier: 1\ntitle: A\n']],
  },
  {
    what: 'a missing version of a file that is empty',
    code: 'missing-version',
    before: '',
    mends: [['Add “dossier: 1”', 'dossier: 1\n']],
  },
  {
    what: 'a version as software has it',
    code: 'unsupported-version',
    before: 'dossier: "1.0" # first\n',
    mends: [['Change to “dossier: 1”', 'dossier: 1 # first\n']],
  },
  {
    what: 'an empty version',
    code: 'unsupported-version',
    before: 'dossier:\ntitle: A\n',
    mends: [['Change to “dossier: 1”', 'dossier: 1\ntitle: A\n']],
  },
  { what: 'no version of the future', code: 'unsupported-version', before: 'dossier: 2\n', mends: [] },
  {
    what: 'a part that is spelt nearly right',
    code: 'unknown-field',
    before: 'dossier: 1\n"entitys": {}\n',
    mends: [['Change to “entities”', 'dossier: 1\n"entities": {}\n']],
  },
  {
    what: 'no field that is like one that is there',
    code: 'unknown-field',
    before: entity('    nam: Z\n'),
    mends: [],
  },
  {
    what: 'a word that is spelt nearly right',
    code: 'unknown-value',
    before: claim('stance: assert'),
    mends: [['Change to “asserts”', claim('stance: asserts')]],
  },
  {
    what: 'a word that is like none, by each of the list',
    code: 'unknown-value',
    before: entity('    aliases: [{text: Z, case: any}]\n'),
    mends: ['smart', 'exact', 'ignore'].map(word => [
      `Change to “${word}”`,
      entity(`    aliases: [{text: Z, case: ${word}}]\n`),
    ]),
  },
  {
    what: 'a kind that is spelt nearly right',
    code: 'unknown-type',
    before: "dossier: 1\nentities: {z: {type: 'Compny', name: Z}}\n",
    mends: [['Change to “Company”', "dossier: 1\nentities: {z: {type: 'Company', name: Z}}\n"]],
  },
  {
    what: 'an id that stands twice',
    code: 'duplicate-key',
    before: known('events:\n  - {id: e, date: 2010, title: A}\n  - {id: e, date: 2011, title: B}\n'),
    mends: [
      [
        'Rename this one to “e-2”',
        known('events:\n  - {id: e-2, date: 2010, title: A}\n  - {id: e, date: 2011, title: B}\n'),
      ],
    ],
  },
  {
    what: 'a key that stands twice',
    code: 'duplicate-key',
    before: 'dossier: 1\nsources:\n  "a": {}\n  b: {}\n  a: {}\n',
    mends: [['Rename this one to “a-2”', 'dossier: 1\nsources:\n  "a-2": {}\n  b: {}\n  a: {}\n']],
  },
  {
    what: 'a malformed key, with what refers to it',
    code: 'malformed-key',
    before:
      'dossier: 1\nentities:\n  ZTE Corp: {type: Company, name: Z}\nclaims:\n  - {id: c, about: [ZTE Corp], text: T}\n',
    mends: [
      [
        'Rename to “zte-corp”, also where it is referred to',
        'dossier: 1\nentities:\n  zte-corp: {type: Company, name: Z}\nclaims:\n  - {id: c, about: [zte-corp], text: T}\n',
      ],
    ],
  },
  {
    what: 'a malformed citation key',
    code: 'malformed-key',
    before: 'dossier: 1\nsources:\n  "Müller, 2019": {}\n',
    mends: [['Rename to “Muller-2019”, also where it is referred to', 'dossier: 1\nsources:\n  "Muller-2019": {}\n']],
  },
  {
    what: 'an entity without type and name, in its words',
    code: 'missing-field',
    before: 'dossier: 1\nentities:\n  port-authority: # the port\n    summary: S\n',
    mends: [
      [
        'Add “type” and “name”',
        'dossier: 1\nentities:\n  port-authority: # the port\n    type: PublicBody\n    name: Port Authority\n    summary: S\n',
      ],
    ],
  },
  {
    what: 'an entity with nothing in it',
    code: 'missing-field',
    before: 'dossier: 1\nentities:\n  quay: # mine\n',
    mends: [['Add “type” and “name”', 'dossier: 1\nentities:\n  quay: {type: Thing, name: Quay} # mine\n']],
  },
  {
    what: 'a claim without an id, from its words',
    code: 'missing-field',
    before: known('claims:\n  - about: [zte]\n    text: The price is high.\n    cite: [{source: ledger}]\n'),
    mends: [
      [
        'Add “id”',
        known(
          'claims:\n  - id: price-high\n    about: [zte]\n    text: The price is high.\n    cite: [{source: ledger}]\n',
        ),
      ],
    ],
  },
  {
    what: 'an id without a value',
    code: 'missing-field',
    before: known('events:\n  - id:\n    date: 2010\n    title: Signing\n    cite: [{source: ledger}]\n'),
    mends: [
      [
        'Add “id”',
        known('events:\n  - id: signing\n    date: 2010\n    title: Signing\n    cite: [{source: ledger}]\n'),
      ],
    ],
  },
  {
    what: 'a place without a source, where there is only one',
    code: 'missing-field',
    before: known('claims:\n  - {id: c, about: [zte], text: T, cite: [{paragraph: 3}]}\n'),
    mends: [
      ['Add “source”', known('claims:\n  - {id: c, about: [zte], text: T, cite: [{source: ledger, paragraph: 3}]}\n')],
    ],
  },
  {
    what: 'nothing that would have to be made up',
    code: 'missing-field',
    before: known('events:\n  - {id: e, title: Signing}\n'),
    mends: [],
  },
  {
    what: 'a field without a value, and keeps its comment',
    code: 'empty-value',
    before: entity('    summary: # later\n    note: N\n'),
    mends: [['Remove “summary”', entity('    # later\n    note: N\n')]],
  },
  {
    what: 'a field without a value that comes last between brackets',
    code: 'empty-value',
    before: claim('note: '),
    mends: [['Remove “note”', claim('note: ').replace(', note: ', '')]],
  },
  {
    what: 'a word where a list belongs',
    code: 'wrong-type',
    before: known('claims:\n  - id: c\n    about: zte # him\n    text: T\n    cite: [{source: ledger}]\n'),
    mends: [
      [
        'Write it as a list',
        known('claims:\n  - id: c\n    about: [zte] # him\n    text: T\n    cite: [{source: ledger}]\n'),
      ],
    ],
  },
  {
    what: 'a word with a comma where a list belongs',
    code: 'wrong-type',
    before: entity('    aliases: ZTE, Inc.\n'),
    mends: [['Write it as a list', entity('    aliases: ["ZTE, Inc."]\n')]],
  },
  {
    what: 'a mapping where a list of such belongs',
    code: 'wrong-type',
    before: known(
      'claims:\n  - id: c\n    about: [zte]\n    text: T\n    cite:\n      source: ledger # it\n      # where\n      quote:\n        exact: T\n    note: N\n',
    ),
    mends: [
      [
        'Write it as a list',
        known(
          'claims:\n  - id: c\n    about: [zte]\n    text: T\n    cite:\n      - source: ledger # it\n        # where\n        quote:\n          exact: T\n    note: N\n',
        ),
      ],
    ],
  },
  {
    what: 'one place between braces where a list belongs',
    code: 'wrong-type',
    before: known('events:\n  - {id: e, date: 2010, title: T, cite: {source: ledger}}\n'),
    mends: [['Write it as a list', known('events:\n  - {id: e, date: 2010, title: T, cite: [{source: ledger}]}\n')]],
  },
  {
    what: 'a number with words around it',
    code: 'wrong-type',
    before: claim('note: N').replace('{source: ledger}', '{source: ledger, paragraph: "¶ 3"}'),
    mends: [['Change to “3”', claim('note: N').replace('{source: ledger}', '{source: ledger, paragraph: 3}')]],
  },
  {
    what: 'yes and no',
    code: 'wrong-type',
    before: 'dossier: 1\nsources: {s: {digest: yes}}\n',
    mends: [['Change to “true”', 'dossier: 1\nsources: {s: {digest: true}}\n']],
  },
  {
    what: 'an entity that is its name',
    code: 'wrong-type',
    before: 'dossier: 1\nentities:\n  quay: Quay Ltd\n',
    mends: [['Write it out as an entity', 'dossier: 1\nentities:\n  quay: {type: Company, name: Quay Ltd}\n']],
  },
  {
    what: 'a blank text',
    code: 'wrong-type',
    before: 'dossier: 1\ntitle: " "\nclaims: []\n',
    mends: [['Remove “title”', 'dossier: 1\nclaims: []\n']],
  },
  {
    what: 'a merge key, by the fields that the entry has not',
    code: 'merge-key',
    before:
      'dossier: 1\nentities:\n  a: &a\n    type: Company\n    name: A\n    context: [x, y]\n    note: |\n      Two\n      lines.\n  b:\n    <<: *a # of a\n    name: B\n',
    mends: [
      [
        'Write the fields out',
        'dossier: 1\nentities:\n  a: &a\n    type: Company\n    name: A\n    context: [x, y]\n    note: |\n      Two\n      lines.\n  b:\n    type: Company\n    context: [x, y]\n    note: "Two\\nlines.\\n" # of a\n    name: B\n',
      ],
    ],
  },
  {
    what: 'an alias that was to be a text',
    code: 'unknown-alias',
    before: 'dossier: 1\ntitle: *important\n',
    mends: [['Put the text in quotation marks', 'dossier: 1\ntitle: "*important"\n']],
  },
  {
    what: 'a claim that disputes itself',
    code: 'self-dispute',
    before: known(
      'claims:\n  - {id: d, about: [zte], text: D, cite: [{source: ledger}]}\n  - {id: c, about: [zte], text: T, cite: [{source: ledger}], disputes: [d, c]}\n',
    ),
    mends: [
      [
        'Remove it from what the claim disputes',
        known(
          'claims:\n  - {id: d, about: [zte], text: D, cite: [{source: ledger}]}\n  - {id: c, about: [zte], text: T, cite: [{source: ledger}], disputes: [d]}\n',
        ),
      ],
    ],
  },
  {
    what: 'a claim that disputes only itself',
    code: 'self-dispute',
    before: claim('disputes: [c]'),
    mends: [['Remove it from what the claim disputes', claim('disputes: [c]').replace(', disputes: [c]', '')]],
  },
  {
    what: 'a reference to an entity, spelt nearly right or not yet there',
    code: 'unknown-entity',
    before: known('events:\n  - {id: e, date: 2010, title: T, entities: ["zt"]}\n'),
    mends: [
      ['Change to “zte”', known('events:\n  - {id: e, date: 2010, title: T, entities: ["zte"]}\n')],
      [
        'Add an entity “zt” to this dossier',
        known('  zt: {type: Thing, name: Zt}\nevents:\n  - {id: e, date: 2010, title: T, entities: ["zt"]}\n'),
      ],
    ],
  },
  {
    what: 'a reference to an entity by its name',
    code: 'unknown-entity',
    before: known('events:\n  - {id: e, date: 2010, title: T, entities: [ZTE Corp]}\n'),
    mends: [['Change to “zte”', known('events:\n  - {id: e, date: 2010, title: T, entities: [zte]}\n')]],
  },
  {
    what: 'a citation of a source that is not there yet',
    code: 'unknown-source',
    before: 'dossier: 1\nevents:\n  - {id: e, date: 2010, title: T, cite: [{source: wsj-2018}]}\n',
    mends: [
      [
        'Add a source “wsj-2018” to this dossier',
        'dossier: 1\nsources:\n  wsj-2018:\n    title: Wsj 2018\nevents:\n  - {id: e, date: 2010, title: T, cite: [{source: wsj-2018}]}\n',
      ],
    ],
  },
  {
    what: 'a dispute with a claim, spelt nearly right',
    code: 'unknown-claim',
    before: known(
      'claims:\n  - {id: price, about: [zte], text: D, cite: [{source: ledger}]}\n  - {id: c, about: [zte], text: T, cite: [{source: ledger}], disputes: [prise]}\n',
    ),
    mends: [
      [
        'Change to “price”',
        known(
          'claims:\n  - {id: price, about: [zte], text: D, cite: [{source: ledger}]}\n  - {id: c, about: [zte], text: T, cite: [{source: ledger}], disputes: [price]}\n',
        ),
      ],
    ],
  },
  {
    what: 'a date in words',
    code: 'malformed-date',
    before: 'dossier: 1\nsources: {s: {issued: "circa March 2012"}}\n',
    mends: [['Write 2012-03~ (around March 2012)', 'dossier: 1\nsources: {s: {issued: "2012-03~"}}\n']],
  },
  {
    what: 'a date that may mean either, by each',
    code: 'malformed-date',
    before: 'dossier: 1\nsources:\n  s: {issued: 12/4/2019}\n',
    mends: [
      ['Write 2019-04-12 (12 April 2019)', 'dossier: 1\nsources:\n  s: {issued: 2019-04-12}\n'],
      ['Write 2019-12-04 (4 December 2019)', 'dossier: 1\nsources:\n  s: {issued: 2019-12-04}\n'],
    ],
  },
  {
    what: 'a path with backslashes',
    code: 'refused-path',
    before: 'dossier: 1\nsources: {s: {text: texts\\a.txt}}\n',
    mends: [['Change to “texts/a.txt”', 'dossier: 1\nsources: {s: {text: texts/a.txt}}\n']],
  },
  {
    what: 'an address for a path',
    code: 'refused-path',
    before: 'dossier: 1\nsources: {s: {text: "https://example.org/a"}}\n',
    mends: [['Make it the source’s “URL”', 'dossier: 1\nsources: {s: {URL: "https://example.org/a"}}\n']],
  },
  {
    what: 'a text with a colon',
    code: 'yaml-syntax',
    before: 'dossier: 1\ntitle: Ports: a history # mine\n',
    mends: [['Put the text in quotation marks', 'dossier: 1\ntitle: "Ports: a history" # mine\n']],
  },
  {
    what: 'a list’s text that begins with a sign of YAML’s',
    code: 'yaml-syntax',
    before: entity('    aliases:\n      - @zte\n'),
    mends: [['Put the text in quotation marks', entity('    aliases:\n      - "@zte"\n')]],
  },
  { what: 'no other fault of YAML', code: 'yaml-syntax', before: 'dossier: 1\nclaims: [\n', mends: [] },
];

describe('the mends of a problem', () => {
  for (const { what, code, before, mends } of CASES) {
    it(`of ${what} (${code})`, () => {
      for (const mark of ['', '\ufeff']) {
        const text = mark + before;
        const dossier = read(text);
        const problem = dossier.problems.get(URI)!.find(each => each.code === code);
        assert.ok(problem, codes(dossier).join());
        const found = mendsIn(text, dossier)(problem);
        assert.deepEqual(
          found.map(({ title, changes }) => [title, applyChanges(text, changes)]),
          mends.map(([title, after]) => [title, mark + after]),
        );
        for (const { changes } of found) {
          const after = codes(read(applyChanges(text, changes)));
          const left = codes(dossier).filter(each => each !== code);
          assert.ok(after.filter(each => each === code).length < codes(dossier).length - left.length);
          assert.deepEqual(
            after.filter(each => each !== code && !left.includes(each)),
            [],
            'no others',
          );
        }
      }
    });
  }

  it('can be asked for whatever a file is like, and never break its YAML further', () => {
    const spoil = fc.tuple(
      fc.nat(),
      fc.nat({ max: 6 }),
      fc.constantFrom('', ':', ' ', '"', '- ', '*x', '<<: *x', '[', '}', '\n', 'about: '),
    );
    fc.assert(
      fc.property(fc.gen(), fc.array(spoil, { minLength: 1, maxLength: 4 }), (g, spoilt) => {
        let text = commentedDossier(g);
        for (const [place, length, written] of spoilt) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + written + text.slice(at + length);
        }
        const dossier = read(text);
        const broken = (codes: readonly string[]) => codes.filter(code => code === 'yaml-syntax').length;
        for (const problem of dossier.problems.get(URI)!.slice(0, 20)) {
          for (const { title, changes } of mendsIn(text, dossier)(problem)) {
            const after = applyChanges(text, changes);
            const told = `${problem.code}: ${title}\n${text}\n=====>\n${after}`;
            assert.ok(broken(codes(read(after))) <= broken(codes(dossier)), told);
          }
        }
        const all = fixAll(URI, text);
        assert.ok(broken(codes(read(applyChanges(text, all)))) <= broken(codes(dossier)));
      }),
      { numRuns: 200, seed: 20261122, endOnFailure: true },
    );
  }).timeout(60_000);

  it('come with no guess where they are made unasked', () => {
    const before =
      'title: A\nentities:\n  zte: {type: Compny, name: Z, aliases: ZTE, summary: , note: }\nsources:\n  s: {issued: around 2012}\n  t: {issued: 1/2/2012}\n';
    assert.equal(
      applyChanges(before, fixAll(URI, before)),
      'dossier: 1\ntitle: A\nentities:\n  zte: {type: Compny, name: Z, aliases: [ZTE]}\nsources:\n  s: {issued: 2012~}\n  t: {issued: 1/2/2012}\n',
    );
  });

  it('are none where nothing is wrong', () => {
    assert.deepEqual(fixAll(URI, claim('note: N')), []);
  });
});

function read(text: string): Dossier {
  return mergeDossiers([parseDossier(URI, text)]);
}

function codes(dossier: Dossier): string[] {
  return dossier.problems.get(URI)!.map(({ code }) => code);
}
