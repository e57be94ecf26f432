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

  it('make one of two claims dispute the other that it contradicts, or are told not to look', async () => {
    const rival =
      '  - {id: rival, about: [delta], text: T., property: contract-price, value: 6 million EUR/year, by: delta, cite: [{source: ledger-2019}]}\n';
    const files = { ...HARBOUR_FILES, 'rival.dossier.yaml': `dossier: 1\nclaims:\n${rival}` };
    await start(files);
    const { uri } = await client.open('harbour.dossier.yaml', HARBOUR);
    const other = client.uri('rival.dossier.yaml');
    const [diagnostic] = await diagnose(uri);
    assert.equal(diagnostic!.code, 'contradiction');
    assert.deepEqual(
      diagnostic!.relatedInformation!.map(({ location }) => location.uri),
      [other],
    );
    const [action] = await actions(uri, diagnostic!);
    assert.equal(action!.title, 'Say that “renewal-price” disputes “rival”');
    const mended = applied(uri, HARBOUR, action!);
    assert.match(mended, /paragraph: 2\}\n {4}disputes: \[rival\]\n {2}- id: renewal-price-disputed/);
    const opened = await client.open('rival.dossier.yaml', files['rival.dossier.yaml']);
    const [before] = await diagnose(opened.uri);
    const [there] = await actions(opened.uri, before!);
    assert.match(applied(opened.uri, opened.text, there!), /disputes: \[renewal-price\]\}\n$/);
    await client.edit(opened.uri, `${opened.text.trimEnd()} # dossier-ignore contradiction\n`);
    assert.deepEqual(await diagnose(opened.uri), []);
    await client.edit(uri, mended);
    assert.deepEqual(await diagnose(uri), []);
  });

  it('cite a passage anew where and as it is now', async () => {
    const quoting = (place: string) =>
      HARBOUR.replace('{source: ledger-2019, paragraph: 2}', `{source: ledger-2019, ${place}}`);
    await start();
    let text = quoting('paragraph: 3, quote: {exact: The Port Harbour Board will pay 4.1 million euros a year}');
    const { uri } = await client.open('harbour.dossier.yaml', text);
    const mend = async (code: string, title: string) => {
      const [diagnostic] = await diagnose(uri);
      assert.equal(diagnostic?.code, code);
      const [action] = await actions(uri, diagnostic!);
      assert.equal(action?.title, title);
      text = applied(uri, text, action!);
      await client.edit(uri, text);
      assert.deepEqual(await diagnose(uri), []);
    };
    await mend('moved-passage', 'Cite paragraph 2');
    assert.match(text, /paragraph: 2, quote: \{exact: The Port Harbour Board will pay/);
    text = text.replace('will pay 4.1', 'will pay 4.2');
    await client.edit(uri, text);
    await mend('altered-passage', 'Update the words cited');
    assert.match(text, /paragraph: 2, quote: \{exact: The Port Harbour Board will pay 4.1 million euros a year/);
    text = HARBOUR.replace('{source: ledger-2019, paragraph: 2}', '{source: ledger-2019, paragraph: 9}');
    await client.edit(uri, text);
    await mend('lost-passage', 'Cite paragraph 3 as it is now');
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
