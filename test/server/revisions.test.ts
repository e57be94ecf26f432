import assert from 'node:assert/strict';
import { watch } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  FileChangeType,
  type FullDocumentDiagnosticReport,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COMMANDS } from '../../src/protocol/commands';
import { ACCEPT_REVISIONS, REVISIONS, type RevisionItem, TAKE_BACK_ACCEPTANCE } from '../../src/protocol/revisions';
import { HARBOUR, HARBOUR_FILES, LEDGER } from '../support/harbour';
import { LanguageClient } from '../support/language-client';
import { serveOwnFiles } from '../support/own-files';

const LOCK = 'harbour.dossier.yaml.lock';
const TEXT = 'texts/ledger-2019.txt';
const REVISED = LEDGER.replace('4.1', '4.2');
const CAPABILITIES: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } },
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

describe('revisions of cited texts', () => {
  let client: LanguageClient;
  let stopWatching: () => void;
  let seen: () => void;
  const start = async (files: Readonly<Record<string, string>>, initializationOptions: object = {}) => {
    client = await LanguageClient.start({
      files,
      capabilities: CAPABILITIES,
      initializationOptions: { commands: [COMMANDS.showRevisions, COMMANDS.acceptRevisions], ...initializationOptions },
      prepare: (connection, folder) => {
        serveOwnFiles(connection);
        const watcher = watch(folder, () => seen());
        stopWatching = () => watcher.close();
      },
    });
  };
  beforeEach(() => {
    seen = () => {};
  });
  let cache: string | undefined;
  afterEach(async () => {
    stopWatching();
    await client.stop();
    if (cache !== undefined) await rm(cache, { recursive: true });
    cache = undefined;
  });

  /** The file of states, once it is as it should be. */
  const states = async (is: (text: string) => boolean = () => true) => {
    for (;;) {
      const next = new Promise<void>(resolve => {
        seen = resolve;
      });
      const text = await readFile(join(client.folder, LOCK), 'utf8').catch(() => '');
      if (text !== '' && is(text)) return text;
      await next;
    }
  };
  const revised = (count: number) => client.changed(({ revisions }) => revisions === count);
  const diagnose = async () => {
    const textDocument = { uri: client.uri('harbour.dossier.yaml') };
    const report = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    return report.items.filter(({ code }) => code === 'revised-source');
  };

  it('are remembered without asking the editor, which would make a folder again that was just deleted', async () => {
    await start(HARBOUR_FILES, { clientFiles: true });
    assert.match(await states(), /^ledger-2019 1 w1-/m);
  });

  it('are told with what rests on them, the old words beside the new, until they are accepted', async () => {
    await start(HARBOUR_FILES);
    const before = await states();
    assert.match(before, /^ledger-2019 1 w1-\S+\nledger-2019 2 w1-\S+\nledger-2019 3 w1-\S+$/m);
    const told = revised(1);
    await client.write(TEXT, REVISED);
    await told;
    assert.deepEqual(
      (await diagnose()).map(({ range }) => range.start.line),
      [29],
    );
    const [item] = await client.request<RevisionItem[]>(REVISIONS);
    assert.deepEqual(
      [item!.before, item!.after, item!.resting.map(({ id }) => id)],
      [
        'The Port Harbour Board will pay 4.1 million euros a year.',
        'The Port Harbour Board will pay 4.2 million euros a year.',
        ['renewal-price'],
      ],
    );
    assert.equal(await states(), before);
    const accepted = revised(0);
    await client.request(ACCEPT_REVISIONS, { which: { dossier: item!.dossier, source: 'ledger-2019', paragraph: 2 } });
    await accepted;
    assert.deepEqual(await diagnose(), []);
    const after = await states(text => text !== before);
    assert.notEqual(after, before);
    const back = revised(1);
    assert.equal(await client.request(TAKE_BACK_ACCEPTANCE), true);
    await back;
    assert.equal(await states(text => text !== after), before);
    assert.deepEqual(await client.request(REVISIONS), [item]);
    assert.equal(await client.request(TAKE_BACK_ACCEPTANCE), false);
  });

  it('are told of a dossier that is renamed, too', async () => {
    cache = await mkdtemp(join(tmpdir(), 'dossier-cache-'));
    await start(HARBOUR_FILES, { cacheFolder: pathToFileURL(cache).href });
    const lock = await states();
    const told = revised(1);
    await client.write(TEXT, REVISED);
    await told;
    const [from, to] = ['harbour.dossier.yaml', 'port.dossier.yaml'];
    const files = [
      { oldUri: client.uri(from), newUri: client.uri(to) },
      { oldUri: client.uri('ci.yaml'), newUri: client.uri('cd.yaml') },
    ];
    const edit = await client.request<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
    const [oldUri, newUri] = [client.uri(LOCK), client.uri(`${to}.lock`)];
    assert.deepEqual(edit?.documentChanges, [{ kind: 'rename', oldUri, newUri, options: { ignoreIfExists: true } }]);
    await rename(join(client.folder, LOCK), join(client.folder, `${to}.lock`));
    await rename(join(client.folder, from), join(client.folder, to));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: files.slice(0, 1).flatMap(each => [
        { uri: each.oldUri, type: FileChangeType.Deleted },
        { uri: each.newUri, type: FileChangeType.Created },
      ]),
    });
    const [item] = await client.once(
      () => client.request<RevisionItem[]>(REVISIONS),
      ([item]) => item?.dossier === client.uri(to),
    );
    assert.equal(item!.before, 'The Port Harbour Board will pay 4.1 million euros a year.');
    assert.equal(await readFile(join(client.folder, `${to}.lock`), 'utf8'), lock);
  });

  it('are told where the citation stands while somebody writes above it', async () => {
    await start(HARBOUR_FILES);
    await states();
    const told = revised(1);
    await client.write(TEXT, REVISED);
    await told;
    await client.open('harbour.dossier.yaml', `# Mine.\n\n${HARBOUR}`);
    assert.deepEqual(
      (await diagnose()).map(({ range }) => range.start.line),
      [31],
    );
  });

  it('are told that came while nobody looked', async () => {
    await start(HARBOUR_FILES);
    const lock = await states();
    await client.stop();
    stopWatching();
    await start({ ...HARBOUR_FILES, [TEXT]: REVISED, [LOCK]: lock });
    const [item] = await client.once(
      () => client.request<RevisionItem[]>(REVISIONS),
      items => items.length > 0,
    );
    assert.deepEqual([item!.before, item!.paragraph], [null, 2]);
  });

  it('are never remembered from what a text said before the news of its change', async () => {
    await start(HARBOUR_FILES);
    const before = await states();
    await writeFile(join(client.folder, TEXT), REVISED);
    await rm(join(client.folder, LOCK));
    await client.tell(LOCK, FileChangeType.Deleted);
    // By now it was looked at without the news.
    await writeFile(join(client.folder, 'other.dossier.yaml'), 'dossier: 1\n');
    const followed = client.changed(({ dossiers }) => dossiers === 2);
    await client.tell('other.dossier.yaml', FileChangeType.Created);
    await followed;
    await client.tell(TEXT, FileChangeType.Changed);
    assert.notEqual(await states(), before);
  });

  it('stay what they are when the source’s key is renamed, and when that is undone', async () => {
    await start(HARBOUR_FILES);
    const before = await states();
    const told = revised(1);
    await client.write(TEXT, REVISED);
    await told;
    const { uri, text, carets } = await client.open(
      'harbour.dossier.yaml',
      HARBOUR.replace('{source: ledger-2019, paragraph: 2}', '{source: |ledger-2019, paragraph: 2}'),
    );
    const rename = { textDocument: { uri }, position: carets[0], newName: 'gaz' };
    const { documentChanges } = await client.request<WorkspaceEdit>('textDocument/rename', rename);
    const [{ edits }] = documentChanges as readonly TextDocumentEdit[] as [TextDocumentEdit];
    const renamed = TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), edits as TextEdit[]);
    for (const [dossier, key] of [
      [renamed, 'gaz'],
      [HARBOUR, 'ledger-2019'],
    ] as const) {
      await client.edit(uri, dossier);
      await client.save({ uri }, dossier);
      assert.equal(await states(lock => lock.includes(`\n${key} `)), before.replaceAll('ledger-2019', key));
      const items = await client.once(
        () => client.request<RevisionItem[]>(REVISIONS),
        found => found[0]?.source === key,
      );
      assert.deepEqual(
        items.map(({ paragraph, before }) => [paragraph, before]),
        [[2, 'The Port Harbour Board will pay 4.1 million euros a year.']],
      );
      assert.equal((await diagnose()).length, 1);
    }
  });

  it('count once they are saved', async () => {
    await start(HARBOUR_FILES);
    await states();
    await client.open(TEXT, REVISED);
    await client.write('other.txt', 'Something else.\n');
    assert.deepEqual(await diagnose(), []);
    const told = revised(1);
    await client.write(TEXT, REVISED);
    await told;
    assert.equal((await diagnose()).length, 1);
    const [item] = await client.request<RevisionItem[]>(REVISIONS);
    assert.match(item!.before!, /4\.1 million/);
  });

  it('have quick fixes', async () => {
    await start(HARBOUR_FILES);
    await states();
    const { uri } = await client.open('harbour.dossier.yaml', HARBOUR_FILES['harbour.dossier.yaml']);
    const told = revised(3);
    await client.write(TEXT, `New first.\n\n${LEDGER}`);
    await told;
    const [, diagnostic] = (await diagnose()) as [Diagnostic, Diagnostic];
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Cite paragraph 4', 'Show the old words beside the new', 'Accept the words as they are now'],
    );
    assert.deepEqual(actions[2]!.command!.arguments, [{ dossier: uri, source: 'ledger-2019', paragraph: 3 }]);
  });

  it('are not remembered where nothing may be written, or nobody wants it', async () => {
    for (const options of [{ readOnly: true }, { revisions: false }]) {
      await start(HARBOUR_FILES, options);
      const told = client.changed();
      await client.write(TEXT, REVISED);
      await told;
      assert.deepEqual(await diagnose(), []);
      await assert.rejects(readFile(join(client.folder, LOCK)));
      if ('readOnly' in options) {
        stopWatching();
        await client.stop();
      }
    }
  });
});
