import assert from 'node:assert/strict';
import type { CompletionContext, CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver-protocol';
import { startHarbour } from '../support/harbour-service';
import type { ClientOptions, LanguageClient } from '../support/language-client';

describe('completion in dossier files', () => {
  let client: LanguageClient;
  const start = async (options: ClientOptions = {}) => {
    client = await startHarbour(options);
  };
  afterEach(() => client.stop());

  const SNIPPETS: ClientOptions = {
    capabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1] } } },
      },
    },
  };
  const complete = async (options: ClientOptions, source: string, context?: CompletionContext) => {
    await start(options);
    const { uri, carets } = await client.open('new.dossier.yaml', source);
    return client.ask<CompletionList | null>('textDocument/completion', uri, carets[0]!, { context });
  };

  it('offers keys with what they stand for, and their cards', async () => {
    const list = await complete({}, 'dossier: 1\nclaims:\n  - about: [har|]\n');
    const [item] = list!.items;
    assert.deepEqual([item?.label, item?.detail], ['delta', 'Delta Dredging']);
    assert.deepEqual(item!.textEdit, {
      range: { start: { line: 2, character: 12 }, end: { line: 2, character: 15 } },
      newText: 'delta',
    });
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item!);
    assert.match((resolved.documentation as MarkupContent).value, /Delta Dredging/);
  });

  it('offers fields as snippets, in their place', async () => {
    const list = await complete(SNIPPETS, 'entities:\n  harb|\n');
    const [item] = list!.items;
    assert.equal(item!.insertTextFormat, 2);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
    assert.equal(item!.textEdit!.newText, 'harb:\n    type: ${1:Company}\n    name: ${2:Port Harbour Board}');
  });

  it('offers them as plain text to clients that indent by themselves and know no snippets', async () => {
    const list = await complete({}, 'entities:\n  harb|\n');
    const [item] = list!.items;
    assert.equal(item!.textEdit!.newText, 'harb:\n  type: Company\n  name: Port Harbour Board');
  });

  it('offers files of the workspace, those that nothing names first', async () => {
    const list = await complete({}, 'sources:\n  a:\n    text: |\n');
    assert.deepEqual(
      list!.items.map(({ label }) => label),
      ['notes/a.md', 'texts/ledger-2019.txt'],
    );
  });

  it('says nothing after a space in the midst of words, nor in notes', async () => {
    const context = { triggerKind: 2, triggerCharacter: ' ' } as const;
    const list = await complete({}, 'claims:\n  - text: The |\n', context);
    assert.deepEqual(list?.items ?? [], []);
    const note = await client.open('b.md', 'stance: |');
    assert.equal(await client.ask('textDocument/completion', note.uri, note.carets[0]!, { context }), null);
  });

  it('leaves fields to the client where it has the schema', async () => {
    const list = await complete({ initializationOptions: { schemas: true } }, 'claims:\n  - id: a\n    |\n');
    assert.deepEqual(list?.items ?? [], []);
  });
});
