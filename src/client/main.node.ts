import { type ExtensionContext, Uri } from 'vscode';
import { activateExtension, type ExtensionApi } from './extension';
import { serverFlags } from './server-flags';

/** The desktop's and remote machines' entry: the language server is a process of its own. */
export function activate(context: ExtensionContext): ExtensionApi {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  return activateExtension(context, async options => {
    // Loaded here, not at the top, so that activation needn't wait for it.
    const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
    const server = { module, transport: TransportKind.ipc, options: { execArgv: serverFlags() } };
    return new LanguageClient('dossier', 'Dossier', server, options);
  });
}
