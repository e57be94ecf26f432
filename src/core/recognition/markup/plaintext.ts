import type { Markup } from './markup';

/** The markers of list items, in any language that has these. */
export const ITEM = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;

/** Plain text: people write quotations and lists in it, and nothing that is not prose but addresses. */
export const plaintext: Markup = {
  frontMatter: false,
  quotes: true,
  lines: [{ first: '-+*0123456789', pattern: ITEM, reach: 12, is: 'item' }],
  inline: {},
};
