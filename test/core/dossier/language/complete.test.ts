// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have their places so
import assert from 'node:assert/strict';
import { complete } from '../../../../src/core/dossier/language/complete';
import type { Completion, Known } from '../../../../src/core/dossier/language/completion';
import { marked } from '../../../support/markers';
import { claim, dossierOf, entity, source } from '../../../support/model';

const DOSSIER = dossierOf({
  entities: [entity('zte', 'ZTE'), entity('harbour-board', 'Port Harbour Board')],
  sources: [source('ledger-2019', { title: 'Contract renewed' }), source('a:b$c')],
  claims: [claim('price'), claim('the price')],
});
const KNOWN: Known = { dossier: DOSSIER, paths: () => ['texts/a.txt', 'texts/b.txt'], onlyKeys: false };

function at(text: string, typed?: string, known = KNOWN) {
  const { text: yaml, carets } = marked(text);
  return { yaml, completions: complete(yaml, carets[0]!, known, { typed }) };
}

function items(text: string, typed?: string, known = KNOWN): readonly Completion[] {
  return at(text, typed, known).completions?.items ?? [];
}

/** What is offered at the caret, as far as it is listed: some lists are long. */
const OFFERED: readonly [text: string, labels: string[]][] = [
  ['|', ['dossier', 'title', 'sources', 'entities', 'claims', 'events', 'annotations', 'exclusions']],
  ['dossier: |', ['1']],
  ['dossier: 1\nent|', ['title', 'sources', 'entities']],
  ['entities:\n  |', ['New entity']],
  ['entities:\n  harb|', ['harb']],
  ['entities:\n  harb|:\n    name: H', []],
  ['entities:\n  a:\n    |', ['type', 'name', 'aliases', 'summary']],
  ['entities:\n  a:\n    type: Company\n    na|\n    summary: S', ['name', 'aliases', 'context']],
  ['entities:\n  a:\n    type: |', ['Address', 'Airplane']],
  ['entities:\n  a: {type: Company, |}', ['name', 'aliases']],
  ['entities:\n  a:\n    aliases: [|]', ['{text: …}']],
  ['entities:\n  a:\n    aliases: [{text: A, |}]', ['case', 'lang']],
  ['entities:\n  a:\n    aliases: [{text: A, case: |}]', ['smart', 'exact', 'ignore']],
  ['sources:\n  a:\n    type: art|', ['article', 'article-journal']],
  ['sources:\n  a:\n    digest: |', ['true', 'false']],
  ['sources:\n  a:\n    text: texts/|', ['texts/a.txt', 'texts/b.txt']],
  ['claims:\n  |', ['New claim']],
  ['claims:\n  - |', ['New claim', 'id', 'about', 'text', 'by']],
  ['claims:\n  - id: a\n    |', ['about', 'text', 'by', 'stance']],
  ['claims:\n  - about: |', ['harbour-board', 'zte']],
  ['claims:\n  - about: [|', ['harbour-board', 'zte']],
  ['claims:\n  - about: [zte, ha|]', ['harbour-board', 'zte']],
  ['claims:\n  - about:\n      - |', ['harbour-board', 'zte']],
  ['claims:\n  - about:\n      |', ['harbour-board', 'zte']],
  ['claims:\n  - by: "ha|"', ['harbour-board', 'zte']],
  ['claims:\n  - stance: |', ['asserts', 'reports', 'alleges', 'finds', 'denies']],
  ['claims:\n  - cite: |', ['{source: …}']],
  ['claims:\n  - cite: [{source: |', ['a:b$c', 'ledger-2019']],
  ['claims:\n  - cite: [{source: ledger-2019, |}]', ['paragraph', 'quote', 'fingerprint']],
  ['claims:\n  - cite:\n      - source: led|', ['a:b$c', 'ledger-2019']],
  ['claims:\n  - disputes: [|]', ['price', 'the price']],
  ['claims:\n  - id: a\n    about: [zte\n    te|', ['text', 'by', 'stance']],
  ['claims:\n  - id: a\n    text: "open\n  - stance: |', ['asserts']],
  ['annotations:\n  - target: |', ['{source: …}']],
  ['exclusions:\n  - entity: |', ['harbour-board', 'zte']],
  ['claims:\n  - text: some wo|rds', []],
  ['claims:\n  - date: |', []],
  ['claims:\n  - id: a # so |', []],
  ['# |', []],
  ['other:\n  |', []],
];

describe('what can be written in a dossier', () => {
  for (const [text, labels] of OFFERED) {
    it(JSON.stringify(text), () => {
      const found = items(text).map(({ label }) => label);
      assert.deepEqual(labels.length === 0 ? found : found.slice(0, labels.length), labels);
    });
  }

  it('is no key that is there already, nor one that somebody else completes', () => {
    const labels = items('claims:\n  - id: a\n    |\n    text: T').map(({ label }) => label);
    assert.ok(!labels.includes('id') && !labels.includes('text') && labels.includes('about'));
    const onlyKeys = { ...KNOWN, onlyKeys: true };
    assert.deepEqual(items('claims:\n  - id: a\n    |', undefined, onlyKeys), []);
    assert.deepEqual(items('claims:\n  - stance: |', undefined, onlyKeys), []);
    assert.equal(items('claims:\n  - about: [|]', undefined, onlyKeys).length, 2);
  });
});

