import assert from 'node:assert/strict';
import { parsePacked, unpack } from '../../../src/core/dossier/packed';
import { parseDossier } from '../../../src/core/dossier/parse';
import { KINDS, partOf, RELATION_NAMES } from '../../../src/core/dossier/part';
import { readYaml } from '../../../src/core/dossier/yaml';
import { useGiveWay } from '../../../src/core/give-way';
import { HARBOUR } from '../../support/harbour';

const PLACED = { uri: 'file:///w/d/a.dossier.yaml', roots: ['file:///w'] };
const MOVED = { uri: 'file:///w/e/b.dossier.yaml', roots: ['file:///w'] };

const STRANGE = `dossier: 1
title: Déjà vu – 港務局
unknown: 1
sources: {s: {text: texts/s.txt}, t: {}, s: {title: twice}}
entities:
  a: {type: Company, name: A, identifiers: {__proto__: x, "uri": file, span: y}, aliases: [{text: B, case: exact, lang: zh}]}
claims:
  - {id: c, about: [a, a, nobody], text: C, date: ../2019, cite: [{source: s, quote: {exact: x}}, {source: s, fingerprint: w1-cbf29ce484222325}], disputes: [c, d]}
  - {id: d, about: [a]}
events:
  - {id: e, date: Y-17E7, title: E, entities: [a], cite: [{source: t}]}
  - {id: f, date: half-typed, title: F}
annotations: [{id: n, body: N, target: {source: s, paragraph: 1}}]
exclusions: [{entity: a, text: A, in: notes/n.md}]
broken: [
`;

describe('packing a dossier file', () => {
  afterEach(() => useGiveWay(() => {}));

  const PHASES: Readonly<Record<string, (text: string) => unknown>> = {
    yaml: text => readYaml(text),
    read: text => parseDossier(PLACED.uri, text),
    pack: text => parsePacked(text, PLACED),
  };

  it('lets others go first at every line, token, scalar, entry and value', () => {
    let ways = 0;
    useGiveWay(() => ways++);
    const countsOf = (entities: number) => {
      const lines = Array.from({ length: entities }, (_, i) => `  e${i}: {type: Person, name: Name ${i}}\n`);
      return Object.values(PHASES).map(parse => {
        ways = 0;
        parse(`dossier: 1\nentities:\n${lines.join('')}`);
        return ways;
      });
    };
    const [few, many] = [countsOf(10), countsOf(1010)];
    const [yaml = 0, read = 0, pack = 0] = many.map((count, i) => (count - few[i]!) / 1000);
    // For each entity: its line, its six tokens, visited twice, and five scalars; its fields; what is packed of it.
    assert.deepEqual([yaml, read - yaml, pack - read], [18, 1, 1]);
  });
});

describe('a packed dossier file', () => {
  for (const [what, text] of Object.entries({ HARBOUR, STRANGE, empty: '', scalar: 'x', list: '- 1' })) {
    it(`is the file that was parsed, and tells the same of it: ${what}`, () => {
      const file = parseDossier(PLACED.uri, text, PLACED);
      const part = unpack(parsePacked(text, PLACED), PLACED)!;
      assert.deepEqual(part.file, file);
      const plain = partOf(file);
      assert.deepEqual(part.prints, plain.prints);
      assert.deepEqual(part.names, plain.names);
      assert.equal(part.namesPrint, plain.namesPrint);
      for (const kind of KINDS) {
        assert.deepEqual(part.keys(kind), plain.keys(kind));
        for (const [i, entry] of file[kind].entries()) assert.deepEqual(part.entry(kind, i), entry);
        assert.deepEqual([...part.each(kind)], file[kind]);
      }
      for (const name of RELATION_NAMES) {
        assert.deepEqual(part.relation(name).keys, plain.relation(name).keys);
        for (const key of [...plain.relation(name).keys, 'unknown'])
          assert.deepEqual(part.relation(name).of(key), plain.relation(name).of(key));
      }
    });
  }

  it('gives one entry as one object, however it is asked for', () => {
    const part = unpack(parsePacked(HARBOUR, PLACED), PLACED)!;
    const claim = part.entry('claims', 0);
    assert.equal(part.entry('claims', 0), claim);
    assert.equal(part.file.claims[0], claim);
    assert.equal([...part.each('claims')][0], claim);
  });

  it('is the same file where it was moved to', () => {
    const part = unpack(parsePacked(HARBOUR, PLACED), MOVED)!;
    assert.deepEqual(part.file, parseDossier(MOVED.uri, HARBOUR, MOVED));
    assert.equal(part.entry('sources', 0).text?.value, 'file:///w/e/texts/ledger-2019.txt');
  });

  it('has to be parsed anew elsewhere where a path leads upwards', () => {
    const text = HARBOUR.replace('texts/ledger', '../texts/ledger');
    const packed = parsePacked(text, PLACED);
    assert.deepEqual(unpack(packed, PLACED)!.file, parseDossier(PLACED.uri, text, PLACED));
    assert.equal(unpack(packed, MOVED), undefined);
    assert.equal(unpack(packed, { ...PLACED, roots: [] }), undefined);
  });
});
