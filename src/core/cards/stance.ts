import type { Stance } from '../dossier/model';
import { t } from '../l10n';

/**
 * Who says something, how, and what: whole sentences for each stance, since languages order these differently. In the
 * past tense and with participles, which are the same for one speaker and for several. Without a speaker nothing says so.
 */
type Sentences = Readonly<Record<Stance, (speaker: string, words: string) => string>>;
type Unsourced = Readonly<Record<Stance, (words: string) => string>>;

const STATED: Sentences = {
  asserts: (speaker, words) => t('{0} asserted: {1}', speaker, words),
  reports: (speaker, words) => t('{0} reported: {1}', speaker, words),
  alleges: (speaker, words) => t('{0} alleged: {1}', speaker, words),
  finds: (speaker, words) => t('{0} found: {1}', speaker, words),
  denies: (speaker, words) => t('{0} denied: {1}', speaker, words),
};

const STATED_UNSOURCED: Unsourced = {
  asserts: words => t('A claim without a source asserted: {0}', words),
  reports: words => t('A claim without a source reported: {0}', words),
  alleges: words => t('A claim without a source alleged: {0}', words),
  finds: words => t('A claim without a source found: {0}', words),
  denies: words => t('A claim without a source denied: {0}', words),
};

const DISPUTES: Sentences = {
  asserts: (speaker, words) => t('Disputes {0}, asserting: {1}', speaker, words),
  reports: (speaker, words) => t('Disputes {0}, reporting: {1}', speaker, words),
  alleges: (speaker, words) => t('Disputes {0}, alleging: {1}', speaker, words),
  finds: (speaker, words) => t('Disputes {0}, finding: {1}', speaker, words),
  denies: (speaker, words) => t('Disputes {0}, denying: {1}', speaker, words),
};

const DISPUTES_UNSOURCED: Unsourced = {
  asserts: words => t('Disputes a claim without a source, asserting: {0}', words),
  reports: words => t('Disputes a claim without a source, reporting: {0}', words),
  alleges: words => t('Disputes a claim without a source, alleging: {0}', words),
  finds: words => t('Disputes a claim without a source, finding: {0}', words),
  denies: words => t('Disputes a claim without a source, denying: {0}', words),
};

const DISPUTED: Sentences = {
  asserts: (speaker, words) => t('Disputed by {0}, asserting: {1}', speaker, words),
  reports: (speaker, words) => t('Disputed by {0}, reporting: {1}', speaker, words),
  alleges: (speaker, words) => t('Disputed by {0}, alleging: {1}', speaker, words),
  finds: (speaker, words) => t('Disputed by {0}, finding: {1}', speaker, words),
  denies: (speaker, words) => t('Disputed by {0}, denying: {1}', speaker, words),
};

const DISPUTED_UNSOURCED: Unsourced = {
  asserts: words => t('Disputed by a claim without a source, asserting: {0}', words),
  reports: words => t('Disputed by a claim without a source, reporting: {0}', words),
  alleges: words => t('Disputed by a claim without a source, alleging: {0}', words),
  finds: words => t('Disputed by a claim without a source, finding: {0}', words),
  denies: words => t('Disputed by a claim without a source, denying: {0}', words),
};

const SENTENCES = {
  stated: [STATED, STATED_UNSOURCED],
  disputes: [DISPUTES, DISPUTES_UNSOURCED],
  'disputed-by': [DISPUTED, DISPUTED_UNSOURCED],
} as const;

/**
 * `Delta Dredging reported: …`, `Disputed by Delta Dredging, reporting: …`. `words` are what was said, and `speaker` who said
 * it; undefined where nothing says. Both are taken as they are.
 */
export function said(
  relation: keyof typeof SENTENCES,
  stance: Stance,
  speaker: string | undefined,
  words: string,
): string {
  const [sourced, unsourced] = SENTENCES[relation];
  return speaker === undefined ? unsourced[stance](words) : sourced[stance](speaker, words);
}
