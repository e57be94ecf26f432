import assert from 'node:assert/strict';
import { blocksOf } from '../../../src/core/recognition/blocks';

describe('the blocks of a text', () => {
  it('know in every part of a long paragraph how deep in a quote its line is', () => {
    const long = `> ${'Words of a quote. '.repeat(2000)}\n`;
    for (const [deeper, isNew] of [
      ['> > An answer.\n', true],
      ['> No answer.\n', false],
    ] as const) {
      const before = `> > Deep at first.\n> Not so deep.\n${long}`;
      const blocks = [...blocksOf(before + deeper, 'markdown')];
      assert.ok(blocks.filter(({ closed }) => !closed).length > 1, 'the paragraph is cut');
      assert.equal(
        blocks.some(({ start }) => start === before.length),
        isNew,
      );
    }
  });
});
