/**
 * A text on one line, cut at a word with an ellipsis where it is longer than `limit` UTF-16 units; never inside a character.
 * A text without spaces (Chinese, a web address) is cut at a character.
 */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const head = line.slice(0, limit);
  const space = line[limit] === ' ' ? limit : head.lastIndexOf(' ');
  const cut = space > limit / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`;
}
