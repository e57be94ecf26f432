import assert from 'node:assert/strict';
import type {
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  MarkupContent,
} from 'vscode-languageserver-protocol';
import { HARBOUR, LEDGER } from '../support/harbour';
import { caretAt, MORE, NOTE, slice, startHarbour } from '../support/harbour-service';
import type { ClientOptions, LanguageClient, Opened } from '../support/language-client';

describe('the language service of dossier files', () => {
  let client: LanguageClient;
  const start = async (options: ClientOptions = {}) => {
    client = await startHarbour(options);
  };
  afterEach(() => client.stop());

  const pathOf = (uri: string) => uri.slice(client.uri('').length + 1);
  const open = (source: string) => client.open('harbour.dossier.yaml', source);
  const words = async ({ uri, range }: Location, opened: Opened) => {
    const path = pathOf(uri);
    const text =
      uri === opened.uri
        ? opened.text
        : { 'more.dossier.yaml': MORE, 'notes/a.md': NOTE, 'texts/ledger-2019.txt': LEDGER }[path]!;
    return `${path}:${range.start.line + 1} ${slice(text, range)}`;
  };

  it('gives an outline of sections and entries', async () => {
    await start({ capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } } });
    const { uri, text } = await open(HARBOUR);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, ...children!.map(child => child.name)]),
      [
        ['sources', 'ledger-2019'],
        ['entities', 'harbour-board', 'delta'],
        ['claims', 'renewal-price', 'renewal-price-disputed'],
        ['events', 'renewal-signed', 'dredging-began'],
      ],
    );
    const [, , claims] = symbols;
    const [price] = claims!.children!;
    assert.equal(price!.detail, 'The renewal costs 4.1 million euros a year.');
    assert.equal(slice(text, price!.selectionRange), 'renewal-price');
    assert.match(slice(text, price!.range), /^id: renewal-price\n[\s\S]*paragraph: 2}$/);
  });

  it('gives a flat outline where the client knows no other', async () => {
    await start();
    const { uri } = await open('dossier: 1\nentities:\n  a:\n    name: A\n');
    const symbols = await client.request<object[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(
      symbols.map(symbol => ({ ...symbol, location: undefined, kind: undefined })),
      [
        { name: 'entities', location: undefined, kind: undefined },
        { name: 'a', containerName: 'entities', location: undefined, kind: undefined },
      ],
    );
  });

  it('folds sections, entries and comments, the outermost where there is a limit', async () => {
    await start({ capabilities: { textDocument: { foldingRange: { rangeLimit: 2 } } } });
    const { uri } = await open('# a\n# b\nentities:\n  a:\n    name: A\n  b:\n    name: B\n');
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    assert.deepEqual(folds, [
      { startLine: 0, endLine: 1, kind: 'comment' },
      { startLine: 2, endLine: 6 },
    ]);
  });

  it('highlights a key, and links texts', async () => {
    await start();
    const { uri, text, carets } = await open(caretAt(HARBOUR, 'delta]'));
    const highlights = await client.ask<DocumentHighlight[]>('textDocument/documentHighlight', uri, carets[0]!);
    assert.deepEqual(
      highlights.map(({ range, kind }) => [slice(text, range), kind]),
      [['delta', 3], ...Array(4).fill(['delta', 2])],
    );
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    assert.deepEqual(
      links.map(({ range, target }) => [slice(text, range), target]),
      [['texts/ledger-2019.txt', client.uri('texts/ledger-2019.txt')]],
    );
  });

  const DEFINITIONS: readonly [before: string, offset: number, line: string][] = [
    ['harbour-board, delta]', 3, '  harbour-board:'],
    ['by: delta', 4, '  delta:'],
    ['source: ledger', 9, '  ledger-2019:'],
    ['[renewal-price]', 1, '  - id: renewal-price'],
    ['  delta:', 3, '  delta:'],
  ];
  for (const [before, offset, line] of DEFINITIONS) {
    it(`leads from ${before} to its entry`, async () => {
      await start();
      const { uri, text, carets } = await open(caretAt(HARBOUR, before, offset));
      for (const method of ['textDocument/definition', 'textDocument/declaration']) {
        const found = await client.ask<Location[]>(method, uri, carets[0]!);
        assert.deepEqual(
          found.map(({ range }) => text.split('\n')[range.start.line]),
          [line],
        );
      }
    });
  }

  it('finds an entry while another is half-typed', async () => {
    await start();
    const broken = HARBOUR.replace('    text: The renewal', '    text: [The renewal');
    const { uri, carets } = await open(caretAt(broken, 'by: delta', 5));
    const [found] = await client.ask<Location[]>('textDocument/definition', uri, carets[0]!);
    assert.equal(found?.range.start.line, HARBOUR.split('\n').indexOf('  delta:'));
  });

  it('lists the uses of an entity in dossiers and notes', async () => {
    await start();
    const opened = await open(caretAt(HARBOUR, 'harbour-board, delta', 3));
    const ask = (includeDeclaration: boolean) =>
      client.ask<Location[]>('textDocument/references', opened.uri, opened.carets[0]!, {
        context: { includeDeclaration },
      });
    const found = await Promise.all((await ask(true)).map(location => words(location, opened)));
    assert.deepEqual(found, [
      'harbour.dossier.yaml:11 harbour-board',
      'harbour.dossier.yaml:22 harbour-board',
      'harbour.dossier.yaml:24 harbour-board',
      'harbour.dossier.yaml:32 harbour-board',
      'harbour.dossier.yaml:43 harbour-board',
      'notes/a.md:2 harbour-board',
      'notes/a.md:4 PHB',
      'texts/ledger-2019.txt:3 Port Harbour Board',
    ]);
    assert.equal((await ask(false)).length, found.length - 1);
  });

  it('lists the uses of a source from a citation, in its note and in dossiers', async () => {
    await start();
    const note = await client.open('notes/a.md', caretAt(NOTE, 'ledger-2019'));
    const found = await client.ask<Location[]>('textDocument/references', note.uri, note.carets[0]!, {
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      found.map(({ uri, range }) => `${pathOf(uri)}:${range.start.line + 1}`),
      [
        ...[30, 37, 44, 49].map(line => `harbour.dossier.yaml:${line}`),
        'more.dossier.yaml:7',
        ...Array(3).fill('notes/a.md:4'),
      ],
    );
  });

  describe('hover', () => {
    const HOVERS: readonly [before: string, offset: number, text: RegExp][] = [
      ['stance: asserts', 2, /^\*\*stance\*\*[\s\S]*`alleges`/],
      ['stance: asserts', 10, /^\*\*stance\*\*/],
      ['2019~', 2, /around 2019/],
      ['by: delta', 5, /Delta Dredging/],
      ['source: ledger', 10, /Harbour board renews/],
      ['[renewal-price]', 3, /The renewal costs/],
    ];
    for (const [before, offset, expected] of HOVERS) {
      it(`explains ${before} at ${offset}`, async () => {
        await start();
        const { uri, carets } = await open(caretAt(HARBOUR, before, offset));
        const hover = await client.ask<Hover>('textDocument/hover', uri, carets[0]!);
        assert.match((hover.contents as MarkupContent).value, expected);
      });
    }
  });

  it('is registered for dossier files alone where the client can be asked to', async () => {
    const dynamic = { dynamicRegistration: true };
    const registered: { method: string; registerOptions?: { documentSelector?: unknown } }[] = [];
    let told = () => {};
    const all = new Promise<void>(resolve => {
      told = resolve;
    });
    await start({
      capabilities: { textDocument: { foldingRange: dynamic, codeLens: dynamic } },
      initializationOptions: { files: ['research/*.yaml'] },
      prepare: connection => {
        connection.onRequest('client/registerCapability', ({ registrations }: { registrations: typeof registered }) => {
          registered.push(...registrations);
          told();
        });
      },
    });
    await all;
    const { capabilities } = client.initialized;
    assert.equal(capabilities.foldingRangeProvider, undefined);
    assert.ok(capabilities.documentSymbolProvider && capabilities.renameProvider);
    assert.deepEqual(
      registered.map(({ method, registerOptions }) => [method, registerOptions?.documentSelector]),
      ['textDocument/foldingRange', 'textDocument/codeLens'].map(method => [
        method,
        [{ pattern: '**/*.dossier.{yaml,yml}' }, { pattern: '**/research/*.yaml' }],
      ]),
    );
  });

  it('leaves notes alone', async () => {
    await start();
    const { uri } = await client.open('b.md', 'entities:\n  a:\n    name: A\n');
    for (const method of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink']) {
      assert.equal(await client.request(`textDocument/${method}`, { textDocument: { uri } }), null);
    }
  });
});
