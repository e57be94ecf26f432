import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceInWords, differenceOf } from '../../../src/core/citation/difference';

const shown = (cited: string, text: string) =>
  differenceOf(cited, text, { start: 0, end: text.length })
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `[+${text}+]`))
    .join(' ');

describe('differenceOf', () => {
  const cases: readonly (readonly [cited: string, text: string, difference: string, words: string])[] = [
    ['the board pays', 'The  Board\npays', 'The  Board\npays', ''],
    ['“four” million', '"four" million', '"four" million', ''],
    [
      'it will pay four million',
      'it will pay six million',
      'it will pay [-four-] [+six+] million',
      '“four” is now “six”.',
    ],
    ['it did not pay', 'it did pay', 'it did [-not-] pay', '“not” is gone.'],
    ['it did pay', 'it did not pay', 'it did [+not+] pay', '“not” is new.'],
    ['the board, said', 'the board said', 'the board [-,-] said', '“,” is gone.'],
    ['each 4.1 million', 'each 4.2 million', 'each [-4.1-] [+4.2+] million', '“4.1” is now “4.2”.'],
    ['支付四百萬', '支付五百萬', '支付 [-四-] [+五+] 百萬', '“四” is now “五”.'],
    ['', 'all of it', '[+all of it+]', '“all of it” is new.'],
    [
      'a b c d e f g h i',
      '1 b 2 d 3 f 4 h 5',
      '[-a-] [+1+] b [-c-] [+2+] d [-e-] [+3+] f [-g-] [+4+] h [-i-] [+5+]',
      '“a” is now “1”. “c” is now “2”. “e” is now “3”. There are 2 more changes.',
    ],
  ];
  for (const [cited, text, difference, words] of cases) {
    it(`${cited} / ${text}`, () => {
      assert.equal(shown(cited, text), difference);
      assert.equal(differenceInWords(differenceOf(cited, text, { start: 0, end: text.length })), words);
    });
  }

  it('tells all words of both, in order, where they stand', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, fc.string(), (before, after, lead) => {
        const text = lead + after.join(' ');
        const changes = differenceOf(before.join(' '), text, { start: lead.length, end: text.length });
        const join = (kind: string) =>
          changes.flatMap(each => (each.kind === kind ? [] : each.text.split(' '))).join(' ');
        assert.equal(join('inserted'), before.join(' '));
        assert.equal(join('deleted'), after.join(' '));
        for (const { kind, span, text: words } of changes) {
          assert.equal(text.slice(span.start, span.end), kind === 'deleted' ? '' : words);
        }
      }),
    );
  });
});
