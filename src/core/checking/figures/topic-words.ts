/** What a language's words say about what a figure is of. */
export interface TopicWords {
  /** Words that say nothing of a topic. */
  readonly empty: string;
  /** Lists of stems that speak of the same thing, such as `sell sold sale`. */
  readonly families: readonly string[];
  /** The ends of words that their stems lack; the first that fits is taken off, or replaced. */
  readonly endings: readonly (readonly [ending: RegExp, by: string])[];
  /** What makes a sentence say that something is not so, or not yet, or only might be. */
  readonly doubts: RegExp;
  /** What follows, or precedes, the name of somebody who only speaks. */
  readonly speaks: RegExp;
  readonly accordingTo: RegExp;
  /** What stands before a date on which something happened. */
  readonly beforeDates: RegExp;
}
