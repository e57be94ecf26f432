import type { Span } from '../span';

/** A number as loosely as a text gives it: `some 3,000`, `4 to 5 million`, `more than half`. */
export interface Amount {
  /** Null where the text gives no bound on that side. */
  readonly low: number | null;
  readonly high: number | null;
  /** Whether it is said to be near that, not just that: `about`, `nearly`, `just over`. */
  readonly approximate: boolean;
  /** Whether the only bound is itself excluded: `more than`, `less than`, `nearly`, `just over`. */
  readonly strict: boolean;
}

export interface Money extends Amount {
  readonly kind: 'money';
  /** ISO 4217. */
  readonly currency: string;
  /** `year`, `month`, `share`, …: for each of what. */
  readonly per?: string;
}

/** A part of a whole, in per cent. */
export interface Share extends Amount {
  readonly kind: 'share';
}

/** So many of something, or a measure such as `300 km`. */
export interface Count extends Amount {
  readonly kind: 'count';
  /** As written, in the plural; absent where the text says none. */
  readonly unit?: string;
  readonly per?: string;
}

/** A place in an order, 1 being the first. */
export interface Rank extends Amount {
  readonly kind: 'rank';
  /** What the order goes by: `largest`. */
  readonly by?: string;
}

/** What a figure in a sentence says, made comparable; plain data. */
export type Figure = Money | Share | Count | Rank;

/** A figure and where it stands. */
export interface FigureReading extends Span {
  readonly figure: Figure;
}
