import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Resolution, resolvePlace, type Selector } from '../../../src/core/citation/anchor';
import { fingerprint, fingerprintsOf } from '../../../src/core/citation/fingerprint';
import { quoteAt } from '../../../src/core/citation/quote';
import { sourceText } from '../../../src/core/citation/source-text';

const TEXT = `Harbour board renews dredging contract

The Port Harbour Board will pay “four point one million” euros a
year – it says.

Delta Dredging says that six million is nearer the truth.

Delta Dredging gave no reason. It gave none last year.

Delta Dredging says that six million is nearer the truth.
`;
const [, BOARD, DELTA] = TEXT.split('\n\n');

function verdict(place: Selector, digest = false): string {
  const resolution = resolvePlace(sourceText(TEXT, { digest }), place);
  const slice = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);
  switch (resolution.kind) {
    case 'exact':
      return `exact by ${resolution.by}: ${slice(resolution.span)}`;
    case 'moved':
      return `moved by ${resolution.by}: ${slice(resolution.span)} (${resolution.reason})`;
    case 'altered':
      return `altered by ${resolution.by}: ${slice(resolution.span)} (${resolution.reason})`;
    case 'ambiguous':
      return `ambiguous by ${resolution.by}: ${resolution.candidates.map(slice).join(' | ')} (${resolution.reason})`;
    case 'lost':
      return `lost: ${resolution.reason}${resolution.near ? ` [${slice(resolution.near)}]` : ''}`;
  }
}

describe('a paragraph’s number, where the source has the fingerprints of its paragraphs,', () => {
  const fingerprints = fingerprintsOf(TEXT);
  const found = (text: string, place: Selector, digest = false) => {
    const resolution = resolvePlace(sourceText(text, { digest, fingerprints }), place);
    return `${resolution.kind} ${'span' in resolution ? text.slice(resolution.span.start, resolution.span.end) : ''}`.trim();
  };
  const [first, second] = TEXT.split('\n\n');

  it('means the paragraph that it was, wherever that is now', () => {
    assert.equal(found(TEXT, { paragraph: 2 }), `exact ${second}`);
    assert.equal(found(`Page 1\n\n${TEXT}`, { paragraph: 2 }), `moved ${second}`);
    assert.equal(found(TEXT.replace(second!, 'Something else.'), { paragraph: 2 }), 'lost');
  });

  it('counts alone in a digest, beyond those that are known, and beside a fingerprint or a quote of its own', () => {
    assert.equal(found(`Page 1\n\n${TEXT}`, { paragraph: 2 }, true), `exact ${first}`);
    assert.equal(found(`${TEXT}\nOne more.\n`, { paragraph: 6 }), 'exact One more.');
    assert.equal(found(TEXT, { paragraph: 2, fingerprint: fingerprints[0]! }), `moved ${first}`);
    assert.equal(found(TEXT, { paragraph: 2, quote: { exact: 'it says' } }), 'exact it says');
  });
});

