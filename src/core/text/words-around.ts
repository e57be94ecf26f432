/**
 * The last words of a text, in at most so many UTF-16 units: what is cut is cut at a word's edge where there is one, never inside
 * a character.
 */
export function lastWords(text: string, most: number): string {
  return text.length <= most
    ? text
    : text.slice(text.length - most).replace(/^\S*\s(?=[\s\S]*\S)|^[\udc00-\udfff]/, '');
}

/** As `lastWords`, the first. */
export function firstWords(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/(?<=\S[\s\S]*)\s\S*$|[\ud800-\udbff]$/, '');
}
