import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure } from '../../../src/core/quantities/figure';
import { figuresIn, figuresOf } from '../../../src/core/quantities/figures';
import { canonicalValue } from '../../../src/core/quantities/value';
import { looksAtTokens } from '../../support/counted-tokens';

/** A sentence with each figure in brackets, and its value as a claim has it. */
const SENTENCES: readonly [sentence: string, ...values: string[]][] = [
  // Money
  ['It costs [4.1 million euros].', '4.1 million EUR'],
  ['It costs [9 000 000 euros].', '9 million EUR'],
  ['A [€9-million] deal.', '9 million EUR'],
  ['It costs [C$9 million].', '9 million CAD'],
  ['It costs [4.1 million euros a year].', '4.1 million EUR/year'],
  ['It costs [€4.1 million per year].', '4.1 million EUR/year'],
  ['It costs [EUR 4.1m annually].', '4.1 million EUR/year'],
  ['It costs [4,1 Mio. €].', '4.1 million EUR'],
  ['It costs [four point one million euros].', '4.1 million EUR'],
  ['It costs [4.1 million EUR/year].', '4.1 million EUR/year'],
  ['A fine of [$1.19 billion].', '1.19 billion USD'],
  ['A fine of [$1.19bn].', '1.19 billion USD'],
  ['A fine of [US$ 892m].', '892 million USD'],
  ['A fine of [USD 892 million].', '892 million USD'],
  ['A fine of [892 million US dollars].', '892 million USD'],
  ['A fine of [5m euros].', '5 million EUR'],
  ['A fine of [£5k].', '5,000 GBP'],
  ['A fine of [1,234,567.89 USD].', '1,234,567.89 USD'],
  ['A fine of [€1.234.567,89].', '1,234,567.89 EUR'],
  ['A fine of [CHF 1’234’567].', '1,234,567 CHF'],
  ['A fine of [1\u00a0234\u202f567 roubles].', '1,234,567 RUB'],
  ['A loan of [RMB 30 billion].', '30 billion CNY'],
  ['A loan of [30 billion yuan].', '30 billion CNY'],
  ['A loan of [¥500 million].', '500 million JPY'],
  ['A loan of [2.5 crore rupees].', '25 million INR'],
  ['A loan of [half a million dollars].', '500,000 USD'],
  ['A loan of [two and a half million pounds].', '2.5 million GBP'],
  ['A loan of [HK$3 trillion].', '3 trillion HKD'],
  // Other dollars than those of the United States, or none
  ['A loan of [US$5 million], [US $5m] or [USD$5m].', '5 million USD', '5 million USD', '5 million USD'],
  ['A loan of [A$5 million], [AU$5m] or [AUD$5m].', '5 million AUD', '5 million AUD', '5 million AUD'],
  ['A loan of [C$5 million], [CA$5m] or [CAD$5m].', '5 million CAD', '5 million CAD', '5 million CAD'],
  ['A loan of [HK$ 5 million] or [HKD$5m].', '5 million HKD', '5 million HKD'],
  ['A loan of [NZ$5 million] or [NZD$5m].', '5 million NZD', '5 million NZD'],
  ['A loan of [S$5 million], [SG$5m] or [SGD$5m].', '5 million SGD', '5 million SGD', '5 million SGD'],
  ['A loan of [NT$5 million] or [TWD$5m].', '5 million TWD', '5 million TWD'],
  ['A loan of [R$5 million] or [BRL$5m].', '5 million BRL', '5 million BRL'],
  ['A loan of [MX$5 million], [Mex$5m] or [MXN$5m].', '5 million MXN', '5 million MXN', '5 million MXN'],
  ['A loan of J$5 million, JM$ 5 million or JM$500,000.'],
  ['A loan of Z$5 million, ZW$ 5 million or ZW$500,000–600,000 a year.'],
  ['A loan of some TT$5m, of B$5bn or N$5, from EC$5m to FJ$6 million.'],
  ['A loan of E£5 million or of [GB£5m].', '5 million GBP'],
  // A currency's own code, or words that are none, before its sign
  ['It cost [EUR€5 million], [EUR€5m] or [GBP£5m].', '5 million EUR', '5 million EUR', '5 million GBP'],
  ['It cost [INR₹5 million], [Rs₹5m] or Rs.[₹5m].', ...Array<string>(3).fill('5 million INR')],
  ['It cost [JPY¥5 million] or [CNY¥5m], or [RMB¥5m].', '5 million JPY', '5 million CNY', '5 million CNY'],
  ['It cost [KRW₩5 million], [UAH₴5m] or [VND₫5m].', '5 million KRW', '5 million UAH', '5 million VND'],
  ['It cost [TRY₺5 million] or [TL₺5m], or [RUB₽5m].', '5 million TRY', '5 million TRY', '5 million RUB'],
  ['It cost [ILS₪5 million] or [NIS₪5m], or [NGN₦5m].', '5 million ILS', '5 million ILS', '5 million NGN'],
  ['They paid[$5], or Paid[€5 million] for ACCESS[$5m].', '5 USD', '5 million EUR', '5 million USD'],
  ['约[$5 million]，总额为[$5 million]，约US[$5 million]。', ...Array<string>(3).fill('5 million USD')],
  ['约JM$5 million，约HK$5 million，jm$5m, Bds$5m, USD€5m.'],
  ['A [$5 million] loan, A [$5 million] note, a loan ([$5m]), a-[$5m].', ...Array<string>(4).fill('5 million USD')],
  ['It trades at [$3 a share].', '3 USD/share'],
  ['A loss of [-$4m].', '-4 million USD'],
  ['It posted a [$279 million] loss, and A[$5m].'.replace('A[', '[A'), '279 million USD', '5 million AUD'],
  ['From [$4 million] it rose to [$5 million].', '4 million USD', '5 million USD'],
  // Ranges
  ['Between [$4 million and $5 million a year].'.replace('Between [', '[Between '), '4 million to 5 million USD/year'],
  ['It costs [$4m-$5m].', '4 million to 5 million USD'],
  ['It costs [$4–5 million].', '4 million to 5 million USD'],
  ['It costs [4 to 5 million euros].', '4 million to 5 million EUR'],
  ['It costs [ranging from 4 to 5 million euros].', '4 million to 5 million EUR'],
  ['It rose from 4 to [5 million euros].', '5 million EUR'],
  ['It has [between 900,000 and 1.5 million people].', '900,000 to 1,500,000 people'],
  ['It has [300 to 400 ships].', '300 to 400 ships'],
  [
    'It has [300] million to [200 million euros].'.replace('[300] million', '[300 million]'),
    '300 million',
    '200 million EUR',
  ],
  // Shares
  ['It holds [51 per cent] of it.', '51%'],
  ['It holds [51 percent] of it.', '51%'],
  ['It holds [30.5%] of it.', '30.5%'],
  ['It holds [10–15%] of it.', '10% to 15%'],
  ['It holds [10% to 15%] of it.', '10% to 15%'],
  ['It holds [between 10 and 15 per cent] of it.', '10% to 15%'],
  ['It fell [-4.1%].', '-4.1%'],
  ['Its loss [over three quarters] was high.', 'over 3 quarters'],
  ['It holds [a third of] the shares.', '33.33%'],
  ['It holds [two thirds] of it.', '66.67%'],
  ['It holds [three-quarters] of it.', '75%'],
  ['It holds [half of] the shares.', '50%'],
  ['In the first [three quarters] of 2012 it grew.', '3 quarters'],
  ['[One in five] says so.', '20%'],
  ['[3 out of 5] say so.', '60%'],
  ['It holds [more than 50%] of it.', 'over 50%'],
  ['It holds [at least half of] it.', 'at least 50%'],
  ['It holds [less than a quarter of] it.', 'under 25%'],
  // Counts
  ['It has [82,000 employees].', '82,000 employees'],
  ['It has [82,000 full-time employees].', '82,000 full-time employees'],
  ['It has [some 3,000 engineers].', 'about 3,000 engineers'],
  ['It has [about 3,000 engineers].', 'about 3,000 engineers'],
  ['It has [an estimated 3,000 engineers].', 'about 3,000 engineers'],
  ['It has [nearly 82,000 employees].', 'nearly 82,000 employees'],
  ['It has [almost 82,000 employees].', 'nearly 82,000 employees'],
  ['It has [just under 82,000 employees].', 'nearly 82,000 employees'],
  ['It is in [more than 140 countries].', 'over 140 countries'],
  ['It is in [over 140 countries].', 'over 140 countries'],
  ['It is in [just over 140 countries].', 'just over 140 countries'],
  ['It is in [at least 140 countries].', 'at least 140 countries'],
  ['It is in [no fewer than 140 countries].', 'at least 140 countries'],
  ['It is in [140 or more countries].', 'at least 140 countries'],
  ['It is in [140+ countries].', 'at least 140 countries'],
  ['It is in [fewer than 140 countries].', 'under 140 countries'],
  ['It is in [up to 140 countries].', 'up to 140 countries'],
  ['It is in [no more than 140 countries].', 'up to 140 countries'],
  ['It has [twenty-one ships].', '21 ships'],
  ['It has [a hundred and fifty ships].', '150 ships'],
  ['It has [one hundred and one ships].', '101 ships'],
  ['It has [two hundred thousand customers].', '200,000 customers'],
  ['It has [two million five hundred thousand customers].', '2.5 million customers'],
  ['It has [a dozen ships].', '12 ships'],
  ['It has [1.3 billion people].', '1.3 billion people'],
  ['It sold [100 ships per day].', '100 ships/day'],
  ['It laid [300 km] of cable.', '300 km'],
  ['It laid [300km] of cable.', '300 km'],
  ['It rose by [5 percentage points].', '5 percentage points'],
  ['It has [30,000].', '30,000'],
  ['Sold to [10 Chinese investment companies].', '10 Chinese investment companies'],
  ['In 2012 it had [69,000 employees]; in May 2013, [70,000].', '69,000 employees', '70,000'],
  // Ranks
  ['The [second-largest] maker.', '2nd largest'],
  ['The [third largest] maker.', '3rd largest'],
  ['The [5th biggest] maker.', '5th biggest'],
  ['The world’s [largest] maker.', '1st largest'],
  ['It [ranked fourth] of all.', 'ranked 4'],
  ['It [ranks number two] there.', 'ranked 2'],
  ['It is [ranked 13th] there.', 'ranked 13'],
  // No figures
  ['One of the world’s largest makers.'],
  ['The largest part of it.'],
  ['In 2012, on 12 March 2012, and from 2010 to 2012.'],
  ['The 5G band, P30, A330, 4K and 3D.'],
  ['See section 12, page 300, no. 5000 and paragraph 3.'],
  ['Version 1.2.3, 10.0.0.1 or 555-1234.'],
  ['It was one of two.'],
  ['At 10:30 or 24/7.'],
  ['One property measures its loss.'],
  ['The world’s leading makers, a $ sign.'],
  ['12345678901234567890 and 1,2,3,4,5,6,7,8,9.'],
  ['The score was 3.'],
];

