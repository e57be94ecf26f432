import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { nodeFiles, pathOf } from '../../src/node/files';
import { findFilesBelow } from '../../src/node/find-files';
import { FIND_FILES, type FindFilesParams, READ_FILE, type ReadFileParams } from '../../src/protocol/requests';
import { HARBOUR, HARBOUR_FILES, LEDGER } from '../support/harbour';
import { LanguageClient } from '../support/language-client';
import { WorkspaceDiagnostics } from '../support/workspace-diagnostics';

const DOSSIER = 'harbour.dossier.yaml';
const NOTES = {
  'a.md': 'As [@nobody] says.\n',
  'b/c.md': 'The Port Harbour Board signed on 12 April 2020 [@ledger-2019, ¶ 9].\n',
  'd.txt': 'The Port Harbour Board has 12 boats.\n',
};
const A = 'a.md unknown-citation 2';
const C = 'b/c.md unknown-paragraph 2';

/** A client that tells of files that change, with what it shows of those that it has not open. */
async function started(options: object = {}) {
  const client = await LanguageClient.start({
    files: { ...HARBOUR_FILES, ...NOTES },
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    prepare: connection => {
      connection.onRequest('client/registerCapability', () => {});
      connection.onRequest('client/unregisterCapability', () => {});
    },
    ...options,
  });
  return { client, panel: new WorkspaceDiagnostics(client) };
}

describe('the notes that are not open', () => {
  let client: LanguageClient;
  let panel: WorkspaceDiagnostics;
  const start = async (options: object = {}) => {
    ({ client, panel } = await started(options));
  };
  afterEach(() => client.stop());
  const close = (uri: string) => client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });

  describe('are checked', () => {
    beforeEach(async () => {
      await start();
      await panel.shows(A, C);
    });

    it('as those that are open, but for hints', () => {
      assert.deepEqual(panel.of(client.uri('a.md')), [
        {
          range: { start: { line: 0, character: 5 }, end: { line: 0, character: 11 } },
          severity: 2,
          source: 'dossier',
          code: 'unknown-citation',
          message: 'No dossier has a source with the key “nobody”. Mend the key, or add the source.',
        },
      ]);
    });

    it('and told again only where it is something else', async () => {
      await client.write('a.md', 'As [@nobody] says. As [@nobody] says.\n');
      await panel.shows(A, A, C);
      assert.deepEqual(panel.last, { full: 1, unchanged: 2 });
    });

    it('as they come, change and go', async () => {
      await client.write('a.md', 'As [@ledger-2019] says.\n');
      await panel.shows(C);
      await client.write('e.md', '[@nobody; @ledger-2019, ¶ 8]\n');
      await panel.shows(C, 'e.md unknown-citation 2', 'e.md unknown-paragraph 2');
      await client.remove('b');
      await client.remove('e.md');
      await panel.shows();
    });

    it('as the dossier changes', async () => {
      await client.write(DOSSIER, HARBOUR.replace(/ledger-2019(?!\.txt)/g, 'nobody'));
      await panel.shows('b/c.md unknown-citation 2');
      await client.write(DOSSIER, HARBOUR);
      await panel.shows(A, C);
    });

    it('as the text of a source changes', async () => {
      await client.write('texts/ledger-2019.txt', `${LEDGER}${'\nMore.\n'.repeat(6)}`);
      await panel.shows(A);
    });

    it('as figures that the dossier has change', async () => {
      await client.write('d.txt', 'For the Port Harbour Board, the renewal costs 4.1 million euros a year.\n');
      await client.write('e.txt', 'For the Port Harbour Board, the renewal costs 9 million euros a year.\n');
      await panel.shows(A, C, 'e.txt conflicting-figure 2');
      await client.write(DOSSIER, HARBOUR.replaceAll('4.1 million', '9 million').replace('6 million', '9 million'));
      await panel.shows(A, C, 'd.txt conflicting-figure 2');
    });

    it('and give way to what an editor has open, and return', async () => {
      const { uri } = await client.open('a.md', 'As [@nobody] and [@none] say.\n');
      await client.request('textDocument/diagnostic', { textDocument: { uri } });
      await panel.shows(A, A, C);
      assert.equal(panel.last.full, 1);
      await close(uri);
      await panel.shows(A, C);
    });

    it('and are told anew once an editor has closed them, although nothing changed', async () => {
      const { uri } = await client.open('a.md', NOTES['a.md']);
      await client.request('textDocument/diagnostic', { textDocument: { uri } });
      await close(uri);
      await panel.pull();
      assert.equal(panel.last.full, 1);
      assert.equal(panel.of(uri).length, 1);
    });

    it('and are told to have nothing where an editor found something that was not saved', async () => {
      const { uri } = await client.open('new.md', '[@nobody]\n');
      await client.request('textDocument/diagnostic', { textDocument: { uri } });
      await panel.shows(A, C, 'new.md unknown-citation 2');
      panel.forget(uri);
      await close(uri);
      await panel.shows(A, C);
    });

    it('and are left where they were deleted while an editor has them open', async () => {
      const { uri } = await client.open('a.md', NOTES['a.md']);
      await client.request('textDocument/diagnostic', { textDocument: { uri } });
      await client.remove('a.md');
      await panel.shows(C);
    });
  });

  it('are checked as settings and comments say', async () => {
    await start({
      files: {
        ...HARBOUR_FILES,
        ...NOTES,
        'e.md': '<!-- dossier-ignore unknown-citation -->\n\n[@nobody; @ledger-2019, ¶ 8]\n',
      },
      initializationOptions: { checks: { 'unknown-citation': 'error', 'unsupported-figure': 'information' } },
    });
    await panel.shows('a.md unknown-citation 1', C, 'd.txt unsupported-figure 3', 'e.md unknown-paragraph 2');
  });

  it('are not checked where a folder’s settings say so', async () => {
    let isOff = false;
    await start({
      folders: ['one', 'two'],
      files: { [`one/${DOSSIER}`]: HARBOUR, 'one/a.md': '[@nobody]\n', 'two/a.md': '[@nobody]\n' },
      capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { diagnostic: {} } },
      prepare: (connection: LanguageClient['connection']) => {
        connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
          items.map(({ scopeUri }) => (isOff && scopeUri?.endsWith('/two') ? { checkClosedNotes: false } : null)),
        );
      },
    });
    await panel.shows(
      'one/a.md unknown-citation 2',
      'two/a.md unknown-citation 2',
      'one/harbour.dossier.yaml missing-text 2',
    );
    isOff = true;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await panel.shows('one/a.md unknown-citation 2', 'one/harbour.dossier.yaml missing-text 2');
  });

  it('are not checked where they are texts of sources', async () => {
    await start({ files: { ...HARBOUR_FILES, ...NOTES, 'texts/ledger-2019.txt': `${LEDGER}\n[@none]\n` } });
    await panel.shows(A, C);
  });

  it('are told of in parts where there are many', async () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`many/${i}.md`, '[@nobody]\n']));
    await start({ files: { ...HARBOUR_FILES, ...many } });
    await panel.shows(...Object.keys(many).map(path => `${path} unknown-citation 2`));
    const parts: number[] = [];
    client.connection.onNotification('$/progress', ({ value }: { value: { items: unknown[] } }) => {
      parts.push(value.items.length);
    });
    const { items } = await client.request<{ items: unknown[] }>('workspace/diagnostic', {
      previousResultIds: [],
      partialResultToken: 'parts',
    });
    assert.deepEqual([items, parts], [[], [100, 51]]);
  });

  it('are pushed to a client that doesn’t pull, too', async () => {
    const pushed: PublishDiagnosticsParams[] = [];
    let heard = () => {};
    await start({
      capabilities: {},
      prepare: (connection: LanguageClient['connection']) => {
        connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
          pushed.push(params);
          heard();
        });
      },
    });
    const shows = async (path: string, ...codes: string[]) => {
      const uri = client.uri(path);
      const last = () => pushed.findLast(params => params.uri === uri)?.diagnostics.map(({ code }) => code);
      while (last()?.join() !== codes.join()) {
        await new Promise<void>(resolve => {
          heard = resolve;
        });
      }
    };
    await shows('a.md', 'unknown-citation');
    const { uri } = await client.open('a.md', 'As [@ledger-2019] says.\n');
    await shows('a.md');
    await close(uri);
    await shows('a.md', 'unknown-citation');
    await client.remove('a.md');
    await shows('a.md');
    await client.tell('a.md', FileChangeType.Deleted);
  });
});

