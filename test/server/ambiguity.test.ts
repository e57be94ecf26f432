import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, Hover, MarkupContent } from 'vscode-languageserver';
import { EXPLAIN, type ExplainResult, MENTIONS, type MentionItem, REFERENCES_OF } from '../../src/protocol/requests';
import { LanguageClient } from '../support/language-client';

const DOSSIER = `dossier: 1
entities:
  ncsc-uk:
    type: PublicBody
    name: National Cyber Security Centre
    aliases: [NCSC, {text: Cyber Board, until: 2016-09}]
    context: [Cheltenham]
  ncsc-us:
    type: PublicBody
    name: National Counterintelligence and Security Center
    aliases: [NCSC]
  evanina: {type: Person, name: William Evanina}
`;
const CLAIM = `sources: {ledger: {title: Ledger}}
claims:
  - {id: led, about: [ncsc-us, evanina], text: He led it., cite: [{source: ledger}]}
`;
const US = 'National Counterintelligence and Security Center';

const CAPABILITIES = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};

describe('names that several entities have', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await LanguageClient.start({ files: { 'a.dossier.yaml': DOSSIER }, capabilities: CAPABILITIES });
  });
  afterEach(() => client.stop());

  const found = (uri: string) => client.request<MentionItem[]>(MENTIONS, { textDocument: { uri } });
  const hints = async (uri: string): Promise<Diagnostic[]> => {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert.equal(report.kind, 'full');
    return report.items as Diagnostic[];
  };

  it('are decided alike in mentions, hover and references', async () => {
    const { uri, carets } = await client.open('a.md', `# The N|CSC\n\nThe ${US}.\n`);
    const [first] = await found(uri);
    assert.deepEqual([first?.entity, first?.rivals], ['ncsc-us', ['ncsc-uk']]);
    const hover = await client.ask<Hover>('textDocument/hover', uri, carets[0]!);
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /^\*\*National Counterintelligence and Security Center\*\*/);
    assert.match(value, /The same name is used for National Cyber Security Centre\./);
    assert.match(value, /is named in line 3, where nobody else can be meant\./);
    const references = await client.request<unknown[]>(REFERENCES_OF, { entity: 'ncsc-us' });
    assert.equal(references.length, 2);
    assert.deepEqual(await hints(uri), []);
  });

  it('are told apart by their keys where they have no other name', async () => {
    const twins = ['reik', 'reik-jr'].map(key => `  ${key}: {type: Person, name: Jonas Reik}`);
    await client.write('a.dossier.yaml', `dossier: 1\nentities:\n${twins.join('\n')}\n`);
    const { uri, carets } = await client.open('a.md', 'Jonas |Reik.\n');
    const [hint] = await hints(uri);
    assert.match(String(hint!.message), /may mean Jonas Reik \(reik\) and Jonas Reik \(reik-jr\), /);
    const hover = await client.ask<Hover>('textDocument/hover', uri, carets[0]!);
    assert.match((hover.contents as MarkupContent).value, /The same name is used for Jonas Reik \(reik-jr\)\./);
    const { range } = hint!;
    const context = { diagnostics: [hint] };
    const params = { textDocument: { uri }, range, context };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
    assert.equal(new Set(actions.map(({ title }) => title)).size, 6);
    const explained = await client.request<ExplainResult>(EXPLAIN, { textDocument: { uri }, position: range.start });
    assert.match(
      explained.markdown,
      /^# “Jonas Reik” means Jonas Reik \(reik\)\n[\s\S]*\*\*Jonas Reik \(reik-jr\)\*\*/,
    );
  });

  it('are decided anew when the dossier knows more', async () => {
    const { uri } = await client.open('a.md', 'The NCSC under William Evanina.\n');
    assert.equal((await found(uri))[0]?.entity, 'ncsc-uk');
    await client.write('a.dossier.yaml', DOSSIER + CLAIM);
    await client.once(
      () => found(uri),
      mentions => mentions[0]?.entity === 'ncsc-us',
    );
  });

  it('are a hint where nothing decides, until a quick fix does', async () => {
    const { uri } = await client.open('a.md', 'The NCSC.\n');
    const [hint, ...others] = await hints(uri);
    assert.deepEqual([hint?.code, hint?.severity, others], ['ambiguous-mention', 4, []]);
    assert.match(String(hint!.message), /^“NCSC” may mean National Cyber Security Centre and National Counter/);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: hint!.range,
      context: { diagnostics: [hint] },
    });
    assert.deepEqual(
      actions.map(action => [action.title.split(':')[0], Object.keys(action.edit?.changes ?? {})]),
      [
        ['“NCSC” means National Cyber Security Centre in this note', [uri]],
        [`“NCSC” means ${US} in this note`, [uri]],
        ['“NCSC” is not National Cyber Security Centre here', [client.uri('a.dossier.yaml')]],
        [`“NCSC” is not ${US} here`, [client.uri('a.dossier.yaml')]],
        ['“NCSC” is not National Cyber Security Centre in this note', [client.uri('a.dossier.yaml')]],
        [`“NCSC” is not ${US} in this note`, [client.uri('a.dossier.yaml')]],
      ],
    );
    const [change] = actions[1]!.edit!.changes![uri]!;
    await client.edit(uri, change!.newText, change!.range);
    assert.equal((await found(uri))[0]?.entity, 'ncsc-us');
    assert.deepEqual(await hints(uri), []);
  });

  it('are told of where the front matter chooses somebody whom no dossier has', async () => {
    const { uri } = await client.open('a.md', '---\ndossier: {NCSC: ncsc-ux}\n---\nThe NCSC.\n');
    const [choice, hint] = await hints(uri);
    assert.deepEqual([choice?.code, choice?.severity, hint?.code], ['unknown-choice', 2, 'ambiguous-mention']);
    assert.deepEqual(choice!.range, { start: { line: 1, character: 16 }, end: { line: 1, character: 23 } });
  });

  it('are no hint where a comment in the note says so', async () => {
    const { uri } = await client.open('a.md', 'The NCSC.\n\n<!-- dossier-ignore ambiguous-mention -->\n');
    assert.deepEqual(await hints(uri), []);
  });

  it('hold for their time, by the date in a note or in the name of its file', async () => {
    const text = 'The Cyber Board.\n';
    const mentions = async (path: string, note: string) => (await found((await client.open(path, note)).uri)).length;
    assert.equal(await mentions('2015-01-01-notes.md', text), 1);
    assert.equal(await mentions('2019-01-01-notes.md', text), 0);
    assert.equal(await mentions('2019-02-01-notes.md', `---\ndate: 2015\n---\n${text}`), 1);
    assert.equal(await mentions('notes.md', text), 1);
  });

  it('are explained, and why words are no mention', async () => {
    const { uri, carets } = await client.open('a.md', 'The NC|SC, the `NC|SC`, NCSC|s.\n');
    const explained = async (i: number) => (await client.ask<ExplainResult>(EXPLAIN, uri, carets[i]!, {})).markdown;
    assert.match(await explained(0), /^# “NCSC” means National Cyber Security Centre\n/);
    assert.match(await explained(1), /It stands in code\./);
    assert.match(await explained(2), /A plural’s s touches it\./);
    assert.equal(await client.ask(EXPLAIN, client.uri('b.md'), { line: 0, character: 0 }, {}), null);
  });
});