describe('figures in a sentence', () => {
  for (const [marked, ...values] of SENTENCES) {
    it(`are read in “${marked}”`, () => {
      const sentence = marked.replace(/[[\]]/g, '');
      const spans = [...marked.matchAll(/\[(.*?)\]/g)].map(match => match[1]);
      const found = figuresIn(sentence);
      assert.deepEqual(
        found.map(({ start, end }) => sentence.slice(start, end)),
        spans,
      );
      assert.deepEqual(
        found.map(({ figure }) => canonicalValue(figure)),
        values,
      );
    });
  }

  const COMPARABLE: readonly [text: string, figure: Figure][] = [
    [
      '€4–5m a year',
      { kind: 'money', low: 4e6, high: 5e6, approximate: false, strict: false, currency: 'EUR', per: 'year' },
    ],
    ['nearly 300 ships', { kind: 'count', low: null, high: 300, approximate: true, strict: true, unit: 'ships' }],
    ['at least 51%', { kind: 'share', low: 51, high: null, approximate: false, strict: false }],
    ['third-largest', { kind: 'rank', low: 3, high: 3, approximate: false, strict: false, by: 'largest' }],
  ];
  for (const [text, figure] of COMPARABLE) {
    it(`are made comparable: “${text}”`, () => assert.deepEqual(figuresIn(text)[0]?.figure, figure));
  }
});

