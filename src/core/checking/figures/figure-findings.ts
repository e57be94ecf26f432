import { said } from '../../cards/stance';
import type { Dossier } from '../../dossier/dossier';
import type { Place } from '../../dossier/model';
import { listInWords, t } from '../../l10n';
import { canonicalValue } from '../../quantities/value';
import { shorten } from '../../shorten';
import type { FileSpan } from '../../span';
import { dateInWords } from '../../timeline/words';
import { type Finding, finding } from '../finding';
import { entryOf, type Fact } from './facts';
import type { JudgedFigure } from './figure-check';

type Told = Pick<Dossier, 'entities' | 'speakerName'>;

/** More of what the sources say is not shown. */
const MOST_SHOWN = 3;
/** In UTF-16 units. */
const LONGEST_CLAIM = 160;

/**
 * What a person should look at of the figures of a note: those that all sources contradict that say anything of them, and
 * those that are said to be so while no source is known for them and none is cited. `text` gives the note's words.
 */
export function figureFindings(
  judged: readonly JudgedFigure[],
  text: (figure: JudgedFigure) => string,
  dossier: Told,
): Finding[] {
  return judged.flatMap(figure => {
    const words = text(figure).replace(/\s+/g, ' ');
    if (figure.verdict.kind === 'conflict') return conflict(figure, words, dossier);
    const isUnsupported = figure.verdict.kind === 'unknown' && !figure.isUnsaid && figure.cited.length === 0;
    return isUnsupported ? unsupported(figure, words, dossier) : [];
  });
}

function conflict(figure: JudgedFigure, words: string, dossier: Told): Finding {
  const sayings = shownOf(figure);
  // The message begins with the figure, which is what can be seen of it in a narrow list, and says it all: beside it an editor
  // shows the rest as links.
  const related = sayings.map(fact => ({ at: placeOf(fact), message: t('“{0}” in the dossier.', entryOf(fact).id) }));
  const all = sayings.map(fact => sayingInWords(fact, dossier)).join(' ');
  const message =
    figure.kind === 'date'
      ? t('“{0}”: the sources say otherwise of when this was. {1}', words, all)
      : t('“{0}”: the sources say otherwise. {1}', words, all);
  return finding(figure, figure.kind === 'date' ? 'conflicting-date' : 'conflicting-figure', message, related);
}

function unsupported(figure: JudgedFigure, words: string, { entities }: Told): Finding {
  const names = listInWords(figure.entities.map(key => entities.get(key)?.name ?? key));
  const message =
    figure.kind === 'date'
      ? t('“{0}”: no claim or event about {1} has this date, and the sentence cites no source.', words, names)
      : t('“{0}”: no claim or event about {1} has this figure, and the sentence cites no source.', words, names);
  return finding(figure, figure.kind === 'date' ? 'unsupported-date' : 'unsupported-figure', message);
}

/** What says otherwise than a figure, as far as it is told of. */
function shownOf({ verdict }: JudgedFigure): Fact[] {
  return distinct(verdict.facts).slice(0, MOST_SHOWN);
}

/** Where what a warning of a figure tells can be read, each place once; none where the figure has no warning. */
export function placesAgainst(figure: JudgedFigure): Place[] {
  if (figure.verdict.kind !== 'conflict') return [];
  const places = shownOf(figure).flatMap(fact => placesOf(fact).slice(0, 1));
  return [...new Map(places.map(place => [inWords(place), place])).values()];
}

/** Of several facts of one claim or event only the first. */
export function distinct(facts: readonly Fact[]): Fact[] {
  const entries = new Map(facts.toReversed().map(fact => [entryOf(fact), fact]));
  return facts.filter(fact => entries.get(entryOf(fact)) === fact);
}

/** The places that a fact rests on. */
export function placesOf(fact: Fact): readonly Place[] {
  return entryOf(fact).cite;
}

function placeOf(fact: Fact): FileSpan {
  return entryOf(fact).idAt;
}

/**
 * `Port Harbour Board asserted: The renewal costs 4.1 million euros a year. [@ledger-2019, para. 2]`; a date that
 * is at issue comes first, and so does a figure of the claim's value, since its text need not have it.
 */
function sayingInWords(fact: Fact, { speakerName }: Told): string {
  const words = withQuantity(fact, speakerName);
  const [place] = placesOf(fact);
  return place ? `${words} [${inWords(place)}]` : words;
}

function withQuantity({ saying, quantity, isValue }: Fact, speakerName: Told['speakerName']): string {
  if (saying.kind === 'event') {
    const { date, title } = saying.event;
    return t('{0}: {1}.', dateInWords(date.date), shorten(title, LONGEST_CLAIM));
  }
  const { claim } = saying;
  const words = said('stated', claim.stance, speakerName(claim), shorten(claim.text, LONGEST_CLAIM));
  // Of what words leave open the likeliest comes first.
  const [date] = quantity.kind === 'date' ? quantity.dates : [];
  if (date) return t('{0}: {1}', dateInWords(date), words);
  const isNumber = quantity.kind === 'figure' && quantity.figure.kind !== 'rank';
  return isValue && isNumber ? t('{0}: {1}', canonicalValue(quantity.figure), words) : words;
}

/** `@ledger-2019, para. 2`, as messages have it. */
export function inWords({ source, paragraph }: Place): string {
  return paragraph === undefined ? `@${source}` : `@${source}, para. ${paragraph}`;
}
