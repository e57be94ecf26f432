/** A letter or digit: where one touches a name there is no edge. Superscripts are none, for they mark footnotes. */
export const WORD = 1;
/** A combining mark. */
export const MARK = 2;
/** A letter or mark of a script that is written without spaces, such as Han, kana or Thai. */
export const SPACELESS = 4;
/** Invisible, and passed over: soft hyphens, zero-width characters, direction marks, variation selectors. */
export const ZERO_WIDTH = 8;
/** White space, the line feed among it, but not the paragraph separator. */
export const SPACE = 16;
/** Not to be read unit by unit: marks and what else composes, invisible characters, halves of surrogate pairs. */
export const INVOLVED = 32;
/** The underscore and its kin. */
export const CONNECTOR = 64;
/** Has another case. */
export const CASED = 128;
