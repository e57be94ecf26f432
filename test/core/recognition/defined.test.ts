import assert from 'node:assert/strict';
import { isAcronym, isPartOf } from '../../../src/core/recognition/acronyms';
import { readDefinition, readReverseDefinition } from '../../../src/core/recognition/defined';
import { findMentions } from '../../../src/core/recognition/mentions';
import { HOSTILE_NAMES } from '../../support/hostile-text';

const HPSCI = 'House Permanent Select Committee on Intelligence';
const NCSC = 'National Cyber Security Centre';

describe('acronyms', () => {
  it('are those of Schwartz and Hearst that stand for the whole name', () => {
    const acronyms: [string, string][] = [
      ['HPSCI', HPSCI],
      ['HPSCI', `US ${HPSCI}`],
      ['NCSC', NCSC],
      ['N.C.S.C.', NCSC],
      ['TCI', 'Telecommunication Co. of Iran'],
      ['BoC', 'the Bank of China'],
      ['ZTEsec', 'ZTE Special Equipment'],
      ['Interpol', 'International Criminal Police Organization'],
      ['HSF', 'heat shock transcription factor'],
      ['5G', '5th Generation'],
      ['МИД', 'Министерство иностранных дел'],
      ['RF', 'X-Ray Fluorescence'],
      ['𐐔𐐔', '𐐔𐐯𐑅 𐐔𐐨𐑉'],
    ];
    for (const [short, long] of acronyms) assert.ok(isAcronym(short, long), `${short} of ${long}`);
  });

  it('are no towns, years, asides or acronyms of something else', () => {
    const others: [string, string][] = [
      ['China', 'ZTE'],
      ['London', NCSC],
      ['Nice', NCSC],
      ['SEC', NCSC],
      ['sic', NCSC],
      ['UK', NCSC],
      ['US', HPSCI],
      ['HI', HPSCI],
      ['2012', 'National 2012'],
      ['see below', 'Security Bell Works'],
      ['N', NCSC],
      ['Hu', 'Huawei'],
      ['a very long one', NCSC],
    ];
    for (const [short, long] of others) assert.ok(!isAcronym(short, long), `${short} of ${long}`);
  });

  it('or capitalised words of the name', () => {
    for (const short of ['Committee', 'Select Committee', 'Intelligence Committee'])
      assert.ok(isPartOf(short, HPSCI), short);
    for (const short of ['committee', 'Committee of', 'Council', '', 'on Intelligence'])
      assert.ok(!isPartOf(short, HPSCI), short);
  });
});

describe('definitions', () => {
  /** The terms that are defined after the long name at the text's start, and the whole definition. */
  function read(long: string, after: string): { terms: string[]; whole: string } | undefined {
    const text = long + after;
    const defined = readDefinition(text, 0, long.length, text.length);
    return (
      defined && {
        terms: defined.terms.map(({ start, end }) => text.slice(start, end)),
        whole: text.slice(long.length, defined.end),
      }
    );
  }

  it('are read with all their terms', () => {
    const cases: [string, string, string[], string?][] = [
      [HPSCI, ' (Committee), and', ['Committee'], ' (Committee)'],
      [HPSCI, ' (the “Committee”).', ['Committee'], ' (the “Committee”)'],
      [HPSCI, ' ("the Committee" or "HPSCI")', ['Committee', 'HPSCI']],
      [HPSCI, ' (HPSCI; the “Panel”)', ['HPSCI', 'Panel']],
      [HPSCI, ' (HPSCI, formerly something)', ['HPSCI']],
      [HPSCI, '\n(Committee)', ['Committee']],
      [HPSCI, ', hereinafter Committee, said', ['Committee'], ', hereinafter Committee'],
      [HPSCI, ', hereinafter the “Committee”, said', ['Committee'], ', hereinafter the “Committee”'],
      [HPSCI, ' (hereinafter referred to as the "panel")', ['panel']],
      [HPSCI, ', henceforth: Panel One said', ['Panel One']],
      [HPSCI, ' – referred to below as ‘the Panel’ –', ['Panel']],
      [HPSCI, '** (**HPSCI**)', ['HPSCI']],
      [HPSCI, '](https://a.b/c) (the *“Committee”*)', ['Committee']],
      [HPSCI, '" [HPSCI]', ['HPSCI']],
      ['中兴通讯', '（“中兴公司”）', ['中兴公司']],
    ];
    for (const [long, after, terms, whole] of cases) {
      const found = read(long, after);
      assert.deepEqual(found?.terms, terms, after);
      if (whole !== undefined) assert.equal(found?.whole, whole);
    }
  });

  it('are not seen where there are none', () => {
    const none = [
      ...[
        ' (London)',
        ' (2012)',
        ' (see below)',
        ' (which sold Networks)',
        ' (a committee)',
        ' ()',
        ' (',
        ' (Committee',
      ],
      ...[
        ' (the "worst" one)',
        ' ("a threat")',
        ' (collectively, the “Parties”)',
        ' said (Committee)',
        '. (Committee)',
        '\n\n(Committee)',
      ],
      ...[
        ', hereinafter',
        ', hereinafter he',
        ', referred to as Panel',
        ' (“one two three four five Six”)',
        ' [1]',
        ' (H)',
      ],
    ];
    for (const after of none) assert.equal(read(HPSCI, after), undefined, after);
  });
});

