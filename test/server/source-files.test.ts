import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, Location } from 'vscode-languageserver-protocol';
import { ANNOTATIONS, type AnnotationThread } from '../../src/protocol/editing';
import { MENTION_COUNTS, PASSAGE, type PassageResult, REFERENCES_OF, USES_OF } from '../../src/protocol/requests';
import { SOURCE_VIEW_TEXT, type SourceViewResult } from '../../src/protocol/source-view';
import { LanguageClient } from '../support/language-client';
import { column, lockedPdf, pdfOf } from '../support/pdf';

const PAGE =
  '<!doctype html><title>T</title><nav>Menu</nav>\n<h1>Renewal</h1>\n<p>The <b>Port</b> &amp; Harbour Board pays.</p>\n';

const dossier = (
  text: string,
  cite = '{source: page, paragraph: 2, quote: {exact: Port & Harbour Board}}',
) => `dossier: 1
sources:
  page: {title: Renewal, text: ${text}}
entities:
  board: {type: PublicBody, name: Port & Harbour Board}
claims:
  - {id: pays, about: [board], text: It pays., by: board, stance: asserts, cite: [${cite}]}
`;

describe('the server, on sources that are web pages', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const start = async (files: Record<string, string>, sourceViews = true) => {
    client = await LanguageClient.start({ files, initializationOptions: { sourceViews } });
  };
  const passage = () =>
    client.request<PassageResult>(PASSAGE, { source: 'page', paragraph: 2, quote: { exact: 'Port & Harbour Board' } });
  const problems = async (path: string): Promise<Diagnostic[]> => {
    const textDocument = { uri: client.uri(path) };
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    assert.equal(report.kind, 'full');
    return report.items;
  };

  it('opens passages in a view of their text, for a client that has views', async () => {
    await start({ 'a.dossier.yaml': dossier('page.html'), 'page.html': PAGE });
    const found = await passage();
    assert.ok(found.uri);
    assert.match(found.uri, /^dossier-source:\/dossier-source\/page\.html%20%28text%29\?/);
    assert.deepEqual(found.range, { start: { line: 2, character: 4 }, end: { line: 2, character: 24 } });
    const view = await client.request<SourceViewResult>(SOURCE_VIEW_TEXT, { uri: found.uri });
    assert.deepEqual(view, { text: 'Renewal\n\nThe Port & Harbour Board pays.', file: client.uri('page.html') });
    const { uri, carets } = await client.open('note.md', 'See [@page, para. 2|].');
    const [there] = await client.ask<Location[]>('textDocument/definition', uri, carets[0]!);
    assert.equal(there?.uri, found.uri);
  });

  it('counts nothing in a view among what notes mention and cite', async () => {
    await start({ 'a.dossier.yaml': dossier('page.html'), 'page.html': PAGE, 'note.md': 'See [@page].' });
    await client.open('note.md', 'The Port & Harbour Board: see [@page].');
    const uses = () =>
      Promise.all([
        client.request(MENTION_COUNTS),
        client.request(REFERENCES_OF, { entity: 'board' }),
        client.request(USES_OF, { source: 'page' }),
      ]);
    const before = await uses();
    assert.deepEqual(before[0], [['board', 1]]);
    const { uri } = await passage();
    const view = await client.open(uri!, 'The Port & Harbour Board| pays [@page].', 'dossier-source');
    assert.deepEqual(await uses(), before);
    // What the view mentions is looked for from there all the same.
    const context = { includeDeclaration: false };
    assert.deepEqual(await client.ask('textDocument/references', view.uri, view.carets[0]!, { context }), before[1]);
  });

  it('opens them in the file itself for a client that has none', async () => {
    await start({ 'a.dossier.yaml': dossier('page.html'), 'page.html': PAGE }, false);
    const found = await passage();
    assert.equal(found.uri, client.uri('page.html'));
    const [from, to] = [PAGE.indexOf('Port'), PAGE.indexOf(' pays')].map(at => ({
      line: 2,
      character: at - PAGE.indexOf('<p>'),
    }));
    assert.deepEqual(found.range, { start: from, end: to });
  });

  it('holds citations against the text, and follows the file', async () => {
    await start({ 'a.dossier.yaml': dossier('page.html'), 'page.html': PAGE });
    assert.deepEqual(await problems('a.dossier.yaml'), []);
    await client.open('note.md', 'See [@page, para. 3].');
    assert.deepEqual(
      (await problems('note.md')).map(({ code }) => code),
      ['unknown-paragraph'],
    );
    await client.write('page.html', PAGE.replace('<p>', '<p>New.<p>'));
    await client.once(passage, found => 'range' in found && found.range.start.line === 4);
  });

  it('says which files can’t be read, and why', async () => {
    await start({
      'a.dossier.yaml': dossier('page.html'),
      'page.html': '<div id=app></div>',
    });
    const [problem] = await problems('a.dossier.yaml');
    assert.equal(problem?.code, 'unreadable-text');
    assert.match(String(problem.message), /^page\.html can’t be read.*holds no text/);
    const found = await passage();
    assert.match(found.message ?? '', /can’t be read from page\.html. It holds no text/);
    await client.write('a.dossier.yaml', dossier('page.docx'));
    await client.writeUntold('page.docx', 'PK');
    await client.once(
      () => problems('a.dossier.yaml'),
      ([one]) => one?.code === 'unreadable-text' && String(one.message).includes('page.docx'),
    );
  });

  it('takes the view for the text of its source', async () => {
    await start({ 'a.dossier.yaml': dossier('page.html'), 'page.html': PAGE });
    const { uri } = await passage();
    const text = 'Renewal\n\nThe Port & Harbour Board pays.';
    await client.open(uri!, text, 'dossier-source');
    const proposal = await client.request<{ cite?: unknown }>('dossier/propose', {
      textDocument: { uri },
      range: { start: { line: 2, character: 25 }, end: { line: 2, character: 29 } },
    });
    assert.match(JSON.stringify(proposal), /"source":"page","paragraph":2/);
    const hover = await client.ask<{ contents: { value: string } }>('textDocument/hover', uri!, {
      line: 2,
      character: 6,
    });
    assert.match(hover.contents.value, /It pays/);
    const threads = await client.request<AnnotationThread[]>(ANNOTATIONS, { textDocument: { uri } });
    assert.deepEqual(
      threads.map(({ range }) => range?.start),
      [{ line: 2, character: 4 }],
    );
    // What stands at a place of the page's own text is another matter.
    const textDocument = { uri: client.uri('page.html') };
    assert.equal(await client.request(ANNOTATIONS, { textDocument }), null);
  });
});

