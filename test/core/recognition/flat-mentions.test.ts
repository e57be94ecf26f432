import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exclusionsIn } from '../../../src/core/recognition/exclusions';
import { flatMentions } from '../../../src/core/recognition/flat-mentions';
import { NOTE_LANGUAGES, type NoteLanguage } from '../../../src/core/recognition/language';
import { findMentions } from '../../../src/core/recognition/mentions';
import { buildNameIndex, type NameIndex } from '../../../src/core/recognition/names';
import { usePrefilter } from '../../../src/core/recognition/prefilter';
import { HOSTILE_EXCLUSIONS, HOSTILE_NAMES, hostileText } from '../../support/hostile-text';
import { PREFILTERS } from '../../support/prefilters';

/** Names that nobody shares, so that nothing is left to the rest of the document. */
const NAMES = buildNameIndex(
  [
    ...[
      'ZTE',
      'ZTE Corporation',
      'ZTE Special Equipment',
      'ZTEsec',
      'Huawei',
      'HUAWEI',
      'Al',
      'Zhongxing Telecommunications',
    ],
    ...[
      'U.S. Steel',
      'zte.com',
      'zte.com/en',
      'Éclair',
      '中兴',
      'Moody’s',
      'the Harbour-Board',
      'Apple',
      'NCSC',
      'TCI',
    ],
    ...['National Cyber Security Centre', 'Committee Report', 'Telecommunication Co. of Iran'],
    'House Permanent Select Committee on Intelligence',
  ].map(text => ({ key: text, names: [{ text, case: 'smart' }] })),
);

/** What surely stands between blanks, as most names do. */
const plain = fc.constantFrom(
  ...[
    ' Apple said ',
    ' to Huawei, as ',
    ' and ZTE Corporation. ',
    '\nof ZTE; it ',
    ' a zte ',
    ' HUAWEI? ',
    ' ZTE 12 ',
    ' Al ',
  ],
);
/** What makes terms of words behind it, or something else of what looks like a name. */
const other = fc.constantFrom(
  ...[
    ' with ZTE hereinafter Apple, and ',
    ' as ZTE, hereafter Huawei, was ',
    ' Apple also called ',
    ' said ZTE (the “Al”). ',
  ],
  ...[
    ' by ZT (the Zhongxing Telecommunications, it) then ZT, ',
    ' is (the ZTE) ',
    ' at zte.com/en now ',
    ' at zte.com now ',
    ' é ZTE a ',
  ],
  ...[
    'ZTE',
    'Apple',
    'U.S. Steel',
    'Éclair',
    'é',
    'x',
    ' ',
    ' (“Apple”)',
    ' (the ',
    '.” ',
    '\n> ',
    '\n- ',
    '\n\n',
    '\r\n',
    '\t',
  ],
  ...['/', '@', ':', '://', '-', '_', '*', '`', '"', '(', ')', '[', ']', '<', '>', '\u00ad', '\u00a0', 'www.', 'x@'],
);
const sentences = fc
  .array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 2, arbitrary: other }), { maxLength: 60 })
  .map(parts => parts.join(''));
/** Stretches that a prefilter looks at one by one, and blocks that are cut, also where nothing is blank. */
const long = fc
  .tuple(sentences, sentences, fc.nat(60), fc.boolean())
  .map(([one, other, times, isOpen]) => (isOpen ? one.replace(/\s/g, '/') : one).repeat(1 + times * 4) + other);

describe('flat mentions', () => {
  for (const [name, prefilter] of PREFILTERS)
    it(`are those that are found for an editor, ${name}`, function () {
      this.timeout(60_000);
      usePrefilter(prefilter);
      try {
        fc.assert(
          fc.property(
            fc.oneof(sentences, long, hostileText),
            fc.constantFrom(...NOTE_LANGUAGES),
            fc.constantFrom(NAMES, NAMES, NAMES, HOSTILE_NAMES),
            fc.integer({ min: 0, max: 3 }).map(n => n === 0),
            (text, language, index, hasExclusions) => assertSame(text, language, index, hasExclusions),
          ),
          { numRuns: 400 },
        );
      } finally {
        usePrefilter(undefined);
      }
    });

  it('are none in an address that began in another part of a long block', () => {
    const text = `${'y/'.repeat(2000)}https://a.b/${'x/'.repeat(100)}ZTE${'/x'.repeat(5000)}`;
    assert.equal(flatMentions(text, 'plaintext', NAMES).count, 0);
  });
});

function assertSame(text: string, language: NoteLanguage, index: NameIndex, hasExclusions: boolean): void {
  const exclusions = hasExclusions ? exclusionsIn(HOSTILE_EXCLUSIONS, 'file:///note.md') : undefined;
  const list = flatMentions(text, language, index, exclusions);
  const found = Array.from({ length: list.count }, (_, i) => ({
    start: list.starts[i],
    end: list.ends[i],
    entity: list.entityOf(i),
  }));
  const mentions = findMentions(text, language, index, exclusions);
  assert.deepEqual(
    found,
    mentions.map(({ start, end, entity }) => ({ start, end, entity })),
  );
  assert.deepEqual(
    list.defined,
    [...mentions.keys()].filter(i => mentions[i]!.kind === 'defined'),
  );
}
