import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { EDIT, type EditResult } from '../../src/protocol/editing';
import { ENTITIES, type EntityItem, MENTIONS, type MentionItem } from '../../src/protocol/requests';
import { LanguageClient } from '../support/language-client';

const FILES = 12;
const CLAIMS = 1000;

/** About 100,000 UTF-16 units: too much to parse between keystrokes. */
const large = (file: number) => `dossier: 1
entities:
  entity-${file}: {type: Company, name: Company No. ${file}}
claims:
${Array.from({ length: CLAIMS }, (_, i) => `  - {id: c-${file}-${i}, about: [entity-${(file + 1) % FILES}], text: “${'Said '.repeat(8)}”}`).join('\n')}
`;

describe('large dossiers', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const entities = () => client.request<EntityItem[]>(ENTITIES);

  it('are read in the background, with progress, and answered for as they come', async () => {
    const progress: { kind: string; message?: string; percentage?: number }[] = [];
    client = await LanguageClient.start({
      files: Object.fromEntries(Array.from({ length: FILES }, (_, file) => [`${file}.dossier.yaml`, large(file)])),
      capabilities: { window: { workDoneProgress: true } },
      prepare: connection => {
        connection.onRequest('window/workDoneProgress/create', () => {});
        connection.onNotification('$/progress', ({ value }) => void progress.push(value));
      },
    });
    const { uri } = await client.open('note.md', 'Company No. 0 and Company No. 11.');
    const mentions = () => client.request<MentionItem[]>(MENTIONS, { textDocument: { uri } });
    assert.ok((await entities()).length < FILES);
    await client.once(mentions, found => found.length === 1);
    await client.once(mentions, found => found.length === 2);
    await client.once(entities, found => found.length === FILES);
    assert.ok(client.changes.every(({ errors }) => errors === 0));
    assert.deepEqual([progress[0]?.kind, progress.at(-1)?.kind], ['begin', 'end']);
    assert.ok(progress.some(({ message, percentage }) => message?.endsWith(`of ${FILES} files`) && percentage! < 100));
  });

  it('are checked against one another, once all are read', async () => {
    client = await LanguageClient.start({
      files: Object.fromEntries(Array.from({ length: FILES }, (_, file) => [`${file}.dossier.yaml`, large(file)])),
    });
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    assert.deepEqual(
      items.map(({ uri }) => uri).sort(),
      [...Array(FILES).keys()].map(file => client.uri(`${file}.dossier.yaml`)).sort(),
    );
    const found = items.flatMap(item => (item.kind === 'full' ? item.items : []));
    assert.deepEqual(new Set(found.map(({ code }) => code)), new Set(['unsourced-claim', 'more-problems']));
  });

  it('are parsed in a thread that speaks the client’s language', async () => {
    client = await LanguageClient.start({ files: { 'a.dossier.yaml': `title: [5]\n${large(0)}` }, locale: 'de' });
    assert.equal((await entities()).length, 1);
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: client.uri('a.dossier.yaml') },
    });
    const [problem] = (report as { items: Diagnostic[] }).items.filter(({ code }) => code === 'wrong-type');
    assert.match(String(problem?.message), /^Hierher gehört/);
  });

  it('are edited and mended while other requests are answered', async () => {
    client = await LanguageClient.start({
      files: { 'a.dossier.yaml': large(0), 'b.dossier.yaml': large(1).replace('dossier: 1\n', '') },
      capabilities: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    });
    const note = await client.open('note.md', 'Company No. 0.');
    const mended = await client.open('b.dossier.yaml', large(1).replace('dossier: 1\n', ''));
    const mentions = () => client.request<MentionItem[]>(MENTIONS, { textDocument: { uri: note.uri } });
    await client.once(mentions, found => found.length === 1);
    const answered: string[] = [];
    const alias = { kind: 'add-alias', entity: 'entity-0', alias: { text: 'No. 0' } } as const;
    const [edit, [fixAll]] = await Promise.all([
      client
        .request<EditResult>(EDIT, { dossier: client.uri('a.dossier.yaml'), edits: [alias] })
        .finally(() => answered.push('edit')),
      client
        .request<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: mended.uri },
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          context: { diagnostics: [], only: ['source.fixAll.dossier'] },
        })
        .finally(() => answered.push('fix all')),
      mentions().finally(() => answered.push('mentions')),
    ]);
    assert.equal(answered[0], 'mentions');
    assert.match('edits' in edit ? edit.edits.map(({ newText }) => newText).join('') : '', /aliases: \[No\. 0]/);
    assert.equal(fixAll!.edit!.changes![mended.uri]![0]!.newText, 'dossier: 1\n');
  });

  it('have the mends at a place looked for while other requests are answered', async () => {
    const text = large(1).replace('about: [entity-2]', 'about: [Company No. 0]');
    client = await LanguageClient.start({
      files: { 'a.dossier.yaml': large(0), 'b.dossier.yaml': text },
      capabilities: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
    });
    const note = await client.open('note.md', 'Company No. 0.');
    const mended = await client.open('b.dossier.yaml', text);
    const mentions = () => client.request<MentionItem[]>(MENTIONS, { textDocument: { uri: note.uri } });
    const at = { line: 4, character: text.split('\n')[4]!.indexOf('Company') };
    const actions = () =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: mended.uri },
        range: { start: at, end: at },
        context: { diagnostics: [], only: ['quickfix'] },
      });
    await client.once(mentions, found => found.length === 1);
    await client.once(actions, found => found.length > 0);
    const answered: string[] = [];
    const [found] = await Promise.all([
      actions().finally(() => answered.push('mends')),
      mentions().finally(() => answered.push('mentions')),
      client.ask('textDocument/hover', mended.uri, at).finally(() => answered.push('hover')),
    ]);
    assert.deepEqual(answered, ['mentions', 'hover', 'mends']);
    assert.deepEqual(
      found.map(({ title, edit }) => [title, edit!.changes![mended.uri]![0]!.newText]),
      [['Change to “entity-0”', 'entity-0']],
    );
    const [stale] = await Promise.all([actions(), client.edit(mended.uri, 'x', { start: at, end: at })]);
    assert.deepEqual(stale, []);
  });

  it('are followed as they are typed', async () => {
    client = await LanguageClient.start({ files: { 'a.dossier.yaml': large(0) } });
    assert.equal((await entities()).length, 1);
    const { uri } = await client.open('a.dossier.yaml', large(0));
    const more = '  another: {type: Company, name: Another}\n';
    await client.edit(uri, more, { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } });
    await client.once(entities, found => found.length === 2);
  });
});
