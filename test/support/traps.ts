import assert from 'node:assert/strict';
import type { NoteLanguage } from '../../src/core/recognition/language';
import { usePrefilter } from '../../src/core/recognition/prefilter';
import { remark } from './marked-mentions';
import { PREFILTERS } from './prefilters';

/** By subject: texts with their mentions marked: `⟦ZTE⟧`, `⟦NCSC|ncsc-us⟧` with the entity, `⟦Committee|hpsci*⟧` defined. */
export type Traps = Readonly<Record<string, readonly string[]>>;

/** Every text as a case, in all the languages and with every prefilter: one test a subject. */
export function trapTable(languages: readonly NoteLanguage[], traps: Traps): void {
  for (const [subject, texts] of Object.entries(traps)) {
    it(`${subject} (${languages.join(', ')})`, () => {
      const wrong = new Map<string, string>();
      try {
        for (const [name, prefilter] of PREFILTERS) {
          usePrefilter(prefilter);
          for (const language of languages) {
            for (const expected of texts) {
              const found = remark(expected, language);
              if (found !== expected) wrong.set(`${language}, ${expected}`, `${name}, ${found}`);
            }
          }
        }
      } finally {
        usePrefilter(undefined);
      }
      assert.deepEqual(
        [...wrong].map(([expected, found]) => ({ expected, found })),
        [],
      );
    });
  }
}
