/** What goes before a defined term without brackets: `hereinafter` and its kin, `also` and `referred`. */
const INTRODUCTIONS: ReadonlySet<number> = new Set(
  ['here', 'henc', 'also', 'refe'].map(word => {
    const [first, second, third, fourth] = [...word].map(letter => letter.charCodeAt(0));
    return packed(first!, second!, third!, fourth!);
  }),
);

/** Whether a word that begins with four units, in any case, may introduce a defined term. */
export function isIntroduction(first: number, second: number, third: number, fourth: number): boolean {
  return INTRODUCTIONS.has(packed(first, second, third, fourth));
}

function packed(first: number, second: number, third: number, fourth: number): number {
  return ((first | 0x20) << 24) | ((second | 0x20) << 16) | ((third | 0x20) << 8) | fourth | 0x20;
}
