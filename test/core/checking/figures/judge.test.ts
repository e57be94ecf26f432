import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hostileText } from '../../../support/hostile-text';
import { figureJudge, figureJudgeOf, KESTREL, ZTE } from '../../../support/labelled-figures';

const { judge, findings } = figureJudge(KESTREL);
const { judge: ofZte } = figureJudge(ZTE);

/** `figure → verdict` of each figure of a note. */
const verdicts = (note: string, judgeOf = judge) =>
  judgeOf(note).map(({ start, end, verdict }) => `${note.slice(start, end)} → ${verdict.kind}`);

const CASES: readonly [why: string, note: string, ...wanted: string[]][] = [
  ['the same in other digits', 'The MV Heron cost €48,500,000.', '€48,500,000 → match'],
  ['rounded', 'The MV Heron cost some €50 million.', 'some €50 million → match'],
  ['rounded too far', 'The MV Heron cost some €70 million.', 'some €70 million → conflict'],
  ['more exact than it is known', 'The MV Heron cost €48.53 million.', '€48.53 million → unknown'],
  ['bounds that hold', 'The MV Heron cost more than €45 million.', 'more than €45 million → match'],
  ['bounds that do not', 'The MV Heron cost less than €40 million.', 'less than €40 million → conflict'],
  ['ranges', 'The MV Heron cost €45–50 million.', '€45–50 million → unknown'],
  ['another currency', 'The MV Heron cost $90 million.', '$90 million → unknown'],
  ['one side of a dispute', 'Kestrel cut 140 jobs.', '140 jobs → match'],
  ['neither side of it', 'Kestrel cut 400 jobs.', '400 jobs → conflict'],
  [
    'another year',
    'Kestrel carried 1.5 million passengers in 2021.',
    '1.5 million passengers → unknown',
    '2021 → unknown',
  ],
  ['what is not said to be so', 'Kestrel did not cut 400 jobs.', '400 jobs → unknown'],
  ['of a place', 'Kestrel cut 400 jobs in Norway.', '400 jobs → unknown'],
  ['of another', 'Orla and Kestrel cut 400 jobs.', '400 jobs → unknown'],
  ['said by somebody', 'According to the Seafarers’ Union, Kestrel cut 400 jobs.', '400 jobs → conflict'],
  ['exact to the month', 'In November 2018 the Heron ran aground.', 'November 2018 → match'],
  ['about then', 'The Heron ran aground around November 2018.', 'around November 2018 → match'],
  ['another month', 'The Heron ran aground in October 2018.', 'October 2018 → conflict'],
  ['across lines', 'Kestrel Ferries cut\n400 jobs that year.', '400 jobs → conflict'],
  ['behind an abbreviation', 'Kestrel Ferries Ltd. cut approx. 400 jobs.', 'approx. 400 jobs → conflict'],
  ['in a sentence of its own', 'Kestrel cut jobs. There were 400 of them and 3 million rumours.'],
  ['words of others', 'Kestrel “cut 400 jobs”, and "spent 9 million euros" on it.\n\n> Kestrel cut 400 jobs.'],
  [
    'numbers of other kinds',
    '1. Kestrel sails.\n2. Kestrel rests.[^12]\n\n[^12]: See Kestrel, and [@kestrel-2018, p. 400].',
  ],
  ['code and addresses', 'Kestrel: `cut 400 jobs`, https://kestrel.example/400-jobs-cut-in-2012'],
  [
    'beside the right one',
    'Kestrel raised its fares by 8 percent, and by 2 percent later.',
    '8 percent → match',
    '2 percent → unknown',
  ],
  ['only of a part', 'In May 2018 Kestrel had a turnover of €9 million.', 'May 2018 → match', '€9 million → unknown'],
  [
    'of a time that they are so by',
    'By 1990 Kestrel employed 200 seafarers.',
    'By 1990 → unknown',
    '200 seafarers → unknown',
  ],
  [
    'of another of the kind',
    'The summer subsidy that the Skerry Port Authority pays Kestrel is €2 million a year.',
    '€2 million a year → unknown',
  ],
  ['of the whole of what a source has a part of', 'The MV Heron as a whole cost €90 million.', '€90 million → unknown'],
  ['behind a semicolon, of others', 'Kestrel cut jobs; Orla cut 400 jobs.', '400 jobs → unknown'],
  ['of whom they stand right behind', 'Like Heron, Kestrel is 90 metres long.', '90 metres → unknown'],
  ['of each of many', 'Of every ten seafarers of Kestrel five are women.'],
  [
    'since before',
    'Since 2015 Norrland Pension Fund has held 34 percent of Kestrel.',
    'Since 2015 → unknown',
    '34 percent → match',
  ],
  [
    'in a parenthesis of doubt',
    'The MV Heron cost €90 million, if the board is to be believed.',
    '€90 million → conflict',
  ],
  [
    'beside another that may be meant',
    'Kestrel cut 400 jobs, then 300 jobs.',
    '400 jobs → conflict',
    '300 jobs → unknown',
  ],
  [
    'of when something appeared',
    'Kestrel cut 85 jobs (The Ledger, 3 May 2020).',
    '85 jobs → match',
    '3 May 2020 → unknown',
  ],
  ['parts of names', 'Kestrel showed at Ferry Expo 2020 with the Boeing 929 jets.'],
];

