import assert from 'node:assert/strict';
import { type Dossier, mergeDossiers } from '../../../src/core/dossier/dossier';
import { parseDossier } from '../../../src/core/dossier/parse';

/** Merges files given by name, without their first line, `dossier: 1`. */
function merge(files: Readonly<Record<string, string>>): Dossier {
  return mergeDossiers(Object.entries(files).map(([name, text]) => parseDossier(uriOf(name), `dossier: 1\n${text}`)));
}

function uriOf(name: string): string {
  return `file:///d/${name}.dossier.yaml`;
}

/** The problems of one file as `code message`. */
function problems(dossier: Dossier, name = 'a'): string[] {
  return (dossier.problems.get(uriOf(name)) ?? []).map(({ code, message }) => `${code} ${message}`);
}

const HARBOUR = `sources:
  ledger: {container-title: The Ledger, title: Board renews}
  diary: {author: [{given: Ada, family: Byron}], title: Diary}
  blank: {}
entities:
  board: {type: PublicBody, name: Harbour Board}
  delta: {type: Company, name: Delta Dredging}
claims:
  - {id: price, about: [board, delta], text: It costs four., by: board, cite: [{source: ledger, paragraph: 1}]}
  - {id: true-price, about: [board], text: It costs six., by: Old Tom, disputes: [price], cite: [{source: diary}]}
  - {id: rumour, about: [delta], text: It costs nine., cite: [{source: ledger}, {source: diary}, {source: ledger}]}
  - {id: silence, about: [delta], text: Nothing., cite: [{source: blank}]}
events:
  - {id: price, date: 2019, title: Signed, entities: [board], cite: [{source: ledger}]}
`;

