import assert from 'node:assert/strict';
import type {
  CodeLens,
  CompletionContext,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  MarkupContent,
  Position,
  Range,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { COMMANDS, LENS_COMMANDS } from '../../src/protocol/commands';
import { HARBOUR, HARBOUR_FILES, LEDGER } from '../support/harbour';
import { type ClientOptions, LanguageClient, type Opened } from '../support/language-client';

/** Hard-wired: a caret in the dossier of the tests, put before the first place where `before` stands. */
const at = (text: string, before: string, offset = 0) => {
  const index = text.indexOf(before) + offset;
  return `${text.slice(0, index)}|${text.slice(index)}`;
};

const NOTE = `---
dossier: {Board: harbour-board}
---
The PHB paid [see @ledger-2019, para. 2; @{ledger-2019}], says @ledger-2019 [p. 1]. The Board agreed.
`;

const MORE = `dossier: 1
claims:
  - id: more
    about: ["delta"]
    text: More of it.
    by: delta
    cite: [{source: 'ledger-2019'}]
`;

describe('the language service of dossier files', () => {
  let client: LanguageClient;
  const start = async (options: ClientOptions = {}) => {
    client = await LanguageClient.start({
      files: { ...HARBOUR_FILES, 'more.dossier.yaml': MORE, 'notes/a.md': NOTE },
      ...options,
    });
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
    const { uri, text, carets } = await open(at(HARBOUR, 'delta]'));
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
      const { uri, text, carets } = await open(at(HARBOUR, before, offset));
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
    const { uri, carets } = await open(at(broken, 'by: delta', 5));
    const [found] = await client.ask<Location[]>('textDocument/definition', uri, carets[0]!);
    assert.equal(found?.range.start.line, HARBOUR.split('\n').indexOf('  delta:'));
  });

  it('lists the uses of an entity in dossiers and notes', async () => {
    await start();
    const opened = await open(at(HARBOUR, 'harbour-board, delta', 3));
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
    const note = await client.open('notes/a.md', at(NOTE, 'ledger-2019'));
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

  describe('completion', () => {
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
        const { uri, carets } = await open(at(HARBOUR, before, offset));
        const hover = await client.ask<Hover>('textDocument/hover', uri, carets[0]!);
        assert.match((hover.contents as MarkupContent).value, expected);
      });
    }
  });

  describe('lenses', () => {
    const lenses = async (options: ClientOptions) => {
      await start(options);
      const { uri, text } = await open(HARBOUR);
      const found = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
      const resolved = await Promise.all(found.map(lens => client.request<CodeLens>('codeLens/resolve', lens)));
      return resolved.map(({ range, command }) => ({ ...command, key: slice(text, range) }));
    };

    it('count mentions, claims, citations and disputes', async () => {
      const found = await lenses({ initializationOptions: { commands: [...LENS_COMMANDS] } });
      assert.deepEqual(
        found.map(({ key, title }) => `${key}: ${title}`),
        [
          'ledger-2019: 8 citations',
          'harbour-board: 2 mentions · 2 claims',
          'delta: 1 mention · 2 claims',
          'renewal-price: 1 dispute',
          'renewal-price-disputed: 1 dispute',
        ],
      );
      const [, entity] = found;
      assert.deepEqual([entity!.command, entity!.arguments], [COMMANDS.showUses, [{ entity: 'harbour-board' }]]);
    });

    it('are plain texts where the client can’t run their command', async () => {
      const found = await lenses({});
      assert.ok(found.length > 0 && found.every(({ command }) => command === ''));
    });
  });

  describe('rename', () => {
    const rename = async (opened: Opened, newName: string) => {
      const [caret] = opened.carets;
      const prepared = await client.ask<{ range: Range; placeholder: string }>(
        'textDocument/prepareRename',
        opened.uri,
        caret!,
      );
      const edit = await client.ask<WorkspaceEdit>('textDocument/rename', opened.uri, caret!, { newName });
      return { prepared, edit };
    };
    const all = {
      workspace: {
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
      },
    };
    /** The texts as an edit leaves them. */
    const applied = (edit: WorkspaceEdit, texts: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument, edits }) => {
          const path = pathOf(textDocument.uri);
          const text = texts[path]!;
          const sorted = [...edits] as { range: Range; newText: string }[];
          sorted.sort((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start));
          const result = sorted.reduce(
            (sum, { range, newText }) =>
              sum.slice(0, offsetAt(text, range.start)) + newText + sum.slice(offsetAt(text, range.end)),
            text,
          );
          return [path, result];
        }),
      );

    it('gives a source another key in every dossier and note', async () => {
      await start({ capabilities: all });
      const opened = await open(at(HARBOUR, '  ledger-2019:', 4));
      const { prepared, edit } = await rename(opened, 'ledger.2019..04');
      assert.deepEqual([prepared.placeholder, slice(opened.text, prepared.range)], ['ledger-2019', 'ledger-2019']);
      assert.deepEqual(
        applied(edit, { 'harbour.dossier.yaml': HARBOUR, 'more.dossier.yaml': MORE, 'notes/a.md': NOTE }),
        {
          'harbour.dossier.yaml': HARBOUR.replaceAll(/(?<!texts\/)ledger-2019/g, 'ledger.2019..04'),
          'more.dossier.yaml': MORE.replace('ledger-2019', 'ledger.2019..04'),
          'notes/a.md': NOTE.replaceAll('@ledger-2019', '@{ledger.2019..04}').replace(
            '@{ledger-2019}',
            '@{ledger.2019..04}',
          ),
        },
      );
      const versions = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument.version);
      assert.deepEqual(versions, [1, null, null]);
      assert.deepEqual(Object.keys(edit.changeAnnotations!), ['dossiers', 'notes']);
    });

    it('gives an entity another key, in a note’s front matter too, and keeps quotes', async () => {
      await start({ capabilities: all });
      const opened = await open(at(HARBOUR, 'by: delta', 5));
      const { edit } = await rename(opened, '2019');
      assert.deepEqual(applied(edit, { 'harbour.dossier.yaml': HARBOUR, 'more.dossier.yaml': MORE }), {
        'harbour.dossier.yaml': HARBOUR.replaceAll(/\bdelta\b/g, '"2019"'),
        'more.dossier.yaml': MORE.replace('"delta"', '"2019"').replace('by: delta', 'by: "2019"'),
      });
      const board = await client.open('notes/a.md', at(NOTE, 'harbour-board'));
      const { edit: second } = await rename(board, 'the-board');
      assert.match(
        applied(second, { 'harbour.dossier.yaml': HARBOUR, 'notes/a.md': NOTE })['notes/a.md']!,
        /Board: the-board}/,
      );
    });

    it('asks about what may be no citation', async () => {
      await start({
        capabilities: all,
        files: { 'a.dossier.yaml': 'dossier: 1\nsources:\n  reuters:\n    title: R\n' },
      });
      const opened = await client.open('a.md', 'Thanks to @reuters| and [@reuters].');
      const { edit } = await rename(opened, 'reuters-2012');
      assert.equal(edit.changeAnnotations!.doubtful?.needsConfirmation, true);
      assert.equal(edit.changeAnnotations!.notes?.needsConfirmation, undefined);
    });

    it('gives plain changes to clients that know no others', async () => {
      await start();
      const { edit } = await rename(await open(at(HARBOUR, 'id: renewal-signed', 5)), 'signed');
      assert.deepEqual(Object.keys(edit), ['changes']);
      assert.deepEqual(
        Object.values(edit.changes!)
          .flat()
          .map(({ newText }) => newText),
        ['signed'],
      );
    });

    const REFUSED: readonly [what: string, before: string, newName: string, message: RegExp][] = [
      ['a malformed key', '  delta:', 'Delta Dredging', /can’t be the key of an entity/],
      ['a key in use', '  delta:', 'harbour-board', /taken already/],
      ['an id in use', 'id: renewal-price\n', 'renewal-price-disputed', /taken already/],
    ];
    for (const [what, before, newName, message] of REFUSED) {
      it(`refuses ${what}, and says why`, async () => {
        await start();
        const { uri, carets } = await open(at(HARBOUR, before, 4));
        await assert.rejects(client.ask('textDocument/rename', uri, carets[0]!, { newName }), { message });
      });
    }

    it('refuses what no dossier defines, and what stands in the dossier that ships', async () => {
      await start({ files: {} });
      const own = await client.open('a.md', 'So it says [@nothing|].');
      await assert.rejects(client.ask('textDocument/prepareRename', own.uri, own.carets[0]!), { message: /defines/ });
      const shipped = await client.open('b.md', 'So it says [@register|-2012].');
      await assert.rejects(client.ask('textDocument/prepareRename', shipped.uri, shipped.carets[0]!), {
        message: /comes with the product/,
      });
    });

    it('says of a mention that it is no key, and of other words nothing', async () => {
      await start();
      const note = await client.open('b.md', 'The P|HB wa|its.');
      const prepare = (caret: Position) => client.ask('textDocument/prepareRename', note.uri, caret);
      await assert.rejects(prepare(note.carets[0]!), { message: /stands for an entity/ });
      assert.equal(await prepare(note.carets[1]!), null);
    });
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

function slice(text: string, { start, end }: Range): string {
  return text.slice(offsetAt(text, start), offsetAt(text, end));
}

function offsetAt(text: string, { line, character }: Position): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + character;
}
