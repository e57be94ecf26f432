import assert from 'node:assert/strict';
import { CancellationTokenSource, type CodeLens, LSPErrorCodes } from 'vscode-languageserver-protocol';
import { FIND_FILES, READ_FILE, REFERENCES_OF, type ReadFileParams } from '../../src/protocol/requests';
import { HARBOUR } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

interface Shown {
  readonly kind: 'begin' | 'report' | 'end';
  readonly cancellable?: boolean;
}

describe('references', () => {
  let client: LanguageClient;
  /** As a person does whom the progress is shown. */
  let cancel: () => Promise<void>;
  afterEach(() => client.stop());

  /** A workspace of so many notes, kept by the client; what it shows of their indexing. */
  const start = async (notes: number, whenRead = () => {}) => {
    const shown: string[] = [];
    cancel = async () => {};
    client = await LanguageClient.start({
      capabilities: {
        window: { workDoneProgress: true },
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      initializationOptions: { clientFiles: true },
      prepare: connection => {
        connection.onRequest('client/registerCapability', () => {});
        connection.onRequest('client/unregisterCapability', () => {});
        connection.onRequest('window/workDoneProgress/create', () => void shown.push('create'));
        connection.onNotification('$/progress', ({ token, value }: { token: string; value: Shown }) => {
          if (value.cancellable)
            cancel = () => connection.sendNotification('window/workDoneProgress/cancel', { token });
          if (value.kind !== 'report') shown.push(value.kind);
        });
        connection.onRequest(FIND_FILES, ({ globs }: { globs: string[] }) =>
          globs.some(glob => glob.includes('.dossier.'))
            ? ['file:///w/harbour.dossier.yaml']
            : Array.from({ length: notes }, (_, index) => `file:///w/${index}.md`),
        );
        connection.onRequest(READ_FILE, async ({ uri }: ReadFileParams) => {
          if (uri.endsWith('.yaml')) return { text: HARBOUR };
          whenRead();
          return { text: 'PHB' };
        });
      },
    });
    return shown;
  };
  const find = () => client.request<Location[]>(REFERENCES_OF, { entity: 'harbour-board' });

  it('show no progress of indexing a few notes', async () => {
    const shown = await start(199);
    assert.equal((await find()).length, 199);
    assert.deepEqual(shown, []);
  });

  it('show the progress of indexing many', async () => {
    const shown = await start(200);
    assert.equal((await find()).length, 200);
    assert.deepEqual(shown, ['create', 'begin', 'end']);
  });

  it('are an error, and no shorter list, where they are cancelled while notes are indexed', async () => {
    const cancelling = new CancellationTokenSource();
    await start(200, () => cancelling.cancel());
    const found = client.connection.sendRequest(REFERENCES_OF, { entity: 'harbour-board' }, cancelling.token);
    await assert.rejects(found, { code: LSPErrorCodes.RequestCancelled });
    assert.equal((await find()).length, 200);
  });

  it('are an error where the indexing is cancelled, and go on from there when they are asked for again', async () => {
    let read = 0;
    let isUnwanted = true;
    const shown = await start(400, () => {
      read++;
      if (isUnwanted && read === 100) void cancel();
    });
    await assert.rejects(find(), { code: LSPErrorCodes.RequestCancelled });
    const before = read;
    assert.ok(before < 400, `${before} were read`);
    isUnwanted = false;
    assert.equal((await find()).length, 400);
    assert.deepEqual(shown, ['create', 'begin', 'end', 'create', 'begin', 'end']);
    assert.ok(read - before < 400, `${read - before} were read then`);
  });

  it('are counted on the screen only where nobody cancelled the indexing', async () => {
    let read = 0;
    let isUnwanted = true;
    const shown = await start(400, () => {
      read++;
      if (isUnwanted && read === 100) void cancel();
    });
    const { uri } = await client.open('harbour.dossier.yaml', HARBOUR);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    await assert.rejects(find(), { code: LSPErrorCodes.RequestCancelled });
    const ofEntity = lenses.find(({ data }) => 'entity' in data)!;
    const resolve = () => client.request<CodeLens>('codeLens/resolve', ofEntity);
    await assert.rejects(resolve(), { code: LSPErrorCodes.RequestCancelled });
    assert.deepEqual(shown, ['create', 'begin', 'end']);
    isUnwanted = false;
    assert.equal((await find()).length, 400);
    assert.match((await resolve()).command?.title ?? '', /^400 mentions/);
  });
});
