import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  FullDocumentDiagnosticReport,
  Hover,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { COMMANDS } from '../../src/protocol/commands';
import { COMPARISON, type ComparisonResult } from '../../src/protocol/requests';
import { HARBOUR, HARBOUR_FILES, LEDGER } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

const CAPABILITIES = {
  textDocument: {
    diagnostic: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};
/** Of the server's messages none is Markdown. */
const messageOf = ({ message }: Diagnostic): string => (typeof message === 'string' ? message : message.value);
const PLACE = '{source: ledger-2019, paragraph: 2}';

describe('the citations of notes', () => {
  let client: LanguageClient;
  const start = async ({
    dossier = HARBOUR,
    ledger = LEDGER,
    ...options
  }: {
    dossier?: string;
    ledger?: string;
    [option: string]: unknown;
  } = {}) => {
    const files = { ...HARBOUR_FILES, 'harbour.dossier.yaml': dossier, 'texts/ledger-2019.txt': ledger };
    client = await LanguageClient.start({ files, capabilities: CAPABILITIES, ...options });
  };
  afterEach(() => client.stop());

  const pull = (uri: string, previousResultId?: string) =>
    client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  const diagnose = async (uri: string) => ((await pull(uri)) as FullDocumentDiagnosticReport).items;
  const brief = (text: string, items: readonly Diagnostic[]) =>
    items.map(({ range, code, severity }) => {
      const document = TextDocument.create('', '', 0, text);
      return `${code} ${severity} ${document.getText(range)}`;
    });
  const actions = (uri: string, diagnostic: Diagnostic) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
  const applied = (uri: string, text: string, { edit }: CodeAction) =>
    TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edit!.changes![uri] ?? []);

  it('are told where they name what isn’t there', async () => {
    await start();
    const { uri, text } = await client.open(
      'note.md',
      'As [@ledger-2019, para. 2; @ledger-2091; see @doe2020, p. 3] and @ledger-2019 [¶¶ 3, 9] say, @tim.\n\n`[@code]`\n',
    );
    const items = await diagnose(uri);
    assert.deepEqual(brief(text, items), [
      'unknown-citation 2 ledger-2091',
      'unknown-citation 2 doe2020',
      'unknown-paragraph 2 ¶¶ 3, 9',
    ]);
    assert.deepEqual(
      items.map(({ message }) => message),
      [
        'No dossier has a source with the key “ledger-2091”; did you mean “ledger-2019”?',
        'No dossier has a source with the key “doe2020”. Mend the key, or add the source.',
        '“ledger-2019” has 3 paragraphs; there is no paragraph 9.',
      ],
    );
  });

  it('are not told again what hasn’t changed', async () => {
    await start();
    const { uri } = await client.open('note.md', '[@nobody]\n');
    const first = await pull(uri);
    await client.edit(uri, 'So ', { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } });
    const second = await pull(uri, first.resultId);
    assert.deepEqual([first.kind, second], ['full', { kind: 'unchanged', resultId: first.resultId }]);
    await client.edit(uri, 'x', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.equal((await pull(uri, second.resultId)).kind, 'full');
  });

  it('are mended by quick fixes', async () => {
    await start();
    let { uri, text } = await client.open('note.md', 'See [@ledger-2091, ¶ 8].\n');
    const done: string[] = [];
    for (let found = await diagnose(uri); found.length > 0; found = await diagnose(uri)) {
      const [action] = await actions(uri, found[0]!);
      assert.deepEqual(action?.diagnostics, [found[0]]);
      done.push(action!.title);
      text = applied(uri, text, action!);
      await client.edit(uri, text);
    }
    assert.deepEqual(done, ['Change to “ledger-2019”', 'Change to paragraph 3']);
    assert.equal(text, 'See [@ledger-2019, ¶ 3].\n');
  });

  it('have their source added to the dossier', async () => {
    await start({ initializationOptions: { commands: [COMMANDS.addSource] } });
    const { uri } = await client.open('note.md', 'See [@port-report].\n');
    const [diagnostic] = await diagnose(uri);
    const [add, byHand] = await actions(uri, diagnostic!);
    assert.equal(add?.title, 'Add a source “port-report” to harbour.dossier.yaml');
    assert.match(
      applied(client.uri('harbour.dossier.yaml'), HARBOUR, add!),
      /\n {2}port-report:\n {4}title: Port Report\n/,
    );
    assert.equal(byHand?.command?.command, COMMANDS.addSource);
  });

  it('are told once of words that a claim and an event cite, and mended in both', async () => {
    const quote =
      '{source: ledger-2019, paragraph: 2, quote: {exact: Harbour Board will pay 4.1 million euros a year}}';
    const event = `  - {id: renewal, date: 2019, title: The renewal, entities: [], cite: [${quote}]}\n`;
    const dossier = `${HARBOUR.replace(PLACE, quote)}${event}`;
    await start({
      dossier,
      ledger: LEDGER.replace('4.1 million', '4.3 million'),
      initializationOptions: { commands: [COMMANDS.comparePassage] },
    });
    const { uri } = await client.open('note.md', 'It costs that much [@ledger-2019, para. 2].\n');
    const [diagnostic, ...others] = await diagnose(uri);
    assert.deepEqual([diagnostic?.code, diagnostic?.relatedInformation?.length, others], ['stale-citation', 2, []]);
    const offered = await actions(uri, diagnostic!);
    assert.deepEqual(
      offered.map(({ title }) => title.replace(/“.*”/, '…')),
      ['Update the words cited for … in the dossier', 'Compare the words cited with the passage'],
    );
    const after = applied(client.uri('harbour.dossier.yaml'), dossier, offered[0]!);
    assert.equal(after.match(/exact: Harbour Board will pay 4.3 million/g)?.length, 2);
    await client.open('harbour.dossier.yaml', after);
    await client.once(
      () => diagnose(uri),
      found => found.length === 0,
    );
  });

  it('are told when what they cite was moved, and both note and dossier follow', async () => {
    const quote =
      '{source: ledger-2019, paragraph: 2, quote: {exact: Harbour Board will pay 4.1 million euros a year}}';
    const dossier = HARBOUR.replace(PLACE, quote);
    await start({ dossier, ledger: LEDGER.replace('\n\n', '\n\nIn short.\n\n') });
    const { uri, text } = await client.open('note.md', 'It costs that much [@ledger-2019, para. 2].\n');
    const [diagnostic, ...others] = await diagnose(uri);
    assert.deepEqual([brief(text, [diagnostic!]), others], [['stale-citation 3 para. 2'], []]);
    assert.match(
      messageOf(diagnostic!),
      /^Paragraph 2 of “ledger-2019” is cited for “The renewal costs.*now in paragraph 3/,
    );
    assert.equal(diagnostic!.relatedInformation?.[0]?.location.uri, client.uri('harbour.dossier.yaml'));
    const hover = await client.ask<Hover>('textDocument/hover', uri, diagnostic!.range.start);
    const card = (hover.contents as { value: string }).value;
    assert.match(card, /\n> ¶ 2: In short\.\n/);
    assert.match(card, /\nThe words “Harbour Board will pay.*” are now in paragraph 3, not 2\./);
    const [cite] = await actions(uri, diagnostic!);
    assert.equal(applied(uri, text, cite!), 'It costs that much [@ledger-2019, para. 3].\n');
    const after = applied(client.uri('harbour.dossier.yaml'), dossier, cite!);
    assert.match(
      after,
      /\{source: ledger-2019, paragraph: 3, quote: \{exact: Harbour Board will pay 4.1 million euros a year, prefix: "The Port/,
    );
    await client.open('harbour.dossier.yaml', after);
    await client.edit(uri, applied(uri, text, cite!));
    await client.once(
      () => diagnose(uri),
      found => found.length === 0,
    );
  });

  it('are told when what they cite has other words, which can be compared and taken over', async () => {
    const quote =
      '{source: ledger-2019, paragraph: 2, quote: {exact: The Port Harbour Board will pay 4.2 million euros a year.}}';
    await start({
      dossier: HARBOUR.replace(PLACE, quote),
      initializationOptions: { commands: [COMMANDS.comparePassage] },
    });
    const { uri } = await client.open('note.md', 'It costs that much [@ledger-2019, para. 2].\n');
    const [diagnostic] = await diagnose(uri);
    assert.match(messageOf(diagnostic!), /“4.2” is now “4.1”/);
    const [update, compare] = await actions(uri, diagnostic!);
    const file = client.uri('harbour.dossier.yaml');
    assert.match(
      applied(file, HARBOUR.replace(PLACE, quote), update!),
      /exact: The Port Harbour Board will pay 4.1 million euros/,
    );
    assert.equal(compare!.command!.command, COMMANDS.comparePassage);
    const compared = await client.request<ComparisonResult>(COMPARISON, compare!.command!.arguments![0] as object);
    assert.deepEqual(compared, {
      cited: 'The Port Harbour Board will pay 4.2 million euros a year.',
      present: 'The Port Harbour Board will pay 4.1 million euros a year.',
    });
  });

  it('are left alone where settings or the note say so', async () => {
    await start({ initializationOptions: { checks: { 'unknown-paragraph': 'hint' } } });
    const wrong = '[@nobody, 1; @ledger-2019, ¶ 7]\n';
    const { uri, text } = await client.open(
      'note.md',
      `${wrong}\n<!-- dossier-ignore-next unknown-citation -->\n${wrong}`,
    );
    const paragraphs = brief(text, await diagnose(uri));
    assert.deepEqual(paragraphs, ['unknown-citation 2 nobody', 'unknown-paragraph 4 ¶ 7', 'unknown-paragraph 4 ¶ 7']);
  });

  it('may be anything where there is no dossier, or another bibliography', async () => {
    await start({ initializationOptions: { builtinDossiers: [] } });
    const bibliography = await client.open(
      'other.md',
      '---\nbibliography: refs.bib\n---\n\n[@nobody; @ledger-2019, ¶ 9]\n',
    );
    assert.deepEqual(brief(bibliography.text, await diagnose(bibliography.uri)), ['unknown-paragraph 2 ¶ 9']);
    const figures = await client.open('figures.md', 'See @fig-map and @sec:intro.\n');
    assert.deepEqual(await diagnose(figures.uri), []);
    await client.remove('harbour.dossier.yaml');
    const { uri } = await client.open('note.md', '[@nobody]\n');
    await client.once(
      () => diagnose(uri),
      found => found.length === 0,
    );
  });

  it('are pushed to a client that doesn’t pull, as the note changes and goes', async () => {
    let heard = (_: PublishDiagnosticsParams) => {};
    const next = (uri: string, codes: readonly string[]) =>
      new Promise<void>(resolve => {
        heard = params => {
          if (params.uri === uri && params.diagnostics.map(({ code }) => code).join() === codes.join()) resolve();
        };
      });
    await start({
      capabilities: {},
      prepare: (connection: LanguageClient['connection']) => {
        connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
          heard(params),
        );
      },
    });
    const opened = next(client.uri('note.md'), ['unknown-citation']);
    const { uri } = await client.open('note.md', '[@nobody]\n');
    await opened;
    const edited = next(uri, ['unknown-citation', 'unknown-paragraph']);
    await client.edit(uri, '[@nobody; @ledger-2019, ¶ 9]\n');
    await edited;
    const closed = next(uri, []);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await closed;
  });
});
