import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { SCHEMA_FILE, schemaText } from '../../scripts/schema';
import { parseDossier } from '../../src/core/dossier/parse';
import { HARBOUR } from '../support/harbour';

const ROOT = join(__dirname, '../..');

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const DATES =
  `2019 0987 -0044 2012-10 2012-10-08 '2010?' 2010~ ?2010-06 ../2019 /2019 2019/ [1667,1668] [..1984] {..1984}
  Y-17E7 1950S2 201X 1985-04-12T23:20:30Z`.split(/\s+/);

/** Files without an error, after `dossier: 1`. */
const RIGHT: readonly string[] = [
  'title: 2019',
  'sources:\nentities:\nclaims:\nevents:\nannotations:\nexclusions:',
  'future: {anything: 1}\nsources: {s: {archive: true, type: newspaper-article, digest: true}}',
  'entities: {a: {type: Thingummy, name: 1950, aliases: [B, {text: C, lang: zh}], identifiers: {isni: 0001}}}',
  'claims: [{id: 1, about: [], text: true, value: 4.10, cite: []}]',
  'exclusions: [{entity: zte, text: the Board, in: notes/calls.txt}]',
  'annotations: [{id: a, body: B, target: {source: s, paragraph: 1}}]',
  'sources: {s: {text: ./texts/O’Neil 50%.txt}}',
];

/** Files with an error that a schema can tell; whole, or after `dossier: 1`. */
const WRONG: readonly string[] = [
  'dossier: 2',
  'dossier:',
  '[]',
  'title: []',
  'sources: []',
  'sources: {s: text}',
  'sources: {the ledger: {}}',
  'sources: {s: {author: Jane}}',
  'sources: {s: {author: [Jane]}}',
  'sources: {s: {issued: circa March 2012}}',
  'sources: {s: {digest: maybe}}',
  'sources: {s: {text: /etc/passwd}}',
  'sources: {s: {text: "C:/a.txt"}}',
  'sources: {s: {text: "https://example.org/a"}}',
  "sources: {s: {text: 'a\\b.txt'}}",
  'sources: {s: {text: texts/}}',
  'entities: {ZTE: {type: Company, name: ZTE}}',
  'entities: {zte: }',
  'entities: {zte: {name: ZTE}}',
  'entities: {zte: {type: Company, name: " "}}',
  'entities: {zte: {type: Company, name: ZTE, aliases: PHB}}',
  'entities: {zte: {type: Company, name: ZTE, aliases: [[A]]}}',
  'entities: {zte: {type: Company, name: ZTE, aliases: [{text: A, case: loud}]}}',
  'entities: {zte: {type: Company, name: ZTE, identifiers: [Q1]}}',
  'claims: {a: {text: T}}',
  'claims: [{about: [a], text: T}]',
  'claims: [{id: c, text: T}]',
  'claims: [{id: c, about: a, text: T}]',
  'claims: [{id: c, about: [a]}]',
  'claims: [{id: c, about: [a], text: T, stance: assert}]',
  'claims: [{id: c, about: [a], text: T, cite: [{paragraph: 3}]}]',
  'claims: [{id: c, about: [a], text: T, cite: [{source: s, paragraph: 0}]}]',
  'claims: [{id: c, about: [a], text: T, cite: [{source: s, paragraph: 3-5}]}]',
  'claims: [{id: c, about: [a], text: T, cite: [{source: s, quote: words}]}]',
  'claims: [{id: c, about: [a], text: T, cite: [{source: s, fingerprint: abc}]}]',
  'events: [{id: e, title: T}]',
  'events: [{id: e, title: T, date: yesterday}]',
  'annotations: [{id: a, body: B}]',
  'annotations: [{id: a, body: B, target: s}]',
  'exclusions: [{entity: zte}]',
];

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

function whole(text: string): string {
  return /^(?:dossier|\[)/.test(text) ? text : `dossier: 1\n${text}\n`;
}

function errorsOf(text: string): string[] {
  const { problems } = parseDossier('file:///a/b.dossier.yaml', text);
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe('the JSON Schema of dossier files', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(read(SCHEMA_FILE)));
  const refusals = (text: string) => {
    validate(parse(text, { logLevel: 'silent' }));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  it('is what the fields of the format are', () => {
    assert.equal(read(SCHEMA_FILE), schemaText(), 'Run “npm run schema”.');
  });

  it('is offered for the files that are dossiers', () => {
    const { contributes } = JSON.parse(read('package.json'));
    assert.deepEqual(contributes.yamlValidation, [
      { fileMatch: ['*.dossier.yaml', '*.dossier.yml'], url: `./${SCHEMA_FILE}` },
    ]);
  });

  it('allows the dossier that ships, and the one that the documentation shows', () => {
    const [, example] = /```yaml\n(dossier: 1\b[\s\S]*?)```/.exec(read('docs/dossier-format.md'))!;
    for (const text of [read('media/dossiers/zte/zte.dossier.yaml'), example!, HARBOUR]) {
      assert.deepEqual(refusals(text), []);
    }
  });

  for (const text of [...RIGHT, ...DATES.map(date => `sources: {s: {issued: ${date}}}`)].map(whole)) {
    it(`allows what the parser does: ${JSON.stringify(text)}`, () => {
      assert.deepEqual([errorsOf(text), refusals(text)], [[], []]);
    });
  }

  for (const text of WRONG.map(whole)) {
    it(`refuses what the parser does: ${JSON.stringify(text)}`, () => {
      assert.ok(errorsOf(text).length > 0);
      assert.ok(refusals(text).length > 0);
    });
  }

  it('says what every field is for', () => {
    const described = ({ properties = {} }: Described): boolean =>
      Object.values(properties).every(field => /^[A-Z].*\.$/.test(field.description ?? '') && described(field));
    assert.ok(described(JSON.parse(read(SCHEMA_FILE))));
  });
});
