import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  FileChangeType,
  type FileSystemWatcher,
  type Location,
  type ProtocolConnection,
  type RegistrationParams,
} from 'vscode-languageserver-protocol';
import {
  ENTITIES,
  type EntityItem,
  PASSAGE,
  type PassageFound,
  type PassageResult,
  REFERENCES_OF,
} from '../../src/protocol/requests';
import { HARBOUR, HARBOUR_FILES, LEDGER } from '../support/harbour';
import { LanguageClient } from '../support/language-client';
import { serveOwnFiles } from '../support/own-files';

const ABC = 'dossier: 1\nentities:\n  abc: {type: Company, name: ABC}\n';

describe('the server’s files', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const entities = async () => (await client.request<EntityItem[]>(ENTITIES)).map(({ key }) => key).sort();
  const problems = async (path: string): Promise<Diagnostic[]> => {
    const textDocument = { uri: client.uri(path) };
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    assert.equal(report.kind, 'full');
    return report.items;
  };
  const close = (uri: string) => client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });

  describe('by their URIs', () => {
    it('are the same however a client spells them, and named as it does', async () => {
      client = await LanguageClient.start({ files: { 'a (b).dossier.yaml': HARBOUR, 'note (1).txt': 'PHB' } });
      assert.match(client.uri('a (b).dossier.yaml'), /a%20\(b\)/);
      await client.open('a (b).dossier.yaml', HARBOUR);
      assert.deepEqual(
        (await problems('a (b).dossier.yaml')).map(({ code }) => code),
        ['missing-text'],
      );
      assert.deepEqual(new Set(client.changes.map(({ dossiers }) => dossiers)), new Set([1]));
      const { uri } = await client.open('note (1).txt', 'PHB, PHB');
      const found = await client.request<Location[]>(REFERENCES_OF, { entity: 'harbour-board' });
      assert.deepEqual(
        found.map(location => location.uri),
        [uri, uri],
      );
    });

    for (const malformed of ['/a%ZZ.dossier.yaml', 'file:////a.dossier.yaml', '%.dossier.yaml:%']) {
      it(`may be malformed (${malformed})`, async () => {
        client = await LanguageClient.start({ files: HARBOUR_FILES });
        const uri = malformed.startsWith('/') ? pathToFileURL(client.folder).href + malformed : malformed;
        const changes = [{ uri, type: FileChangeType.Changed }];
        await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
        await client.open(uri, 'PHB', 'plaintext');
        await client.request('textDocument/diagnostic', { textDocument: { uri } });
        await close(uri);
        assert.deepEqual(await entities(), ['delta', 'harbour-board']);
      });
    }
  });

  describe('in folders', () => {
    it('are found where these begin with a dot, and stay when they are opened and closed', async () => {
      client = await LanguageClient.start({ files: { '.hidden/h.dossier.yaml': ABC } });
      assert.deepEqual(await entities(), ['abc']);
      let changed = client.changed(change => change.entities === 0);
      const { uri } = await client.open('.hidden/h.dossier.yaml', 'dossier: 1\n');
      await changed;
      changed = client.changed(change => change.entities === 1);
      await close(uri);
      await changed;
    });

    it('are passed over below node_modules and .git, also when these came just now', async () => {
      client = await LanguageClient.start({ files: { ...HARBOUR_FILES, '.git/a.dossier.yaml': ABC } });
      assert.deepEqual(await entities(), ['delta', 'harbour-board']);
      await client.writeUntold('node_modules/x/x.dossier.yaml', ABC);
      await client.writeUntold('more/more.dossier.yaml', 'dossier: 1\nentities:\n  m: {type: Company, name: M}\n');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: ['node_modules', 'node_modules/x', 'node_modules/x/x.dossier.yaml', 'more'].map(path => {
          return { uri: client.uri(path), type: FileChangeType.Created };
        }),
      });
      const found = await client.once(entities, keys => keys.includes('m'));
      assert.deepEqual(found, ['delta', 'harbour-board', 'm']);
    });
  });

  it('are followed when hundreds change at once and folders of them come and go, as by a switch of branches', async () => {
    const branch = (name: string) =>
      Object.fromEntries(
        Array.from({ length: 200 }, (_, i) => [
          `${i % 2 === 0 ? 'both' : name}/${i}.dossier.yaml`,
          `dossier: 1\nentities:\n  ${name}-${i}: {type: Company, name: ${name} ${i}}\n`,
        ]),
      );
    client = await LanguageClient.start({ files: branch('old') });
    assert.equal((await entities()).length, 200);
    const files = branch('new');
    await Promise.all(Object.entries(files).map(([path, text]) => client.writeUntold(path, text)));
    await rm(join(client.folder, 'old'), { recursive: true });
    const changed = client.changed(change => change.dossiers === 200);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [
        ...Object.keys(files)
          .filter(path => path.startsWith('both/'))
          .map(path => ({ uri: client.uri(path), type: FileChangeType.Changed })),
        { uri: client.uri('new'), type: FileChangeType.Created },
        { uri: client.uri('old'), type: FileChangeType.Deleted },
      ],
    });
    await changed;
    const found = await entities();
    assert.equal(found.length, 200);
    assert.ok(found.every(key => key.startsWith('new-')));
  });

  it('are there where the editor has one open that was not saved yet', async () => {
    client = await LanguageClient.start();
    // All else is read.
    await entities();
    await client.open('abc.dossier.yaml', ABC);
    await client.once(entities, keys => keys.join() === 'abc');
  });

  describe('that are deleted while the editor has them open', () => {
    const DEF = ABC.replaceAll('abc', 'def');
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

    /** Deletes it, and tells which entities are known once the server has taken notice. */
    const afterRemoving = async (path: string, known: readonly string[]) => {
      await client.remove(path);
      await client.once(entities, keys => keys.join() === known.join());
    };

    it('are gone, until somebody writes in them', async () => {
      client = await LanguageClient.start({ files: { 'own/a.dossier.yaml': ABC, 'b.dossier.yaml': DEF } });
      const { uri } = await client.open('own/a.dossier.yaml', ABC);
      await client.once(entities, keys => keys.join() === 'abc,def');
      await afterRemoving('own', ['def']);
      await client.edit(uri, `${ABC}# mine\n`, whole);
      await client.once(entities, keys => keys.join() === 'abc,def');
      await afterRemoving('b.dossier.yaml', ['abc']);
    });

    it('are gone after they were saved', async () => {
      client = await LanguageClient.start({ files: { 'a.dossier.yaml': ABC, 'b.dossier.yaml': DEF } });
      const opened = await client.open('a.dossier.yaml', ABC);
      const text = ABC.replaceAll('abc', 'ghi');
      await client.edit(opened.uri, text, whole);
      await client.save(opened, text);
      await client.once(entities, keys => keys.join() === 'def,ghi');
      await afterRemoving('a.dossier.yaml', ['def']);
    });

    it('stay where there is something to save, and come back with their files', async () => {
      client = await LanguageClient.start({ files: { 'a.dossier.yaml': ABC, 'b.dossier.yaml': DEF } });
      const { uri } = await client.open('a.dossier.yaml', ABC);
      await client.edit(uri, ABC.replaceAll('abc', 'ghi'), whole);
      await client.once(entities, keys => keys.join() === 'def,ghi');
      await client.remove('a.dossier.yaml');
      await afterRemoving('b.dossier.yaml', ['ghi']);
      await client.edit(uri, ABC, whole);
      await client.writeUntold('a.dossier.yaml', ABC);
      await client.tell('a.dossier.yaml', FileChangeType.Created);
      await client.once(entities, keys => keys.join() === 'abc');
      await client.write('b.dossier.yaml', DEF);
      await client.once(entities, keys => keys.join() === 'abc,def');
      await afterRemoving('a.dossier.yaml', ['def']);
      await client.write('a.dossier.yaml', ABC);
      await client.once(entities, keys => keys.join() === 'abc,def');
    });

    it('are gone also where the editor had not read them anew yet', async () => {
      client = await LanguageClient.start({ files: { 'a.dossier.yaml': ABC, 'b.dossier.yaml': DEF } });
      await client.open('a.dossier.yaml', ABC);
      await client.write('a.dossier.yaml', ABC.replaceAll('abc', 'ghi'));
      await client.once(entities, keys => keys.join() === 'abc,def');
      await afterRemoving('a.dossier.yaml', ['def']);
    });

    it('are gone also where the editor had read them anew before the news of their change', async () => {
      client = await LanguageClient.start({ files: { 'a.dossier.yaml': ABC, 'b.dossier.yaml': DEF } });
      const { uri } = await client.open('a.dossier.yaml', ABC);
      await client.once(entities, keys => keys.join() === 'abc,def');
      const text = ABC.replaceAll('abc', 'ghi');
      await client.writeUntold('a.dossier.yaml', text);
      await client.edit(uri, text, whole);
      await client.once(entities, keys => keys.join() === 'def,ghi');
      await afterRemoving('a.dossier.yaml', ['def']);
    });

    it('are missing as texts of sources', async () => {
      client = await LanguageClient.start({ files: HARBOUR_FILES });
      await client.open('texts/ledger-2019.txt', LEDGER);
      assert.deepEqual(await problems('harbour.dossier.yaml'), []);
      await client.remove('texts/ledger-2019.txt');
      const codes = async () => (await problems('harbour.dossier.yaml')).map(({ code }) => code);
      await client.once(codes, found => found.join() === 'missing-text');
    });
  });

  describe('that a link leads to', () => {
    let outside: string;
    before(async () => {
      outside = await mkdtemp(join(tmpdir(), 'dossier-outside-'));
      await writeFile(join(outside, 'ledger.txt'), LEDGER);
    });
    after(() => rm(outside, { recursive: true }));

    const linked = HARBOUR.replace('texts/ledger-2019.txt', 'link.txt');
    const place = { source: 'ledger-2019', paragraph: 1 };

    for (const clientFiles of [false, true]) {
      const reader = clientFiles ? 'the client' : 'the server';
      it(`are not opened outside the workspace, where ${reader} reads`, async () => {
        client = await LanguageClient.start({
          files: { 'harbour.dossier.yaml': linked },
          initializationOptions: { clientFiles },
          prepare: async (connection, folder) => {
            serveOwnFiles(connection);
            await symlink(join(outside, 'ledger.txt'), join(folder, 'link.txt'));
          },
        });
        const [problem, ...others] = await problems('harbour.dossier.yaml');
        assert.deepEqual(others, []);
        assert.equal(problem?.code, 'refused-path');
        assert.match(String(problem.message), /“link\.txt” is reached by a link/);
        assert.equal(linked.split('\n')[problem.range.start.line]?.slice(problem.range.start.character), 'link.txt');
        assert.equal((await client.request<PassageResult>(PASSAGE, place)).uri, undefined);

        await rm(join(client.folder, 'link.txt'));
        await client.write('link.txt', LEDGER);
        await client.once(
          () => client.request<PassageResult>(PASSAGE, place),
          passage => passage.uri === client.uri('link.txt'),
        );
        assert.deepEqual(await problems('harbour.dossier.yaml'), []);
      });
    }

    it('are opened inside the workspace', async () => {
      client = await LanguageClient.start({
        files: { 'harbour.dossier.yaml': linked, 'texts/ledger.txt': LEDGER },
        prepare: (_, folder) => symlink(join(folder, 'texts', 'ledger.txt'), join(folder, 'link.txt')),
      });
      assert.deepEqual(await problems('harbour.dossier.yaml'), []);
      assert.equal((await client.request<PassageResult>(PASSAGE, place)).uri, client.uri('link.txt'));
    });
  });

  it('are watched before they are looked for, so that none comes unseen in between', async () => {
    client = await LanguageClient.start({
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      prepare: (connection, folder) => {
        // The last moment at which an editor need not tell of it.
        connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) =>
          registrations.some(({ method }) => method === DidChangeWatchedFilesNotification.method)
            ? writeFile(join(folder, 'abc.dossier.yaml'), ABC).then(() => null)
            : null,
        );
      },
    });
    await client.once(entities, keys => keys.join() === 'abc');
  });

  it('are watched by their names where they are texts of sources with other endings', async () => {
    const watched: FileSystemWatcher[][] = [];
    const capabilities = {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
    };
    client = await LanguageClient.start({
      files: { 'harbour.dossier.yaml': HARBOUR.replace('ledger-2019.txt', '[1].log'), 'texts/[1].log': LEDGER },
      capabilities,
      prepare: connection => answerRegistrations(connection, watched),
    });
    const place = { source: 'ledger-2019', paragraph: 2 };
    const line = async () => (await client.request<PassageFound>(PASSAGE, place)).range.start.line;
    assert.equal(await line(), 2);
    const baseUri = client.uri('texts');
    assert.ok(
      watched.at(-1)?.some(({ globPattern }) => isRelative(globPattern, baseUri, '?1?.log')),
      JSON.stringify(watched),
    );
    const changed = client.changed();
    await client.write('texts/[1].log', `A line more.\n${LEDGER}`);
    await changed;
    assert.equal(await line(), 3);
  });

  it('are notes by the languages of the settings', async () => {
    client = await LanguageClient.start({
      files: { ...HARBOUR_FILES, 'a.tex': 'PHB', 'b.md': 'PHB', 'c.rst': 'PHB' },
      initializationOptions: { languages: ['latex', 'python'] },
    });
    await client.open('d.py', 'PHB', 'python');
    const found = await client.request<Location[]>(REFERENCES_OF, { entity: 'harbour-board' });
    assert.deepEqual(
      found.map(({ uri }) => uri),
      [client.uri('a.tex'), client.uri('d.py')],
    );
  });
});

function answerRegistrations(connection: ProtocolConnection, watched: FileSystemWatcher[][]): void {
  connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
    for (const { method, registerOptions } of registrations)
      if (method === 'workspace/didChangeWatchedFiles') watched.push(registerOptions.watchers);
  });
  connection.onRequest('client/unregisterCapability', () => {});
}

function isRelative(glob: FileSystemWatcher['globPattern'], baseUri: string, pattern: string): boolean {
  return typeof glob !== 'string' && glob.baseUri === baseUri && glob.pattern === pattern;
}
