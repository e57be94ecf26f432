import { join } from 'node:path';
import { t } from '../core/l10n';
import { type Terminal, UsageError } from './usage';

/** `dossier lsp --stdio`: the language server is a program of its own beside this one; it reads the same arguments. */
export async function lsp(args: string[], _terminal: Terminal): Promise<void> {
  // Editors add arguments of their own, such as --clientProcessId.
  if (!args.includes('--stdio')) throw new UsageError(t('The language server speaks over --stdio only.'));
  require(join(__dirname, 'server.js'));
}
