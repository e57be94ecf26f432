import type { Quote } from '../dossier/model';
import { t } from '../l10n';
import { shorten } from '../shorten';
import type { Span } from '../span';
import { type Candidate, exactCandidates, similarCandidates, type Wanted, wantedQuote } from './candidates';
import { CONFIDENCE } from './confidence';
import { differenceInWords, differenceOf } from './difference';
import { type LikelyParagraphs, likelyParagraphs } from './likely-paragraphs';
import { passageNumbered } from './passages';
import { hasRival, isDouble, isLeftBehind, overlap } from './rivals';
import type { SourceText } from './source-text';
import { isSure } from './sure';
import type { Resolution, Selector } from './verdict';

/**
 * Finds a quote: where its words stand in the paragraph that the place tells, else wherever they or words like them stand,
 * if enough speaks for one place and against all others. See `CONFIDENCE` for what is enough.
 */
export function byQuote(source: SourceText, place: Selector, quote: Quote): Resolution {
  const likely = likelyParagraphs(source, place);
  const wanted = wantedQuote(quote);
  const exact = wanted ? exactCandidates(source, wanted, likely) : [];
  const found = wanted && (toldByParagraph(exact, wanted, likely) ?? toldAlone(exact, wanted, likely, place));
  if (found?.length === 1) return verdict(source, place, quote, found[0]!);
  if (found) return ambiguous(source, quote, found, found[0]!.number);
  if (!wanted) return lost(source, place, quote, likely);
  const known = chosen(source, exact, wanted, likely);
  if (known?.full && known.sides > 0) return verdict(source, place, quote, known);
  const similar = similarCandidates(source, wanted, likely).filter(one => !exact.some(other => overlap(one, other)));
  const all = [...exact, ...similar].sort((a, b) => b.weight - a.weight || a.start - b.start);
  const best = chosen(source, all, wanted, likely);
  if (best) return verdict(source, place, quote, best);
  const possible = all.filter(({ edits, weight }) => edits === 0 || weight >= CONFIDENCE.consider);
  return possible.length > 0 ? ambiguous(source, quote, possible) : lost(source, place, quote, likely);
}

/**
 * The words in the likeliest paragraph that has them, with all that is given around them; several if they stand there so often.
 * The number of a paragraph is not enough where a place elsewhere may be the passage and this one its copy.
 */
function toldByParagraph(
  exact: readonly Candidate[],
  wanted: Wanted,
  likely: LikelyParagraphs,
): readonly Candidate[] | undefined {
  const inside = (number: number) => exact.filter(each => each.full && each.number === number);
  for (const number of likely.same) {
    const found = inside(number);
    if (found.length > 0) return found;
  }
  const found = likely.named === undefined ? [] : inside(likely.named);
  return found.length === 0 || hasDouble(found, exact, wanted, likely) ? undefined : found;
}

/** The words where they stand only once, and the place names no paragraph that they could have left. */
function toldAlone(
  exact: readonly Candidate[],
  wanted: Wanted,
  likely: LikelyParagraphs,
  { paragraph, fingerprint }: Selector,
): readonly Candidate[] | undefined {
  if (paragraph !== undefined || fingerprint !== undefined) return undefined;
  const full = exact.filter(each => each.full);
  return full.length !== 1 || hasDouble(full, exact, wanted, likely) ? undefined : full;
}

/** Whether a place other than those found may be the passage, and one of these its copy. */
function hasDouble(
  found: readonly Candidate[],
  exact: readonly Candidate[],
  wanted: Wanted,
  likely: LikelyParagraphs,
): boolean {
  return exact.some(other => !found.includes(other) && found.some(each => isDouble(other, each, wanted, likely)));
}

/** The candidate for which enough speaks, and enough more than for any other place. */
function chosen(
  source: SourceText,
  candidates: readonly Candidate[],
  wanted: Wanted,
  likely: LikelyParagraphs,
): Candidate | undefined {
  const [first] = candidates;
  if (!first) return undefined;
  const best = candidates.reduce((a, b) => (b.weight > a.weight ? b : a), first);
  if (!isSure(best, wanted, likely) || hasRival(best, candidates, wanted, likely)) return undefined;
  return isLeftBehind(source, best, wanted) ? undefined : best;
}

function verdict(
  source: SourceText,
  { paragraph }: Selector,
  quote: Quote,
  { start, end, edits, number }: Candidate,
): Resolution {
  const span = source.comparable().origin(start, end);
  const words = shorten(quote.exact, 80);
  const moved = paragraph !== undefined && number !== undefined && number !== paragraph;
  const reason = moved ? t('The words “{0}” are now in paragraph {1}, not {2}.', words, number, paragraph) : '';
  if (edits === 0) return moved ? { kind: 'moved', by: 'quote', span, reason } : { kind: 'exact', by: 'quote', span };
  const difference = differenceOf(quote.exact, source.text, span);
  const altered = t('The cited words have changed: {0}', differenceInWords(difference));
  return { kind: 'altered', by: 'quote', span, difference, reason: moved ? `${altered} ${reason}` : altered };
}

/** More candidates than this help nobody. */
const MOST_CANDIDATES = 20;

/** `paragraph` where the words stand several times in this one. */
function ambiguous(source: SourceText, quote: Quote, found: readonly Candidate[], paragraph?: number): Resolution {
  const { origin } = source.comparable();
  const candidates: Span[] = found.slice(0, MOST_CANDIDATES).map(({ start, end }) => origin(start, end));
  return { kind: 'ambiguous', by: 'quote', candidates, reason: whyAmbiguous(quote, found, paragraph) };
}

function whyAmbiguous(quote: Quote, found: readonly Candidate[], paragraph: number | undefined): string {
  const words = shorten(quote.exact, 80);
  const times = found.filter(({ edits }) => edits === 0).length;
  if (times > 1) {
    return paragraph === undefined
      ? t('The words “{0}” stand {1} times in the text.', words, times)
      : t('The words “{0}” stand {1} times in paragraph {2}.', words, times, paragraph);
  }
  const [{ number } = {}] = found;
  if (times === 1 && found.length === 1 && number !== undefined) {
    return t(
      'The words “{0}” stand in paragraph {1}, but too little tells whether they are those cited.',
      words,
      number,
    );
  }
  return found.length === 1
    ? t('Words like “{0}” stand in the text, and too little tells whether they are those cited.', words)
    : t('Words like “{0}” stand in {1} places, and too little tells which is meant.', words, found.length);
}

function lost(
  source: SourceText,
  { paragraph }: Selector,
  quote: Quote,
  { same, alike }: LikelyParagraphs,
): Resolution {
  const number = same[0] ?? alike[0]?.number ?? paragraph;
  const near = number === undefined ? undefined : passageNumbered(source.passages, number);
  const reason = t('The words “{0}” are not in the text.', shorten(quote.exact, 80));
  return { kind: 'lost', ...(near && { near }), reason };
}
