import type { Severity } from '../dossier/model';
import { PROBLEMS, type ProblemCode } from '../dossier/problems';
import { t } from '../l10n';
import { NOTE_PROBLEMS, type NoteCode } from './finding';
import { LINTS, type LintCode } from './lint';

/** What is wrong, by the codes of all problems in dossiers and notes: a sentence that is true of each of a code. */
const DESCRIPTIONS: Readonly<Record<ProblemCode | LintCode | NoteCode, () => string>> = {
  'yaml-syntax': () => t('The YAML can’t be read at this place; what stands around it is kept.'),
  'yaml-warning': () => t('The YAML can be read, but may not mean what it looks like.'),
  'not-utf8': () => t('The file is not in UTF-8, but in UTF-16, or is no text at all; nothing is read.'),
  'lost-letters': () => t('A sign stands for bytes that are not UTF-8; what has it is kept, but won’t be recognised.'),
  'several-documents': () => t('The file has more than one YAML document; only the first is read.'),
  'too-large': () =>
    t(
      'The file, the nesting of its lists and mappings, or one key or value is larger than any dossier needs; it is left out.',
    ),
  'too-many-aliases': () => t('Aliases (*name) repeat more text than any dossier needs; further ones are left out.'),
  'unknown-alias': () => t('An alias (*name) stands for nothing; it is left out.'),
  'merge-key': () => t('A merge key (<<), which YAML 1.2 doesn’t have, is left out.'),
  'missing-version': () => t('There is no “dossier: 1”; the file is read as version 1.'),
  'unsupported-version': () => t('The version of the format is not known here; nothing is read.'),
  'duplicate-key': () => t('A key stands twice in one mapping, or two entries have one key or one id.'),
  'malformed-key': () => t('A citation key or an entity key has letters that keys can’t have; it is kept.'),
  'missing-field': () => t('A field that an entry needs is not there.'),
  'empty-value': () => t('A field has no value; it is taken as absent.'),
  'wrong-type': () => t('A value is of another kind than its field takes; it is left out.'),
  'unknown-value': () => t('A word is not one of those that its field takes; it is left out.'),
  'unknown-type': () => t('A type is not in the list of its standard; it is kept.'),
  'unknown-field': () => t('The format doesn’t have this field; it stays in the file and is ignored.'),
  'malformed-date': () => t('A date is not written in EDTF; it is left out.'),
  'impossible-date': () => t('The calendar doesn’t have this date; it is left out.'),
  'empty-period': () => t('A name’s time ends before it begins; the name is kept, without it.'),
  'refused-path': () =>
    t('A path is no relative one, or leads outside the dossier’s folder and the workspace; it is left out.'),
  'missing-text': () => t('The file of a source’s text is not there.'),
  'unreadable-text': () => t('The file of a source’s text is there, but can’t be read.'),
  'lost-passage': () => t('A cited passage is not in the text of its source.'),
  'altered-passage': () => t('A cited passage has other words now.'),
  'ambiguous-passage': () =>
    t('The words of a cited passage may be meant in several places, or in one that nothing vouches for.'),
  'moved-passage': () => t('A cited passage stands in another paragraph now.'),
  'unsourced-claim': () => t('A claim cites no source.'),
  'unsourced-event': () => t('An event cites no source.'),
  'unknown-entity': () => t('No dossier defines the entity that is referred to.'),
  'idle-exclusion': () =>
    t('No dossier in use defines the entity that is excluded, so that the exclusion does nothing.'),
  'unknown-source': () => t('No dossier defines the source that is cited.'),
  'unknown-claim': () => t('No dossier defines the claim that is disputed.'),
  'self-dispute': () => t('A claim disputes itself.'),
  'more-problems': () => t('There are more problems in this file than are told of.'),
  'single-source': () => t('A claim rests on one source alone.'),
  'circular-sourcing': () => t('A source only repeats another that is cited beside it, or sources repeat one another.'),
  'early-source': () => t('A source was issued before what it is cited for.'),
  'event-outside-sources': () => t('An event began, or ended, after all of its sources were issued.'),
  contradiction: () =>
    t('Claims give the same property figures or dates that can’t both be, and neither disputes the other.'),
  'differing-value': () => t('Claims give the same property other words, which may go together.'),
  'revised-source': () => t('A cited passage was revised since its source’s state was remembered.'),
  'unknown-citation': () => t('A note cites a source that no dossier has.'),
  'unknown-paragraph': () => t('A note cites a paragraph that the text of its source doesn’t have.'),
  'unknown-page': () => t('A note cites a page that the file of its source doesn’t have.'),
  'stale-citation': () => t('A note cites a paragraph whose cited words are not there any more, or are others now.'),
  'unknown-choice': () => t('The front matter of a note chooses an entity that no dossier has.'),
  'ambiguous-mention': () => t('Several entities have this name, and nothing in the note decides which is meant.'),
  'conflicting-figure': () => t('A figure in a note conflicts with all that the sources say of the same.'),
  'conflicting-date': () => t('A date in a note conflicts with all that the sources say of the same.'),
  'unsupported-figure': () => t('No claim has this figure, in a sentence that cites nothing.'),
  'unsupported-date': () => t('No claim or event has this date, in a sentence that cites nothing.'),
};

const SEVERITIES = { ...PROBLEMS, ...LINTS, ...NOTE_PROBLEMS };

/** What the problems of a code have in common, in a sentence for a person. Throws for what is no such code. */
export function descriptionOf(code: string): string {
  return DESCRIPTIONS[code as keyof typeof DESCRIPTIONS]();
}

/** How grave the problems of a code are, unless the settings say otherwise. */
export function usualSeverity(code: string): Severity | 'off' {
  return SEVERITIES[code as keyof typeof SEVERITIES];
}
