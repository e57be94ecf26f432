import assert from 'node:assert/strict';
import type { Position, Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { HARBOUR } from '../support/harbour';
import { caretAt, MORE, NOTE, offsetAt, slice, startHarbour } from '../support/harbour-service';
import type { ClientOptions, LanguageClient, Opened } from '../support/language-client';

describe('rename of keys', () => {
  let client: LanguageClient;
  const start = async (options: ClientOptions = {}) => {
    client = await startHarbour(options);
  };
  afterEach(() => client.stop());

  const pathOf = (uri: string) => uri.slice(client.uri('').length + 1);
  const open = (source: string) => client.open('harbour.dossier.yaml', source);
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
    const opened = await open(caretAt(HARBOUR, '  ledger-2019:', 4));
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
    const opened = await open(caretAt(HARBOUR, 'by: delta', 5));
    const { edit } = await rename(opened, '2019');
    assert.deepEqual(applied(edit, { 'harbour.dossier.yaml': HARBOUR, 'more.dossier.yaml': MORE }), {
      'harbour.dossier.yaml': HARBOUR.replaceAll(/\bdelta\b/g, '"2019"'),
      'more.dossier.yaml': MORE.replace('"delta"', '"2019"').replace('by: delta', 'by: "2019"'),
    });
    const board = await client.open('notes/a.md', caretAt(NOTE, 'harbour-board'));
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
    const { edit } = await rename(await open(caretAt(HARBOUR, 'id: renewal-signed', 5)), 'signed');
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
      const { uri, carets } = await open(caretAt(HARBOUR, before, 4));
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
