import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Candidates } from '../../../src/core/recognition/candidates';
import { Units } from '../../../src/core/recognition/canonical';
import { findMentions } from '../../../src/core/recognition/mentions';
import { buildNameIndex } from '../../../src/core/recognition/names';
import { type Prefilter, usePrefilter } from '../../../src/core/recognition/prefilter';
import type { PhraseIndex } from '../../../src/core/recognition/table';
import { HOSTILE_NAMES, hostileText } from '../../support/hostile-text';
import { PREFILTERS, scalarPrefilter, simdPrefilter } from '../../support/prefilters';

const part = fc.oneof(
  fc.constantFrom(
    'ZTE',
    'zte',
    'Übersee',
    '中興通訊',
    '$cash',
    '“Apple”',
    '😀',
    '\ud83d',
    '\ude00',
    "'t Hooft",
    'A',
    ' ',
    '_',
    '\n',
  ),
  fc.constantFrom(
    'abcdefgh',
    'abcdefghi',
    'abcdefghij',
    'abcdefghé',
    'abcdefgé',
    'É',
    'E\u0301',
    '１２',
    'K',
    '\u00ad',
    '\0',
  ),
  // What stands around names in most places, and what makes another of them.
  fc.constantFrom(
    ' said ZTE. ',
    ' with Apple, and ',
    ' to A then ',
    ' by zte; it ',
    ' (the ZTE) ',
    ' of ZTE hereinafter ',
    ' as A',
    ' of ZTE also referred to as ',
    ' of ZTE also known ',
    ' é ZTE ',
    ' of APPLE. ',
    ' of APpLE said ',
    ' the PORT Of CALL? ',
    ' port of Call ',
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(part, { maxLength: 60 }).map(parts => parts.join(''));
const names = fc.array(
  fc.array(part, { minLength: 1, maxLength: 3 }).map(parts => parts.join('')),
  { maxLength: 30 },
);

describe('a prefilter', () => {
  it('finds the same places in JavaScript and in WebAssembly', () => {
    const [scalar, simd] = [scalarPrefilter(), simdPrefilter()];
    fc.assert(
      fc.property(names, text, fc.nat(5), (known, one, repeat) => {
        const whole = one.repeat(1 + repeat * 50);
        const index = indexOf(known);
        assert.deepEqual(candidates(whole, simd, index), candidates(whole, scalar, index));
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same in bytes as in text', () => {
    for (const prefilter of [scalarPrefilter(), simdPrefilter()]) {
      fc.assert(
        fc.property(names, text, (known, whole) => {
          const index = indexOf(known);
          const inText = prefilter.scan(index, prefilter.load(whole, 0, whole.length), 0, false).slice();
          const inBytes = prefilter.scan(index, prefilter.loadBytes(new TextEncoder().encode(whole)), 0, false);
          assert.deepEqual(inBytes, inText);
        }),
      );
    }
  });

  it('knows of most names in running text that they are meant', () => {
    const whole =
      'It was told that ZTE, with Apple, met the Port. Then ZTE (Apple) rose. So APPLE of the big port fell, APpLE not.';
    for (const prefilter of [scalarPrefilter(), simdPrefilter()]) {
      const found = candidates(whole, prefilter, indexOf(['ZTE', 'Apple', 'Big Port']));
      assert.deepEqual(
        found.map(([start, , , isEvident]) => [start, isEvident]),
        [
          [17, true],
          [27, true],
          [53, false],
          [58, false],
          [74, true],
          [87, true],
          [102, false],
        ],
      );
    }
  });

  for (const name of ['abcdefgé', 'abcdefghé', 'abcdefghié', 'abcdefghijé']) {
    it(`finds ${name} also where its last letter has a mark of its own`, () => {
      const index = buildNameIndex([{ key: 'e', names: [{ text: name, case: 'smart' }] }]);
      for (const [, prefilter] of PREFILTERS) {
        usePrefilter(prefilter);
        assert.equal(findMentions(name.normalize('NFD'), 'plaintext', index).length, 1);
        assert.equal(findMentions(name.toUpperCase().normalize('NFD'), 'plaintext', index).length, 1);
      }
      usePrefilter(undefined);
    });
  }

  it('makes no difference to what is found', function () {
    this.timeout(20_000);
    try {
      fc.assert(
        fc.property(fc.oneof(hostileText, text), names, fc.boolean(), (whole, known, hostile) => {
          const index = hostile ? HOSTILE_NAMES : indexOf(known);
          const [expected, ...others] = PREFILTERS.map(([, prefilter]) => {
            usePrefilter(prefilter);
            return findMentions(whole, 'markdown', index);
          });
          for (const found of others) assert.deepEqual(found, expected);
        }),
        { numRuns: 400 },
      );
    } finally {
      usePrefilter(undefined);
    }
  });

  it('holds the names and the terms of several documents at once, also when there are many', () => {
    const simd = simdPrefilter();
    const few = indexOf(['ZTE']);
    const many = indexOf(Array.from({ length: 70_000 }, (_, i) => `Name${i}`));
    const other = indexOf(['Apple']);
    const whole = 'Apple and Name69999 and ZTE.';
    for (const index of [few, many, other, few, other, many]) {
      const [expected] = index === few ? [24] : index === other ? [0] : [10];
      assert.ok(candidates(whole, simd, index).some(([start]) => start === expected));
    }
  });

  it('holds as many places as a text of long characters has', () => {
    const simd = simdPrefilter();
    const index = indexOf(['中興']);
    const whole = '中'.repeat(simd.capacity);
    const found = () => simd.scan(index, simd.load(whole, 0, whole.length), 0, false).length;
    assert.equal(found(), 3 * whole.length);
    assert.equal(found(), 3 * whole.length);
  });

  it('sees a name that was added after the text was looked at', () => {
    const index = indexOf(['ZTE']);
    const found = new Candidates('Apple', simdPrefilter());
    assert.equal(found.of(index).next(0, 5), 5);
    const units = new Units();
    units.read('Apple', 0, 5, true);
    index.table.add(units, 0);
    index.starts.add('Apple', units, 'exact');
    assert.equal(found.of(index).next(0, 5), 0);
  });
});

function indexOf(known: readonly string[]) {
  return buildNameIndex(known.map((text, i) => ({ key: `e${i}`, names: [{ text, case: 'smart' }] })));
}

/** Start, end and group of each candidate, and whether it is evident. */
function candidates(whole: string, prefilter: Prefilter, index: PhraseIndex): [number, number, number, boolean][] {
  const places = new Candidates(whole, prefilter).of(index);
  const found: [number, number, number, boolean][] = [];
  for (let at = 0; ; at++) {
    at = places.next(at, whole.length);
    if (at >= whole.length) return found;
    found.push([at, places.end, places.group, places.isEvident]);
  }
}
