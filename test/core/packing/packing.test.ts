import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contentHash } from '../../../src/core/content-hash';
import { PackedLists } from '../../../src/core/packing/read';
import { sealed, unsealed } from '../../../src/core/packing/seal';
import { packLists } from '../../../src/core/packing/write';

const URI = 'file:///d/a.dossier.yaml';

const span = fc
  .tuple(fc.constantFrom(URI, 'file:///other'), fc.nat(300_000), fc.nat(5000))
  .map(([uri, start, length]) => ({ uri, span: { start, end: start + length } }));

/** Any plain value that a dossier may hold, and stranger ones. */
const { value: plain } = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.maxSafeInteger(),
    fc.constantFrom(undefined, null, true, false),
    span,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'uri', 'span', 'constructor')), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}));

describe('packed lists', () => {
  it('give back what was put in, each value by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.array(plain, { maxLength: 5 }), { maxLength: 4 }), lists => {
        const packed = new PackedLists(packLists(lists, URI), URI);
        for (const [i, list] of lists.entries()) {
          assert.equal(packed.count(i), list.length);
          for (let k = list.length - 1; k >= 0; k--) assert.deepEqual(packed.value(i, k), list[k]);
        }
      }),
    );
  });

  it('keep the sign of a negative zero', () => {
    assert.deepEqual(new PackedLists(packLists([[-0]], URI), URI).value(0, 0), -0);
  });

  it('give spans the file’s URI of then', () => {
    const packed = packLists([[{ uri: URI, span: { start: 3, end: 7 } }]], URI);
    assert.deepEqual(new PackedLists(packed, 'file:///new').value(0, 0), {
      uri: 'file:///new',
      span: { start: 3, end: 7 },
    });
  });

  it('hold a string once, and spans by small numbers', () => {
    const entry = (start: number) => ({
      name: 'Port Harbour Board',
      at: { uri: URI, span: { start, end: start + 40 } },
    });
    const packed = packLists([[[entry(100_000), entry(100_050), entry(100_100)]]], URI);
    assert.equal(packed.split('Port Harbour Board').length, 2);
    assert.ok(packed.length < 90, packed);
  });
});

describe('a sealed text', () => {
  it('comes back under its name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        assert.equal(unsealed('name', sealed('name', text, contentHash), contentHash), text);
        assert.equal(unsealed('other', sealed('name', text, contentHash), contentHash), undefined);
      }),
    );
  });

  it('does not when anything in it was changed', () => {
    const changed = fc
      .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), fc.nat(), fc.integer({ min: 1, max: 0xffff }))
      .map(([text, place, flip]) => {
        const whole = sealed('name', text, contentHash);
        const at = place % whole.length;
        const unit = String.fromCharCode(whole.charCodeAt(at) ^ flip);
        return whole.slice(0, at) + unit + whole.slice(at + 1);
      });
    fc.assert(fc.property(changed, damaged => assert.equal(unsealed('name', damaged, contentHash), undefined)));
  });

  it('does not when it was cut off, or is something else', () => {
    const whole = sealed('name', 'some text that goes on', contentHash);
    for (let length = 0; length < whole.length; length++)
      assert.equal(unsealed('name', whole.slice(0, length), contentHash), undefined);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => assert.equal(unsealed('name', text, contentHash), undefined)),
    );
  });
});