describe('the server, on sources that are PDFs', () => {
  let client: LanguageClient;
  let cache: string;
  beforeEach(async () => {
    cache = await mkdtemp(join(tmpdir(), 'dossier-read-'));
  });
  afterEach(async () => {
    await client.stop();
    await rm(cache, { recursive: true });
  });

  const PDF = pdfOf([column('Renewal\n\nThe Port & Harbour Board pays.'), column('More of it.')]);
  const start = async (pdf: Uint8Array, options: Record<string, unknown> = { sourceViews: true }) => {
    client = await LanguageClient.start({
      files: { 'a.dossier.yaml': dossier('paper.pdf') },
      capabilities: {
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
      },
      initializationOptions: options,
      prepare: (_, folder) => writeFile(join(folder, 'paper.pdf'), pdf),
    });
  };
  const passage = () =>
    client.request<PassageResult>(PASSAGE, { source: 'page', paragraph: 2, quote: { exact: 'Port & Harbour Board' } });

  it('opens passages in a view of their text, with the pages, and pages by their numbers', async () => {
    await start(PDF);
    const found = await passage();
    assert.match(found.uri ?? '', /paper\.pdf%20%28text%29/);
    assert.deepEqual('range' in found && found.range.start, { line: 2, character: 4 });
    const view = await client.request<SourceViewResult>(SOURCE_VIEW_TEXT, { uri: found.uri });
    assert.equal(view.text, 'Renewal\n\nThe Port & Harbour Board pays.\n\nMore of it.');
    assert.deepEqual(view.pages, [
      { label: '1', line: 0 },
      { label: '2', line: 4 },
    ]);
    const { uri, carets } = await client.open('note.md', 'See [@page, p. 2|].');
    const [there] = await client.ask<Location[]>('textDocument/definition', uri, carets[0]!);
    assert.deepEqual(there?.range, { start: { line: 4, character: 0 }, end: { line: 4, character: 11 } });
  });

  it('tells of pages that are not there, and mends the number where one is near', async () => {
    await start(PDF);
    const { uri } = await client.open('note.md', 'See [@page, pp. 2, 3] and [@page, p. 99].');
    const textDocument = { uri };
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    assert.ok(report.kind === 'full');
    assert.deepEqual(
      report.items.map(({ code, message }) => [code, message]),
      [
        ['unknown-page', '“page” has the pages 1–2; there is no page 3.'],
        ['unknown-page', '“page” has the pages 1–2; there is no page 99.'],
      ],
    );
    const fixes = (item: Diagnostic) =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range: item.range,
        context: { diagnostics: [item] },
      });
    const [near] = await fixes(report.items[0]!);
    assert.equal(near?.title, 'Change to page 2');
    assert.deepEqual(near.edit?.changes?.[uri], [
      { range: { start: { line: 0, character: 19 }, end: { line: 0, character: 20 } }, newText: '2' },
    ]);
    assert.ok((await fixes(report.items[1]!)).every(({ title }) => !title.startsWith('Change')));
  });

  it('opens the file for a client that has no views', async () => {
    await start(PDF, {});
    const found = await passage();
    assert.equal(found.uri, client.uri('paper.pdf'));
    assert.deepEqual('range' in found && found.range, {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
  });

  it('says why one can’t be read', async () => {
    await start(lockedPdf());
    assert.match((await passage()).message ?? '', /can’t be read from paper\.pdf\. It is locked with a password/);
  });

  it('keeps the text for the next start, by what the file holds', async () => {
    const cacheFolder = pathToFileURL(cache).href;
    await start(PDF, { sourceViews: true, cacheFolder });
    const first = await passage();
    await client.stop();
    const names = await readdir(join(cache, 'read'));
    assert.equal(names.length, 1);
    const kept = join(cache, 'read', names[0]!);
    // What somebody wrote into it is not believed.
    await writeFile(kept, (await readFile(kept, 'utf8')).replace('Renewal', 'Removal'));
    await start(PDF, { sourceViews: true, cacheFolder });
    const view = await client.request<SourceViewResult>(SOURCE_VIEW_TEXT, {
      uri: first.uri!.replace(/\?.*/, `?${encodeURIComponent(client.uri('paper.pdf'))}`),
    });
    assert.match(view.text, /^Renewal/);
  });
});
