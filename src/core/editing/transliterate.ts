/** Letters that have no Latin base letter to fall apart into, by what stands for them in `a` to `z`. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs('ß ss æ ae œ oe ø o đ d ð d ł l þ th ı i ħ h ŋ n ſ s ĸ k ŧ t'),
  // Cyrillic, after BGN/PCGN without its marks
  ...pairs(
    `а a б b в v г g ґ g д d ђ dj е e є ye ж zh з z ѕ dz и i і i ї yi й y ј j к k л l љ lj м m н n њ nj о o п p р r с s
    т t ћ c у u ў u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ - ы y ь - э e ю yu я ya ѓ g ќ k ё yo ѐ e ѝ i`,
  ),
  // Greek, after ISO 843
  ...pairs('α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o'),
]);

function pairs(list: string): [string, string][] {
  const words = list.split(/\s+/);
  return words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]!.replace('-', '')] as [string, string]] : []));
}

/**
 * A text in small letters `a` to `z` and digits, with one space for whatever else stands between them: `Müller & Søn` gives
 * `muller son`. Latin, Cyrillic and Greek letters have Latin ones to stand for them; those of other scripts are left out.
 */
export function transliterated(text: string): string {
  const letters = Array.from(text.toLowerCase().normalize('NFC'), letter => {
    const [base = ''] = letter.normalize('NFD');
    return LETTERS.get(letter) ?? LETTERS.get(base) ?? letter;
  }).join('');
  return letters
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
