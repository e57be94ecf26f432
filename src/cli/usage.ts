import { t } from '../core/l10n';

/** Where a command writes, and the folder it works in. */
export interface Terminal {
  /** Bytes are UTF-8. */
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  /** The working folder's path. */
  readonly folder: string;
}

/** What was asked for can't be done as it was asked; said on stderr, exit 2. */
export class UsageError extends Error {}

/** A file that was named is not there or can't be read: no help tells more. */
export class MissingFile extends UsageError {}

/** What `--help` writes. */
export function usage(): string {
  return `${t('Usage:')}
  ${t('dossier mentions [--dossier PATH]... [--json] FILE...')}
      ${t('Lists where the files name the dossier’s entities.')}
  ${t('dossier timeline [--dossier PATH]... [--json]')}
      ${t('Lists the dossier’s events in order.')}
  ${t('dossier check [--dossier PATH]... [--json | --sarif] [--fix] [--accept] [--check CODE=SEVERITY]... [--originals FOLDER]... [PATH...]')}
      ${t('Tells what is wrong in dossiers and notes; --fix mends in dossiers what needs no choice, --accept remembers what cited paragraphs say now, --check sets how grave a kind of problem is (error, warning, information, hint, off), --originals names where originals are that can’t be passed on, to check against.')}
  ${t('dossier lsp --stdio')}
      ${t('Starts the language server, for an editor.')}
  dossier --version
  dossier --help

${t('Without --dossier, the dossiers below the working folder (*.dossier.yaml) are used; if there are none, the one that comes with Dossier. PATH is a dossier file, or a folder that holds some. --json writes offsets in UTF-16 units.')}

${t('Exit: 0 done, 1 check found an error, 2 wrong usage or a file that can’t be read.')}
`;
}
