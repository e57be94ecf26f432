import { version } from '../../package.json';
import { lsp } from './lsp';
import { mentions } from './mentions';
import { timeline } from './timeline';
import { type Terminal, USAGE, UsageError } from './usage';

const COMMANDS: Readonly<Record<string, (args: string[], terminal: Terminal) => Promise<void>>> = {
  lsp,
  mentions,
  timeline,
};

/** Runs one command line and gives its exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === '--help' || name === '-h') terminal.out(USAGE);
    else if (name === '--version') terminal.out(`${version}\n`);
    else if (name === undefined) throw new UsageError('Say what to do.');
    else if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`There is no command "${name}".`);
    else await COMMANDS[name]!(rest, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError) && !isParseArgsError(error)) throw error;
    terminal.err(`dossier: ${error.message}\nTry "dossier --help".\n`);
    return 2;
  }
}

/** `parseArgs` of `node:util` throws these for an option that it doesn't know. */
function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
