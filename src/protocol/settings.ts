import type { Checks } from '../core/checking/finding';
import { DOSSIER_FILES } from '../core/files';
import { t } from '../core/l10n';

/**
 * The settings section `dossier`, read the same way from VS Code's settings and from `initializationOptions`.
 */

export const SECTION = 'dossier';

export interface Settings {
  /** Globs, relative to each workspace folder, of the dossier files. */
  readonly files: readonly string[];
  /** When the dossier that comes with the product is used; `auto`: where the workspace has none of its own. */
  readonly builtin: 'auto' | 'always' | 'never';
  /** Language ids in which mentions are recognised. */
  readonly languages: readonly string[];
  /** Folders with the reader's own copies of sources; absolute, or relative to each workspace folder. */
  readonly sourceFolders: readonly string[];
  readonly hover: {
    readonly enabled: boolean;
    /** How many claims a hover card shows. */
    readonly claims: number;
  };
  readonly highlight: {
    readonly enabled: boolean;
  };
  /** Whether claims and annotations are shown as comments in the texts of sources. */
  readonly comments: boolean;
  /** Whether what cited paragraphs say is remembered beside the dossiers, so that changes are told. */
  readonly revisions: boolean;
  /** How grave each kind of problem is, by its code, where a person wants it otherwise. */
  readonly checks: Checks;
  /** Whether notes that are not open are checked, too. */
  readonly checkClosedNotes: boolean;
}

export const DEFAULTS: Settings = {
  files: [DOSSIER_FILES],
  builtin: 'auto',
  languages: ['plaintext', 'markdown', 'restructuredtext', 'asciidoc', 'latex', 'org'],
  sourceFolders: [],
  hover: { enabled: true, claims: 3 },
  highlight: { enabled: true },
  comments: false,
  revisions: true,
  checks: {},
  checkClosedNotes: true,
};

export interface SettingsProblem {
  /** Such as `dossier.builtin`. */
  readonly setting: string;
  readonly message: string;
}

type Reader<T> = (value: unknown) => T | undefined;

const strings: Reader<readonly string[]> = value =>
  Array.isArray(value) && value.every(item => typeof item === 'string' && item.trim() !== '') ? value : undefined;
const boolean: Reader<boolean> = value => (typeof value === 'boolean' ? value : undefined);
const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];
const severities: Reader<Checks> = value =>
  isObject(value) && Object.values(value).every(severity => SEVERITIES.includes(severity as string))
    ? (value as Checks)
    : undefined;
const oneOf =
  <T extends string>(...allowed: readonly T[]): Reader<T> =>
  value =>
    allowed.find(item => item === value);
const count =
  (least: number, most: number): Reader<number> =>
  value =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;

/**
 * Reads the section, taking the default for every setting that is absent or unreadable.
 * Each unreadable one is a problem that says what is expected.
 */
export function readSettings(raw: unknown): { settings: Settings; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  function read<T>(path: string, reader: Reader<T>, expected: string, fallback: T): T {
    let value: unknown = raw;
    for (const part of path.split('.')) value = isObject(value) ? value[part] : undefined;
    if (value === undefined || value === null) return fallback;
    const result = reader(value);
    if (result !== undefined) return result;
    problems.push({
      setting: `${SECTION}.${path}`,
      message: t('The setting {0} is ignored: it should be {1}.', `${SECTION}.${path}`, expected),
    });
    return fallback;
  }
  const settings: Settings = {
    files: read('files', strings, t('a list of globs'), DEFAULTS.files),
    builtin: read('builtin', oneOf('auto', 'always', 'never'), t('"auto", "always" or "never"'), DEFAULTS.builtin),
    languages: read('languages', strings, t('a list of language ids'), DEFAULTS.languages),
    sourceFolders: read('sourceFolders', strings, t('a list of folders'), DEFAULTS.sourceFolders),
    hover: {
      enabled: read('hover.enabled', boolean, t('true or false'), DEFAULTS.hover.enabled),
      claims: read('hover.claims', count(1, 10), t('a whole number from 1 to 10'), DEFAULTS.hover.claims),
    },
    highlight: { enabled: read('highlight.enabled', boolean, t('true or false'), DEFAULTS.highlight.enabled) },
    comments: read('comments', boolean, t('true or false'), DEFAULTS.comments),
    revisions: read('revisions', boolean, t('true or false'), DEFAULTS.revisions),
    checks: read(
      'checks',
      severities,
      t('codes with "error", "warning", "information", "hint" or "off"'),
      DEFAULTS.checks,
    ),
    checkClosedNotes: read('checkClosedNotes', boolean, t('true or false'), DEFAULTS.checkClosedNotes),
  };
  return { settings, problems };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