describe('figures of notes', () => {
  for (const [why, note, ...wanted] of CASES) it(`are judged: ${why}`, () => assert.deepEqual(verdicts(note), wanted));

  it('are held against the date of an event with a figure only where they have that figure', () => {
    assert.deepEqual(verdicts('ZTE lost $279 million in 2009.', ofZte), ['$279 million → match', '2009 → conflict']);
    assert.deepEqual(verdicts('ZTE lost $1 billion in 2009.', ofZte), ['$1 billion → unknown', '2009 → unknown']);
  });

  it('are of another time where the source sums up what was so far', () => {
    const spent = 'on US chip sets and other equipment';
    assert.deepEqual(verdicts(`ZTE spent $1.4 billion ${spent} in 2011.`, ofZte), [
      '$1.4 billion → unknown',
      '2011 → match',
    ]);
    assert.deepEqual(verdicts(`ZTE spent $1.4 billion ${spent}.`, ofZte), ['$1.4 billion → conflict']);
  });

  it('are told with what the sources say, and where', () => {
    const [found, ...others] = findings('Kestrel cut 400 jobs.');
    assert.deepEqual(others, []);
    assert.equal(
      found?.message,
      '“400 jobs”: the sources say otherwise. Kestrel Ferries asserted: Kestrel Ferries cut 85 jobs in 2019. [@union-2019, para. 2] ' +
        'Seafarers’ Union asserted: The cuts of 2019 cost 140 jobs at Kestrel Ferries. [@union-2019, para. 5]'.replace(
          '’',
          "'",
        ),
    );
    assert.deepEqual([found?.code, found?.severity], ['conflicting-figure', 'warning']);
    assert.deepEqual(
      found?.related?.map(({ message }) => message),
      ['“cuts-company” in the dossier.', '“cuts-union” in the dossier.'],
    );
  });

  it('are told with the dates that the sources give', () => {
    const [found] = findings('Kestrel Ferries was founded in 1964.');
    assert.equal(
      found?.message,
      '“1964”: the sources say otherwise of when this was. 1954: Skerry Gazette asserted: Kestrel Ferries was founded in 1954. ' +
        '[@gazette-2016, para. 2] 1954: Kestrel Ferries is founded. [@gazette-2016, para. 2]',
    );
  });

  describe('of a claim without a date', () => {
    const sold = (event: string, date = '') =>
      figureJudgeOf(`dossier: 1
sources:
  gazette: {title: Port sold, issued: 2018-03-14}
entities:
  marlin: {type: Company, name: Marlin Holdings}
claims:
  - {id: a, about: [marlin], text: sold its container terminal to Marlin Holdings for 61 million euros, stance: asserts, property: sale price, value: 61 million EUR, ${date}cite: [{source: gazette, paragraph: 3}]}
events: [${event}]
`);
    const event = (title: string, paragraph = 3) =>
      `{id: e, date: 2018-03-12, title: ${title}, entities: [marlin], cite: [{source: gazette, paragraph: ${paragraph}}]}`;
    const codes = (dossier: string, day = '12 March 2018') =>
      sold(dossier)
        .findings(`Marlin Holdings paid 61 million euros for the terminal on ${day}.`)
        .map(({ code }) => code);

    it('are not held against when its source appeared', () => {
      assert.deepEqual(codes(''), ['unsupported-date']);
      assert.deepEqual(codes('', '12 April 2018'), ['unsupported-date']);
    });

    it('are settled by an event with the figure', () => {
      assert.deepEqual(codes(event('sold its container terminal to Marlin Holdings for 61 million euros')), []);
    });

    it('are settled by an event of the same passage, even where the claim has another date', () => {
      const note = 'Marlin Holdings paid 61 million euros for the terminal on 12 March 2018.';
      const found = (paragraph: number) =>
        sold(event('Council votes on the terminal', paragraph), 'date: 2018-04, ').findings(note);
      assert.deepEqual(
        found(3).filter(({ code }) => code === 'conflicting-date'),
        [],
      );
      const [conflict] = found(8);
      assert.match(conflict?.message ?? '', /of when this was\. April 2018: .* asserted: sold its container terminal/);
    });
  });

  it('are told where nothing supports them and nothing is cited', () => {
    const codes = (note: string) => findings(note).map(({ code }) => code);
    assert.deepEqual(codes('Kestrel burns 40 tonnes, since 1960.'), ['unsupported-figure', 'unsupported-date']);
    assert.deepEqual(codes('Kestrel burns 40 tonnes, since 1960 [@gazette-2016].'), []);
    assert.deepEqual(codes('Kestrel burns 40 tonnes, since 1960. [@gazette-2016, para. 3] And Kestrel owns 31 vans.'), [
      'unsupported-figure',
    ]);
    assert.deepEqual(codes('Kestrel burned another 40 tonnes.'), ['unsupported-figure']);
  });

  for (const verb of [
    'did not burn',
    "didn't burn",
    'didn’t burn',
    'never burned',
    'no longer burns',
    'denied burning',
    'cannot burn',
    'will burn',
  ]) {
    it(`are told of nowhere that they are not, or not yet, said to be so: ${verb}`, () =>
      assert.deepEqual(findings(`Kestrel ${verb} 40 tonnes since 1960.`), []));
  }

  it('stand in their sentences, in order and apart, whatever the text', () => {
    const words = fc.constantFrom(
      'Kestrel ',
      'cut ',
      '400 jobs',
      ' in 2019',
      '. ',
      '\n',
      '“',
      '”',
      '[@a, p. 3]',
      'e.g. ',
      '> ',
    );
    const text = fc.array(fc.oneof(words, hostileText), { maxLength: 12 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, note => {
        let last = 0;
        for (const { start, end, sentence } of judge(note)) {
          assert.ok(last <= start && start < end && sentence.start <= start && end <= sentence.end);
          last = end;
        }
      }),
    );
  });
});

