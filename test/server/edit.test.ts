import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDossier } from '../../src/core/dossier/parse';
import type { DossierEdit } from '../../src/core/editing/entries';
import { DOSSIERS, type DossierItem, EDIT, type EditResult } from '../../src/protocol/editing';
import { edit as answerEdit } from '../../src/server/features/edit';
import { textDocument } from '../../src/server/positions';
import type { Services } from '../../src/server/services';
import { HARBOUR, HARBOUR_FILES } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

const ALIAS: DossierEdit = { kind: 'add-alias', entity: 'delta', alias: { text: 'Delta 港' } };

describe('dossier/edit and dossier/dossiers', () => {
  let client: LanguageClient;
  const start = async (files: Readonly<Record<string, string>>) => {
    client = await LanguageClient.start({ files });
  };
  afterEach(() => client.stop());

  const edit = (path: string, ...edits: DossierEdit[]) =>
    client.request<EditResult>(EDIT, { dossier: path.includes(':') ? path : client.uri(path), edits });
  const applied = (text: string, result: EditResult): TextDocument => {
    assert.ok('edits' in result, JSON.stringify(result));
    const after = TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), result.edits);
    return TextDocument.create(result.shows.uri, 'yaml', 0, after);
  };

  it('works out text edits of a file on the disk, and where they will show', async () => {
    await start(HARBOUR_FILES);
    const result = await edit('harbour.dossier.yaml', ALIAS);
    const after = applied(HARBOUR, result);
    assert.ok('shows' in result);
    assert.equal(result.version, null);
    assert.equal(after.getText(result.shows.range), 'aliases: [Delta 港]');
    assert.deepEqual(parseDossier(after.uri, after.getText()).problems, []);
  });

  it('goes by the document as it is open, and says which version that is', async () => {
    await start(HARBOUR_FILES);
    const { uri } = await client.open('harbour.dossier.yaml', HARBOUR);
    const text = `# mine\r\n${HARBOUR}`;
    await client.edit(uri, text);
    const result = await edit('harbour.dossier.yaml', ALIAS);
    assert.equal('version' in result && result.version, 2);
    assert.match(applied(text, result).getText(), /^# mine\r\n.*aliases: \[Delta 港\]/s);
  });

  it('takes a file that was just made', async () => {
    await start(HARBOUR_FILES);
    await client.writeUntold('own/new.dossier.yaml', '');
    const result = await edit('own/new.dossier.yaml', {
      kind: 'add-entity',
      entity: { key: 'quay', type: 'Company', name: 'Quay Works' },
    });
    assert.match(applied('', result).getText(), /^dossier: 1\n\nentities:\n {2}quay:\n/);
  });

  it('says why an edit can’t be done', async () => {
    await start({ ...HARBOUR_FILES, 'notes.yaml': 'a: 1\n', 'broken.dossier.yaml': 'dossier: 1\nentities: {\n' });
    const message = async (path: string) => {
      const result = await edit(path, ALIAS);
      return 'message' in result ? result.message : '';
    };
    assert.match(await message('notes.yaml'), /none of the dossiers in use/);
    assert.match(await message('gone.dossier.yaml'), /gone\.dossier\.yaml can’t be read/);
    assert.match(await message('broken.dossier.yaml'), /before line \d is mended/);
  });

  it('tells of a broken one that it can’t be changed, and where', async () => {
    await start({ 'broken.dossier.yaml': 'dossier: 1\n\nentities: {\n' });
    const [item] = await client.request<DossierItem[]>(DOSSIERS);
    const { message, at } = item!.broken!;
    assert.match(message, /before line 3 is mended: This “{” is never closed/);
    const range = { start: { line: 2, character: 10 }, end: { line: 2, character: 11 } };
    assert.deepEqual(at, { uri: client.uri('broken.dossier.yaml'), range });
    const result = await edit('broken.dossier.yaml', ALIAS);
    assert.equal('message' in result && result.message, message);
  });

  it('refuses the dossier that comes with the product', async () => {
    await start({});
    const [shipped] = await client.request<DossierItem[]>(DOSSIERS);
    assert.equal(shipped?.builtin, true);
    const result = await edit(shipped!.uri, ALIAS);
    assert.match('message' in result ? result.message : '', /comes with the product/);
  });

  it('lists the dossiers in use, the one with the most entities first', async () => {
    await start({ ...HARBOUR_FILES, 'a.dossier.yaml': 'dossier: 1\nentities: {a: {type: Company, name: Alpha}}\n' });
    assert.deepEqual(await client.request(DOSSIERS), [
      { uri: client.uri('harbour.dossier.yaml'), title: 'Harbour contract', builtin: false, entities: 2 },
      { uri: client.uri('a.dossier.yaml'), builtin: false, entities: 1 },
    ]);
  });
});

describe('the answer to dossier/edit', () => {
  it('names no version where the file was opened while it was read from the disk', async () => {
    const uri = 'file:///harbour.dossier.yaml';
    const services = {
      library: { isDossier: () => true },
      dossiers: { get: async () => ({ uri, document: textDocument(uri, HARBOUR), content: { text: HARBOUR } }) },
      documents: { get: () => ({ text: textDocument(uri, `# mine\n${HARBOUR}`) }) },
      parser: { edit: async () => ({ changes: [], shows: { start: 0, end: 0 } }) },
    };
    const params = { dossier: uri, edits: [] };
    const result = await answerEdit(services as unknown as Services)(params);
    assert.equal('version' in result && result.version, null);
  });
});
