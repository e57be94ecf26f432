import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentDiagnosticReport, FileChangeType } from 'vscode-languageserver-protocol';
import { ENTITIES, type EntityItem } from '../../src/protocol/requests';
import { HARBOUR_FILES } from '../support/harbour';
import { HOSTILE_YAML } from '../support/hostile-yaml';
import { LanguageClient } from '../support/language-client';

const FILE = 'hostile.dossier.yaml';

/** What an editor asks of a file that it shows. */
const OF_FILE = ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink'];
const OF_PLACE = ['completion', 'hover', 'definition', 'documentHighlight', 'prepareRename'];

/** Bytes that are no UTF-8, and the problem that each must have. */
const BYTES: readonly [what: string, bytes: Buffer, code: string][] = [
  ['UTF-16, little end first', Buffer.from('\ufeffdossier: 1\ntitle: A\n', 'utf16le'), 'not-utf8'],
  ['UTF-16, big end first', Buffer.from('\ufeffdossier: 1\ntitle: A\n', 'utf16le').swap16(), 'not-utf8'],
  ['Latin-1', Buffer.from('dossier: 1\ntitle: Zürich\n', 'latin1'), 'lost-letters'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), 'not-utf8'],
];

// Each takes a fraction of a second; the limit only tells a stall from a busy machine.
describe('a server with a hostile dossier', () => {
  let client: LanguageClient;
  before(async () => {
    client = await LanguageClient.start({
      files: { ...HARBOUR_FILES, [FILE]: 'dossier: 1\n' },
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await client.once(
      () => entities(),
      found => found.includes('harbour-board'),
    );
  });
  after(() => client.stop());

  const entities = async () => (await client.request<EntityItem[]>(ENTITIES)).map(({ key }) => key);
  const codes = async () => {
    const textDocument = { uri: client.uri(FILE) };
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
    return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : [];
  };
  /** Puts something in the file on the disk, and waits for the problem that it must have. */
  const put = async (content: string | Buffer, code: string | undefined) => {
    const changed = client.changed();
    await writeFile(join(client.folder, FILE), content);
    await client.tell(FILE, FileChangeType.Changed);
    if (code === undefined) await changed;
    else await client.once(codes, found => found.includes(code));
  };
  afterEach(async () => {
    assert.ok((await entities()).includes('harbour-board'));
  });

  for (const [what, make, code] of HOSTILE_YAML) {
    it(`${code === undefined ? 'lives with' : 'tells what is wrong with'} ${what}`, async () => {
      const text = make();
      await put(text, code);
      const uri = client.uri(FILE);
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      const end = { line: text.split(/\r\n|\r|\n/).length - 1, character: 0 };
      for (const method of OF_FILE) await client.request(`textDocument/${method}`, { textDocument });
      for (const method of OF_PLACE) await client.ask(`textDocument/${method}`, uri, end);
      await client.connection.sendNotification('textDocument/didClose', { textDocument });
    });
  }

  for (const [what, bytes, code] of BYTES) {
    it(`tells that ${what} is no UTF-8`, () => put(bytes, code));
  }
}).timeout(20_000);
