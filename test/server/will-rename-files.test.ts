import assert from 'node:assert/strict';
import type { RenameFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { HARBOUR } from '../support/harbour';
import { slice, startHarbour } from '../support/harbour-service';
import type { ClientOptions, LanguageClient } from '../support/language-client';

const CAPABLE: ClientOptions['capabilities'] = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } },
};
const EXCLUDES = `dossier: 1
entities:
  board: {type: PublicBody, name: The Board}
exclusions:
  - {entity: board, text: Board, in: "notes/a.md"}
`;

/** What is renamed, and what is written instead of which paths by that, or renamed with it. */
const RENAMES: readonly [what: string, from: string, to: string, changes: readonly string[]][] = [
  [
    'a text',
    'texts/ledger-2019.txt',
    'texts/the ledger: 1.txt',
    ['harbour.dossier.yaml: texts/ledger-2019.txt → "texts/the ledger: 1.txt"'],
  ],
  [
    'the folder of a text',
    'texts',
    'sources',
    ['harbour.dossier.yaml: texts/ledger-2019.txt → sources/ledger-2019.txt'],
  ],
  [
    'a folder, as some clients write its URI',
    'texts/',
    'sources/',
    ['harbour.dossier.yaml: texts/ledger-2019.txt → sources/ledger-2019.txt'],
  ],
  ['a note that is named in quotes', 'notes/a.md', 'b.md', ['excludes.dossier.yaml: "notes/a.md" → "b.md"']],
  [
    'a dossier, into another folder',
    'harbour.dossier.yaml',
    'old/harbour.dossier.yaml',
    [
      'harbour.dossier.yaml: texts/ledger-2019.txt → ../texts/ledger-2019.txt',
      'harbour.dossier.yaml.lock → old/harbour.dossier.yaml.lock',
    ],
  ],
  ['a dossier', 'harbour.dossier.yaml', 'port.dossier.yaml', ['harbour.dossier.yaml.lock → port.dossier.yaml.lock']],
  ['a dossier of which nothing is remembered', 'excludes.dossier.yaml', 'x.dossier.yaml', []],
  ['a text, to where no dossier may lead', 'texts/ledger-2019.txt', '../ledger.txt', []],
  ['what nothing is said of', 'notes/other.md', 'notes/more.md', []],
  ['another file with the same beginning', 'texts/ledger', 'texts/l', []],
];

describe('files that are renamed', () => {
  let client: LanguageClient;
  const start = async (options: ClientOptions = {}) => {
    const files = { 'excludes.dossier.yaml': EXCLUDES, 'harbour.dossier.yaml.lock': '# dossier 1\n' };
    client = await startHarbour({ capabilities: CAPABLE, ...options });
    for (const [path, text] of Object.entries(files)) await client.write(path, text);
    await client.once(
      () => Promise.resolve(client.changes.at(-1)?.dossiers),
      count => count === 3,
    );
  };
  afterEach(() => client.stop());

  const pathOf = (uri: string) => decodeURIComponent(uri.slice(client.uri('').length + 1));
  const changesOf = async (from: string, to: string, texts: Readonly<Record<string, string>>) => {
    const files = [{ oldUri: client.uri(from), newUri: client.uri(to) }];
    const edit = await client.request<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
    return (edit?.documentChanges as (TextDocumentEdit | RenameFile)[] | undefined)?.flatMap(change => {
      if ('kind' in change) return `${pathOf(change.oldUri)} → ${pathOf(change.newUri)}`;
      const path = pathOf(change.textDocument.uri);
      return change.edits.map(
        each => `${path}: ${slice(texts[path]!, each.range)} → ${(each as { newText: string }).newText}`,
      );
    });
  };
  const TEXTS = { 'harbour.dossier.yaml': HARBOUR, 'excludes.dossier.yaml': EXCLUDES };

  for (const [what, from, to, changes] of RENAMES) {
    it(`take with them what dossiers say of ${what}`, async () => {
      await start();
      assert.deepEqual((await changesOf(from, to, TEXTS)) ?? [], changes);
    });
  }

  it('are named in a dossier as it is being written', async () => {
    await start();
    const text = HARBOUR.replace('title: Harbour contract', 'title: Harbour contract, and more of it\nlanguage: en');
    await client.open('harbour.dossier.yaml', text);
    const [change] = (await changesOf('texts', 'sources', { 'harbour.dossier.yaml': text })) ?? [];
    assert.equal(change, 'harbour.dossier.yaml: texts/ledger-2019.txt → sources/ledger-2019.txt');
  });

  it('change nothing for a client that can’t take changes of several documents', async () => {
    await start({ capabilities: {} });
    assert.equal(await changesOf('texts', 'sources', TEXTS), undefined);
  });
});