describe('a figure that only the value of a claim has', () => {
  const claimed = (property: string, value: string, more = '') =>
    figureJudgeOf(`dossier: 1
sources: {s: {title: S}}
entities:
  line: {type: Asset, name: the Salt Line, aliases: [Salt Line]}
  rail: {type: Company, name: NorRail}
claims:
  - {id: a, about: [line], text: Surveyors measured the Salt Line., property: ${property}, value: "${value}"${more}, cite: [{source: s}]}
`);
  const kinds = (note: string, given = claimed('length', '240 km')) =>
    given.judge(note).map(({ verdict }) => verdict.kind);

  const WRONG = [
    'The Salt Line is 241 km long.',
    'The length of the Salt Line is 241 kilometres.',
    'The Salt Line has a length of some 300 km.',
    'The total length of the Salt Line was 1,240 km.',
  ];
  for (const note of WRONG) it(`is held against: ${note}`, () => assert.deepEqual(kinds(note), ['conflict']));

  const RIGHT = ['The Salt Line is 240 km long.', 'The Salt Line has a length of 240 kilometres.'];
  for (const note of RIGHT) it(`is found in: ${note}`, () => assert.deepEqual(kinds(note), ['match']));

  const OTHER = [
    'Surveyors measured 12 km of the Salt Line.',
    'Surveyors measured and mapped 12 km of the Salt Line.',
    'The Salt Line is 149 miles long.',
    'In 1900 the Salt Line was 120 km long.',
    'The Salt Line was once 120 km long.',
    'The Salt Line was 120 km long at first.',
    'A tunnel of the Salt Line is 12 km long.',
    'The Salt Line has tunnels, which are 12 km long.',
    'The length of the tunnels of the Salt Line is 12 km.',
    'Most of the length of the Salt Line, 200 km, is electrified.',
    'Half of the length of the Salt Line is 120 km.',
    'NorRail closed 12 km of the length of the Salt Line.',
    'NorRail used 12 km of the length of the Salt Line.',
    'NorRail and the Salt Line are 500 km long.',
    'The Salt Line is 12 km longer than others.',
    'The Salt Line is 240 km long and 12 km wide.',
    'The Salt Line will be 300 km long.',
    'The length of the Salt Line in Norway is 12 km.',
    'The length of the Salt Line was 12 km in tunnels.',
  ];
  for (const note of OTHER) it(`isn’t held against: ${note}`, () => assert.ok(!kinds(note).includes('conflict')));

  it('has the unit that ends the property’s name', () => {
    const [right, wrong] = ['The Salt Line is 240 km long.', 'The Salt Line is 241 km long.'];
    for (const property of ['length-km', 'length (km)', 'salt-line-length_KM']) {
      const given = claimed(`"${property}"`, '240');
      assert.deepEqual([kinds(right, given), kinds(wrong, given)], [['match'], ['conflict']], property);
    }
    assert.deepEqual(kinds('The Salt Line is 1,290 km long.', claimed('length-km', '1,240')), ['conflict']);
    assert.deepEqual(kinds(wrong, claimed('length', '240')), ['unknown']);
  });

  it('has digits as part of that unit, and no unit before a year', () => {
    const area = claimed('area-km2', '12');
    assert.deepEqual(kinds('The Salt Line has an area of 12 km2.', area), ['match']);
    assert.deepEqual(kinds('The Salt Line has an area of 13 km.', area), ['unknown']);
    assert.deepEqual(kinds('The Salt Line is 241 km long.', claimed('length-km-2019', '240')), ['unknown']);
  });

  it('is held against one of its own time', () => {
    const given = claimed('length', '240 km', ', date: 1900');
    assert.deepEqual(kinds('In 1900 the Salt Line was 120 km long.', given), ['match', 'conflict']);
    assert.deepEqual(kinds('In 1950 the Salt Line was 300 km long.', given), ['unknown', 'unknown']);
  });

  it('is told', () => {
    const [found] = claimed('length-km', '240').findings('The Salt Line is 241 km long.');
    assert.equal(
      found?.message,
      '“241 km”: the sources say otherwise. 240 km: S asserted: Surveyors measured the Salt Line. [@s]',
    );
  });
});
