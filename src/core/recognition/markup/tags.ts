import type { Construct } from './markup';

const OPEN_TAG = /^<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/;
const OTHER_TAGS = [
  /^<\/[A-Za-z][A-Za-z0-9-]*\s*>/,
  /^<!--(?:-?>|[\s\S]*?-->)/,
  /^<\?[\s\S]*?\?>/,
  /^<!\[CDATA\[[\s\S]*?\]\]>/,
  /^<![A-Za-z][^>]*>/,
];

/**
 * The tag, comment or other piece of HTML that `rest` begins with (as CommonMark 0.31, section 6.6, has them), together
 * with its content where it is an element of code. `start` is the offset of `rest`.
 */
export function tagAt(rest: string, start: number, codeElement: RegExp): Construct | undefined {
  const tag = OPEN_TAG.exec(rest);
  if (tag) {
    const element = codeElement.exec(rest)?.[1];
    const close = element && !tag[0].endsWith('/>') ? new RegExp(`</${element}\\s*>`, 'i').exec(rest) : null;
    if (close) return { start, end: start + close.index + close[0].length, kind: 'code' };
    return { start, end: start + tag[0].length, kind: 'tag' };
  }
  for (const pattern of OTHER_TAGS) {
    const match = pattern.exec(rest);
    if (match) return { start, end: start + match[0].length, kind: 'tag' };
  }
  return undefined;
}
