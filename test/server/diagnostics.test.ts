import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { ENTITIES } from '../../src/protocol/requests';
import { HARBOUR, HARBOUR_FILES } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

const WRONG = HARBOUR.replace('2019-04-11', '2019-02-30');

describe('diagnostics', () => {
  let client: LanguageClient;
  let pushed: PublishDiagnosticsParams[];
  let heard: () => void;
  afterEach(() => client.stop());

  const start = async (capabilities: object) => {
    pushed = [];
    heard = () => {};
    client = await LanguageClient.start({
      files: HARBOUR_FILES,
      capabilities,
      prepare: connection => {
        connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
          pushed.push(params);
          heard();
        });
      },
    });
  };
  /** Waits until the codes that were pushed last for a file are these. */
  const shows = async (uri: string, codes: readonly string[]) => {
    const last = () => pushed.findLast(params => params.uri === uri)?.diagnostics.map(({ code }) => code);
    while (last()?.join() !== codes.join()) {
      await new Promise<void>(resolve => {
        heard = resolve;
      });
    }
  };

  it('are pushed to a client that doesn’t pull, as files change and go', async () => {
    await start({});
    const uri = client.uri('harbour.dossier.yaml');
    await shows(uri, []);
    await client.open('harbour.dossier.yaml', WRONG);
    await shows(uri, ['impossible-date']);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await shows(uri, []);
    await client.write('more.dossier.yaml', 'dossier: 2\n');
    await shows(client.uri('more.dossier.yaml'), ['unsupported-version']);
    await client.remove('more.dossier.yaml');
    await shows(client.uri('more.dossier.yaml'), []);
  });

  it('are not pushed to a client that pulls', async () => {
    await start({ textDocument: { diagnostic: {} } });
    const changed = client.changed();
    await client.write('harbour.dossier.yaml', WRONG);
    await changed;
    await client.request('textDocument/diagnostic', { textDocument: { uri: client.uri('harbour.dossier.yaml') } });
    await client.request(ENTITIES);
    assert.deepEqual(pushed, []);
  });
});
