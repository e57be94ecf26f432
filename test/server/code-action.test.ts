import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { HARBOUR, HARBOUR_FILES } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};

describe('code actions of a dossier', () => {
  let client: LanguageClient;
  const start = async (
    files: Readonly<Record<string, string>> = HARBOUR_FILES,
    capabilities: object = CAPABILITIES,
  ) => {
    client = await LanguageClient.start({ files, capabilities });
  };
  afterEach(() => client.stop());

  const diagnose = async (uri: string): Promise<Diagnostic[]> => {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok(report.kind === 'full');
    return report.items;
  };
  const actions = (uri: string, diagnostic: Diagnostic, only?: string[]) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], ...(only && { only }) },
    });
  const applied = (uri: string, text: string, action: CodeAction) =>
    TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 0, text), action.edit!.changes![uri]!);

  it('mend each problem of a file, as the editor has it', async () => {
    await start();
    let text = HARBOUR.replace('dossier: 1\n', '')
      .replace('stance: asserts', 'stance: assert')
      .replace('about: [harbour-board, delta]', 'about: harbour-bord')
      .replace('2019-04-11', 'circa April 2019')
      .replaceAll('\n', '\r\n');
    const { uri } = await client.open('harbour.dossier.yaml', text);
    const done: string[] = [];
    for (let found = await diagnose(uri); found.length > 0; found = await diagnose(uri)) {
      const diagnostic = found[0]!;
      const [action] = await actions(uri, diagnostic);
      assert.ok(action, String(diagnostic.code));
      assert.equal(action.kind, 'quickfix');
      assert.deepEqual(action.diagnostics, [diagnostic]);
      done.push(action.title);
      text = applied(uri, text, action);
      await client.edit(uri, text);
    }
    assert.deepEqual(done, [
      'Add “dossier: 1”',
      'Write it as a list',
      'Change to “harbour-board”',
      'Change to “asserts”',
      'Write 2019-04~ (around April 2019)',
    ]);
    const expected = HARBOUR.replace('about: [harbour-board, delta]', 'about: [harbour-board]')
      .replace('2019-04-11', '2019-04~')
      .replaceAll('\n', '\r\n');
    assert.equal(text, expected);
  });

  it('are preferred where there is only one', async () => {
    await start();
    const { uri } = await client.open('harbour.dossier.yaml', HARBOUR.replace('2019-04-11', '4/11/2019'));
    const [diagnostic] = await diagnose(uri);
    const both = await actions(uri, diagnostic!);
    assert.deepEqual(
      both.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['Write 2019-11-04 (4 November 2019)', undefined],
        ['Write 2019-04-11 (11 April 2019)', undefined],
      ],
    );
    await client.edit(uri, HARBOUR.replace('2019-04-11', '"11 April 2019"'));
    const [one] = await actions(uri, (await diagnose(uri))[0]!);
    assert.equal(one?.isPreferred, true);
  });

  it('rename a malformed key in all dossiers', async () => {
    const other = 'dossier: 1\nevents:\n  - {id: e, date: 2010, title: T, entities: ["The Port"]}\n';
    await start({ ...HARBOUR_FILES, 'other.dossier.yaml': other });
    const text = 'dossier: 1\nentities:\n  The Port: {type: Company, name: The Port}\n';
    const { uri } = await client.open('port.dossier.yaml', text);
    const [action] = await actions(uri, (await diagnose(uri))[0]!);
    assert.match(action!.title, /^Rename to “port”/);
    assert.match(applied(uri, text, action!), /^ {2}port: \{type/m);
    assert.match(applied(client.uri('other.dossier.yaml'), other, action!), /entities: \["port"\]/);
  });

  it('mend all that needs no choice, where that is asked for', async () => {
    await start();
    const text = HARBOUR.replace('dossier: 1', 'dossier: "1.0"').replace('summary: Runs the port.', 'summary:');
    const { uri } = await client.open('harbour.dossier.yaml', text);
    const [first] = await diagnose(uri);
    const found = await actions(uri, first!, ['source.fixAll']);
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['source.fixAll.dossier'],
    );
    assert.equal(applied(uri, text, found[0]!), HARBOUR.replace('    summary: Runs the port.\n', ''));
    assert.deepEqual(
      (await actions(uri, first!)).map(({ kind }) => kind),
      ['quickfix'],
    );
    assert.deepEqual(await actions(uri, first!, ['refactor']), []);
  });

  it('are none in other files, and for clients that take no edits', async () => {
    await start(HARBOUR_FILES, { textDocument: { diagnostic: {} } });
    const { uri } = await client.open('harbour.dossier.yaml', HARBOUR.replace('dossier: 1\n', ''));
    const [diagnostic] = await diagnose(uri);
    assert.deepEqual(await actions(uri, diagnostic!), []);
    const note = await client.open('note.md', 'dossier: 2');
    assert.deepEqual(await actions(note.uri, diagnostic!), []);
  });
});
