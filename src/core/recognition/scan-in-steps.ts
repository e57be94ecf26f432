import type { Steps } from '../steps';
import type { Exclusions } from './exclusions';
import { MentionDocument, type NoteLanguage } from './mentions';
import type { NameIndex } from './names';

/** Scanned in a fraction of a millisecond. In UTF-16 units. */
const STEP = 32_000;

/** The mentions of a text as a new `MentionDocument` has them, found as if the text were typed in a stretch at a time. */
export function* scanInSteps(
  text: string,
  language: NoteLanguage,
  index: NameIndex,
  exclusions: Exclusions | undefined,
): Steps<MentionDocument> {
  const mentions = new MentionDocument(text.slice(0, STEP), language, index, exclusions);
  for (let start = STEP; start < text.length; start += STEP) {
    yield;
    const end = Math.min(start + STEP, text.length);
    mentions.update([{ start, end: start, text: text.slice(start, end) }], text.slice(0, end));
  }
  return mentions;
}
