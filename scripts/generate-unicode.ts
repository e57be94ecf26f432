/**
 * Writes `src/core/recognition/unicode.ts` from the Unicode tables of the running Node:
 * `node scripts/run.mjs generate-unicode`. Run it when Node brings a newer Unicode.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as is from '../src/core/recognition/classes';

const SPACELESS = [
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tai_Le',
  'New_Tai_Lue',
  'Tai_Tham',
  'Tai_Viet',
  'Tibetan',
  'Javanese',
  'Balinese',
];
const spaceless = new RegExp(`[${SPACELESS.map(script => `\\p{Script_Extensions=${script}}`).join('')}]`, 'u');
const MODIFIER_APOSTROPHE = 0x2bc;
const PARAGRAPH_SEPARATOR = 0x2029;

/** The class of a code point, as `classes.ts` describes it. */
export function classOf(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return is.INVOLVED;
  const character = String.fromCodePoint(codePoint);
  let bits = 0;
  if (/\p{White_Space}/u.test(character) && codePoint !== PARAGRAPH_SEPARATOR) bits |= is.SPACE;
  else if (/\p{Default_Ignorable_Code_Point}/u.test(character) && !/\p{L}/u.test(character)) bits |= is.ZERO_WIDTH;
  else if (/\p{Pc}/u.test(character)) bits |= is.CONNECTOR;
  else if (/\p{M}/u.test(character)) bits |= is.MARK;
  else if (/[\p{L}\p{Nd}\p{Nl}\u2080-\u2089]/u.test(character) && codePoint !== MODIFIER_APOSTROPHE) bits |= is.WORD;
  // Common marks such as the acute are used with some of these scripts too.
  const isShared = /\p{Script_Extensions=Latin}/u.test(character);
  if (bits & (is.WORD | is.MARK) && spaceless.test(character) && !isShared) bits |= is.SPACELESS;
  const joins = /[\u1161-\u1175\u11a8-\u11c2]/.test(character);
  if (bits & (is.ZERO_WIDTH | is.MARK) || joins || character.normalize('NFC') !== character) bits |= is.INVOLVED;
  if (!(bits & is.MARK) && (character.toLowerCase() !== character || character.toUpperCase() !== character)) {
    bits |= is.CASED;
  }
  return bits;
}

/** All code points as runs of one class: each its length in base 36 and a capital that stands for the class in `kinds`. */
export function generate(): { runs: string; kinds: number[] } {
  const kinds: number[] = [];
  let runs = '';
  let length = 0;
  let current = classOf(0);
  for (let codePoint = 0; codePoint <= 0x110000; codePoint++) {
    const bits = codePoint < 0x110000 ? classOf(codePoint) : -1;
    if (bits !== current) {
      if (!kinds.includes(current)) kinds.push(current);
      runs += length.toString(36) + String.fromCharCode(65 + kinds.indexOf(current));
      current = bits;
      length = 0;
    }
    length++;
  }
  return { runs, kinds };
}

/** `generate-unicode`: writes src/core/recognition/unicode.ts, by the Unicode of the Node that runs it. */
export async function main(): Promise<void> {
  const { runs, kinds } = generate();
  const lines = runs.match(/.{1,110}/g)!.map(line => `  '${line}'`);
  writeFileSync(
    join(__dirname, '../src/core/recognition/unicode.ts'),
    `// Written by scripts/generate-unicode.ts; not to be edited.

/** The version of Unicode that the table below holds. */
export const UNICODE_VERSION = '${process.versions.unicode}';

/** The classes (see \`classes.ts\`) that the capitals of \`RUNS\` stand for, from \`A\`. */
export const KINDS = [${kinds.join(', ')}] as const;

/** All code points as runs of one class: a run's length in base 36, then its class. */
export const RUNS =
${lines.join(' +\n')};
`,
  );
}
