import { ordinalAt } from './date-forms';
import { type FigureText, numberAt } from './numbers';

/** A place in an order, with what the order goes by, and the index of the token after it. */
export interface FoundRank {
  readonly value: { readonly low: number; readonly high: number };
  readonly by: { readonly by?: string };
  readonly end: number;
}

/** Higher ones are no places in an order that people speak of. */
const LAST = 1000;

/** `third-largest`, `5th biggest`, `ranked fourth`, `number two`, `world’s largest`. */
export function rankAt(text: FigureText, index: number): FoundRank | undefined {
  return ordinalRankAt(text, index) ?? numberedRankAt(text, index) ?? firstAt(text, index);
}

function ordinalRankAt(text: FigureText, index: number): FoundRank | undefined {
  const { tokens, words } = text;
  const ordinal = ordinalAt(text, index);
  if (!ordinal) return undefined;
  const at = tokens[ordinal.end]?.text === '-' ? ordinal.end + 1 : ordinal.end;
  const superlative = words.superlatives.at(tokens, at);
  return superlative && rank(ordinal.value, superlative.end, wordsOf(text, at, superlative.end));
}

/** `ranked fourth`, `ranked 4th`, `ranks number two`, `the No. 2`. */
function numberedRankAt(text: FigureText, index: number): FoundRank | undefined {
  const { tokens, words } = text;
  const ranking = words.rankings.at(tokens, index);
  if (!ranking) return undefined;
  const found = ordinalAt(text, ranking.end) ?? wholeAt(text, ranking.end);
  if (!found) return undefined;
  const at = tokens[found.end]?.text === '-' ? found.end + 1 : found.end;
  const superlative = words.superlatives.at(tokens, at);
  return rank(found.value, superlative?.end ?? found.end, superlative && wordsOf(text, at, superlative.end));
}

/** A superlative with an owner is the first of all that the owner has, unless it is one of several. */
function firstAt(text: FigureText, index: number): FoundRank | undefined {
  const { tokens, words } = text;
  const superlative = words.superlatives.at(tokens, index);
  if (!superlative || words.owning.at(tokens, index - 2)?.end !== index) return undefined;
  for (let at = index - 3; at >= 0 && at > index - 8; at--) if (words.oneOf.at(tokens, at)) return undefined;
  return rank(1, superlative.end, wordsOf(text, index, superlative.end));
}

function wholeAt(text: FigureText, index: number): { value: number; end: number } | undefined {
  const found = numberAt(text, index);
  if (found?.value.magnitude !== 1 || !Number.isInteger(found.value.value)) return undefined;
  return { value: found.value.value, end: found.end };
}

function rank(value: number, end: number, by?: string): FoundRank | undefined {
  if (value < 1 || value > LAST) return undefined;
  return { value: { low: value, high: value }, by: by === undefined ? {} : { by }, end };
}

function wordsOf({ tokens }: FigureText, start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map(token => token.text)
    .join(' ');
}
