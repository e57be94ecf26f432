import { type ExtensionContext, Uri } from 'vscode';
import { activateExtension, type ExtensionApi } from './extension';

/** The browser's entry: the language server is a web worker. */
export function activate(context: ExtensionContext): ExtensionApi {
  const script = (name: string) => Uri.joinPath(context.extensionUri, 'dist', 'browser', name).toString(true);
  return activateExtension(context, async options => {
    // Loaded here, not at the top, so that activation needn't wait for it.
    const { BrowserMessageReader, BrowserMessageWriter, LanguageClient, State } = await import(
      'vscode-languageclient/browser'
    );
    let worker: Worker | undefined;
    let parser: Worker | undefined;
    // A worker by itself would do, but the client does not know the extension host's own kind of worker for one.
    const start = async () => {
      worker = new Worker(script('server.js'));
      // Nor can a worker start one itself: the server is given a port to the one that parses dossiers.
      parser = new Worker(script('parser.js'));
      const { port1, port2 } = new MessageChannel();
      parser.postMessage(port1, [port1]);
      worker.postMessage(port2, [port2]);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('dossier', 'Dossier', start, options);
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) return;
      worker?.terminate();
      parser?.terminate();
    });
    return client;
  });
}