describe('merged dossiers', () => {
  it('answer who is claimed what of, in the file’s order', () => {
    const dossier = merge({ a: HARBOUR });
    assert.deepEqual(problems(dossier), []);
    const claims = (entity: string) => dossier.claimsAbout(entity).map(claim => claim.id);
    assert.deepEqual(
      [claims('board'), claims('delta'), claims('nobody')],
      [['price', 'true-price'], ['price', 'rumour', 'silence'], []],
    );
    assert.deepEqual(
      dossier.eventsOf('board').map(event => event.title),
      ['Signed'],
    );
  });

  it('answer what a source is cited for, place by place', () => {
    const cited = merge({ a: HARBOUR })
      .citedBy('ledger')
      .map(citing => (citing.kind === 'claim' ? citing.claim.id : citing.event.title));
    assert.deepEqual(cited, ['price', 'rumour', 'rumour', 'Signed']);
  });

  it('know disputes from both sides, also across files', () => {
    const other = `claims:\n  - {id: denial, about: [board], text: No., disputes: [price, price], cite: [{source: ledger}]}\n`;
    const dossier = merge({ a: HARBOUR, b: other });
    const disputes = (id: string) => dossier.disputesOf(id).map(claim => claim.id);
    assert.deepEqual(
      [disputes('price'), disputes('denial'), disputes('rumour')],
      [['true-price', 'denial'], ['price'], []],
    );
  });

  it('name the speaker: an entity, a name, or the sources themselves', () => {
    const dossier = merge({ a: HARBOUR });
    const speakers = [...dossier.claims.values()].map(claim => dossier.speakerName(claim));
    assert.deepEqual(speakers, ['Harbour Board', 'Old Tom', 'The Ledger, Ada Byron', 'blank']);
    const [unsourced] = merge({ a: 'claims: [{id: x, about: [], text: X.}]' }).all.claims;
    assert.equal(dossier.speakerName(unsourced!), undefined);
  });

  it('keep both entries of a key and say so at both places', () => {
    const dossier = merge({
      a: 'entities:\n  zte: {type: Company, name: ZTE}\n',
      b: 'entities:\n  zte: {type: Company, name: Zhongxing, context: [telecom]}\n',
    });
    const entity = dossier.entities.get('zte')!;
    assert.deepEqual(
      [entity.name, entity.names.map(name => name.text), entity.context],
      ['ZTE', ['ZTE', 'Zhongxing'], ['telecom']],
    );
    for (const [name, other] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const [problem] = dossier.problems.get(uriOf(name))!;
      assert.deepEqual([problem?.code, problem?.severity, problem?.at.uri], ['duplicate-key', 'error', uriOf(name)]);
      assert.deepEqual(
        problem?.related?.map(({ at }) => at.uri),
        [uriOf(other)],
      );
      assert.match(problem!.message, name === 'a' ? /this one is used\./ : /the one in a\.dossier\.yaml is used\./);
      assert.match(problem!.message, / It has the names, claims and events of both\.$/);
    }
  });

  it('keep both claims of an id in every list', () => {
    const claim = (text: string) => `claims: [{id: c, about: [], text: ${text}, cite: [{source: s}]}]`;
    const dossier = merge({ a: claim('One'), b: `${claim('Two')}\nsources: {s: {}}` });
    assert.equal(dossier.claims.get('c')?.text, 'One');
    assert.deepEqual(
      dossier.all.claims.map(({ text }) => text),
      ['One', 'Two'],
    );
    assert.equal(dossier.citedBy('s').length, 2);
    assert.match(problems(dossier, 'b').join(), /duplicate-key Another claim has the id “c”/);
  });

  it('report keys that one file defines twice once at each place', () => {
    const dossier = merge({ a: 'entities:\n  x: {type: Company, name: X}\n  x: {type: Company, name: Y}\n' });
    assert.equal(problems(dossier).length, 2);
    assert.deepEqual(
      dossier.entities.get('x')?.names.map(name => name.text),
      ['X', 'Y'],
    );
  });

  it('report references to what nobody defines, at the reference, with what may be meant', () => {
    const text = HARBOUR.replace('about: [board]', 'about: [baord]')
      .replace('disputes: [price]', 'disputes: [pricee, price]')
      .replace('source: ledger, paragraph: 1', 'source: legder, paragraph: 1')
      .replace('entities: [board]', 'entities: [company-x]');
    const dossier = merge({ a: text });
    assert.deepEqual(problems(dossier), [
      'unknown-source No source is called “legder”; did you mean “ledger”?',
      'unknown-entity No entity is called “baord”; did you mean “board”?',
      'unknown-claim No claim is called “pricee”; did you mean “price”?',
      'unknown-entity No entity is called “company-x”; define it in a dossier, or correct the key.',
    ]);
    const file = `dossier: 1\n${text}`;
    const spans = dossier.problems.get(uriOf('a'))!.map(({ at }) => file.slice(at.span.start, at.span.end));
    assert.deepEqual(spans, ['legder', 'baord', 'pricee', 'company-x']);
  });

  it('list what is noted at a source, and where names are excluded, whatever file says it', () => {
    const noted = (id: string) => `annotations: [{id: ${id}, body: B., target: {source: diary, paragraph: 2}}]`;
    const dossier = merge({
      a: HARBOUR,
      b: `${noted('n')}\nexclusions: [{entity: board, text: board}]`,
      c: noted('n'),
    });
    assert.deepEqual(
      dossier.annotationsOf('diary').map(({ at }) => at.uri),
      [uriOf('b'), uriOf('c')],
    );
    assert.deepEqual([dossier.annotations.get('n')?.at.uri, dossier.annotationsOf('ledger')], [uriOf('b'), []]);
    assert.deepEqual(
      dossier.all.exclusions.map(({ entity }) => entity.value),
      ['board'],
    );
    assert.match(problems(dossier, 'b').join(), /^duplicate-key Another annotation has the id “n” too/);
  });

  it('report annotations and exclusions of what nobody defines', () => {
    const text =
      'annotations: [{id: n, body: B., target: {source: diry}}]\nexclusions: [{entity: bord, text: board}]\n';
    assert.deepEqual(problems(merge({ a: HARBOUR, b: text }), 'b'), [
      'unknown-source No source is called “diry”; did you mean “diary”?',
      'unknown-entity No entity is called “bord”; did you mean “board”?',
    ]);
  });

  it('take an exclusion of an entity that no dossier in use defines for one that does nothing, not for a mistake', () => {
    const dossier = merge({ a: HARBOUR, b: 'exclusions: [{entity: huawei-technologies, text: Huawei}]\n' });
    const [problem] = dossier.problems.get(uriOf('b'))!;
    assert.deepEqual([problem?.code, problem?.severity], ['idle-exclusion', 'information']);
  });

  it('find in one file what another defines', () => {
    const [sources, rest] = [HARBOUR.slice(0, HARBOUR.indexOf('entities')), HARBOUR.slice(HARBOUR.indexOf('entities'))];
    const dossier = merge({ a: sources, b: rest });
    assert.deepEqual([problems(dossier, 'a'), problems(dossier, 'b')], [[], []]);
  });

  it('don’t blame references for an entry that is broken itself', () => {
    const text = HARBOUR.replace('text: It costs four., ', '');
    assert.deepEqual(
      merge({ a: text })
        .problems.get(uriOf('a'))!
        .map(({ code }) => code),
      ['missing-field'],
    );
  });

  it('don’t blame references for entries lost to a YAML error', () => {
    const text = HARBOUR.replace('board: {type', 'board: {"type');
    const codes = new Set(
      merge({ a: text })
        .problems.get(uriOf('a'))!
        .map(({ code }) => code),
    );
    assert.deepEqual([...codes], ['yaml-syntax']);
  });

  it('report a claim that disputes itself', () => {
    const dossier = merge({ a: HARBOUR.replace('disputes: [price]', 'disputes: [true-price]') });
    assert.deepEqual(problems(dossier), ['self-dispute A claim can’t dispute itself; give the id of another one.']);
    assert.deepEqual(dossier.disputesOf('true-price'), []);
  });

  it('let a claim and an event share an id', () => {
    const dossier = merge({ a: HARBOUR });
    assert.equal(dossier.claims.get('price')?.text, 'It costs four.');
    assert.equal(dossier.events.get('price')?.title, 'Signed');
  });

  it('take prototype names for ordinary keys', () => {
    const dossier = merge({
      a: 'entities:\n  __proto__: {type: Company, name: P}\n  constructor: {type: Company, name: C}\n',
    });
    assert.deepEqual([...dossier.entities.keys()], ['__proto__', 'constructor']);
    assert.deepEqual(dossier.claimsAbout('__proto__'), []);
  });
});
