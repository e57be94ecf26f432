import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Exclusions, exclusionsIn } from '../../../src/core/recognition/exclusions';
import { NOTE_LANGUAGES, type NoteLanguage } from '../../../src/core/recognition/language';
import { findMentions, MentionDocument, type TextEdit } from '../../../src/core/recognition/mentions';
import { usePrefilter } from '../../../src/core/recognition/prefilter';
import { TextStore } from '../../../src/core/text/text-store';
import { type EditStep, editStep } from '../../support/edit-steps';
import { hostileTextIn } from '../../support/hostile-markup';
import { crowdedText, HOSTILE_EXCLUSIONS, HOSTILE_NAMES } from '../../support/hostile-text';
import { simdPrefilter } from '../../support/prefilters';
import { REAL_TEXTS } from '../../support/real-texts';

/** How many edits are tried in all; the nightly run tries more. */
const EDITS = Number(process.env.DOSSIER_EDITS ?? 10_500);
const STEPS = 25;

/** How often to try a share of all edits. */
function runs(share: number): { numRuns: number } {
  return { numRuns: Math.ceil((EDITS * share) / STEPS) };
}

describe('mentions of a text that is edited', function () {
  this.timeout(60_000 + EDITS * 20);
  before(() => usePrefilter(simdPrefilter()));
  after(() => usePrefilter(undefined));

  for (const language of NOTE_LANGUAGES) {
    const text = fc.oneof(
      { weight: 3, arbitrary: hostileTextIn(language) },
      { weight: 1, arbitrary: fc.constantFrom(...REAL_TEXTS) },
    );

    it(`are those of a fresh scan after each edit (${language})`, () => {
      fc.assert(
        fc.property(text, steps(language), (start, all) => assertSteps(start, all, language)),
        runs(0.7 / NOTE_LANGUAGES.length),
      );
    });

    it(`are those of a fresh scan where only windows of a long text are read (${language})`, () => {
      const long = fc.array(fc.oneof(text, crowdedText), { minLength: 1, maxLength: 5 }).map(severalTimes);
      fc.assert(
        fc.property(long, steps(language), (start, all) => assertSteps(start, all, language, { isStored: true })),
        runs(0.1 / NOTE_LANGUAGES.length),
      );
    });

    it(`are those of a fresh scan where some are excluded (${language})`, () => {
      const some = fc.subarray([...HOSTILE_EXCLUSIONS], { minLength: 1 });
      fc.assert(
        fc.property(fc.oneof(text, crowdedText), some, steps(language), (start, excluded, all) =>
          assertSteps(start, all, language, { exclusions: exclusionsIn(excluded, 'file:///note.md')! }),
        ),
        runs(0.2 / NOTE_LANGUAGES.length),
      );
    });
  }

  it('are those of a fresh scan when the last definition becomes another', () => {
    const start = `Telecommunication Co. of Iran (the "Carrier")\n\n${'lorem ipsum\n\n'.repeat(600)}Carrier, Barrier`;
    const at = start.indexOf('Carrier');
    assertSteps(start, [() => [{ start: at, end: at + 1, text: 'B' }]], 'markdown');
  });

  it('are those of a fresh scan after several edits at once', () => {
    fc.assert(
      fc.property(
        hostileTextIn('markdown'),
        fc.array(editStep('markdown'), { minLength: 2, maxLength: 4 }),
        (start, all) => {
          const together: EditStep = text => {
            const edits: TextEdit[] = [];
            let left = text;
            for (const step of all) {
              for (const edit of step(left)) {
                edits.push(edit);
                left = apply(left, edit);
              }
            }
            return edits;
          };
          assertSteps(start, [together], 'markdown');
        },
      ),
      { numRuns: 100 },
    );
  });
});

function steps(language: NoteLanguage): fc.Arbitrary<EditStep[]> {
  return fc.array(editStep(language), { minLength: STEPS, maxLength: STEPS });
}

/** Several times as long as what is read around an edit. */
function severalTimes(parts: readonly string[]): string {
  const text = parts.join('\n\n');
  return text.repeat(Math.ceil(60_000 / Math.max(text.length, 100)));
}

/** Holds the mentions to a fresh scan before the first edit and after each. `isStored`: the text is held by a store, and read in windows. */
function assertSteps(
  start: string,
  all: readonly EditStep[],
  language: NoteLanguage,
  { exclusions, isStored = false }: { readonly exclusions?: Exclusions; readonly isStored?: boolean } = {},
): void {
  let text = start;
  const store = isStored ? new TextStore(text) : undefined;
  const document = new MentionDocument(store ?? text, language, HOSTILE_NAMES, exclusions);
  for (const step of all) {
    const edits = step(text);
    const before = text;
    for (const edit of edits) {
      text = apply(text, edit);
      store?.replace(edit, edit.text);
    }
    document.update(edits, store ?? text);
    const fresh = findMentions(text, language, HOSTILE_NAMES, exclusions);
    assert.deepEqual(document.all(), fresh, JSON.stringify({ before, edits }));
  }
}

function apply(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
