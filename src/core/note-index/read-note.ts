import { citationKeys } from '../citation/citation-keys';
import { choiceKeysIn } from '../dossier/language/note-keys';
import { withoutQuotes } from '../dossier/language/rename';
import { blocksOf } from '../recognition/blocks';
import { flatMentions, listed } from '../recognition/flat-mentions';
import type { Knowledge } from '../recognition/knowledge';
import type { NoteLanguage } from '../recognition/language';
import type { MentionList } from '../recognition/mention-list';
import { scanInSteps } from '../recognition/scan-in-steps';
import type { Span } from '../span';
import type { Steps } from '../steps';
import type { Bounds } from '../timeline/edtf-date';
import { type NoteMarks, noteMarks, type Places } from './note-marks';
import type { Recognition } from './recognition';
import type { SubjectKind, Subjects } from './subjects';

/** Longer notes are read in steps, in UTF-16 units. */
const LONG = 64_000;

/** A note that is read for the index. */
export interface NoteText {
  /** Its normal URI. */
  readonly uri: string;
  readonly text: string;
  readonly language: NoteLanguage;
  /** Its days, as its file's name has them. */
  readonly date: Bounds | undefined;
}

/** What the index keeps of a note's text. */
export interface ReadNote {
  readonly marks: NoteMarks;
  /** The entities of which it mattered what is known of them, sorted: it decided between some that share a name. */
  readonly weighed: readonly string[];
}

/** Finds what a note mentions and cites. */
export function* readNote(note: NoteText, recognition: Recognition, subjects: Subjects): Steps<ReadNote> {
  const { uri, text, language } = note;
  const { names, periods } = recognition;
  const weighed = new Set<string>();
  const knowledge = overheard(recognition.knowledge, weighed);
  const background = { periods, date: note.date, knowledge: () => knowledge };
  const exclusions = recognition.exclusions(uri);
  const blocks = text.length < LONG ? once(() => [...blocksOf(text, language)]) : undefined;
  const mentions = blocks
    ? flatMentions(text, language, names, exclusions, background, blocks)
    : listed((yield* scanInSteps(text, language, names, exclusions, background)).all(), names);
  const lists: Places[] = [{ subjects: mentioned(mentions, subjects), starts: mentions.starts, ends: mentions.ends }];
  if (text.includes('@')) {
    const found = yield* citationKeys(text, language, blocks ?? blocksOf(text, language));
    if (found.length > 0) lists.push(placesOf('citation', found, ({ keySpan }) => keySpan, subjects));
  }
  const choices = choiceKeysIn(text, language);
  if (choices.length > 0) lists.push(placesOf('choice', choices, ({ span }) => withoutQuotes(text, span), subjects));
  return { marks: noteMarks(text, lists), weighed: [...weighed].sort() };
}

/** The numbers of those who are mentioned. */
function mentioned(mentions: MentionList, subjects: Subjects): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < mentions.count; i++) {
    const entity = mentions.numberOf(i);
    numbers.push(
      entity < 0
        ? subjects.numberOf('mention', mentions.entityOf(i))
        : subjects.numberOfMentioned(entity, mentions.keys),
    );
  }
  return numbers;
}

/** The places of keys, each in its span. */
function placesOf<T extends { readonly key: string }>(
  kind: SubjectKind,
  keys: readonly T[],
  spanOf: (key: T) => Span,
  subjects: Subjects,
): Places {
  const places = { subjects: [] as number[], starts: [] as number[], ends: [] as number[] };
  for (const each of keys) {
    const { start, end } = spanOf(each);
    places.subjects.push(subjects.numberOf(kind, each.key));
    places.starts.push(start);
    places.ends.push(end);
  }
  return places;
}

/** A list that is made when it is first asked for. */
function once<T>(make: () => readonly T[]): Iterable<T> {
  let made: readonly T[] | undefined;
  return {
    [Symbol.iterator]() {
      made ??= make();
      return made.values();
    },
  };
}

/** The same knowledge, taking note of those of whom something is asked. */
function overheard(knowledge: Knowledge, asked: Set<string>): Knowledge {
  const heard = (entity: string) => {
    asked.add(entity);
    return entity;
  };
  return {
    names: entity => knowledge.names(heard(entity)),
    context: entity => knowledge.context(heard(entity)),
    companions: entity => knowledge.companions(heard(entity)),
  };
}
