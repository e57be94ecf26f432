import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMentions, MentionDocument } from '../../../src/core/recognition/mentions';
import { HOSTILE_NAMES, hostileText } from '../../support/hostile-text';

describe('the mentions of a document', () => {
  const text = 'ZTE’s House Permanent Select Committee on Intelligence (Committee)\n\nThe Committee and TCI; NCSC.';
  const document = new MentionDocument(text, 'markdown', HOSTILE_NAMES);
  const shown = (offset: number) => {
    const mention = document.at(offset);
    return mention && text.slice(mention.start, mention.end);
  };

  it('tell where a defined term is defined, and who else has a name', () => {
    const mentions = document.all();
    assert.equal(document.count, mentions.length);
    const terms = mentions.filter(mention => mention.kind === 'defined');
    assert.equal(terms.length, 2);
    for (const { definition } of terms) {
      assert.equal(
        text.slice(definition!.start, definition!.end),
        'House Permanent Select Committee on Intelligence (Committee)',
      );
    }
    const shared = { start: 91, end: 95, entity: 'ncsc-uk', kind: 'name', rivals: ['ncsc-us'], isUndecided: true };
    assert.deepEqual(mentions.at(-1), shared);
  });

  it('are found by an offset inside or at their end', () => {
    assert.deepEqual([0, 2, 3, 4].map(shown), ['ZTE', 'ZTE', 'ZTE', undefined]);
    assert.equal(shown(text.indexOf('Committee and') + 9), 'Committee');
    assert.equal(shown(text.length), undefined);
    assert.equal(shown(text.length - 1), 'NCSC');
  });

  it('are found by the spans that they touch', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(20_000), fc.nat(300), (any, from, length) => {
        const some = new MentionDocument(any, 'markdown', HOSTILE_NAMES);
        const span = { start: Math.min(from, any.length), end: Math.min(from + length, any.length) };
        const all = some.all();
        assert.deepEqual(
          some.touching(span),
          all.filter(({ start, end }) => start <= span.end && end >= span.start),
        );
        const covering = all.find(({ start, end }) => start <= span.start && end > span.start);
        assert.deepEqual(some.at(span.start), covering ?? all.find(({ end }) => end === span.start));
      }),
      { numRuns: 300 },
    );
  });

  it('move with their definition when a text before them changes', () => {
    const edited = new MentionDocument(text, 'plaintext', HOSTILE_NAMES);
    edited.update([{ start: 0, end: 0, text: 'abc\n\n' }], `abc\n\n${text}`);
    assert.deepEqual(edited.all(), findMentions(`abc\n\n${text}`, 'plaintext', HOSTILE_NAMES));
  });

  it('of an empty text are none, and of a text emptied', () => {
    const empty = new MentionDocument('', 'markdown', HOSTILE_NAMES);
    assert.deepEqual(empty.all(), []);
    empty.update([{ start: 0, end: 0, text: 'ZTE' }], 'ZTE');
    assert.equal(empty.count, 1);
    empty.update([{ start: 0, end: 3, text: '' }], '');
    assert.deepEqual([empty.all(), empty.at(0), empty.touching({ start: 0, end: 0 })], [[], undefined, []]);
  });
});
