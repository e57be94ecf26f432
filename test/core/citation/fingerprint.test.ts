import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fingerprint, fnv1a64, isFingerprint } from '../../../src/core/citation/fingerprint';

describe('fnv1a64', () => {
  // The first two are the offset basis and the algorithm's own test vector; the last is hashed as UTF-8.
  const cases: readonly (readonly [text: string, hash: string])[] = [
    ['', 'cbf29ce484222325'],
    ['foobar', '85944171f73967e8'],
    ['a', 'af63dc4c8601ec8c'],
  ];
  for (const [text, hash] of cases) it(JSON.stringify(text), () => assert.equal(fnv1a64(text), hash));

  it('agrees with the arithmetic of whole 64-bit numbers over UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        let hash = 0xcbf29ce484222325n;
        for (const byte of Buffer.from(text, 'utf8')) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
        assert.equal(fnv1a64(text), hash.toString(16).padStart(16, '0'));
      }),
    );
  });
});

describe('fingerprint', () => {
  const same: readonly (readonly [name: string, a: string, b: string])[] = [
    ['case', 'The Board', 'THE BOARD'],
    ['quotes', '“Turnkey” isn’t', '"Turnkey" isn\'t'],
    ['dashes', 'anti-spam – so', 'anti—spam so'],
    ['spacing and line breaks', 'the\r\n  harbour\u00a0board', 'the harbour board'],
    ['soft hyphens', 'har\u00adbour', 'harbour'],
    ['composed and decomposed letters', 'Zoë', 'Zoe\u0308'],
    ['ligatures and full-width digits', 'ﬁve ５', 'five 5'],
  ];
  for (const [name, a, b] of same) it(`doesn't mind ${name}`, () => assert.equal(fingerprint(a), fingerprint(b)));

  const different: readonly (readonly [name: string, a: string, b: string])[] = [
    ['a digit', '4.1 million', '4.2 million'],
    ['a word', 'will cost', 'may cost'],
    ['an order', 'ZTE and TCI', 'TCI and ZTE'],
    ['a vowel sign', 'का', 'की'],
  ];
  for (const [name, a, b] of different) it(`minds ${name}`, () => assert.notEqual(fingerprint(a), fingerprint(b)));

  it('is never read by YAML as anything but itself', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const print = fingerprint(text);
        assert.ok(isFingerprint(print));
        assert.equal(parse(print), print);
      }),
    );
  });

  it('has one form', () => {
    for (const text of ['', '1234567890123456', 'w1-12e4567', 'w2-cbf29ce484222325', 'w1-CBF29CE484222325']) {
      assert.equal(isFingerprint(text), false, text);
    }
  });
});