/** The text after the first completion, or the one with the label, places to fill in as snippets have them. */
const WRITTEN: readonly [text: string, label: string, after: string][] = [
  ['|', 'dossier', 'dossier: 1'],
  ['dossier: 1\n|', 'entities', 'dossier: 1\nentities:\n  $0'],
  ['dossier: 1\ncl|', 'claims', 'dossier: 1\nclaims:\n  - $0'],
  ['entities:\n  ze|', 'ze', 'entities:\n  ze:\n    type: ${1:Company}\n    name: ${2:Port Harbour Board}'],
  ['entities:\n  |', 'New entity', 'entities:\n  ${1:key}:\n    type: ${2:Company}\n    name: ${3:Port Harbour Board}'],
  ['entities: {a|}', 'a', 'entities: {a: {type: ${1:Company}, name: ${2:Port Harbour Board}}}'],
  [
    'claims:\n  |',
    'New claim',
    'claims:\n  - id: ${1:renewal-price}\n    about: [${2:harbour-board}]\n    text: ${3:The renewal costs 4.1 million euros a year.}',
  ],
  [
    'claims:\n  - |',
    'New claim',
    'claims:\n  - id: ${1:renewal-price}\n    about: [${2:harbour-board}]\n    text: ${3:The renewal costs 4.1 million euros a year.}',
  ],
  ['claims:\n  - id: a\n    ab|', 'about', 'claims:\n  - id: a\n    about: [${1:harbour-board}]'],
  ['claims:\n  - id: a\n    ab|: x', 'about', 'claims:\n  - id: a\n    about: x'],
  ['claims:\n  - cite: |', '{source: …}', 'claims:\n  - cite: [{source: ${1:ledger-2019}}]'],
  ['claims:\n  - id: a\n    ci|', 'cite', 'claims:\n  - id: a\n    cite: [{source: ${1:ledger-2019}}]'],
  ['claims:\n  - about: h|', 'harbour-board', 'claims:\n  - about: [harbour-board]'],
  ['claims:\n  - about: [har|bour-b]', 'harbour-board', 'claims:\n  - about: [harbour-board]'],
  ['claims:\n  - about:\n      |', 'zte', 'claims:\n  - about:\n      - zte'],
  ['claims:\n  - by: "ha|"', 'zte', 'claims:\n  - by: "zte"'],
  ['claims:\n  - stance:|', 'denies', 'claims:\n  - stance: denies'],
  ['claims:\n  - cite: [{source: a:|}]', 'a:b$c', 'claims:\n  - cite: [{source: a:b\\$c}]'],
  ['annotations:\n  - id: n\n    ta|', 'target', 'annotations:\n  - id: n\n    target: {source: ${1:ledger-2019}}'],
];

describe('what is written in a dossier', () => {
  for (const [text, label, after] of WRITTEN) {
    it(`${JSON.stringify(text)} by ${label}`, () => {
      const { yaml, completions } = at(text);
      const item = completions?.items.find(each => each.label === label);
      assert.ok(item, `not offered, but ${completions?.items.map(each => each.label)}`);
      const { start, end } = completions!.span;
      assert.equal(yaml.slice(0, start) + item.snippet + yaml.slice(end), after);
    });
  }
});

describe('a space that is typed', () => {
  const CASES: readonly [text: string, offers: boolean][] = [
    ['claims:\n  - stance: |', true],
    ['claims:\n  - about: [zte, |]', true],
    ['claims:\n  - cite: [{source: a, |}]', true],
    ['claims:\n  - |', true],
    ['claims:\n  - about: |', false],
    ['claims:\n  - cite: |', false],
    ['claims:\n  - id: a\n    |', false],
    ['entities:\n  |', false],
    ['claims:\n  - text: The |', false],
  ];
  for (const [text, offers] of CASES) {
    it(`${offers ? 'asks' : 'does not ask'} in ${JSON.stringify(text)}`, () => {
      assert.equal(items(text, ' ').length > 0, offers);
    });
  }
});

describe('many keys', () => {
  const many = Array.from({ length: 1000 }, (_, index) => entity(`e-${index}`, `Name ${index}`));
  const known = { ...KNOWN, dossier: dossierOf({ entities: many }) };

  it('are offered as far as they hold what is typed, and asked for again', () => {
    const { completions } = at('claims:\n  - about: [e-99|]', undefined, known);
    assert.equal(completions?.isComplete, false);
    assert.deepEqual(completions?.items.length, 11);
    assert.equal(at('claims:\n  - about: [|]', undefined, known).completions?.items.length, 300);
  });
});
