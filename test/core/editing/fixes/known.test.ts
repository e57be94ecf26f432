import assert from 'node:assert/strict';
import { mergeDossiers } from '../../../../src/core/dossier/dossier';
import { parseDossier } from '../../../../src/core/dossier/parse';
import { mendsIn } from '../../../../src/core/editing/fixes';
import { keysOf, knownFor, lengthOf } from '../../../../src/core/editing/fixes/known';
import { finish } from '../../../../src/core/steps';

const URI = 'file:///notes/a.dossier.yaml';
const OTHER = 'file:///notes/b.dossier.yaml';
const SOURCES = 2500;
const other = parseDossier(
  OTHER,
  `dossier: 1
sources:
${Array.from({ length: SOURCES }, (_, i) => `  s-${i}: {}\n`).join('')}
entities:
  zte: {type: Company, name: ZTE Corp, aliases: ["Zhongxing's"]}
`,
);

describe('what mends need to know of all dossiers', () => {
  const knownIn = (entries: string) => {
    const text = `dossier: 1\n${entries}`;
    const dossier = mergeDossiers([parseDossier(URI, text), other]);
    const problems = dossier.problems.get(URI)!;
    // As it comes to another thread.
    const known = structuredClone(finish(knownFor(dossier, text, problems)));
    return { known, titles: problems.flatMap(problem => mendsIn(text, known)(problem).map(({ title }) => title)) };
  };

  it('is nothing where they don’t ask for any', () => {
    const { known, titles } = knownIn('entities:\n  a: {type: Compny, name: A}\n');
    assert.deepEqual([known.keys, known.named.size, known.rivals.size, lengthOf(known)], [{}, 0, 0, 0]);
    assert.deepEqual(titles, ['Change to “Company”']);
  });

  it('is the keys of the kinds that matter, of all files', () => {
    const { known, titles } = knownIn('sources:\n  t: {relays: [s-12345]}\n');
    assert.deepEqual(Object.keys(known.keys), ['source']);
    assert.equal(new Set(keysOf(known, 'source')).size, SOURCES + 1);
    assert.ok(lengthOf(known) > SOURCES);
    assert.deepEqual(titles, ['Change to “s-1234”', 'Add a source “s-12345” to this dossier']);
  });

  it('is who has the name that stands for a key, with quotes or without', () => {
    for (const name of ['ZTE Corp', '"ZTE Corp"', "'Zhongxing''s'"]) {
      const { titles } = knownIn(`events:\n  - {id: e, date: 2010, title: T, entities: [${name}]}\n`);
      assert.deepEqual(titles, ['Change to “zte”'], name);
    }
  });
});
