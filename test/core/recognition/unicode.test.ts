import assert from 'node:assert/strict';
import { generate } from '../../../scripts/generate-unicode';
import { CLASSES, classAt, FOLDED } from '../../../src/core/recognition/characters';
import { CONNECTOR, MARK, SPACE, SPACELESS, WORD, ZERO_WIDTH } from '../../../src/core/recognition/classes';
import { KINDS, RUNS, UNICODE_VERSION } from '../../../src/core/recognition/unicode';

describe('the table of characters', () => {
  it('is in step with Unicode, where Node has the same version of it', function () {
    if (process.versions.unicode !== UNICODE_VERSION) this.skip();
    this.timeout(20_000);
    const { runs, kinds } = generate();
    assert.equal(runs, RUNS);
    assert.deepEqual(kinds, [...KINDS]);
  });

  it('tells letters, digits, marks, white space and what is invisible', () => {
    const mask = WORD | MARK | SPACELESS | ZERO_WIDTH | SPACE | CONNECTOR;
    const classes: [string, number][] = [
      ['aÉßЖعא가Ⅷ7٣₂', WORD],
      ['中カーกฯ々〇', WORD | SPACELESS],
      ['𐐔𝐙', WORD],
      ['𠀀', WORD | SPACELESS],
      ['\u0301\u20dd\u064b', MARK],
      ['\u0e34\u3099', MARK | SPACELESS],
      [' \t\n\r\u00a0\u2003\u3000\u2028', SPACE],
      ['\u00ad\u200b\u200d\u2060\ufeff\ufe0f\u{e0100}', ZERO_WIDTH],
      ['_＿', CONNECTOR],
      ['-–\'’ʼ".,;@¹½①😀®。\u2029\ud800', 0],
    ];
    for (const [characters, kind] of classes) {
      for (const character of characters) assert.equal(classAt(character, 0) & mask, kind, JSON.stringify(character));
    }
  });

  it('folds every unit alone as the whole text is folded', () => {
    for (const [text, folded] of [
      ['É', 'é'],
      ['Σ', 'σ'],
      ['ς', 'σ'],
      ['İ', 'i'],
      ['ı', 'i'],
      ['\u2003', ' '],
      ['’', "'"],
      ['—', '-'],
      ['Ｚ', 'z'],
      ['７', '7'],
      ['“', '"'],
    ]) {
      assert.equal(FOLDED[text!.charCodeAt(0)], folded!.charCodeAt(0), text);
    }
    assert.equal(FOLDED['ß'.charCodeAt(0)], 0);
    assert.equal(FOLDED[0x301], 0);
    assert.equal(CLASSES.length, 0x10000);
  });
});
