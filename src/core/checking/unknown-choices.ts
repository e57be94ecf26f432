import { unknownEntity } from '../dossier/cross-check';
import { choiceKeysIn } from '../dossier/language/note-keys';
import { nearestOf } from '../dossier/near';
import type { NoteLanguage } from '../recognition/language';
import type { Steps } from '../steps';
import { type Finding, finding } from './finding';

/** The choices in a note's front matter that choose nobody, for no dossier has the entity: a name then means what it would without. */
export function* unknownChoices(
  note: string,
  language: NoteLanguage,
  entities: { has(key: string): boolean; keys(): Iterable<string> },
): Steps<Finding[]> {
  const findings: Finding[] = [];
  for (const { key, span } of choiceKeysIn(note, language)) {
    if (key === 'none' || entities.has(key)) continue;
    const near = yield* nearestOf(key, entities.keys());
    findings.push(finding(span, 'unknown-choice', unknownEntity(key, near)));
  }
  return findings;
}
