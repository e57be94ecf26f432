import { keyAt } from '../../citation/key';
import { scalar } from '../../editing/scalar';
import { t } from '../../l10n';
import type { Span } from '../../span';
import { CITATION_KEY, ENTITY_KEY } from '../keys';
import type { KeyKind } from './entries';

/** Why something can't have a key or an id, as a message; undefined where it can. */
export function keyRefusal(kind: KeyKind, key: string): string | undefined {
  if (kind === 'entity' && !ENTITY_KEY.pattern.test(key)) {
    return t(
      '“{0}” can’t be the key of an entity: it is made of lower-case letters, digits and hyphens, and begins with a letter or digit.',
      key,
    );
  }
  if (kind === 'source' && !CITATION_KEY.pattern.test(key)) {
    return t(
      '“{0}” can’t be the key of a source: it is made of letters, digits and any of _:.#$%&+?<>~/-, and begins with a letter, a digit or _.',
      key,
    );
  }
  // Line breaks and what else can't be seen.
  if (key === '' || /\p{C}|\p{Zl}|\p{Zp}/u.test(key)) return t('An id is a text on one line; write at least a letter.');
  return undefined;
}

/** A key as YAML, quoted as the scalar is that it takes the place of. */
export function keyInYaml(before: string, key: string): string {
  if (before.startsWith('"')) return JSON.stringify(key);
  return before.startsWith("'") ? `'${key.replaceAll("'", "''")}'` : scalar(key, '"', true);
}

/** A key as a citation has it, in the place of the one at `keySpan` of a note: with braces where it needs some and has none. */
export function keyInCitation(note: string, keySpan: Span, key: string): string {
  const isBraced = note[keySpan.start - 1] === '{';
  return isBraced || keyAt(`@${key}`, 0)?.key === key ? key : `{${key}}`;
}

/** A scalar's own words, without its quotes. */
export function withoutQuotes(text: string, { start, end }: Span): Span {
  const isQuoted = end - start > 1 && /["']/.test(text[start]!) && text[end - 1] === text[start];
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
