import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, FullDocumentDiagnosticReport, Position } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COMMANDS } from '../../src/protocol/commands';
import { HARBOUR_FILES } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

describe('the figures of notes', () => {
  let client: LanguageClient;
  const start = async (options: { [option: string]: unknown } = {}) => {
    client = await LanguageClient.start({ files: HARBOUR_FILES, capabilities: CAPABILITIES, ...options });
  };
  afterEach(() => client.stop());

  const diagnose = async (uri: string) =>
    (await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } })).items;
  const codes = async (uri: string) => (await diagnose(uri)).map(({ code, severity }) => `${code} ${severity}`);
  const actionsAt = (uri: string, position: Position) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
  const text = ({ message }: Diagnostic) => (typeof message === 'string' ? message : message.value);

  it('are told where the sources say otherwise, and where none says anything', async () => {
    await start();
    const { uri } = await client.open(
      'note.md',
      'Delta Dredging will see to it: the renewal.\n\nFor the Port Harbour Board the renewal costs 5.2 million euros a year.\n\nThe Port Harbour Board owns 31 cranes.\n',
    );
    const [conflict, unsupported, ...others] = await diagnose(uri);
    assert.deepEqual(others, []);
    assert.deepEqual([conflict?.code, conflict?.severity], ['conflicting-figure', 2]);
    assert.match(
      text(conflict!),
      /^“5\.2 million euros a year”: the sources say otherwise\. .*4\.1 million euros a year/,
    );
    assert.equal(conflict?.relatedInformation?.[0]?.location.uri, client.uri('harbour.dossier.yaml'));
    assert.deepEqual([unsupported?.code, unsupported?.severity], ['unsupported-figure', 4]);
  });

  it('are judged anew after an edit', async () => {
    await start();
    const { uri } = await client.open(
      'note.md',
      'The renewal costs the Port Harbour Board 4.1 million euros a year.\n',
    );
    assert.deepEqual(await codes(uri), []);
    await client.edit(uri, '5', { start: { line: 0, character: 41 }, end: { line: 0, character: 42 } });
    assert.deepEqual(await codes(uri), ['conflicting-figure 2']);
    await client.edit(uri, 'A board', { start: { line: 0, character: 18 }, end: { line: 0, character: 40 } });
    assert.deepEqual(await codes(uri), []);
  });

  it('are cited by a quick fix where a source says so, in the note’s own style', async () => {
    await start();
    const note = 'See @ledger-2019 [¶ 3].\n\nThe renewal costs the Port Harbour Board 4.1 million euros a year.\n';
    const { uri } = await client.open('note.md', note);
    const [action, ...others] = await actionsAt(uri, { line: 2, character: 43 });
    assert.deepEqual([action?.title, action?.kind, others], ['Cite @ledger-2019 [¶ 2]', 'quickfix', []]);
    const cited = TextDocument.applyEdits(TextDocument.create(uri, '', 0, note), action!.edit!.changes![uri]!);
    assert.match(cited, /4\.1 million euros a year @ledger-2019 \[¶ 2\]\.\n$/);
    await client.edit(uri, cited);
    assert.deepEqual(await actionsAt(uri, { line: 2, character: 43 }), []);
  });

  it('that are told of lead to what the sources say, or are left alone in their paragraph', async () => {
    await start({ initializationOptions: { commands: [COMMANDS.openPassage] } });
    const note =
      '# Quay\n\n- Is\n\n  it so? The renewal costs the Port Harbour Board\n  5.2 million euros a year.\n\nThe end.\n';
    const { uri } = await client.open('note.md', note);
    const [replace, open, leave, ...others] = await actionsAt(uri, { line: 5, character: 4 });
    assert.deepEqual(others, []);
    assert.equal(replace?.title, 'Replace by “4.1 million euros a year”');
    const mended = TextDocument.applyEdits(TextDocument.create(uri, '', 0, note), replace!.edit!.changes![uri]!);
    assert.equal(mended, note.replace('5.2', '4.1'));
    assert.deepEqual(
      [open?.title, open?.command?.command, open?.command?.arguments],
      ['Open @ledger-2019, para. 2', COMMANDS.openPassage, [{ source: 'ledger-2019', paragraph: 2 }]],
    );
    assert.equal(leave?.title, 'Leave this paragraph alone: conflicting-figure');
    const left = TextDocument.applyEdits(TextDocument.create(uri, '', 0, note), leave!.edit!.changes![uri]!);
    assert.equal(left, note.replace('  it so', '  <!-- dossier-ignore-next conflicting-figure -->\n  it so'));
    await client.edit(uri, left);
    assert.deepEqual([await codes(uri), await actionsAt(uri, { line: 6, character: 4 })], [[], []]);
  });

  it('are left alone where settings or the note say so, and in sources', async () => {
    const note =
      'The Port Harbour Board owns 31 cranes. The renewal costs the Port Harbour Board 4.1 million euros a year.\n';
    await start({ initializationOptions: { checks: { 'unsupported-figure': 'off', 'uncited-figure': 'off' } } });
    const { uri } = await client.open('note.md', note);
    assert.deepEqual([await codes(uri), await actionsAt(uri, { line: 0, character: 85 })], [[], []]);
    const source = await client.open('texts/ledger-2019.txt', note);
    assert.deepEqual(await codes(source.uri), []);
    await client.stop();
    await start();
    const ignored = `<!-- dossier-ignore unsupported-figure, uncited-figure -->\n\n${note}`;
    const other = await client.open('note.md', ignored);
    assert.deepEqual([await codes(other.uri), await actionsAt(other.uri, { line: 2, character: 85 })], [[], []]);
  });
});
