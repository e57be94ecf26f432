/** Accents by their command, as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** Characters by their command. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  String.raw`
    aa å  AA Å  ae æ  AE Æ  oe œ  OE Œ  o ø  O Ø  l ł  L Ł  ss ß  SS ẞ  i ı  j ȷ  dh ð  DH Ð  th þ  TH Þ
    dj đ  DJ Đ  ng ŋ  NG Ŋ  textendash –  textemdash —  textquoteleft ‘  textquoteright ’
    textquotedblleft “  textquotedblright ”  quotedblbase „  guillemotleft «  guillemotright »
    textquotesingle '  ldots …  dots …  textellipsis …  texteuro €  euro €  pounds £  textdollar $
    textyen ¥  S §  P ¶  copyright ©  texttrademark ™  textregistered ®  textdegree °  textbullet •
    textbackslash \  textasciitilde ~  textasciicircum ^  textunderscore _  textbar |  textbraceleft {
    textbraceright }  textless <  textgreater >  slash /  LaTeX LaTeX  TeX TeX
  `
    .trim()
    .split(/\s{2,}/)
    .map(pair => pair.split(' ') as [string, string]),
);

const ACCENTED = /\\(?:([`'^~=."])|([uvHcdbkr])(?![A-Za-z]))\s*(?:\{\s*(\\?[\p{L}])\s*\}|(\\?[\p{L}]))/gu;
const COMMAND = /\\([A-Za-z]+)\*?(?:\s*\{\}|\s+(?=\S))?|\\(.)/gs;
/** Stand for braces and dollar signs that are meant, while those that group are taken away. */
const OPEN = '\ue000';
const CLOSE = '\ue001';
const DOLLAR = '\ue002';
const MEANT: Readonly<Record<string, string>> = { '{': OPEN, '}': CLOSE, $: DOLLAR, '\\': ' ' };

/**
 * The text that LaTeX prints, as far as bibliographies use it: accents, special characters, dashes and quotes; grouping braces and
 * formatting go, and of unknown commands the argument stays. White space is made single.
 */
export function textOfLatex(latex: string): string {
  return latex
    .replace(ACCENTED, (_, sign, letter, braced, plain) => {
      const base: string = (braced ?? plain).replace('\\', '');
      return base + ACCENTS[sign ?? letter]!;
    })
    .replace(COMMAND, (_, name: string | undefined, sign: string | undefined) => {
      if (name !== undefined) return CHARACTERS.get(name) ?? '';
      return MEANT[sign!] ?? sign!;
    })
    .replace(/[{}$]/g, '')
    .replaceAll(OPEN, '{')
    .replaceAll(CLOSE, '}')
    .replaceAll(DOLLAR, '$')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replace(/[~\s]+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** A web address or another name in LaTeX, in which only what must be is escaped. */
export function verbatimOfLatex(latex: string): string {
  return latex
    .replace(/^\\(?:url|href)\s*\{([^}]*)\}.*$/s, '$1')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/[{}\s]/g, '');
}