const NUMBER = fc.oneof(
  fc.integer({ min: 2, max: 999_999 }),
  fc
    .tuple(fc.integer({ min: 1000, max: 99_999 }), fc.constantFrom(1e3, 1e6, 1e9))
    .map(([value, unit]) => (value * unit) / 1000),
);
const AMOUNT = fc
  .tuple(NUMBER, NUMBER, fc.constantFrom('one', 'range', 'floor', 'ceiling'), fc.boolean(), fc.boolean())
  .map(([a, b, form, approximate, isStrict]) => {
    if (form === 'range' && a !== b) {
      return { low: Math.min(a, b), high: Math.max(a, b), approximate, strict: false };
    }
    const strict = (form === 'floor' || form === 'ceiling') && (approximate || isStrict);
    return { low: form === 'ceiling' ? null : a, high: form === 'floor' ? null : a, approximate, strict };
  });
const FIGURE: fc.Arbitrary<Figure> = fc.oneof(
  fc
    .tuple(AMOUNT, fc.constantFrom('EUR', 'USD', 'CNY'), fc.constantFrom(undefined, 'year', 'share'))
    .map(([amount, currency, per]) => ({ kind: 'money' as const, ...amount, currency, ...(per && { per }) })),
  fc
    .tuple(AMOUNT, fc.constantFrom('ships', 'full-time employees', 'km'), fc.constantFrom(undefined, 'day'))
    .map(([amount, unit, per]) => ({ kind: 'count' as const, ...amount, unit, ...(per && { per }) })),
);

