import assert from 'node:assert/strict';
import { LSPErrorCodes } from 'vscode-languageserver-protocol';
import { FIND_FILES, READ_FILE, REFERENCES_OF, type ReadFileParams } from '../../src/protocol/requests';
import { HARBOUR } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

describe('references', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  /** A workspace of so many notes, kept by the client; what it shows of the search, which it cancels when a note is read. */
  const start = async (notes: number, cancels: boolean) => {
    const shown: string[] = [];
    client = await LanguageClient.start({
      capabilities: { window: { workDoneProgress: true } },
      initializationOptions: { clientFiles: true },
      prepare: connection => {
        let progress: string | number = '';
        connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string | number }) => {
          shown.push('create');
          progress = token;
        });
        connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
          if (value.kind !== 'report') shown.push(value.kind);
        });
        connection.onRequest(FIND_FILES, ({ globs }: { globs: string[] }) =>
          globs.some(glob => glob.includes('.dossier.'))
            ? ['file:///w/harbour.dossier.yaml']
            : Array.from({ length: notes }, (_, index) => `file:///w/${index}.md`),
        );
        connection.onRequest(READ_FILE, async ({ uri }: ReadFileParams) => {
          if (uri.endsWith('.yaml')) return { text: HARBOUR };
          if (cancels) await connection.sendNotification('window/workDoneProgress/cancel', { token: progress });
          return { text: 'PHB' };
        });
      },
    });
    return shown;
  };
  const find = () => client.request<Location[]>(REFERENCES_OF, { entity: 'harbour-board' });

  it('show no progress for a few notes', async () => {
    const shown = await start(199, false);
    assert.equal((await find()).length, 199);
    assert.deepEqual(shown, []);
  });

  it('show their progress for many', async () => {
    const shown = await start(200, false);
    assert.equal((await find()).length, 200);
    assert.deepEqual(shown, ['create', 'begin', 'end']);
  });

  it('are an error, and no shorter list, where a person cancels them by their progress', async () => {
    const shown = await start(200, true);
    await assert.rejects(find(), { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(shown, ['create', 'begin', 'end']);
  });
});
