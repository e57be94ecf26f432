import assert from 'node:assert/strict';
import type {
  CompletionItem,
  CompletionList,
  RegistrationParams,
  TextDocumentRegistrationOptions,
} from 'vscode-languageserver-protocol';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import {
  ENTITIES,
  type EntityItem,
  FIND_FILES,
  type FindFilesParams,
  PASSAGE,
  READ_BYTES,
  READ_FILE,
  type ReadFileParams,
} from '../../src/protocol/requests';
import { HARBOUR_FILES, LEDGER } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

const OF_PAGE = `dossier: 1
sources:
  page: {title: Renewal, text: page.html}
  silent: {title: Another, text: silent.html}
entities:
  board: {type: PublicBody, name: Harbour Board}
claims:
  - {id: pays, about: [board], text: It pays again., cite: [{source: page, paragraph: 2}]}
`;

describe('completion in notes', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());
  const start = async (options = {}) => {
    client = await LanguageClient.start({ files: HARBOUR_FILES, ...options });
  };
  const complete = async (source: string, path = 'note.md') => {
    const { uri, text, carets } = await client.open(path, source);
    const list = await client.ask<CompletionList | null>('textDocument/completion', uri, carets[0]!);
    const apply = (item: CompletionItem) =>
      TextDocument.applyEdits(TextDocument.create('', '', 0, text), [item.textEdit as TextEdit]);
    return { items: list?.items, first: list?.items[0] && apply(list.items[0]) };
  };

  it('offers sources behind an @, and behind a key the paragraphs with their claims', async () => {
    await start();
    const { items, first } = await complete('Delta Dredging said so @|.\n');
    assert.equal(first, 'Delta Dredging said so [@ledger-2019].\n');
    assert.deepEqual(
      items?.map(({ label, detail }) => [label, detail]),
      [['ledger-2019', 'Harbour board renews dredging contract · The Ledger · 12 April 2019']],
    );
    const resolved = await client.request<CompletionItem>('completionItem/resolve', items![0]!);
    assert.match(JSON.stringify(resolved.documentation), /Harbour board renews/);
    const places = await complete('Delta Dredging said so [@ledger-2019,|].\n', 'other.md');
    assert.equal(places.first, 'Delta Dredging said so [@ledger-2019, para. 1].\n');
    assert.equal(places.items?.[1]?.detail, 'Port Harbour Board: The renewal costs 4.1 million euros a year.');
  });

  it('offers the paragraphs of the text that nothing cites behind the others', async () => {
    await start({ files: { ...HARBOUR_FILES, 'texts/ledger-2019.txt': `${LEDGER}\nThe work begins in May.\n` } });
    const { items } = await complete('They begin soon [@ledger-2019, |].\n');
    const { label, detail, data, textEdit } = items!.at(-1)!;
    assert.deepEqual([items!.length, label, detail], [4, 'para. 4', 'The work begins in May.']);
    assert.deepEqual([data, (textEdit as TextEdit).newText], [{ source: 'ledger-2019' }, 'para. 4']);
  });

  it('offers what is cited of a source that is still being read, and then all of it', async () => {
    const [dossier, note] = ['mem://harbour/w/a.dossier.yaml', 'mem://harbour/w/note.md'];
    let release = () => {};
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    const prepare = (connection: LanguageClient['connection']) => {
      connection.onRequest(FIND_FILES, ({ base, globs }: FindFilesParams) =>
        base.startsWith('mem:') && globs.some(glob => glob.includes('.dossier.')) ? [dossier] : [],
      );
      connection.onRequest(READ_FILE, ({ uri }: ReadFileParams) => ({ text: uri === dossier ? OF_PAGE : null }));
      connection.onRequest(READ_BYTES, async () => {
        await released;
        return { base64: btoa('<p>It pays.</p><p>It pays again.</p>'), isTooLarge: false };
      });
    };
    const capabilities = { workspace: { workspaceFolders: true } };
    await start({ files: {}, initializationOptions: { clientFiles: true }, capabilities, prepare });
    const event = { added: [{ uri: 'mem://harbour/w', name: 'w' }], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.once(
      () => client.request<EntityItem[]>(ENTITIES),
      entities => entities.some(({ key }) => key === 'board'),
    );
    const { uri, carets } = await client.open(note, 'It pays [@page, |].  Again [@silent, |].\n');
    const offered = async (caret: number) => {
      const list = await client.ask<CompletionList>('textDocument/completion', uri, carets[caret]!);
      return [list.isIncomplete, ...list.items.map(({ label }) => label)];
    };
    assert.deepEqual(await offered(0), [true, 'para. 2']);
    // What there is nothing to offer of as yet is waited for.
    const silent = offered(1);
    assert.deepEqual(await offered(0), [true, 'para. 2']);
    release();
    assert.deepEqual(await silent, [false, 'para. 1', 'para. 2']);
    await client.request(PASSAGE, { source: 'page', paragraph: 1 });
    assert.deepEqual(await offered(0), [false, 'para. 2', 'para. 1']);
  });

  it('puts the cursor where a locator may follow, for clients that take snippets', async () => {
    await start({ capabilities: { textDocument: { completion: { completionItem: { snippetSupport: true } } } } });
    assert.equal((await complete('So @|\n')).first, 'So [@ledger-2019$0]\n');
  });

  it('is silent in code, front matter and running text, and where nothing is known', async () => {
    await start();
    for (const [i, source] of [
      '`@|`',
      '```\n@|\n```',
      '---\na: @|\n---\n',
      'So, |',
      'a@b.c, |',
      '[@nobody, |]',
    ].entries()) {
      assert.equal((await complete(`${source}\n`, `${i}.md`)).items, undefined, source);
    }
    assert.equal((await complete('dossier: 1\n# @|', 'x.dossier.yaml')).items, undefined);
  });

  it('is asked for after an @, a comma and a space in notes only', async () => {
    const registered: Record<string, unknown> = {};
    let done = () => {};
    const registrations = new Promise<void>(resolve => {
      done = resolve;
    });
    await start({
      capabilities: { textDocument: { completion: { dynamicRegistration: true } } },
      prepare: (connection: LanguageClient['connection']) => {
        connection.onRequest('client/registerCapability', (params: RegistrationParams) => {
          for (const { method, registerOptions } of params.registrations) {
            if (method !== 'textDocument/completion') continue;
            const options = registerOptions as TextDocumentRegistrationOptions & { triggerCharacters: string[] };
            for (const filter of options.documentSelector!)
              registered[JSON.stringify(filter)] = options.triggerCharacters.join('');
          }
          if ('{"language":"markdown"}' in registered && Object.values(registered).includes(' [{')) done();
        });
      },
    });
    await registrations;
    assert.equal(registered['{"language":"markdown"}'], '@, ');
    assert.equal(registered['{"pattern":"**/*.dossier.{yaml,yml}"}'], ' [{');
  });
});
