import { type ExtensionContext, Uri } from 'vscode';
import { activateExtension, type ExtensionApi } from './extension';

/** The browser's entry: the language server is a web worker. */
export function activate(context: ExtensionContext): ExtensionApi {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true);
  return activateExtension(context, async options => {
    // Loaded here, not at the top, so that activation needn't wait for it.
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } = await import(
      'vscode-languageclient/browser'
    );
    let worker: Worker | undefined;
    // A worker by itself would do, but the client does not know the extension host's own kind of worker for one.
    const start = async () => {
      worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('dossier', 'Dossier', start, options);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) worker?.terminate();
    });
    return client;
  });
}
