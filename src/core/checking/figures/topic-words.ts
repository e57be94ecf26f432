/** What a language's words say about what a figure is of. */
export interface TopicWords {
  /** Words that tell no topic, parted by white space. */
  readonly empty: string;
  /** Lists of words that speak of the same thing, such as `sell sold sale`, in any one form of each. */
  readonly families: readonly string[];
  /** Endings that words of one stem differ by, each with what takes its place; tried in turn. */
  readonly endings: readonly (readonly [ending: RegExp, by: string])[];
  /** What makes a sentence say that something is not so, not yet, or might be. */
  readonly denials: RegExp;
  /** What makes it say that something is so once more, at another time, or of somebody or something else. */
  readonly others: RegExp;
  /** Words at which a new clause begins, parted by `|`. */
  readonly conjunctions: string;
  /** What makes a name that of an owner, as `’s`; part of a regular expression. */
  readonly possessives: string;
  /** What follows the name of somebody who only speaks: `says`. */
  readonly speaksAfter: RegExp;
  /** What precedes it: `according to`. */
  readonly speaksBefore: RegExp;
  /** What stands right before and right behind a figure that is all of something: `is` 240 km, not 240 km `of` it. */
  readonly equals: RegExp;
  readonly parts: RegExp;
}