describe('the notes that are not open, at the next start', () => {
  const YESTERDAY = Date.now() / 1000 - 86_400;
  let folder: string;
  /** Paths of the notes that were read, besides those of the index. */
  let read: string[];
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'dossier-closed-')));
    await write({ ...HARBOUR_FILES, ...NOTES });
    assert.deepEqual(await found(A, C), ['a.md', 'a.md', 'b/c.md', 'b/c.md', 'd.txt', 'd.txt']);
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Writes files, a day old: what is younger than a clock can tell is read again. */
  async function write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
      await utimes(join(folder, path), YESTERDAY, YESTERDAY);
    }
  }

  /** Waits until this is found at a start of its own, and until all was looked at; gives what was read for it. */
  async function found(...expected: string[]): Promise<string[]> {
    read = [];
    const { client, panel } = await started({
      folder,
      files: {},
      initializationOptions: { clientFiles: true, cacheFolder: pathToFileURL(join(folder, '.storage')).href },
      prepare: (connection: LanguageClient['connection']) => {
        connection.onRequest('client/registerCapability', () => {});
        connection.onRequest('client/unregisterCapability', () => {});
        connection.onRequest(FIND_FILES, ({ base, globs }: FindFilesParams) => findFilesBelow(base, globs));
        connection.onRequest(READ_FILE, async ({ uri }: ReadFileParams) => {
          const path = pathOf(uri).slice(folder.length + 1);
          if (path in NOTES) read.push(path);
          return { text: (await nodeFiles.read(uri)) ?? null };
        });
      },
    });
    await panel.shows(...expected);
    await client.write('z.md', '[@nobody]\n');
    await panel.shows(...expected, 'z.md unknown-citation 2');
    await client.remove('z.md');
    await panel.shows(...expected);
    await client.stop();
    return read.sort();
  }

  it('are not read again', async () => {
    assert.deepEqual(await found(A, C), []);
  });

  it('are read again where they changed, or what the dossier says of them', async () => {
    await write({ 'a.md': '[@ledger-2019]\n', [DOSSIER]: HARBOUR.replace('Runs the port', 'Runs all ports') });
    assert.deepEqual(await found(C), ['a.md', 'a.md', 'b/c.md', 'd.txt']);
    await write({ [DOSSIER]: HARBOUR.replace('Runs the port', 'Runs all ports').replace('2019~', '2018~') });
    assert.deepEqual(await found(C), ['a.md', 'b/c.md']);
  });

  it('are checked anew where what was found is damaged', async () => {
    const checked = join(folder, '.storage', 'checked');
    const [name] = await readdir(checked);
    await writeFile(join(checked, name!), (await readFile(join(checked, name!), 'utf8')).replace('nobody', 'someone'));
    assert.deepEqual(await found(A, C), ['a.md', 'b/c.md', 'd.txt']);
  });
});
