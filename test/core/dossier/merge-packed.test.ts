import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Dossier, mergeDossiers, mergeParts, namesIn } from '../../../src/core/dossier/dossier';
import { parsePacked, unpack } from '../../../src/core/dossier/packed';
import { parseDossier } from '../../../src/core/dossier/parse';
import { partOf } from '../../../src/core/dossier/part';
import { finish } from '../../../src/core/steps';

const key = fc.constantFrom('a', 'b', 'c', 'd');
const keys = fc.array(key, { maxLength: 3 });
const list = (items: readonly string[]) => `[${items.join(', ')}]`;
const cite = keys.map(sources =>
  list(sources.map(source => `{source: ${source}, fingerprint: w1-000000000000000${source}}`)),
);

const entry = fc.oneof(
  key.map(k => ['sources', `  ${k}: {title: T, text: texts/${k}.txt}`]),
  fc
    .tuple(key, fc.constantFrom('Ann', 'Bob', 'ANN'))
    .map(([k, name]) => [
      'entities',
      `  ${k}: {type: Person, name: ${name}, aliases: [{text: X, case: exact}], context: [${name}]}`,
    ]),
  fc
    .tuple(key, keys, cite, keys)
    .map(([id, about, cited, disputes]) => [
      'claims',
      `  - {id: ${id}, about: ${list(about)}, text: T, by: ${id}, cite: ${cited}, disputes: ${list(disputes)}}`,
    ]),
  fc
    .tuple(key, keys, cite)
    .map(([id, entities, cited]) => [
      'events',
      `  - {id: ${id}, date: 2019, title: T, entities: ${list(entities)}, cite: ${cited}}`,
    ]),
  fc.tuple(key, key).map(([id, source]) => ['annotations', `  - {id: ${id}, body: B, target: {source: ${source}}}`]),
  key.map(k => ['exclusions', `  - {entity: ${k}, text: Ann}`]),
);

const text = fc.array(entry, { maxLength: 8 }).map(entries => {
  const sections = new Map<string, string[]>();
  for (const [section, line] of entries as [string, string][])
    sections.set(section, [...(sections.get(section) ?? []), line]);
  return `dossier: 1\n${[...sections].map(([section, lines]) => `${section}:\n${lines.join('\n')}\n`).join('')}`;
});

/** All that a dossier tells. */
function told(dossier: Dossier): unknown {
  const known = ['a', 'b', 'c', 'd'];
  const { sources, entities, claims, events, annotations, all, problems, prints } = dossier;
  const maps = [sources, entities, claims, events, annotations].map(map => ({
    entries: [...map],
    size: map.size,
    keys: [...map.keys()],
    values: [...map.values()],
    some: known.map(each => [map.has(each), map.get(each)]),
  }));
  const lookUps = known.map(each => [
    dossier.claimsAbout(each),
    dossier.eventsOf(each),
    dossier.citedBy(each),
    dossier.annotationsOf(each),
    dossier.disputesOf(each),
  ]);
  const speakers = all.claims.map(claim => dossier.speakerName(claim));
  return { maps, lookUps, speakers, all: { ...all }, problems, prints, names: [...namesIn(dossier.parts)] };
}

describe('a dossier that is merged of packed files', () => {
  it('tells the same as of the files themselves, whatever they repeat or lack', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), texts => {
        const placed = (i: number) => ({ uri: `file:///d/${i}.dossier.yaml`, roots: [] });
        const files = texts.map((each, i) => parseDossier(placed(i).uri, each));
        const parts = texts.map((each, i) => unpack(parsePacked(each, placed(i)), placed(i))!);
        assert.deepEqual(told(finish(mergeParts(parts))), told(mergeDossiers(files)));
      }),
      { numRuns: 25 },
    );
  });

  it('takes nothing for undefined while files are to come', () => {
    const part = partOf(
      parseDossier('file:///d/a.dossier.yaml', 'dossier: 1\nclaims: [{id: c, about: [later], text: T}]\n'),
    );
    const codes = (isWhole: boolean) =>
      [...finish(mergeParts([part], isWhole)).problems.values()].flat().map(({ code }) => code);
    assert.deepEqual(codes(false), ['unsourced-claim']);
    assert.deepEqual(codes(true), ['unsourced-claim', 'unknown-entity']);
  });
});
