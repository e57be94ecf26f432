import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Exclusions, exclusionsIn } from '../../../src/core/recognition/exclusions';
import {
  findMentions,
  MentionDocument,
  type NoteLanguage,
  type TextEdit,
} from '../../../src/core/recognition/mentions';
import { usePrefilter } from '../../../src/core/recognition/prefilter';
import { TextStore } from '../../../src/core/text/text-store';
import {
  crowdedText,
  FRAGMENTS,
  fragment,
  HOSTILE_EXCLUSIONS,
  HOSTILE_NAMES,
  hostileText,
} from '../../support/hostile-text';
import { simdPrefilter } from '../../support/prefilters';

/** An edit by shares of the text's length, so that it fits any text. */
const step = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 8 }) },
    { weight: 1, arbitrary: fc.integer({ min: 8, max: 400 }) },
  ),
  insert: fc.oneof(
    { weight: 4, arbitrary: fragment },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...FRAGMENTS).map(text => text.slice(0, 1)) },
  ),
});

/** Several times as long as what is read around an edit. */
const longText = fc
  .tuple(
    fc.array(fc.oneof(hostileText, crowdedText), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([parts, joint]) => parts.map(part => part + joint).join(''))
  .map(part => part.repeat(Math.ceil(60_000 / Math.max(part.length, 100))));

const STEPS = 25;
const RUNS = 210;

describe('mentions of a text that is edited', () => {
  before(() => usePrefilter(simdPrefilter()));
  after(() => usePrefilter(undefined));

  for (const language of ['markdown', 'plaintext'] as const) {
    it(`are those of a fresh scan after each of ${STEPS * RUNS} edits (${language})`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(hostileText, fc.array(step, { minLength: STEPS, maxLength: STEPS }), (start, steps) => {
          let text = start;
          const document = new MentionDocument(text, language, HOSTILE_NAMES);
          for (const { at, remove, insert } of steps) {
            const from = Math.floor(at * text.length);
            const edit = { start: from, end: Math.min(text.length, from + remove), text: insert };
            const before = text;
            text = apply(text, edit);
            document.update([edit], text);
            assertSame(document, text, language, before, edit);
          }
        }),
        { numRuns: RUNS, seed: 20261101 },
      );
    });

    it(`are those of a fresh scan where some are excluded (${language})`, function () {
      this.timeout(60_000);
      const some = fc.subarray([...HOSTILE_EXCLUSIONS], { minLength: 1 });
      fc.assert(
        fc.property(
          fc.oneof(hostileText, crowdedText),
          some,
          fc.array(step, { minLength: STEPS, maxLength: STEPS }),
          (start, all, steps) => {
            let text = start;
            const exclusions = exclusionsIn(all, 'file:///note.md');
            const document = new MentionDocument(text, language, HOSTILE_NAMES, exclusions);
            for (const { at, remove, insert } of steps) {
              const from = Math.floor(at * text.length);
              const edit = { start: from, end: Math.min(text.length, from + remove), text: insert };
              const before = text;
              text = apply(text, edit);
              document.update([edit], text);
              assertSame(document, text, language, before, edit, exclusions);
            }
          },
        ),
        { numRuns: RUNS / 5, seed: 20261103 },
      );
    });
  }

  for (const language of ['markdown', 'plaintext'] as const) {
    it(`are those of a fresh scan where only windows of a long text are read (${language})`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(longText, fc.array(step, { minLength: STEPS, maxLength: STEPS }), (start, steps) => {
          let text = start;
          const store = new TextStore(text);
          const document = new MentionDocument(store, language, HOSTILE_NAMES);
          assertSame(document, text, language, '', { start: 0, end: 0, text });
          for (const { at, remove, insert } of steps) {
            const from = Math.floor(at * text.length);
            const edit = { start: from, end: Math.min(text.length, from + remove), text: insert };
            const before = text;
            text = apply(text, edit);
            store.replace(edit, insert);
            document.update([edit], store);
            assertSame(document, text, language, before, edit);
          }
        }),
        { numRuns: RUNS / 30, seed: 20261104 },
      );
    });
  }

  it('are those of a fresh scan when the last definition becomes another', () => {
    const start = `Telecommunication Co. of Iran (the "Carrier")\n\n${'lorem ipsum\n\n'.repeat(600)}Carrier, Barrier`;
    const at = start.indexOf('Carrier');
    const edit = { start: at, end: at + 1, text: 'B' };
    const document = new MentionDocument(start, 'markdown', HOSTILE_NAMES);
    document.update([edit], apply(start, edit));
    assertSame(document, apply(start, edit), 'markdown', start, edit);
  });

  it('are those of a fresh scan after several edits at once', () => {
    fc.assert(
      fc.property(hostileText, fc.array(step, { minLength: 2, maxLength: 4 }), (start, steps) => {
        let text = start;
        const document = new MentionDocument(text, 'markdown', HOSTILE_NAMES);
        const edits: TextEdit[] = [];
        for (const { at, remove, insert } of steps) {
          const from = Math.floor(at * text.length);
          edits.push({ start: from, end: Math.min(text.length, from + remove), text: insert });
          text = apply(text, edits.at(-1)!);
        }
        document.update(edits, text);
        assert.deepEqual(document.all(), findMentions(text, 'markdown', HOSTILE_NAMES));
      }),
      { numRuns: 100, seed: 20261102 },
    );
  });
});

function apply(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

function assertSame(
  document: MentionDocument,
  text: string,
  language: NoteLanguage,
  before: string,
  edit: TextEdit,
  exclusions?: Exclusions,
): void {
  const fresh = findMentions(text, language, HOSTILE_NAMES, exclusions);
  assert.deepEqual(document.all(), fresh, JSON.stringify({ before, edit }));
}
