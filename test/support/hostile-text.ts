import fc from 'fast-check';
import type { Exclusion } from '../../src/core/dossier/model';
import { buildNameIndex, type NameIndex } from '../../src/core/recognition/names';
import { exclusion } from './model';

/** Names that overlap, share forms, wrap, and begin inside one another. */
export const HOSTILE_NAMES: NameIndex = buildNameIndex([
  { key: 'zte', names: names('ZTE', 'ZTE Corporation', '中兴', 'Éclair') },
  { key: 'ztesec', names: names('ZTE Special Equipment', 'ZTEsec') },
  { key: 'tci', names: names('Telecommunication Co. of Iran', 'TCI') },
  { key: 'ncsc-uk', names: names('National Cyber Security Centre', 'NCSC') },
  { key: 'ncsc-us', names: names('National Counterintelligence and Security Center', 'NCSC') },
  { key: 'hpsci', names: names('House Permanent Select Committee on Intelligence', 'Committee Report') },
  { key: 'moody', names: names('Moody’s', 'Apple', 'the Harbour-Board') },
]);

function names(...texts: string[]) {
  return texts.map(text => ({ text, case: 'smart' as const }));
}

/** What names nothing anywhere, and at places told by what stands around them, near and far. */
export const HOSTILE_EXCLUSIONS: readonly Exclusion[] = [
  exclusion('ncsc-uk', 'NCSC'),
  exclusion('hpsci', 'Committee Report'),
  exclusion('ztesec', 'ZTE Special Equipment'),
  exclusion('tci', 'ZTE'),
  exclusion('hpsci', 'Committee', { quote: { exact: 'Committee', suffix: ' a' } }),
  exclusion('tci', 'Carrier', { quote: { exact: 'Carrier', prefix: ', ' } }),
  exclusion('zte', 'ZTE', { quote: { exact: 'ZTE', prefix: '1' } }),
  exclusion('zte', 'ZTE', { quote: { exact: 'ZTE', prefix: '1 - ' } }),
  exclusion('moody', 'Apple', { quote: { exact: 'Apple', suffix: ' - , hereinafter' } }),
  exclusion('zte', 'ZTE', { quote: { exact: 'ZTE', prefix: 'the ', suffix: 'e' } }),
  exclusion('zte', 'ZTE', { quote: { exact: 'ZTE', prefix: 'lorem ipsum  ', suffix: '  lorem ipsum' } }),
  exclusion('moody', 'Apple', { quote: { exact: 'Apple', suffix: ', hereinafter Centre' } }),
  exclusion('moody', 'APPLE', { quote: { exact: 'APPLE', prefix: 'National Cyber Security Centre' } }),
];

/** Pieces of text that open, close, cross or hide one another. */
export const FRAGMENTS: readonly string[] = [
  ...['ZTE', 'ZTEsec', 'ZTE Special Equipment', 'TCI', 'NCSC', 'Apple', 'APPLE', 'Committee', 'Committee Report'],
  ...[
    'National Cyber Security Centre',
    'National Cyber\nSecurity Centre',
    'National\n> Cyber Security Centre',
    "Moody's",
  ],
  ...['House Permanent Select Committee on Intelligence (Committee)', 'Telecommunication Co. of Iran (the "Carrier")'],
  ...['HPS (House Permanent Select Committee on Intelligence)', 'HPS'],
  ...[
    'Telecommunication Co. of Iran',
    'National Cyber Security Centre (NCSC)',
    ', hereinafter Centre ',
    'Telecommunication Co. of Iran (the "ZTE")',
    'ZTE (“TCI”)',
    'Centre',
    'Carrier',
  ],
  ...[
    '```\n',
    '\n```\n',
    '~~~ zte\n',
    '\n~~~\n',
    '`',
    '``',
    '`ZTE`',
    '<!-- ',
    ' -->',
    '\n<!-- ',
    '<b title="ZTE">',
    '</b>',
  ],
  ...[
    '<',
    '>',
    '[',
    '](',
    ')',
    '][',
    ']: ',
    '\n[ZTE]: ZTE\n',
    '(',
    ' (',
    '“',
    '”',
    '"',
    '[^',
    '[[ZTE|',
    ']]',
    '<pre>',
    '</pre>',
  ],
  ...[
    '---\n',
    '\n---\n',
    '---\ndossier: {NCSC: ncsc-us}\n---\n',
    '---\ndossier:\n  ZTE: none\n---\n',
    'dossier: {',
    '"dossier": {ZTE: none}\n',
    '+++\n',
    '\n+++\n',
    'none',
    '}',
  ],
  ...[
    '\n',
    '\r\n',
    '\n\n',
    '\r\n\r\n',
    '\r',
    '\r\r',
    '\r```\r',
    '\n> ',
    '\n>> ',
    '\n- ',
    '\n  ',
    '\n1. ',
    '\n# ',
    '\n| ',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\u2003',
  ],
  ...[
    '\ud83d',
    '\ude00',
    '😀',
    '\u0301',
    '\u00ad',
    '\u200b',
    '\ufe0f',
    'e',
    'É',
    '中',
    '港',
    'ไ',
    '_',
    '__',
    '*',
    '**',
    '\\',
    '-',
    '—',
  ],
  ...[
    'https://',
    'www.',
    'zte.com/',
    '.com/ZTE',
    'mailto:',
    '![[ZTE',
    '[[a/ZTE]]',
    '.com',
    '@',
    'a@b.c',
    '@ZTE',
    '@{',
    '.',
    ',',
    's',
    "'s",
    '’s',
    'a',
    'b c',
    '1',
    'the ',
    'lorem ipsum ',
  ],
];

export const fragment: fc.Arbitrary<string> = fc.constantFrom(...FRAGMENTS);

/** Those that do not end a paragraph. */
const INLINE = FRAGMENTS.filter(text => !text.includes('\n') || ['\n', '\r\n', '\n> '].includes(text));

/** One paragraph that is so long that it has to be scanned in parts. */
const longParagraph: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom(...INLINE), { minLength: 5, maxLength: 60 }),
    fc.integer({ min: 20, max: 60 }),
    fc.constantFrom('', ' ', 'x', '中', ', '),
  )
  .map(([parts, times, joint]) =>
    parts
      .join(joint)
      .repeat(times)
      .replace(/\n\s*\n/g, '\n'),
  );

/** A long text of short blocks, nearly every one with a mention that something in the block before or after it could exclude. */
export const crowdedText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('1\n- ZTE lorem', '1\n\nZTE lorem', 'Apple\n- , hereinafter Centre', '1 ZTE', 'Apple\n\n'), {
    minLength: 100,
    maxLength: 250,
  })
  .map(blocks => blocks.join('\n- '));

/** A text of fragments. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fragment, { maxLength: 60 }).map(parts => parts.join('')) },
  { weight: 3, arbitrary: fc.array(fragment, { maxLength: 60 }).map(parts => parts.join(' ')) },
  { weight: 1, arbitrary: fc.array(fragment, { minLength: 200, maxLength: 800 }).map(parts => parts.join(' ')) },
  { weight: 1, arbitrary: longParagraph },
);
