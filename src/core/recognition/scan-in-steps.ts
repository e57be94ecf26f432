import type { Steps } from '../steps';
import { beginningOf, type TextSource } from '../text/text-source';
import type { Background } from './background';
import type { Exclusions } from './exclusions';
import { MentionDocument, type NoteLanguage } from './mentions';
import type { NameIndex } from './names';

/** Scanned in a fraction of a millisecond, once the code is warm. In UTF-16 units. */
const STEP = 8_000;

/** The mentions of a text as a new `MentionDocument` has them, found as if the text were typed in a stretch at a time. */
export function* scanInSteps(
  text: TextSource,
  language: NoteLanguage,
  index: NameIndex,
  exclusions: Exclusions | undefined,
  background?: Background,
): Steps<MentionDocument> {
  const mentions = new MentionDocument(
    beginningOf(text, Math.min(STEP, text.length)),
    language,
    index,
    exclusions,
    background,
  );
  for (let start = STEP; start < text.length; start += STEP) {
    yield;
    const end = Math.min(start + STEP, text.length);
    mentions.update([{ start, end: start, text: text.slice(start, end) }], beginningOf(text, end));
  }
  return mentions;
}
