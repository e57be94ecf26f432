import { version } from '../../package.json';
import { t } from '../core/l10n';
import { MissingFile, type Terminal, UsageError, usage } from './usage';

type Command = (args: string[], terminal: Terminal) => Promise<unknown>;

/** Each is loaded when it is asked for. Some give an exit code; where it is nothing, that is 0. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check')).check,
  lsp: async () => (await import('./lsp')).lsp,
  mentions: async () => (await import('./mentions')).mentions,
  timeline: async () => (await import('./timeline')).timeline,
};

/** Runs one command line and gives its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === '--help' || name === '-h') terminal.out(usage());
    else if (name === '--version') terminal.out(`${version}\n`);
    else if (name === undefined) throw new UsageError(t('Say what to do.'));
    else if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(t('There is no command "{0}".', name));
    else {
      const command = await COMMANDS[name]!();
      const code = await command(rest, terminal);
      return typeof code === 'number' ? code : 0;
    }
    return 0;
  } catch (error) {
    const message = error instanceof UsageError ? error.message : wrongOption(error);
    if (message === undefined) throw error;
    terminal.err(`dossier: ${message}\n`);
    if (!(error instanceof MissingFile)) terminal.err(`${t('Try "dossier --help".')}\n`);
    return 2;
  }
}

/** What `parseArgs` of `node:util` found wrong; undefined for any other error. It quotes what is at fault first. */
function wrongOption(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const fault = /'(.*?)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return t('There is no option "{0}" here.', fault);
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return t('The option "{0}" has no value where it needs one, or one where it takes none.', fault);
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return t('"{0}" has no place here.', fault);
    default:
      return undefined;
  }
}