describe('resolvePlace', () => {
  const cases: readonly (readonly [name: string, place: Selector, expected: string])[] = [
    ['a paragraph', { paragraph: 1 }, 'exact by paragraph: Harbour board renews dredging contract'],
    ['a paragraph that is not there', { paragraph: 15 }, 'lost: The text has 5 paragraphs; paragraph 15 isn’t there.'],
    ['nothing, which is the whole text', {}, 'exact by source: '],
    ['a quote', { quote: { exact: 'it says' } }, 'exact by quote: it says'],
    [
      'a quote with other quotes, dashes and line breaks',
      { paragraph: 2, quote: { exact: '"four point one million" euros a year - it' } },
      'exact by quote: “four point one million” euros a\nyear – it',
    ],
    [
      'a short quote alone in another paragraph than named',
      { paragraph: 3, quote: { exact: 'Port Harbour Board' } },
      'ambiguous by quote: Port Harbour Board (The words “Port Harbour Board” stand in paragraph 2, but too little tells whether they are those cited.)',
    ],
    [
      'a quote of which the paragraph tells which',
      { paragraph: 5, quote: { exact: 'six million' } },
      'exact by quote: six million',
    ],
    [
      'a quote of which nothing tells which',
      { quote: { exact: 'six million' } },
      'ambiguous by quote: six million | six million (The words “six million” stand 2 times in the text.)',
    ],
    [
      'a quote twice in its paragraph',
      { paragraph: 4, quote: { exact: 'gave' } },
      'ambiguous by quote: gave | gave (The words “gave” stand 2 times in paragraph 4.)',
    ],
    ['a quote told by its suffix', { paragraph: 4, quote: { exact: 'gave', suffix: ' none' } }, 'exact by quote: gave'],
    [
      'a quote told by its prefix',
      { quote: { exact: 'Delta Dredging', prefix: 'year – it says. ', suffix: ' says' } },
      'exact by quote: Delta Dredging',
    ],
    [
      'a quote whose context stands elsewhere than the paragraph named',
      { paragraph: 3, quote: { exact: 'Delta Dredging', suffix: ' gave no reason. It' } },
      'moved by quote: Delta Dredging (The words “Delta Dredging” are now in paragraph 4, not 3.)',
    ],
    [
      'a longer quote in another paragraph than named',
      { paragraph: 4, quote: { exact: 'The Port Harbour Board will pay "four point one million" euros' } },
      'moved by quote: The Port Harbour Board will pay “four point one million” euros (The words “The Port Harbour Board will pay "four point one million" euros” are now in paragraph 2, not 4.)',
    ],
    [
      'a quote of which the words have changed',
      { paragraph: 2, quote: { exact: 'The Port Harbor Board will soon pay “four point one million” euros a year' } },
      'altered by quote: The Port Harbour Board will pay “four point one million” euros a\nyear (The cited words have changed: “Harbor” is now “Harbour”. “soon” is gone.)',
    ],
    [
      'a short quote of which the words have changed, told by those around it',
      {
        quote: { exact: 'four points one million', prefix: 'Harbour Board will pay “', suffix: '” euros a year – it' },
      },
      'altered by quote: four point one million (The cited words have changed: “points” is now “point”.)',
    ],
    [
      'a short quote of which the words have changed, told by nothing',
      { quote: { exact: 'four points one million' } },
      'ambiguous by quote: four point one million (Words like “four points one million” stand in the text, and too little tells whether they are those cited.)',
    ],
    [
      'a quote in other capitals',
      { quote: { exact: 'THE PORT HARBOUR BOARD' } },
      'exact by quote: The Port Harbour Board',
    ],
    [
      'words that only stand inside others',
      { quote: { exact: 'our', prefix: 'pay ' } },
      'lost: The words “our” are not in the text.',
    ],
    [
      'a quote that is not there',
      { paragraph: 4, quote: { exact: 'seven million' } },
      'lost: The words “seven million” are not in the text. [Delta Dredging gave no reason. It gave none last year.]',
    ],
    ['a quote without words', { quote: { exact: ' ' } }, 'lost: The words “” are not in the text.'],
    ['a fingerprint', { fingerprint: fingerprint(BOARD!) }, `exact by fingerprint: ${BOARD}`],
    [
      'a fingerprint of another paragraph than named',
      { paragraph: 1, fingerprint: fingerprint(BOARD!) },
      `moved by fingerprint: ${BOARD} (The words of the cited paragraph are now in paragraph 2, not 1.)`,
    ],
    [
      'a fingerprint of which the paragraph tells which',
      { paragraph: 5, fingerprint: fingerprint(DELTA!) },
      `exact by fingerprint: ${DELTA}`,
    ],
    [
      'a fingerprint of which nothing tells which',
      { paragraph: 1, fingerprint: fingerprint(DELTA!) },
      `ambiguous by fingerprint: ${DELTA} | ${DELTA} (The words of the cited paragraph stand 2 times in the text.)`,
    ],
    [
      'a fingerprint of words that are not there',
      { paragraph: 1, fingerprint: fingerprint('other') },
      'lost: The words of the cited paragraph are not in the text. [Harbour board renews dredging contract]',
    ],
    [
      'a quote that stands in several paragraphs, told by the fingerprint',
      { quote: { exact: 'year' }, fingerprint: fingerprint(BOARD!) },
      'exact by quote: year',
    ],
  ];
  for (const [name, place, expected] of cases) it(name, () => assert.equal(verdict(place), expected));

  const inDigests: readonly (readonly [name: string, place: Selector, expected: string])[] = [
    [
      'only the paragraph counts',
      { paragraph: 1, fingerprint: fingerprint('other') },
      'exact by paragraph: Harbour board renews dredging contract',
    ],
    ['a quote narrows it down', { paragraph: 3, quote: { exact: 'six million' } }, 'exact by quote: six million'],
    [
      'a quote that stands elsewhere does no harm',
      { paragraph: 1, quote: { exact: 'six million' } },
      'exact by paragraph: Harbour board renews dredging contract',
    ],
    [
      'without a paragraph there is no telling',
      { quote: { exact: 'it says' } },
      'lost: The citation names no paragraph.',
    ],
  ];
  for (const [name, place, expected] of inDigests)
    it(`in a digest: ${name}`, () => assert.equal(verdict(place, true), expected));

  describe('of words that may be a copy', () => {
    const before = `The board met again on Monday.

Delta Dredging says that six million is nearer the truth.

It gave no reason, and none was asked for by anybody there.
`;
    const found = (text: string, exact: string, without: readonly ('paragraph' | 'fingerprint' | 'around')[] = []) => {
      const start = before.indexOf(exact);
      const quote = quoteAt(sourceText(before), { start, end: start + exact.length });
      const resolution = resolvePlace(sourceText(text), {
        quote: without.includes('around') ? { exact } : quote,
        ...(!without.includes('paragraph') && { paragraph: 2 }),
        ...(!without.includes('fingerprint') && { fingerprint: fingerprint(before.split('\n\n')[1]!) }),
      });
      const at =
        'span' in resolution ? ` in paragraph ${text.slice(0, resolution.span.start).split('\n\n').length}` : '';
      return resolution.kind + at;
    };
    const sentence = 'Delta Dredging says that six million is nearer the truth.';

    it('is sure where the words around are those cited, and no others have them', () => {
      assert.equal(found(before, 'six million'), 'exact in paragraph 2');
      assert.equal(found(`New.\n\n${before}`, 'six million', ['fingerprint']), 'moved in paragraph 3');
      assert.equal(found(`${before}\nOf six million nobody spoke.`, 'six million'), 'exact in paragraph 2');
    });

    it('leaves open which it is where a copy parts the passage from the words around it', () => {
      const parted = before.replace('nearer the truth', `nearer ${sentence} the truth`);
      assert.equal(found(parted, 'six million'), 'ambiguous');
      assert.equal(found(parted, 'six million', ['paragraph', 'fingerprint']), 'ambiguous');
    });

    it('is told by the paragraph’s own words where a copy stands in another', () => {
      const copied = before.replace('It gave', `${sentence} It gave`);
      assert.equal(found(copied, sentence), 'exact in paragraph 2');
      assert.equal(found(`New.\n\n${copied}`, sentence, ['paragraph']), 'exact in paragraph 3');
    });

    it('leaves open which it is where no words around are given, and more than a few are cited', () => {
      const copied = `${before}\n${sentence}\n`;
      assert.equal(found(copied, 'six million is nearer', ['around', 'fingerprint']), 'ambiguous');
      assert.equal(found(copied, 'six million', ['around', 'fingerprint']), 'exact in paragraph 2');
    });

    it('leaves open which it is where the words are a paragraph of their own elsewhere', () => {
      const heading = sourceText('The board met.\n\nAsia\n\nIt met again. Asia was not spoken of.\n');
      const { kind } = resolvePlace(heading, { paragraph: 3, quote: { exact: 'Asia' } });
      assert.equal(kind, 'ambiguous');
      assert.equal(resolvePlace(heading, { paragraph: 2, quote: { exact: 'Asia' } }).kind, 'exact');
    });

    it('doesn’t take words to have moved that still stand in the paragraph named', () => {
      const damaged = before.replace(sentence, 'Yes, six million is nearer, as many now agree.');
      const copied = `${damaged}\n${sentence}\n`;
      assert.equal(found(copied, 'six million is nearer', ['fingerprint']), 'ambiguous');
    });

    it('doesn’t take a place for the passage where words around still stand together where they stood', () => {
      const replaced = before.replace('six million is', 'that is');
      const like = `${replaced}\nDelta Dredgers say that six million is nearer a truth.\n`;
      assert.equal(found(like, 'six million', ['fingerprint']), 'ambiguous');
    });
  });

  it('finds what stands once wherever it moves, and says whether it moved', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    const prose = fc.uniqueArray(word, { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(5), fc.nat(5), (words, pick, before, named) => {
        const [first, ...others] = words;
        const filler = Array.from({ length: before }, (_, index) => others[(pick + index) % others.length]);
        const text = [...filler, `So ${first} it is, as was said and written all along.`, others[0]].join('\n\n');
        const resolution: Resolution = resolvePlace(sourceText(text), {
          paragraph: named + 1,
          quote: { exact: `So ${first} it is, as was said and written all along.` },
        });
        assert.equal(resolution.kind, before === named ? 'exact' : 'moved');
        assert.ok(
          'span' in resolution &&
            text.slice(resolution.span.start, resolution.span.end) ===
              `So ${first} it is, as was said and written all along.`,
        );
      }),
    );
  });
});
