import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { isFingerprint } from '../citation/fingerprint';
import { parseEdtf } from '../timeline/edtf';
import { isEdtfError } from '../timeline/edtf-date';
import type { Dated, Located } from './model';
import { suggestion } from './near';
import { isEmpty, type Reading } from './reading';

/** Reads one kind of value from a node. */
export interface Reader<T> {
  /** What belongs here, as it ends the sentence “this should be …”. */
  readonly expected: string;
  /** The value, or undefined where it can't be used; then a problem has been reported. */
  read(node: Node, reading: Reading): T | undefined;
}

/** Any single value, as text; a number or a boolean counts as its letters. */
export const text: Reader<string> = scalar('text', value => value);

/** Text that must have a letter or the like in it; white space around it is dropped. */
export const name: Reader<string> = scalar('a name', value => value.trim() || undefined);

export const truth: Reader<boolean> = scalar('true or false', value =>
  value === 'true' ? true : value === 'false' ? false : undefined,
);

/** The hash of a paragraph's words. */
export const print: Reader<string> = scalar('a fingerprint, such as w1-cbf29ce484222325', value =>
  isFingerprint(value) ? value : undefined,
);

/** A whole number from 1. */
export const count: Reader<number> = scalar('a whole number from 1', value =>
  /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined,
);

/** A word of a list of ours. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  const expected = `one of ${words.join(', ')}`;
  return {
    expected,
    read(node, reading) {
      const given = text.read(node, reading);
      const word = words.find(candidate => candidate === given);
      if (given !== undefined && word === undefined) {
        const message = `“${clip(given)}” is not ${expected}${suggestion(given, words)}`;
        reading.report(reading.span(node), 'unknown-value', sentence(message));
      }
      return word;
    },
  };
}

/** A date in EDTF. YAML takes some dates for a number, a list or a mapping; then the text in the file counts. */
export const date: Reader<Dated> = {
  expected: 'a date in EDTF, such as 2019-04-12',
  read(node, reading) {
    const value = reading.follow(node);
    if (value === undefined) return undefined;
    const quoted = isScalar(value) && typeof value.value === 'string';
    const flow = (isSeq(value) || isMap(value)) && value.flow === true;
    if (!isScalar(value) && !flow) return wrongType(this, node, reading);
    const written = quoted ? String(value.value) : reading.source(value);
    const parsed = parseEdtf(written);
    const span = reading.span(node);
    if (!isEdtfError(parsed)) return { date: parsed, at: reading.at(span) };
    if (parsed.kind === 'syntax') {
      reading.report(span, 'malformed-date', `“${clip(written)}” is not a date in EDTF: ${parsed.reason}.`);
    } else {
      reading.report(span, 'impossible-date', `“${clip(written)}” is not a possible date: ${parsed.reason}.`);
    }
    return undefined;
  },
};

/** A value with the place where it stands. */
export function located<T>(reader: Reader<T>): Reader<Located<T>> {
  return {
    expected: reader.expected,
    read(node, reading) {
      const value = reader.read(node, reading);
      return value === undefined ? undefined : { value, at: reading.at(reading.span(node)) };
    },
  };
}

/** A list; items that can't be used are left out, and with no other the list can't be used either. One item alone is taken as a list of it, but reported. */
export function listOf<T>(item: Reader<T>, expected: string): Reader<readonly T[]> {
  return {
    expected,
    read(node, reading) {
      const list = reading.follow(node);
      if (list === undefined) return undefined;
      if (isSeq<Node>(list)) {
        const written = list.items.filter(each => each !== null && !isEmpty(each));
        const items = written.flatMap(each => item.read(each, reading) ?? []);
        return items.length === 0 && written.length > 0 ? undefined : items;
      }
      wrongType(this, node, reading);
      const alone = reading.quietly(() => item.read(node, reading));
      return alone === undefined ? undefined : [alone];
    },
  };
}

/** Reports that a node is not what its reader expects; `advice` says what to write instead, as a sentence. */
export function wrongType(
  reader: Pick<Reader<unknown>, 'expected'>,
  node: Node,
  reading: Reading,
  advice = '',
): undefined {
  const message = `This should be ${reader.expected}${advice === '' ? '.' : `. ${advice}`}`;
  reading.report(reading.span(node), 'wrong-type', message);
  return undefined;
}

/** A text cut to a length that a message can hold. */
export function clip(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** `message` with a full stop, unless it ends with a mark of its own. */
export function sentence(message: string): string {
  return /[.?!]$/.test(message) ? message : `${message}.`;
}

function scalar<T>(expected: string, convert: (value: string) => T | undefined): Reader<T> {
  return {
    expected,
    read(node, reading) {
      const value = reading.follow(node);
      if (value === undefined) return undefined;
      const given = isScalar(value) ? scalarText(value) : undefined;
      const result = given === undefined ? undefined : convert(given);
      return result ?? wrongType(this, node, reading);
    },
  };
}

/** A scalar as text: `1950` and `true` as they are written, which the library keeps in `source`. */
export function scalarText({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}
