import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Candidates } from '../../../src/core/recognition/candidates';
import { buildNameIndex, lookupOf, type NamedEntity } from '../../../src/core/recognition/names';
import type { Prefilter } from '../../../src/core/recognition/prefilter';
import { findFirst } from '../../../src/core/recognition/scan';
import { type NaiveMention, naiveScan } from '../../support/naive-scan';
import { PREFILTERS } from '../../support/prefilters';

/** Letters that compose, fold, join and part in all the ways that the rules name. */
const CHARACTERS = [
  ...[
    'A',
    'a',
    'B',
    'b',
    'É',
    'é',
    'E\u0301',
    'e\u0301',
    'Σ',
    'σ',
    'ς',
    '中',
    '文',
    'カ',
    'か\u3099',
    'ก',
    'กั',
    '1',
    '²',
    '₂',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\n',
    '\n> ',
    '  ',
    '-',
    '–',
    "'",
    '’',
    '.',
    '&',
    '\u00ad',
    '\u200b',
    '\ufe0f',
    '\u0301',
  ],
  ...['😀', '𝐀', '𠀀', '\ud83d', '가', '\u1100\u1161', 'ʼ', '\u2029', '한'],
];
const HIDDEN = ['\n', '\n> ', '\u00ad', '\u200b', '\ufe0f', '\u0301', '\ud83d', '\u2029'];
const VISIBLE = CHARACTERS.filter(character => !HIDDEN.includes(character));

const name = fc
  .array(fc.constantFrom(...VISIBLE), { minLength: 1, maxLength: 5 })
  .map(parts => parts.join(''))
  .filter(text => /^(?!ʼ)[\p{L}\p{Nd}]/u.test(text) && text.trim() === text);
const pool = fc.sample(name, { numRuns: 100, seed: 20261104 });
const entities: fc.Arbitrary<NamedEntity[]> = fc
  .array(fc.tuple(fc.constantFrom(...pool), fc.constantFrom('smart' as const, 'exact' as const, 'ignore' as const)), {
    minLength: 1,
    maxLength: 6,
  })
  .map(names => names.map(([text, rule], i) => ({ key: `e${i}`, names: [{ text, case: rule }] })));
const caseChange = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.toLowerCase(),
  (text: string) => text.normalize('NFD'),
  (text: string) => [...text].join('\u00ad'),
  (text: string) => text.replaceAll(' ', '\n> '),
);

describe('the scan', () => {
  for (const [name, prefilter] of PREFILTERS)
    it(`finds what a naive scan finds, ${name}`, function () {
      this.timeout(30_000);
      const cases = entities.chain(all => {
        const written = fc
          .tuple(fc.constantFrom(...all.map(entity => entity.names[0]!.text)), caseChange)
          .map(([text, change]) => change(text));
        const piece = fc.oneof(
          { weight: 2, arbitrary: written },
          { weight: 3, arbitrary: fc.constantFrom(...CHARACTERS) },
        );
        return fc.tuple(
          fc.constant(all),
          fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join('')),
        );
      });
      fc.assert(
        fc.property(cases, ([all, text]) => {
          assert.deepEqual(scan(text, all, prefilter), naiveScan(text, all), JSON.stringify(text));
        }),
        { numRuns: 3000 },
      );
    });
});

/** All places of names, as rules 1 to 5 have them; where several entities share one, the first. */
function scan(text: string, all: readonly NamedEntity[], prefilter: Prefilter | undefined): NaiveMention[] {
  const index = buildNameIndex(all);
  const lookup = lookupOf(index, undefined, prefilter && new Candidates(text, prefilter).of(index));
  const mentions: NaiveMention[] = [];
  for (let from = 0; ; ) {
    const field = { from, to: text.length, limit: text.length, blockStart: 0, blockEnd: text.length };
    const found = findFirst(text, field, lookup);
    if (!found) return mentions;
    mentions.push({ start: found.start, end: found.end, entity: [found.match].flat().sort()[0]! });
    from = found.end;
  }
}
