import { t } from '../l10n';
import { CONFIDENCE } from './confidence';
import { likelyParagraphs } from './likely-paragraphs';
import { passageNumbered } from './passages';
import type { SourceText } from './source-text';
import type { Resolution, Selector } from './verdict';

/**
 * Finds a paragraph by the words that a fingerprint is of; where they aren't there any more, by the nearest sketch, if it is
 * near enough and nearer than any other; one that is not named, only where no other is somewhat like it.
 */
export function byFingerprint(source: SourceText, place: Selector, fingerprint: string): Resolution {
  const { same, alike } = likelyParagraphs(source, { ...place, fingerprint });
  const spanOf = (number: number) => passageNumbered(source.passages, number)!;
  const [first] = same;
  if (first !== undefined) {
    const moved = place.paragraph !== undefined && first !== place.paragraph;
    if (same.length > 1 && (moved || place.paragraph === undefined)) {
      const reason = t('The words of the cited paragraph stand {0} times in the text.', same.length);
      return { kind: 'ambiguous', by: 'fingerprint', candidates: same.map(spanOf), reason };
    }
    if (!moved) return { kind: 'exact', by: 'fingerprint', span: spanOf(first) };
    const reason = t('The words of the cited paragraph are now in paragraph {0}, not {1}.', first, place.paragraph);
    return { kind: 'moved', by: 'fingerprint', span: spanOf(first), reason };
  }
  const [best] = alike;
  const isNamed = best?.number === place.paragraph;
  const { sketchBits, sketchBitsSameNumber, sketchBitsConsidered, sketchMargin } = CONFIDENCE;
  if (!best || best.bits > (isNamed ? sketchBitsConsidered : sketchBits)) {
    const near = place.paragraph === undefined ? undefined : passageNumbered(source.passages, place.paragraph);
    const reason = t('The words of the cited paragraph are not in the text.');
    return { kind: 'lost', ...(near && { near }), reason };
  }
  const rivals = isNamed ? alike.filter(({ bits }) => bits < best.bits + sketchMargin) : alike;
  if (rivals.length > 1 || best.bits > (isNamed ? sketchBitsSameNumber : sketchBits)) {
    const reason =
      rivals.length > 1
        ? t('The cited paragraph has changed; {0} paragraphs are like it.', rivals.length)
        : t('The cited paragraph has changed so much that too little tells whether it is paragraph {0}.', best.number);
    return { kind: 'ambiguous', by: 'fingerprint', candidates: rivals.map(({ number }) => spanOf(number)), reason };
  }
  const reason =
    place.paragraph === undefined || place.paragraph === best.number
      ? t('The words of the cited paragraph have changed.')
      : t(
          'The words of the cited paragraph have changed, and are now in paragraph {0}, not {1}.',
          best.number,
          place.paragraph,
        );
  return { kind: 'altered', by: 'fingerprint', span: spanOf(best.number), reason };
}
