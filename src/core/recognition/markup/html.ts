import { type Construct, type Markup, type Region, reads } from './markup';
import { tagAt } from './tags';

/** Elements whose content is code, or nothing that is read. */
const ELEMENTS = ['script', 'style', 'pre', 'textarea', 'template', 'svg', 'math', 'iframe', 'object'];
const CODE_ELEMENT = /^<(code|kbd|samp|tt|var)(?=[\s>])/i;
/** What is not well-formed is a tag to browsers, too. */
const ANY_TAG = /^<[/!?]?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>|^<\/?[A-Za-z][^<>]*>/;

/** HTML. */
export const html: Markup = {
  frontMatter: true,
  quotes: false,
  lines: [],
  openings: [
    { pattern: /<!--/i, region: { kind: 'tag', ends: { after: /-->/, longest: 2, skip: 2 } } },
    ...ELEMENTS.map(name => ({ pattern: new RegExp(`<${name}(?=[\\s>/])`, 'i'), region: element(name) })),
  ],
  inline: {
    '<': [tag],
    '&': [reads(/^&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});/, 'tag')],
  },
};

function element(name: string): Region {
  const after = new RegExp(`</${name}\\s{0,20}>`, 'i');
  return { kind: 'code', ends: { after, longest: name.length + 23, skip: 1 } };
}

function tag(text: string, at: number, limit: number): Construct | undefined {
  const rest = text.slice(at, limit);
  const any = tagAt(rest, at, CODE_ELEMENT);
  if (any) return any;
  const match = ANY_TAG.exec(rest);
  return match ? { start: at, end: at + match[0].length, kind: 'tag' } : undefined;
}
