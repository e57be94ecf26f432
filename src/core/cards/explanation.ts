import { namesApart } from '../dossier/names-apart';
import { languageTag, t } from '../l10n';
import { LEAD, type Ranked } from '../recognition/evidence';
import type { Considered, Explanation, Reason } from '../recognition/explain';
import type { Span } from '../span';
import { escapeMarkdown } from './escape';
import { type Document, evidenceInWords, whyInWords } from './why';

const TEXT = 200;

/** What an explanation in words needs of its document. */
export interface ExplainedDocument extends Document {
  readonly textOf: (span: Span) => string;
}

/** An explanation as Markdown, to be read by itself; what comes from a note or a dossier is escaped. */
export function explanationMarkdown(explanation: Explanation, { nameOf, ...rest }: ExplainedDocument): string {
  const { at, mention, by, lost, why } = explanation;
  const ranking = why && why.by !== 'choice' ? why.ranking : [];
  const names = namesApart(
    [...(mention ? [mention] : []), ...lost, ...ranking].map(({ entity }) => entity),
    nameOf,
  );
  const document = { ...rest, nameOf: (entity: string) => names.get(entity) ?? nameOf(entity) };
  const words = quoted(document.textOf(at));
  const parts = mention
    ? [`# ${t('“{0}” means {1}', words, escaped(document.nameOf(mention.entity)))}`, ...meaning(explanation, document)]
    : [`# ${t('“{0}” is no mention', words)}`];
  if (lost.length > 0) {
    const items = lost.map(each => {
      const about = t('“{0}” for {1}', quoted(document.textOf(each.at)), escaped(document.nameOf(each.entity)));
      return `- ${about}\n  - ${escaped(reasonInWords(each.reason, each, document))}\n  - *${RULES[each.reason.rule]()}*`;
    });
    parts.push(`## ${t('What else was considered')}`, items.join('\n'));
  } else if (!mention)
    parts.push(t('No entity has these words as a name. “Add Alias to Entity…” gives one more name to an entity.'));
  else if (!by) parts.push(t('The dossier has just changed; ask again.'));
  return `${parts.join('\n\n')}\n`;
}

function meaning({ mention, by, why }: Explanation, document: ExplainedDocument): string[] {
  const parts: string[] = [];
  if (by?.definition) {
    const defined = t(
      'The text defines it in line {0}: “{1}”.',
      document.lineOf(by.definition),
      quoted(document.textOf(by.definition)),
    );
    parts.push(`${defined}\n*${RULES[7]()}*`);
  } else if (by) parts.push(`${t('It is the name “{0}”.', quoted(by.name.text))}\n*${RULES[1]()}*`);
  if (!why) return parts;
  const sentence = t('Several have the name. {0}', escaped(whyInWords(why, mention!.entity, document)));
  parts.push(`${sentence}\n*${RULES[8]()}*`);
  if (why.by !== 'choice' && why.ranking.length > 0) {
    const lead = t('A lead of {0} points decides.', LEAD.toLocaleString(languageTag()));
    parts.push(`## ${t('Who could be meant')}`, why.ranking.map(each => rankedItem(each, document)).join('\n'), lead);
  }
  return parts;
}

function rankedItem({ entity, score, evidence }: Ranked, document: Document): string {
  const reasons = evidence.map(
    each => `  - ${points(each.points)}: ${escaped(evidenceInWords(each, entity, document))}`,
  );
  return [`- **${escaped(document.nameOf(entity))}**: ${points(score)}`, ...reasons].join('\n');
}

function points(value: number): string {
  const number = value.toLocaleString(languageTag(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return t('{0} points', number);
}

/** The rules of recognition that decide whether words are a mention. */
const RULES: Readonly<Record<Reason['rule'], () => string>> = {
  1: () => t('Rule 1: the longest name wins at the leftmost place.'),
  2: () => t('Rule 2: a name begins and ends where a word does.'),
  3: () => t('Rule 3: a plural’s s makes another word.'),
  5: () => t('Rule 5: capitals count as the name’s “case” says.'),
  6: () =>
    t('Rule 6: nothing is a mention in addresses, link destinations, code, tags, front matter and citation keys.'),
  7: () => t('Rule 7: a term has the meaning that the text gives it from there on.'),
  8: () => t('Rule 8: whose name it is, the document, its front matter and the dossier decide.'),
};

const INSIDE: Readonly<Record<Extract<Reason, { rule: 6 }>['inside'], () => string>> = {
  'front-matter': () => t('It stands in front matter.'),
  code: () => t('It stands in code.'),
  tag: () => t('It stands in a tag or a comment.'),
  destination: () => t('It stands in the destination of a link.'),
  address: () => t('It stands in a web or mail address.'),
  citation: () => t('It stands in a citation key.'),
};

const SHARED: Readonly<Record<Extract<Reason, { rule: 8 }>['kind'], () => string>> = {
  rival: () => t('The document speaks for another of that name.'),
  choice: () => t('The front matter chooses another of that name.'),
  none: () => t('The front matter says that the name stands for no entity here.'),
  excluded: () => t('The dossier rules it out here (Not This Entity).'),
  period: () => t('It is a name for a time only, and the note’s date is another.'),
};

function reasonInWords(reason: Reason, { name }: Considered, { lineOf, textOf }: ExplainedDocument): string {
  switch (reason.rule) {
    case 1:
      return t('The words are part of “{0}”.', quotedText(textOf(reason.taken)));
    case 2:
      return reason.side === 'left'
        ? t('“{0}” touches it on the left.', reason.touching)
        : t('“{0}” touches it on the right.', reason.touching);
    case 3:
      return t('A plural’s s touches it.');
    case 5:
      return reason.agreement === 'exact'
        ? t('The name “{0}” matches only as it is written.', name.text)
        : t('The name “{0}” matches as it is written or all in capitals.', name.text);
    case 6:
      return INSIDE[reason.inside]();
    case 7:
      return reason.kind === 'defined'
        ? t('The text defines the words otherwise, in line {0}.', lineOf(reason.definition))
        : t('The text defines the term only later, in line {0}.', lineOf(reason.definition));
    case 8:
      return SHARED[reason.kind]();
  }
}

function quoted(words: string): string {
  return escaped(quotedText(words));
}

function quotedText(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function escaped(text: string): string {
  return escapeMarkdown(text, TEXT);
}