describe('definitions with the acronym before', () => {
  function read(marked: string): string[] | undefined {
    const [before, name, after] = marked.split('|') as [string, string, string];
    const text = before + name + after;
    const span = { start: before.length, end: before.length + name.length };
    const defined = readReverseDefinition(text, span, 0, text.length);
    return (
      defined && [
        ...defined.terms.map(({ start, end }) => text.slice(start, end)),
        text.slice(defined.start, defined.end),
      ]
    );
  }

  it('are read in their forms', () => {
    const cases: [string, string, string][] = [
      [`The NCSC (|${NCSC}|) said`, 'NCSC', `NCSC (${NCSC})`],
      [`NCSC (|${NCSC}|, part of GCHQ)`, 'NCSC', `NCSC (${NCSC},`],
      [`**NCSC** (*|${NCSC}|*)`, 'NCSC', `NCSC** (*${NCSC}*)`],
      [`“NCSC” [the |${NCSC}|]`, 'NCSC', `NCSC” [the ${NCSC}]`],
      [`N.C.S.C. (|${NCSC}|)`, 'N.C.S.C.', `N.C.S.C. (${NCSC})`],
    ];
    for (const [marked, term, whole] of cases) assert.deepEqual(read(marked), [term, whole], marked);
  });

  it('are not seen where there are none', () => {
    const none = [
      ...[
        `Cheltenham (|${NCSC}|)`,
        `Centre (|${NCSC}|)`,
        `SEC (|${NCSC}|)`,
        `NCSC, |${NCSC}|)`,
        `NCSC (see |${NCSC}|)`,
      ],
      ...[
        `NCSC (|${NCSC}| was founded)`,
        `\`NCSC\` (|${NCSC}|)`,
        `x/NCSC (|${NCSC}|)`,
        `@NCSC (|${NCSC}|)`,
        `(|${NCSC}|)`,
      ],
      ...[`|${NCSC}|)`, `NCSC\n\n\n(|${NCSC}|)`],
    ];
    for (const marked of none) assert.equal(read(marked), undefined, marked);
  });

  it('hold from there on', () => {
    const text = `HPS. HPS (${HPSCI}). HPS`;
    const mentions = findMentions(text, 'markdown', HOSTILE_NAMES);
    assert.deepEqual(
      mentions.map(({ start, kind, definition }) => [
        start,
        kind,
        definition && text.slice(definition.start, definition.end),
      ]),
      [
        [10, 'name', undefined],
        [text.length - 3, 'defined', `HPS (${HPSCI})`],
      ],
    );
  });
});
