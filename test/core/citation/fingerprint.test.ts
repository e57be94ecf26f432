import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fingerprint, isFingerprint, sketchOfPrint, wordsOfPrint } from '../../../src/core/citation/fingerprint';
import { bitsApart, bitsOf, fnv1a64, hexadecimal } from '../../../src/core/citation/hash';
import { SKETCHED_WORDS, sketch } from '../../../src/core/citation/sketch';

describe('fnv1a64', () => {
  // The first two are the offset basis and the algorithm's own test vector; the last is hashed as UTF-8.
  const cases: readonly (readonly [text: string, hash: string])[] = [
    ['', 'cbf29ce484222325'],
    ['foobar', '85944171f73967e8'],
    ['a', 'af63dc4c8601ec8c'],
  ];
  for (const [text, hash] of cases) it(JSON.stringify(text), () => assert.equal(hexadecimal(fnv1a64(text)), hash));

  it('agrees with the arithmetic of whole 64-bit numbers over UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        let hash = 0xcbf29ce484222325n;
        for (const byte of Buffer.from(text, 'utf8')) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
        assert.equal(hexadecimal(fnv1a64(text)), hash.toString(16).padStart(16, '0'));
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

  it('has no other form', () => {
    for (const text of [
      ...['', '1234567890123456', 'w1-12e4567', 'w2-cbf29ce484222325', 'w1-CBF29CE484222325'],
      ...['w1-cbf29ce484222325-cbf29ce484222325', 'w3-cbf29ce484222325-cbf29ce484222325'],
    ]) {
      assert.equal(isFingerprint(text), false, text);
    }
  });

  it('sketches what is long enough to keep its words to itself', () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
    assert.match(fingerprint(words(SKETCHED_WORDS - 1)), /^w1-[0-9a-f]{16}$/);
    const print = fingerprint(words(SKETCHED_WORDS));
    assert.match(print, /^w2-[0-9a-f]{16}-[0-9a-f]{16}$/);
    assert.deepEqual(sketchOfPrint(print), sketch(words(SKETCHED_WORDS)));
    assert.equal(sketchOfPrint(fingerprint('short')), undefined);
    assert.equal(wordsOfPrint(print), wordsOfPrint(`w1-${print.slice(3, 19)}`));
  });
});

describe('sketch', () => {
  const TEXT =
    'The harbour board will pay four point one million euros a year for dredging, it says, until the contract ends in ' +
    'spring, when the two sides are to meet again over what the quay and its basins need and who is to pay for it.';
  const apart = (text: string) => bitsApart(sketch(TEXT)!, sketch(text)!);
  const near: readonly (readonly [name: string, text: string])[] = [
    ['a word in another’s place', TEXT.replace('dredging', 'digging')],
    ['a word less', TEXT.replace(' again', '')],
    ['a word more', TEXT.replace('euros', 'euros and more')],
    ['a sentence more', `${TEXT} The board declined to say any more.`],
  ];
  for (const [name, text] of near) it(`is near for ${name}`, () => assert.ok(apart(text) <= 14, String(apart(text))));
  it('is the same for other case, dashes and spaces', () =>
    assert.equal(apart(TEXT.toUpperCase().replaceAll(' ', '\n– ')), 0));
  it('is far for the same words in another order', () => {
    assert.ok(apart(TEXT.split(' ').sort().join(' ')) > 20);
  });
  it('counts the characters of a script without spaces', () =>
    assert.ok(sketch('港務局每年支付四百一十萬歐元用於疏浚工程直至合同結束')));
  it('counts bits as they are written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (a, b) => {
        const digits = (bits: bigint) => bits.toString(16).padStart(16, '0');
        assert.equal(hexadecimal(bitsOf(digits(a))), digits(a));
        assert.equal(bitsApart(bitsOf(digits(a)), bitsOf(digits(b))), (a ^ b).toString(2).replaceAll('0', '').length);
      }),
    );
  });
});
