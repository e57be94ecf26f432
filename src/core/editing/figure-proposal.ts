import { comparableValue } from '../checking/comparable-value';
import type { Claim } from '../dossier/model';
import type { Figure } from '../quantities/figure';
import { figuresIn } from '../quantities/figures';
import { canonicalValue } from '../quantities/value';
import { transliterated } from './transliterate';

/** A figure in a selection, as a claim's `value`, with the `property` that it is likely of. */
export interface ProposedFigure {
  text: string;
  value: string;
  property?: string;
  /** The value without what is counted, where `property` says that: `240`, not `people: 240 people`. */
  number?: string;
}

/** Words near a figure that say what it is of, and the property that they make of it. */
const TELLING: readonly (readonly [kind: Figure['kind'], words: RegExp, property: string])[] = [
  ['money', /\bcontracts?\b/i, 'contract-value'],
  ['money', /\b(?:fines?|fined|penalty|penalties|settle[ds]?|settlement)\b/i, 'settlement-amount'],
  ['money', /\b(?:revenues?|turnover|sales)\b/i, 'revenue'],
  ['money', /\b(?:profits?|earnings|net income)\b/i, 'profit'],
  ['money', /\b(?:loss(?:es)?|lost|deficit)\b/i, 'loss'],
  ['money', /\b(?:invest(?:s|ed|ment|ments)?)\b/i, 'investment'],
  ['money', /\b(?:loans?|lent|credit|borrow(?:s|ed)?)\b/i, 'loan'],
  ['money', /\b(?:debts?|owes?|owed)\b/i, 'debt'],
  ['money', /\b(?:worth|value[ds]?|valuation)\b/i, 'value'],
  ['money', /\b(?:price[ds]?|costs?|pays?|paid|fees?)\b/i, 'price'],
  ['share', /\bmarket\b/i, 'market-share'],
  ['share', /\b(?:stakes?|owns?|owned|holds?|held|shares?|shareholdings?|shareholders?|ownership)\b/i, 'stake'],
  ['share', /\b(?:grew|grow(?:s|th)?|rose|rises?|increased?|up)\b/i, 'growth'],
  ['rank', /./, 'rank'],
];

/** Words around a figure tell what it is of as far as this on either side, in UTF-16 units. */
const NEAR = 120;

/**
 * The figures in a text. Of the properties of `claims` one is proposed whose values are figures of the same kind and whose name
 * shares a word with the text; else the only one of its kind; else what the words nearby or the thing counted suggest.
 */
export function proposedFigures(text: string, claims: readonly Claim[]): ProposedFigure[] {
  const known = propertiesByKind(claims);
  return figuresIn(text).map(({ start, end, figure }) => {
    const around = text.slice(Math.max(0, start - NEAR), end + NEAR);
    const property = knownProperty(figure, around, known) ?? newProperty(figure, around);
    const number = numberOf(figure, property);
    return {
      text: text.slice(start, end),
      value: canonicalValue(figure),
      ...(property !== undefined && { property }),
      ...(number !== undefined && { number }),
    };
  });
}

/** The properties that have figures as values, by what can be compared with them. */
function propertiesByKind(claims: readonly Claim[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const { property, value } of claims) {
    const [reading] = value === undefined ? [] : figuresIn(value);
    if (property === undefined || reading === undefined) continue;
    const kind = comparedBy(reading.figure);
    const properties = known.get(kind);
    if (properties) properties.add(property);
    else known.set(kind, new Set([property]));
  }
  return known;
}

function knownProperty(figure: Figure, around: string, known: ReadonlyMap<string, Set<string>>): string | undefined {
  const candidates = [...(known.get(comparedBy(figure)) ?? [])];
  const words = new Set(transliterated(around).split(' '));
  const shared = (property: string) => property.split(/[^\p{L}\p{N}]+/u).filter(word => words.has(word)).length;
  const best = candidates.toSorted((a, b) => shared(b) - shared(a))[0];
  return best !== undefined && (shared(best) > 0 || candidates.length === 1) ? best : undefined;
}

function newProperty(figure: Figure, around: string): string | undefined {
  if (figure.kind === 'count') return unitOf(figure);
  return TELLING.find(([kind, words]) => kind === figure.kind && words.test(around))?.[2];
}

/** What is counted, as the name of a property: `full-time-employees`. */
function unitOf(figure: Figure): string | undefined {
  if (figure.kind !== 'count' || figure.unit === undefined) return undefined;
  return transliterated(figure.unit).replaceAll(' ', '-') || undefined;
}

/** A figure without what it counts, where `property` says that; undefined where it could not be compared any more. */
function numberOf(figure: Figure, property: string | undefined): string | undefined {
  if (figure.kind !== 'count' || property === undefined || property !== unitOf(figure)) return undefined;
  const { unit: _, ...rest } = figure;
  const number = canonicalValue(rest);
  return comparableValue(number).kind === 'figure' ? number : undefined;
}

/** Figures that agree in this can be compared: money by currency or not, counts by what they count. */
function comparedBy(figure: Figure): string {
  return figure.kind === 'count' ? `count:${figure.unit ?? ''}` : figure.kind;
}
