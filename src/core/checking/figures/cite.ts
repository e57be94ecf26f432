import type { CitationStyle } from '../../citation/citation-style';
import { keyInCitation } from '../../dossier/language/rename';
import type { Place } from '../../dossier/model';
import type { JudgedFigure } from './figure-check';
import { distinct, placesOf } from './figure-findings';

/** A citation that can be added for a figure, and where: an offset in the note. */
export interface CitationToAdd {
  readonly citation: string;
  readonly at: number;
  /** What is written there, the citation with a space before it. */
  readonly text: string;
}

/** By this code settings and comments in notes switch the offer off. */
export const CITABLE = 'uncited-figure';
/** More are no help in choosing. */
const MOST = 3;
/** What ends a sentence, with what closes around it. */
const ENDING = /[.!?。！？…]*\s*$/u;

/** The citations of what says the same as a figure, as far as its sentence doesn't cite them; `note` is the whole note. */
export function citationsToAdd(figure: JudgedFigure, note: string, style: CitationStyle): CitationToAdd[] {
  if (figure.verdict.kind !== 'match') return [];
  const places = distinct(figure.verdict.facts).flatMap(placesOf);
  if (places.some(place => isCited(figure, place))) return [];
  const at = endOf(note, figure);
  const citations = new Set(places.map(place => citationIn(place, style)));
  return [...citations].slice(0, MOST).map(citation => ({ citation, at, text: ` ${citation}` }));
}

/** A citation of a source without a paragraph stands for all of it. */
function isCited({ cited }: JudgedFigure, { source, paragraph }: Place): boolean {
  return cited.some(
    ({ key, paragraphs }) =>
      key === source && (paragraph === undefined || paragraphs.length === 0 || paragraphs.includes(paragraph)),
  );
}

function citationIn({ source, paragraph }: Place, { isBracketed, label }: CitationStyle): string {
  const key = `@${keyInCitation(`@${source}`, { start: 1, end: 1 + source.length }, source)}`;
  if (isBracketed) return paragraph === undefined ? `[${key}]` : `[${key}, ${label}${paragraph}]`;
  return paragraph === undefined ? key : `${key} [${label}${paragraph}]`;
}

/** Before what ends the sentence. */
function endOf(note: string, { sentence, end }: JudgedFigure): number {
  const words = note.slice(end, sentence.end);
  return end + words.length - ENDING.exec(words)![0].length;
}
