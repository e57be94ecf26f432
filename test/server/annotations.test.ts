import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileUri } from '../../src/node/files';
import {
  ANNOTATE,
  ANNOTATIONS,
  type AnnotateResult,
  type AnnotationItem,
  type AnnotationThread,
} from '../../src/protocol/editing';
import { HARBOUR, HARBOUR_FILES, LEDGER } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

const NOTED = `annotations:
  - id: compare
    body: Compare with *June*.
    creator: J. Doe
    created: 2026-11-22
    target: {source: ledger-2019, paragraph: 3, quote: {exact: six million, prefix: 'Delta Dredging says that ', suffix: ' is nearer the truth.'}}
`;
const FILE = 'texts/ledger-2019.txt';

describe('the annotations of a source’s text', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const ask = (path = FILE) =>
    client.request<AnnotationThread[] | null>(ANNOTATIONS, { textDocument: { uri: client.uri(path) } });

  it('are its claims, events and notes at their passages, each with what is said of it', async () => {
    client = await LanguageClient.start({ files: { ...HARBOUR_FILES, 'harbour.dossier.yaml': HARBOUR + NOTED } });
    const threads = (await ask())!;
    assert.deepEqual(
      threads.map(({ range, items }) => [range?.start.line, items.map(item => `${item.kind} ${item.id}`)]),
      [
        [0, ['event renewal-signed']],
        [2, ['claim renewal-price']],
        [4, ['claim renewal-price-disputed', 'event dredging-began']],
        [4, ['annotation compare']],
      ],
    );
    const dossier = client.uri('harbour.dossier.yaml');
    assert.match(
      threads[1]!.items[0]!.body,
      /Port Harbour Board.*4\.1 million euros[\s\S]*Disputed by.*Delta Dredging/,
    );
    assert.deepEqual(threads[3]!.items[0], {
      kind: 'annotation',
      id: 'compare',
      body: 'Compare with *June*.',
      creator: 'J. Doe',
      created: '22 November 2026',
      dossier,
      editable: true,
    } satisfies AnnotationItem);
    assert.deepEqual(threads[3]!.range, { start: { line: 4, character: 25 }, end: { line: 4, character: 36 } });
  });

  it('follow the text and the dossier, whether they are open or not', async () => {
    client = await LanguageClient.start({ files: HARBOUR_FILES });
    const { uri } = await client.open(FILE, LEDGER);
    await client.edit(uri, 'New.\n\n', { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } });
    const price = (threads: AnnotationThread[] | null) =>
      threads!.find(({ items }) => items.some(({ id }) => id === 'renewal-price'));
    assert.equal(price(await ask())!.range!.start.line, 2);
    await client.write('harbour.dossier.yaml', HARBOUR + NOTED);
    const noted = await client.once(ask, threads => threads!.some(({ kind }) => kind === 'annotations'));
    assert.match(noted!.at(-1)!.remark ?? '', /now in paragraph 4, not 3/);
  });

  it('are those of what was just written into a dossier', async () => {
    client = await LanguageClient.start({ files: HARBOUR_FILES });
    const { uri } = await client.open('harbour.dossier.yaml', HARBOUR);
    for (const body of ['one', 'two']) {
      await client.edit(uri, HARBOUR + NOTED.replace('Compare with *June*.', body));
      assert.equal((await ask())!.at(-1)!.items[0]!.body, body);
    }
  });

  it('are none of a document that is no source’s text', async () => {
    client = await LanguageClient.start({ files: { ...HARBOUR_FILES, 'note.md': 'PHB' } });
    assert.equal(await ask('note.md'), null);
    assert.equal(await ask('gone.md'), null);
  });

  it('can’t be edited where they come with the product', async () => {
    client = await LanguageClient.start({ files: {} });
    const shipped = fileUri(join(__dirname, '../../media/dossiers/zte/texts/wsj-2018.md'));
    const threads = await client.request<AnnotationThread[]>(ANNOTATIONS, { textDocument: { uri: shipped } });
    assert.ok(threads.length > 0);
    assert.ok(threads.every(({ items }) => items.every(({ editable }) => !editable)));
    const at = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
    const made = await client.request<AnnotateResult>(ANNOTATE, { textDocument: { uri: shipped }, at, body: 'A note' });
    assert.equal(made.dossier, undefined);
  });

  it('begin with words, a paragraph or the place of another, under an id that is free', async () => {
    client = await LanguageClient.start({ files: { ...HARBOUR_FILES, 'harbour.dossier.yaml': HARBOUR + NOTED } });
    const textDocument = { uri: client.uri(FILE) };
    const make = (at: object, body = 'Compare!') =>
      client.request<AnnotateResult>(ANNOTATE, { textDocument, at, body });
    const range = { start: { line: 4, character: 25 }, end: { line: 4, character: 36 } };
    const words = await make({ range });
    assert.equal(words.annotation.id, 'compare-2');
    assert.equal(words.dossier, client.uri('harbour.dossier.yaml'));
    const { fingerprint, ...target } = words.annotation.target;
    assert.match(fingerprint!, /^w1-/);
    assert.deepEqual(target, {
      source: 'ledger-2019',
      paragraph: 3,
      quote: { exact: 'six million', prefix: 'Delta Dredging says that ', suffix: ' is nearer the truth.' },
    });
    const paragraph = await make({ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } } });
    assert.deepEqual([paragraph.annotation.target.paragraph, paragraph.annotation.target.quote], [2, undefined]);
    const [reply] = (await ask())!.filter(({ kind }) => kind === 'annotations');
    const replied = await make({ place: reply!.place });
    assert.deepEqual(replied.annotation.target, reply!.place);
    assert.equal(replied.thread, reply!.id);
    assert.equal(
      await client.request(ANNOTATE, { textDocument: { uri: client.uri('x.md') }, at: { range }, body: '' }),
      null,
    );
  });
});
