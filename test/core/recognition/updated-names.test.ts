import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMentions } from '../../../src/core/recognition/mentions';
import { buildNameIndex, type NamedEntity, type NameIndex } from '../../../src/core/recognition/names';
import { packNames, unpackNames } from '../../../src/core/recognition/packed-names';
import { usePrefilter } from '../../../src/core/recognition/prefilter';
import { updatedNames } from '../../../src/core/recognition/updated-names';
import { finish } from '../../../src/core/steps';
import { PREFILTERS } from '../../support/prefilters';

const word = fc.constantFrom(
  'ZTE',
  'zte',
  'Port',
  'PORT',
  'port',
  'Port Board',
  'Übersee',
  '中興',
  'Zte',
  'Board',
  '$cash',
);
const names = fc.array(
  fc.record({ text: word, case: fc.constantFrom('smart' as const, 'exact' as const, 'ignore' as const) }),
  { maxLength: 3 },
);
const entities = fc.uniqueArray(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd', 'e'), names }), {
  selector: ({ key }) => key,
});
const text = fc
  .array(fc.oneof(word, fc.constantFrom(' ', '\n', '. ')), { maxLength: 30 })
  .map(parts => parts.join(' '));

describe('an index of names that is updated', () => {
  afterEach(() => usePrefilter(undefined));

  it('finds what one made anew finds, and leaves those before it as they were', () => {
    fc.assert(
      fc.property(fc.array(entities, { minLength: 2, maxLength: 6 }), text, fc.nat(2), (states, whole, way) => {
        usePrefilter(PREFILTERS[way]![1]);
        let before = states[0]!;
        const first = buildNameIndex(before);
        let index = first;
        for (const now of states.slice(1)) {
          index = update(index, before, now);
          assert.deepEqual(
            findMentions(whole, 'plaintext', index),
            findMentions(whole, 'plaintext', buildNameIndex(now)),
          );
          before = now;
        }
        const anew = buildNameIndex(states[0]!);
        assert.deepEqual(findMentions(whole, 'plaintext', first), findMentions(whole, 'plaintext', anew));
      }),
      { numRuns: 500 },
    );
  });

  it('is made anew once much has gathered', () => {
    let index = buildNameIndex([]);
    for (let i = 0; i < 2000; i++) {
      const names = [{ text: `Name${i}`, case: 'smart' as const }];
      const next = finish(updatedNames(index, ['a'], new Map([['a', names]])));
      if (!next) return;
      index = next;
    }
    assert.fail('It never was.');
  });
});

describe('a packed index of names', () => {
  it('finds what it found before it was packed, also when it is updated then', () => {
    fc.assert(
      fc.property(entities, entities, text, (one, other, whole) => {
        const packed = packNames(buildNameIndex(one));
        // Where it lies in what was read is left to chance.
        const moved = new Uint8Array(packed.length + 1).subarray(1);
        moved.set(packed);
        for (const bytes of [packed, moved]) {
          const index = unpackNames(bytes)!;
          assert.deepEqual(
            findMentions(whole, 'plaintext', index),
            findMentions(whole, 'plaintext', buildNameIndex(one)),
          );
          const updated = update(index, one, other);
          assert.deepEqual(
            findMentions(whole, 'plaintext', updated),
            findMentions(whole, 'plaintext', buildNameIndex(other)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is not taken where a bit of it was changed, or a part is missing', () => {
    const packed = packNames(buildNameIndex([{ key: 'zte', names: [{ text: 'ZTE', case: 'smart' }] }]));
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(7), (at, bit) => {
        const damaged = packed.slice();
        damaged[at]! ^= 1 << bit;
        assert.equal(unpackNames(damaged), undefined);
        assert.equal(unpackNames(packed.slice(0, at)), undefined);
      }),
    );
  });
});

function update(index: NameIndex, before: readonly NamedEntity[], now: readonly NamedEntity[]): NameIndex {
  const changed = new Map(before.map(({ key }) => [key, [] as NamedEntity['names']]));
  for (const { key, names } of now) {
    if (JSON.stringify(before.find(each => each.key === key)?.names) === JSON.stringify(names)) changed.delete(key);
    else changed.set(key, names);
  }
  return (
    finish(
      updatedNames(
        index,
        now.map(({ key }) => key),
        changed,
      ),
    ) ?? buildNameIndex(now)
  );
}
