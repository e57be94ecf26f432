import fc from 'fast-check';
import type { Name } from '../../src/core/dossier/model';
import type { Background } from '../../src/core/recognition/background';
import { exclusionsIn } from '../../src/core/recognition/exclusions';
import { buildNameIndex, type NamedEntity } from '../../src/core/recognition/names';
import { periodsOf } from '../../src/core/recognition/periods';
import { parseEdtf } from '../../src/core/timeline/edtf';
import { isEdtfError } from '../../src/core/timeline/edtf-date';
import { exclusion } from './model';

const NAMES: Readonly<Record<string, readonly Name[]>> = {
  uk: [name('National Cyber Security Centre'), name('NCSC')],
  us: [name('National Counterintelligence and Security Center'), name('NCSC')],
  evanina: [name('Evanina')],
  zte: [name('ZTE')],
  'd-great': [name('DELTA', { case: 'ignore' })],
  'd-small': [name('Delta', { case: 'ignore' })],
  'old-board': [name('Harbour Commission'), name('The Board', { until: edtf('2015-06') })],
  'new-board': [name('Harbour Authority'), name('The Board', { from: edtf('2015-06') })],
  'old-firm': [name('Quay Works', { from: edtf('2001'), until: edtf('2003') })],
};

/**
 * Two centres of one short name, those that they are claimed with, two that differ in case alone, and names that were their
 * entities' for a time.
 */
export const AMBIGUOUS_ENTITIES: readonly NamedEntity[] = Object.entries(NAMES).map(([key, names]) => ({ key, names }));
export const AMBIGUOUS = buildNameIndex(AMBIGUOUS_ENTITIES);

const CONTEXT: Readonly<Record<string, readonly string[]>> = {
  uk: ['Cheltenham'],
  us: ['Bethesda', 'counter-intelligence'],
};
const COMPANIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  uk: new Set(['zte']),
  us: new Set(['evanina', 'zte']),
};
const KNOWLEDGE = {
  names: (entity: string) => NAMES[entity] ?? [],
  context: (entity: string) => CONTEXT[entity] ?? [],
  companions: (entity: string) => COMPANIONS[entity] ?? new Set<string>(),
};

export const AMBIGUOUS_BACKGROUND: Background = {
  knowledge: () => KNOWLEDGE,
  periods: periodsOf(AMBIGUOUS_ENTITIES),
};
/** That NCSC is not the first. */
export const AMBIGUOUS_EXCLUSION = exclusionsIn([exclusion('uk', 'NCSC')], 'file:///note.md');

/** Pieces of text that decide, or move what decides. */
const FRAGMENTS: readonly string[] = [
  ...['NCSC', 'NCSC', 'National Cyber Security Centre', 'National Counterintelligence and Security Center', 'ZTE'],
  ...['Evanina', 'Bethesda', 'Cheltenham', 'counter-', 'intelligence', 'counter-intelligence', 'DELTA', 'Delta'],
  ...[
    'NCSC (the “Agency”)',
    'Agency',
    'Agency (the “Bureau”)',
    'Bureau',
    'the Board',
    'Quay Works',
    'Harbour Authority',
  ],
  ...[
    'National Counterintelligence and Security Center (NCSC)',
    '---\n',
    'date: 2014\n',
    'date: 2016-01-01\n',
    '---\n',
  ],
  ...['dossier: {NCSC: us}\n', '`', '```\n', '(', ')', '“', '”', '\n', '\n\n', ' ', '. ', 'a', '-', '\u0301', '😀'],
  ...['lorem ipsum '.repeat(20), 'lorem ipsum '.repeat(90), 'x'.repeat(500), 'lorem ipsum\n\n'.repeat(200)],
];

const ambiguousFragment: fc.Arbitrary<string> = fc.constantFrom(...FRAGMENTS);
const mixedText: fc.Arbitrary<string> = fc
  .tuple(fc.array(ambiguousFragment, { maxLength: 40 }), fc.constantFrom('', ' '))
  .map(([parts, joint]) => parts.join(joint));
/** A name here and there, whose meaning hangs on what is written near it, in a text that is scanned in many pieces. */
const sparseText: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 1, max: 120 }), { minLength: 3, maxLength: 8 })
  .map(lengths => lengths.map(length => `NCSC ${'lorem ipsum\n\n'.repeat(length)}`).join(''));
export const ambiguousText: fc.Arbitrary<string> = fc.oneof(mixedText, sparseText);
/** What is typed: mostly what may decide. */
export const decidingWords: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(' Bethesda ', ' Cheltenham ', '\n\nBethesda\n\n', '', 'a'),
  ambiguousFragment,
);

function name(text: string, rest: Partial<Name> = {}): Name {
  return { text, case: 'smart', ...rest };
}

function edtf(text: string) {
  const date = parseEdtf(text);
  if (isEdtfError(date)) throw new Error(date.reason);
  return date;
}
