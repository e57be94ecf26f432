import { sentencesIn } from '../checking/figures/sentences';
import type { Stance } from '../dossier/model';
import type { Mention } from '../recognition/mention';
import type { Span } from '../span';

/** Who says what a passage says, by its own words, and how. */
export interface ProposedSpeaker {
  /** The entity's key. */
  key: string;
  stance: Stance;
}

/** What somebody does who says something; words that are nouns as well need what follows a verb alone. */
const VERBS: readonly (readonly [Stance, string])[] = [
  [
    'asserts',
    'says?|said|tells|told|stated|(?:states|claims) that|claimed|announced|argued|insisted|warned|wrote|added',
  ],
  ['reports', 'reported|reports that'],
  ['alleges', 'alleges|alleged|accuses|accused'],
  ['finds', '(?:found|finds|concluded|concludes|ruled|rules|established) that'],
  ['denies', 'denies|denied'],
];
/** Behind what was said: `“…,” said X`. */
const INVERTED = 'says?|said|stated|claimed|announced|argued|insisted|warned|wrote|added|reported';
const ARTICLE = '(?:(?:[Tt]he|an?|its|his|her|their)\\s+)?';
/** What somebody says by it, and who says it for them. */
const BY_WHICH = "(?:['’]s\\s+(?:(?:press|annual|official)\\s+)?(?:report|statement|release|account|filing|article))?";
const FOR_WHOM = "(?:(?:['’]s)?\\s+spokes(?:man|woman|person))?";

const SAYS = VERBS.map(([stance, verbs]) => {
  const between = '(?:(?:has|have|had|also|later|itself|\\p{Ll}+ly)\\s+){0,2}';
  return [
    stance,
    new RegExp(
      `^(?:${BY_WHICH}|${FOR_WHOM})\\s+${between}(?:${verbs})(?!\\p{L}|\\s+(?:to|of|by|as|missing|nothing)\\b)`,
      'u',
    ),
  ] as const;
});
const ACCORDING_TO = new RegExp(`\\b[Aa]ccording\\s+to\\s+${ARTICLE}$`);
const SAID_BY = new RegExp(`[,”"’»]\\s+(?:${INVERTED})\\s+${ARTICLE}$`);
/** What follows somebody who is named alone, not as part of `X executives`. */
const ALONE = new RegExp(
  `^${BY_WHICH}(?!['’]s)(?:\\s*(?:[[,.;:!?)\\]…”"’»—–(]|$)|\\s+(?:in|on|at|which|who|last|this)\\b)`,
);
/** Between two who say it together. */
const TOGETHER = /^,?\s+(?:and|or|nor|&|as\s+well\s+as)\s+(?:the\s+)?$/;
/** What goes before somebody of whom a clause speaks: not `investigating Delta said`, nor `a rival of Delta said`. */
const CLAUSE = /(?:^|[,;:.!?—–”"’»‘“„«)]|\b(?:and|but|while|as|because|although|though|which))\s*(?:(?:the|an?)\s+)?$/i;

/** How far from a name its verb may be, in UTF-16 units. */
const NEAR = 80;

/**
 * Who says what a selection says, where the sentences that it touches say so themselves, of one entity alone: `X said`,
 * `according to X`, `“…,” said X`. Not of whom others quote, nor of several together. `mentions` are in order.
 * @param around the selection's paragraph
 */
export function proposedSpeaker(
  text: string,
  selection: Span,
  around: Span,
  mentions: readonly Mention[],
): ProposedSpeaker | undefined {
  const paragraph = text.slice(around.start, around.end);
  const named = mentions
    .filter(({ start, end }) => around.start <= start && end <= around.end)
    .map(mention => ({ ...mention, start: mention.start - around.start, end: mention.end - around.start }));
  const [from, to] = [selection.start - around.start, selection.end - around.start];
  let speaker: ProposedSpeaker | undefined;
  for (const sentence of sentencesIn(paragraph, named)) {
    if (sentence.start >= to || sentence.end <= from) continue;
    for (const [index, { start, end, entity }] of named.entries()) {
      if (start < sentence.start || end > sentence.end) continue;
      const before = paragraph.slice(sentence.start, start);
      const stance = isQuoted(before) ? undefined : stanceOf(before, paragraph.slice(end, sentence.end));
      if (stance === undefined) continue;
      if (!CLAUSE.test(before) && !ACCORDING_TO.test(before) && !SAID_BY.test(before)) return undefined;
      const isOneOfTwo = TOGETHER.test(paragraph.slice(named[index - 1]?.end ?? start, start));
      if (isOneOfTwo || (speaker && speaker.key !== entity)) return undefined;
      speaker ??= { key: entity, stance };
    }
  }
  return speaker;
}

/** How somebody says something who is named between two stretches of a sentence; undefined where they don't. */
function stanceOf(before: string, after: string): Stance | undefined {
  const [near, next] = [before.slice(-NEAR), after.slice(0, NEAR)];
  if ((ACCORDING_TO.test(near) || SAID_BY.test(near)) && ALONE.test(next)) return 'asserts';
  return SAYS.find(([, says]) => says.test(next))?.[0];
}

/** Whether what follows stands within quotation marks that were opened before it. */
function isQuoted(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0;
}
