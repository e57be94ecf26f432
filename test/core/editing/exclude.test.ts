import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { NewExclusion } from '../../../src/core/editing/entries';
import { exclusionOf } from '../../../src/core/editing/exclude';
import { exclusionsIn } from '../../../src/core/recognition/exclusions';
import { findMentions } from '../../../src/core/recognition/mentions';
import { HOSTILE_NAMES, hostileText } from '../../support/hostile-text';
import { exclusion } from '../../support/model';

const NOTE = 'file:///notes/a.md';

/** As the dossier has it once it is written. */
function written({ entity, text, in: path, quote }: NewExclusion) {
  return exclusion(entity, text, { ...(path !== undefined && { only: NOTE }), ...(quote && { quote }) });
}

describe('an exclusion made from a mention', () => {
  const text =
    'ZTE began.\n\n> Of all the firms that were named in that year, the\n> first was ZTE, which\n> paid.\n\nZTE ended.';
  const place = { text, language: 'markdown', path: '../notes/a.md' } as const;
  const mentions = findMentions(text, 'markdown', HOSTILE_NAMES);

  it('is about the words alone, the note, or the place in it', () => {
    const mention = mentions[1]!;
    assert.deepEqual(exclusionOf(place, mention, 'ever'), { entity: 'zte', text: 'ZTE' });
    assert.deepEqual(exclusionOf(place, mention, 'file'), { entity: 'zte', text: 'ZTE', in: '../notes/a.md' });
    assert.deepEqual(exclusionOf(place, mention, 'here'), {
      entity: 'zte',
      text: 'ZTE',
      in: '../notes/a.md',
      quote: { exact: 'ZTE', prefix: 'in that year, the first was', suffix: ', which paid.' },
    });
  });

  it('names no words where none are before or after', () => {
    const { quote } = exclusionOf({ ...place, text: 'ZTE' }, { ...mentions[0]!, start: 0, end: 3 }, 'here');
    assert.deepEqual(quote, { exact: 'ZTE' });
  });

  it('rules out that mention, whatever the text', () => {
    for (const language of ['markdown', 'plaintext'] as const) {
      fc.assert(
        fc.property(hostileText, fc.nat(), fc.constantFrom('here', 'file', 'ever'), (text, number, scope) => {
          const all = findMentions(text, language, HOSTILE_NAMES);
          fc.pre(all.length > 0);
          const mention = all[number % all.length]!;
          const made = exclusionOf({ text, language, path: 'a.md' }, mention, scope);
          const left = findMentions(text, language, HOSTILE_NAMES, exclusionsIn([written(made)], NOTE));
          const same = left.filter(({ start, entity }) => start === mention.start && entity === mention.entity);
          assert.deepEqual(
            same.filter(({ end }) => end === mention.end),
            [],
          );
        }),
        { numRuns: 300 },
      );
    }
  });
});
