import assert from 'node:assert/strict';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ConfigurationParams,
  Diagnostic,
  DocumentDiagnosticReport,
  Location,
  ProtocolConnection,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver-protocol';
import { fingerprint } from '../../src/core/citation/fingerprint';
import {
  ENTITIES,
  ENTRY,
  type EntityItem,
  type LocationItem,
  MENTIONS,
  type MentionItem,
  PASSAGE,
  type PassageResult,
  REFERENCES_OF,
} from '../../src/protocol/requests';
import { HARBOUR, LEDGER } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

const company = (key: string, name: string) => `dossier: 1\nentities:\n  ${key}: {type: Company, name: ${name}}\n`;
const TWO = { 'one/a.dossier.yaml': company('abc', 'ABC'), 'two/b.dossier.yaml': company('xyz', 'XYZ') };
const FOLDERS = ['one', 'two'];

describe('several workspace folders', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  /** Starts with folders `one` and `two`; `settings` are answered by the folder's name, '' for the window. */
  const start = async (
    files: Record<string, string>,
    settings?: Record<string, object>,
    prepare?: (connection: ProtocolConnection, folder: string) => Promise<void>,
    folders: readonly string[] = FOLDERS,
  ) => {
    const asked: ConfigurationParams['items'][] = [];
    client = await LanguageClient.start({
      files,
      folders,
      capabilities: { workspace: { workspaceFolders: true, ...(settings && { configuration: true }) } },
      prepare: async (connection, folder) => {
        connection.onRequest('workspace/configuration', ({ items }: ConfigurationParams) => {
          asked.push(items);
          return items.map(({ scopeUri = '' }) => settings?.[scopeUri.slice(scopeUri.lastIndexOf('/') + 1)] ?? null);
        });
        await prepare?.(connection, folder);
      },
    });
    return asked;
  };
  const entities = async () => (await client.request<EntityItem[]>(ENTITIES)).map(({ key }) => key).sort();
  const problems = async (path: string): Promise<Diagnostic[]> => {
    const textDocument = { uri: client.uri(path) };
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    assert.equal(report.kind, 'full');
    return report.items;
  };
  const mentions = async (path: string, text: string, languageId?: string) => {
    const { uri } = await client.open(path, text, languageId);
    const found = await client.request<MentionItem[]>(MENTIONS, { textDocument: { uri } });
    return found.map(({ entity }) => entity);
  };

  it('act as one', async () => {
    await start(TWO);
    assert.deepEqual(await entities(), ['abc', 'xyz']);
    assert.deepEqual(await mentions('one/note.md', 'ABC and XYZ'), ['abc', 'xyz']);
  });

  it('report a key that both define at both places', async () => {
    await start({ ...TWO, 'two/b.dossier.yaml': company('abc', 'Abc Limited') });
    for (const [path, other] of [
      ['one/a.dossier.yaml', 'two/b.dossier.yaml'],
      ['two/b.dossier.yaml', 'one/a.dossier.yaml'],
    ] as const) {
      const [problem, ...more] = await problems(path);
      assert.deepEqual(more, []);
      assert.equal(problem?.code, 'duplicate-key');
      assert.deepEqual(
        problem.relatedInformation?.map(({ location }) => location.uri),
        [client.uri(other)],
      );
    }
    assert.deepEqual(await mentions('one/note.md', 'ABC, Abc Limited'), ['abc', 'abc']);
  });

  it('take the entry of the folder that comes first, whatever the folders are called', async () => {
    await start({ ...TWO, 'two/b.dossier.yaml': company('abc', 'Abc Limited') }, undefined, undefined, ['two', 'one']);
    const entry = await client.request<LocationItem>(ENTRY, { entity: 'abc' });
    assert.equal(entry.uri, client.uri('two/b.dossier.yaml'));
    const [problem] = await problems('one/a.dossier.yaml');
    assert.match(String(problem?.message), /the one in b\.dossier\.yaml is used\./);
  });

  it('come and go', async () => {
    await start(TWO);
    assert.deepEqual(await entities(), ['abc', 'xyz']);
    const change = async (event: WorkspaceFoldersChangeEvent, count: number) => {
      const changed = client.changed(({ entities }) => entities === count);
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await changed;
    };
    const two = { uri: client.uri('two'), name: 'two' };
    await change({ added: [], removed: [two] }, 1);
    assert.deepEqual(await entities(), ['abc']);
    await change({ added: [two], removed: [] }, 2);
    assert.deepEqual(await entities(), ['abc', 'xyz']);
  });

  it('have settings of their own', async () => {
    const asked = await start(
      {
        'one/research/a.yaml': company('abc', 'ABC'),
        'one/b.dossier.yaml': company('no', 'NO'),
        'two/b.dossier.yaml': company('xyz', 'XYZ'),
        'two/research/c.yaml': company('no-more', 'NOMORE'),
        'one/saved.tex': 'ABC',
        'one/saved.md': 'ABC',
        'two/saved.tex': 'ABC',
        'two/saved.md': 'ABC',
      },
      { one: { files: ['research/*.yaml'], languages: ['latex'] }, two: { languages: ['markdown'] } },
    );
    assert.deepEqual(await entities(), ['abc', 'xyz']);
    assert.deepEqual(
      asked[0]?.map(({ scopeUri, section }) => [scopeUri, section]),
      [undefined, client.uri('one'), client.uri('two')].map(uri => [uri, 'dossier']),
    );
    assert.deepEqual(await mentions('one/open.tex', 'ABC', 'latex'), ['abc']);
    assert.deepEqual(await mentions('one/open.md', 'ABC'), []);
    assert.deepEqual(await mentions('two/open.tex', 'ABC', 'latex'), []);
    assert.deepEqual(await mentions('two/open.md', 'ABC'), ['abc']);
    const found = await client.request<Location[]>(REFERENCES_OF, { entity: 'abc' });
    assert.deepEqual(
      found.map(({ uri }) => uri).sort(),
      ['one/open.tex', 'one/saved.tex', 'two/open.md', 'two/saved.md'].map(path => client.uri(path)),
    );
  });

  it('have the same settings where the client can’t be asked', async () => {
    client = await LanguageClient.start({
      files: { 'one/a.yaml': company('abc', 'ABC'), 'two/b.yaml': company('xyz', 'XYZ') },
      folders: FOLDERS,
      initializationOptions: { files: ['*.yaml'] },
    });
    assert.deepEqual(await entities(), ['abc', 'xyz']);
  });

  describe('use the dossier that ships', () => {
    const uses = async (
      one: object,
      two: object,
      files: Record<string, string> = { 'one/x.md': '', 'two/x.md': '' },
    ) => {
      await start(files, { one, two });
      return (await entities()).includes('zte');
    };
    it('where one asks for it always', async () => {
      assert.equal(await uses({ builtin: 'always' }, { builtin: 'never' }, TWO), true);
    });
    it('where none has a dossier and one leaves it open', async () => {
      assert.equal(await uses({}, { builtin: 'never' }), true);
    });
    it('not where one has a dossier', async () => {
      assert.equal(await uses({}, {}, { ...TWO, 'one/a.dossier.yaml': 'dossier: 1\n' }), false);
    });
    it('not where none wants it', async () => {
      assert.equal(await uses({ builtin: 'never' }, { builtin: 'never' }), false);
    });
  });

  it('tell of a citation of words that changed, though another of them has an older copy of the text', async () => {
    const old = LEDGER.replace('4.1', '3.9');
    const print = fingerprint(old.split('\n\n')[1]!);
    const dossier = HARBOUR.replace(
      'paragraph: 2}',
      `paragraph: 2, quote: {exact: 3.9 million}, fingerprint: ${print}}`,
    );
    const text = { 'one/texts/ledger-2019.txt': LEDGER };
    await start({ ...text, 'one/a.dossier.yaml': dossier, 'two/texts/ledger-2019.txt': old });
    const ledger = () => client.request<PassageResult>(PASSAGE, { source: 'ledger-2019', paragraph: 1 });
    assert.equal((await ledger()).uri, client.uri('one/texts/ledger-2019.txt'));
    for (const path of ['one/memo.md', 'two/note.md']) {
      await client.open(path, 'So it is [@ledger-2019, para. 2].\n');
      assert.deepEqual(
        (await problems(path)).map(({ code }) => code),
        ['stale-citation'],
      );
    }
    await client.remove('one/texts/ledger-2019.txt');
    await client.once(ledger, ({ uri }) => uri === client.uri('two/texts/ledger-2019.txt'));
  });

  describe('let a text lie', () => {
    const place = { source: 's', paragraph: 1 };
    const citing = (path: string) => `dossier: 1\nsources: {s: {title: S, text: ${path}}}\n`;
    const opens = async (path: string, settings: Record<string, object> = {}, link?: string) => {
      await start(
        { 'one/a.dossier.yaml': citing(path), 'two/s.txt': 'Here.\n', 'three/s.txt': 'There.\n' },
        settings,
        async (_, folder) => {
          if (link) await symlink(join(folder, link), join(folder, 'one', 'link.txt'));
        },
      );
      const { uri } = await client.request<PassageResult>(PASSAGE, place);
      return { uri, codes: (await problems('one/a.dossier.yaml')).map(({ code }) => code) };
    };

    it('in another of them', async () => {
      assert.deepEqual(await opens('../two/s.txt'), { uri: client.uri('two/s.txt'), codes: [] });
    });
    it('in a folder that a setting names', async () => {
      const settings = { two: { sourceFolders: ['../three'] } };
      assert.deepEqual(await opens('../three/s.txt', settings), { uri: client.uri('three/s.txt'), codes: [] });
    });
    it('nowhere else, by a path that leads upwards', async () => {
      assert.deepEqual(await opens('../three/s.txt'), { uri: undefined, codes: ['refused-path'] });
    });
    it('nowhere else, by an absolute path', async () => {
      assert.deepEqual(await opens('/etc/passwd'), { uri: undefined, codes: ['refused-path'] });
    });
    it('nowhere else, by an address', async () => {
      assert.deepEqual(await opens('file:///etc/passwd'), { uri: undefined, codes: ['refused-path'] });
    });
    it('nowhere else, by a link', async () => {
      assert.deepEqual(await opens('link.txt', {}, 'three/s.txt'), { uri: undefined, codes: ['refused-path'] });
    });
    it('nowhere else, by a link to where nothing is yet', async () => {
      assert.deepEqual(await opens('link.txt', {}, 'three/new.txt'), { uri: undefined, codes: ['refused-path'] });
    });
    it('in another of them, by a link', async () => {
      const { uri, codes } = await opens('link.txt', {}, 'two/s.txt');
      assert.deepEqual([uri, codes], [client.uri('one/link.txt'), []]);
    });
  });

  it('read no dossier to which a link leads from outside, and say so', async () => {
    await start(TWO, {}, async (_, folder) => {
      await mkdir(join(folder, 'three'));
      await writeFile(join(folder, 'three', 'c.dossier.yaml'), company('secret', 'Secret'));
    });
    const path = 'one/link.dossier.yaml';
    await symlink(join(client.folder, 'three', 'c.dossier.yaml'), join(client.folder, path));
    const changed = client.changed(({ errors }) => errors === 1);
    await client.tell(path, 1);
    await changed;
    assert.deepEqual(await entities(), ['abc', 'xyz']);
    const [problem] = await problems(path);
    assert.equal(problem?.code, 'refused-path');
    assert.match(
      String(problem.message),
      /“link\.dossier\.yaml” is reached by a link that leads outside the workspace/,
    );
    await rm(join(client.folder, path));
    const gone = client.changed(({ errors }) => errors === 0);
    await client.tell(path, 3);
    await gone;
  });
});
