import { t } from '../l10n';

/** What may stand as a key. */
export interface KeyRule {
  readonly pattern: RegExp;
  /** The message on a key that it doesn't allow. */
  wrong(key: string): string;
}

/** Entity keys. */
export const ENTITY_KEY: KeyRule = {
  pattern: /^[a-z0-9][a-z0-9-]*$/,
  wrong: key =>
    t(
      '“{0}” can’t be the key of an entity: write small letters (a to z), digits and hyphens, a letter or a digit first.',
      key,
    ),
};

/** Citation keys, as Pandoc has them. */
export const CITATION_KEY: KeyRule = {
  pattern: /^[A-Za-z0-9_][A-Za-z0-9_:.#$%&+?<>~/-]*$/,
  wrong: key =>
    t(
      '“{0}” can’t be the key of a source: write letters (a to z), digits and any of _:.#$%&+?<>~/-, a letter, a digit or _ first.',
      key,
    ),
};
