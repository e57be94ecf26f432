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
    let pdfs: Worker | undefined;
    // A worker by itself would do, but the client does not know the extension host's own kind of worker for one.
    const start = async () => {
      worker = new Worker(script('server.js'));
      // Nor can a worker start one itself: the server is given a port to the one that parses dossiers.
      parser = new Worker(script('parser.js'));
      const parsing = portTo(parser);
      const { port1, port2 } = new MessageChannel();
      worker.postMessage({ parser: parsing, pdfs: port2 }, [parsing, port2]);
      // Most people's sources are texts: the one that reads PDFs is started when it is asked for.
      port1.onmessage = ({ data }) => {
        pdfs?.terminate();
        if (data !== 'start') return;
        pdfs = new Worker(script('pdf.js'));
        const reading = portTo(pdfs);
        port1.postMessage(reading, [reading]);
      };
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('dossier', 'Dossier', start, options);
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Stopped) return;
      worker?.terminate();
      parser?.terminate();
      pdfs?.terminate();
    });
    return client;
  });
}

/** A port to a worker, which gets the other end as its first message. */
function portTo(worker: Worker): MessagePort {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(port1, [port1]);
  return port2;
}