const PIECES =
  `4.1 million bn k $ € EUR euros % per cent percent a an hundred and twenty - – to from between more than nearly
  some third largest ranked no. 12 1,000 1.000,5 , . + ( ) half of in point one -4 years ships /year 's`.split(/\s+/);

describe('reading figures', () => {
  it('gives the same figure from its canonical value', () => {
    fc.assert(
      fc.property(FIGURE, figure => {
        const value = canonicalValue(figure);
        assert.deepEqual(
          figuresIn(value).map(each => each.figure),
          [figure],
          value,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('stays inside the text, in order, whatever the text', () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map(pieces => pieces.join(' ')),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map(pieces => pieces.join('')),
    );
    fc.assert(
      fc.property(text, written => {
        let last = 0;
        for (const { start, end, figure } of figuresIn(written)) {
          assert.ok(last <= start && start < end && end <= written.length);
          assert.doesNotMatch(canonicalValue(figure), /NaN|Infinity|undefined|^$/);
          if (figure.low !== null && figure.high !== null) assert.ok(figure.low <= figure.high);
          assert.ok(figure.low !== null || figure.high !== null);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('looks at each token of hostile digits a settled number of times', () => {
    for (const piece of [
      '1',
      '1,',
      '1.',
      '$',
      '5 to ',
      'a hundred and ',
      'one ',
      'twenty-',
      'more than ',
      '1\u00a0000 ',
      'first-',
    ]) {
      const [short, long] = [30, 300].map(times => looksAtTokens(piece.repeat(times), figuresOf));
      assert.ok(long! <= 12 * short!, `${piece}: ${short} looks grew to ${long}`);
    }
  });
});
