import { type ExtensionContext, Uri } from 'vscode';
import { activateExtension, type ExtensionApi } from './extension';

/** The browser's entry: the language server is a web worker. */
export function activate(context: ExtensionContext): ExtensionApi {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true);
  return activateExtension(context, async options => {
    // Loaded here, not at the top, so that activation needn't wait for it.
    const { LanguageClient } = await import('vscode-languageclient/browser');
    return new LanguageClient('dossier', 'Dossier', async () => new Worker(script), options);
  });
}
