import assert from 'node:assert/strict';
import fc from 'fast-check';
import { passageNumberAt, passageNumbered, passagesOf } from '../../../src/core/citation/passages';

const blocks = (text: string) => passagesOf(text).map(({ start, end }) => text.slice(start, end));

describe('passagesOf', () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ['nothing', '', []],
    ['only white space', ' \n\t\n', []],
    ['one line', 'One.', ['One.']],
    ['a line break at the end', 'One.\n', ['One.']],
    ['two blocks', 'One.\n\nTwo.', ['One.', 'Two.']],
    ['many blank lines', '\n\nOne.\n\n\n\nTwo.\n\n', ['One.', 'Two.']],
    ['a line of white space is blank', 'One.\n \t\u00a0\nTwo.', ['One.', 'Two.']],
    ['lines of one block', 'One\nand on.\n\nTwo.', ['One\nand on.', 'Two.']],
    ['CRLF', 'One\r\nand on.\r\n\r\nTwo.\r\n', ['One\r\nand on.', 'Two.']],
    ['CR', 'One.\r\rTwo.\r', ['One.', 'Two.']],
    ['mixed line breaks', 'One.\r\n\nTwo.\n\r\nThree.', ['One.', 'Two.', 'Three.']],
    ['a byte order mark', '\ufeffOne.\n\nTwo.', ['One.', 'Two.']],
    ['indentation stays', 'One.\n\n  Two.', ['One.', '  Two.']],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(blocks(text), expected));

  it('counts as splitting at blank lines does', () => {
    const texts = fc
      .array(fc.constantFrom('a', ' ', '\t', '\n', '\n\n', '\r\n'), { maxLength: 40 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(texts, text => {
        const split = text.split(/\n\s*\n/).filter(block => block.trim() !== '');
        assert.deepEqual(
          blocks(text).map(block => block.trim()),
          split.map(block => block.trim()),
        );
      }),
    );
  });
});

describe('passage numbers', () => {
  const text = 'One.\n\nTwo.\n\nThree.';
  const passages = passagesOf(text);

  it('count from 1', () => {
    assert.deepEqual(passageNumbered(passages, 1), { start: 0, end: 4 });
    assert.equal(passageNumbered(passages, 0), undefined);
    assert.equal(passageNumbered(passages, 4), undefined);
  });

  it('belong to a passage from its first character to its end', () => {
    const numbers = [0, 4, 5, 6, 10, 18, 19].map(offset => passageNumberAt(passages, offset));
    assert.deepEqual(numbers, [1, 1, undefined, 2, 2, 3, undefined]);
  });
});
