/** The longest text in which mentions are looked for, in UTF-16 units; editors stop sending longer ones at about 50 MB themselves. */
export const LONGEST_TEXT = 20_000_000;
