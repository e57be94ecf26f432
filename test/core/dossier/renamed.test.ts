import assert from 'node:assert/strict';
import fc from 'fast-check';
import { namesIn } from '../../../src/core/dossier/dossier';
import { parseDossier } from '../../../src/core/dossier/parse';
import { type Part, partOf } from '../../../src/core/dossier/part';
import { renamed } from '../../../src/core/dossier/renamed';
import { findMentions } from '../../../src/core/recognition/mentions';
import { buildNameIndex } from '../../../src/core/recognition/names';
import { finish } from '../../../src/core/steps';

const NAMES = ['ZTE', 'Port', 'Port Board', 'PORT', 'Huawei'];
const TEXT = `${NAMES.join(', ')}. ${NAMES.join('. ').toUpperCase()}`;

/** Files that give some of the same entities names. */
const files = fc.array(
  fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...NAMES), { noNullPrototype: true }),
  { maxLength: 3 },
);

describe('the names of files that changed', () => {
  it('are found as if all files were read anew', () => {
    const known = new Map<string, Part>();
    const partsOf = (all: readonly Record<string, string>[]) =>
      all.map((names, i) => {
        const text = `entities:\n${Object.entries(names)
          .map(([key, name]) => `  ${key}:\n    name: ${name}\n`)
          .join('')}`;
        const part =
          known.get(`${i} ${text}`) ?? partOf(parseDossier(`file:///${i}.dossier.yaml`, text, { roots: [] }));
        known.set(`${i} ${text}`, part);
        return part;
      });
    fc.assert(
      fc.property(files, files, (before, now) => {
        const parts = partsOf(now);
        const index = finish(renamed(buildNameIndex(namesIn(partsOf(before))), partsOf(before), parts));
        assert.ok(index);
        assert.deepEqual(
          findMentions(TEXT, 'plaintext', index),
          findMentions(TEXT, 'plaintext', buildNameIndex(namesIn(parts))),
        );
      }),
    );
  });
});
