import { sentencesIn } from '../checking/figures/sentences';
import type { Stance } from '../dossier/model';
import type { Mention } from '../recognition/mention';
import type { Span } from '../span';

/** Who says what a passage says, by its own words, and how. */
export interface ProposedSpeaker {
  /** The entity's key; the name of somebody who is none. */
  by: string;
  isEntity: boolean;
  stance: Stance;
  /** What they say, as a sentence of its own, where the selection is one sentence that begins with who says so. */
  said?: string;
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
/** Behind the first of two of whom only the second is known for a name, as in `Police and X` or `Smith and Sons`. */
const AND_CAPITAL = /(?:^|\s)\p{Lu}[\p{L}’'-]*\s+(?:and|or|nor|&)\s+(?:the\s+)?$/u;
/** What goes before somebody of whom a clause speaks: not `investigating Delta said`, nor `a rival of Delta said`. */
const CLAUSE = /(?:^|[,;:.!?—–”"’»‘“„«)]|\b(?:and|but|while|as|because|although|though|which))\s*(?:(?:the|an?)\s+)?$/i;

/** How far from a name its verb may be, in UTF-16 units. */
const NEAR = 80;

/** Capitalised words, with the small ones between them. */
const NAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}&’'-]*(?<!['’]s?)(?: (?:(?:of|for|on|de|du|des|di|da|von|van|der) (?:the )?)?\p{Lu}[\p{L}\p{N}&’'-]*(?<!['’]s?))*/gu;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&-]+$/u;
/** With these a sentence begins, or a time, rather than a name. */
const NO_NAME =
  /^(?:the|an?|this|that|these|those|it|he|she|they|we|you|i|his|her|its|their|our|my|who|what|when|where|while|as|if|but|and|or|so|then|there|here|in|on|at|by|for|from|to|of|after|before|since|last|next|yesterday|today|later|also|both|some|many|most|all|one|two|no|nobody|however|according|officials|experts|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Somebody who is named in a paragraph, at UTF-16 offsets in it. */
interface Named extends Span {
  readonly by: string;
  readonly isEntity: boolean;
}

/**
 * Who says what a selection says, where the sentences that it touches say so themselves, of one alone, be it an entity or somebody
 * with a name: `X said`, `according to X`, `“…,” said X`. Not of whom others quote, nor of several together. `mentions` are in order.
 * @param around the selection's paragraph
 */
export function proposedSpeaker(
  text: string,
  selection: Span,
  around: Span,
  mentions: readonly Mention[],
): ProposedSpeaker | undefined {
  const paragraph = text.slice(around.start, around.end);
  const mentioned = mentions
    .filter(({ start, end }) => around.start <= start && end <= around.end)
    .map(mention => ({ ...mention, start: mention.start - around.start, end: mention.end - around.start }));
  const known = mentioned.map(({ start, end, entity }): Named => ({ start, end, by: entity, isEntity: true }));
  const [from, to] = [selection.start - around.start, selection.end - around.start];
  let speaker: ProposedSpeaker | undefined;
  for (const sentence of sentencesIn(paragraph, mentioned)) {
    if (sentence.start >= to || sentence.end <= from) continue;
    const inside = known.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const named = [...inside, ...othersIn(paragraph, sentence, inside)].sort((a, b) => a.start - b.start);
    for (const [index, { start, end, by, isEntity }] of named.entries()) {
      const before = paragraph.slice(sentence.start, start);
      const stance = isQuoted(before) ? undefined : stanceOf(before, paragraph.slice(end, sentence.end));
      if (stance === undefined) continue;
      const near = before.slice(-NEAR);
      if (![CLAUSE, ACCORDING_TO, SAID_BY].some(pattern => pattern.test(near))) return undefined;
      const isOneOfTwo =
        TOGETHER.test(paragraph.slice(named[index - 1]?.end ?? start, start)) || AND_CAPITAL.test(near);
      if (isOneOfTwo || (speaker && speaker.by !== by)) return undefined;
      if (speaker) continue;
      const isWhole = isOneSentence(paragraph, sentence, { start: from, end: to });
      const said = isWhole ? saidBehind(before, paragraph.slice(end, sentence.end)) : undefined;
      speaker = { by, isEntity, stance, ...(said && { said }) };
    }
  }
  return speaker;
}

/** Whether nothing but one sentence is selected, and all of it. */
function isOneSentence(text: string, sentence: Span, selection: Span): boolean {
  const whole = text.slice(sentence.start, sentence.end).trim();
  return whole !== '' && text.slice(selection.start, selection.end).trim() === whole;
}

/**
 * Those in a sentence who have a name and are no entity. Where the sentence begins, one capitalised word is none, nor is what comes
 * of it, as in `Rivals of X`.
 */
function othersIn(text: string, sentence: Span, known: readonly Span[]): Named[] {
  const words = text.slice(sentence.start, sentence.end);
  return [...words.matchAll(NAME)].flatMap(({ 0: run, index }) => {
    const parts = run.split(' ');
    const skipped = parts.findIndex(part => !NO_NAME.test(part));
    const name = parts.slice(Math.max(0, skipped)).join(' ');
    const isFirst = index + skipped === 0;
    const isName = skipped >= 0 && (!isFirst || /^\S+ \p{Lu}/u.test(name) || ACRONYM.test(name));
    const end = sentence.start + index + run.length;
    const start = end - name.length;
    if (!isName || known.some(each => each.start < end && start < each.end)) return [];
    return [{ start, end, by: name, isEntity: false }];
  });
}

/** How somebody says something who is named between two stretches of a sentence; undefined where they don't. */
function stanceOf(before: string, after: string): Stance | undefined {
  const [near, next] = [before.slice(-NEAR), after.slice(0, NEAR)];
  if ((ACCORDING_TO.test(near) || SAID_BY.test(near)) && ALONE.test(next)) return 'asserts';
  return SAYS.find(([, says]) => says.test(next))?.[0];
}

/** A word that begins nothing new. */
const WORDS = "(?:\\s+(?!(?:that|it|he|she|they|we|there|the|an?)\\b)[\\p{L}\\p{N}’'-]+)";
const TOLD = /(?:tells|told|warned)$/;
/**
 * Between who says something and what they say: to whom it is told, or when and where it is said, and the word that begins it. Not
 * what is spoken of: `said the ship that sank was theirs`.
 */
const TO_WHOM = new RegExp(`^(?:\\s+(?:the|an?|its|his|her|their)\\b)?${WORDS}{0,4}\\s+that\\s+`, 'u');
const WHEN_OR_WHERE = new RegExp(
  `^(?:\\s+(?:(?:on|in|at|to|during|before|after)\\b(?:\\s+(?:the|an?)\\b)?${WORDS}{1,3}|last\\b${WORDS}|yesterday|today|again))?\\s+that\\s+`,
  'u',
);
const BEFORE_SPEAKER = new RegExp(`^${ARTICLE}$`, 'i');
const BEGINS_ACCORDING_TO = new RegExp(`^[Aa]ccording\\s+to\\s+${ARTICLE}$`);
/**
 * Behind `According to X`, with what X is: `, a campaign group,`. Where more commas follow, it may be a part of what is said, and
 * stays in it.
 */
const OWN_WORDS = new RegExp(
  `^${BY_WHICH}(?:,\\s+(?:an?|which|who|whose)\\s[^,.;:]{1,80}(?=,\\s+(?!(?:an?|and|or)\\s)[^,]*$))?,\\s+`,
);

/** What is said in a sentence that begins with who says it, between two stretches of it; undefined where it does not. */
function saidBehind(before: string, after: string): string | undefined {
  const frame = BEGINS_ACCORDING_TO.test(before) ? OWN_WORDS.exec(after)?.[0] : saysThat(before, after);
  const said = frame === undefined ? '' : after.slice(frame.length).trim().replace(/\s+/g, ' ');
  return said === '' ? undefined : said[0]!.toUpperCase() + said.slice(1);
}

/** The words behind who says something, up to what is said. */
function saysThat(before: string, after: string): string | undefined {
  if (!BEFORE_SPEAKER.test(before)) return undefined;
  const says = SAYS.map(([, pattern]) => pattern.exec(after)?.[0]).find(Boolean);
  if (says === undefined || /\sthat$/.test(says)) return says;
  const that = (TOLD.test(says) ? TO_WHOM : WHEN_OR_WHERE).exec(after.slice(says.length))?.[0];
  return that && says + that;
}

/** Whether what follows stands within quotation marks that were opened before it. */
function isQuoted(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0;
}
