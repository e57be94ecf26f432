import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType, type Location } from 'vscode-languageserver-protocol';
import { fileUri, nodeFiles, pathOf } from '../../src/node/files';
import { findFilesBelow } from '../../src/node/find-files';
import {
  DID_INDEX,
  FIND_FILES,
  type FindFilesParams,
  MENTION_COUNTS,
  type MentionCounts,
  READ_FILE,
  REFERENCES_OF,
  type ReadFileParams,
  USES_OF,
} from '../../src/protocol/requests';
import { HARBOUR } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

const DOSSIER = 'harbour.dossier.yaml';
/** More than are read without threads. */
const MANY = 600;

describe('the index of notes', () => {
  let folder: string;
  let client: LanguageClient;
  /** Paths of the notes that the client read for the server. */
  let read: string[];
  /** What the server told of, each as often as it did. */
  let told: string[];
  beforeEach(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'dossier-indexed-')));
    await write({ [DOSSIER]: HARBOUR });
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Writes files, a day old: what is younger than a clock can tell is read again. */
  async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    const yesterday = Date.now() / 1000 - 86_400;
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), text);
      await utimes(join(folder, path), yesterday, yesterday);
    }
  }

  /** A client that reads files for the server and tells of those that change. */
  async function start(): Promise<void> {
    read = [];
    told = [];
    client = await LanguageClient.start({
      folder,
      initializationOptions: {
        clientFiles: true,
        checkClosedNotes: false,
        cacheFolder: pathToFileURL(join(folder, '.storage')).href,
      },
      capabilities: {
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, codeLens: { refreshSupport: true } },
      },
      prepare: connection => {
        connection.onNotification(DID_INDEX, () => void told.push(DID_INDEX));
        connection.onRequest('workspace/codeLens/refresh', () => {
          told.push('lenses');
          return null;
        });
        connection.onRequest('client/registerCapability', () => {});
        connection.onRequest('client/unregisterCapability', () => {});
        connection.onRequest(FIND_FILES, ({ base, globs }: FindFilesParams) => findFilesBelow(base, globs));
        connection.onRequest(READ_FILE, async ({ uri }: ReadFileParams) => {
          if (/\.(md|txt)$/.test(uri) && !uri.endsWith('/ledger-2019.txt'))
            read.push(pathOf(uri).slice(folder.length + 1));
          return { text: (await nodeFiles.read(uri)) ?? null };
        });
      },
    });
  }

  /** What the server answers when it is started for this alone. */
  async function once<T>(ask: () => Promise<T>): Promise<T> {
    await start();
    try {
      return await ask();
    } finally {
      await client.stop();
    }
  }

  const short = ({ uri, range: { start, end } }: Location) =>
    `${pathOf(uri).slice(folder.length + 1)} ${start.line}:${start.character}-${end.line}:${end.character}`;
  const mentions = async (entity = 'harbour-board') =>
    (await client.request<Location[]>(REFERENCES_OF, { entity })).map(short);
  const counts = async () => Object.fromEntries(await client.request<MentionCounts>(MENTION_COUNTS));
  const citations = async () =>
    (await client.request<Location[]>(USES_OF, { source: 'ledger-2019' }))
      .filter(({ uri }) => !uri.endsWith('.yaml'))
      .map(short);
  const change = async (path: string, text: string) => {
    await write({ [path]: text });
    await client.tell(path, FileChangeType.Changed);
  };
  /** Changes the dossier and waits until that is in use. */
  const say = async (dossier: string) => {
    const followed = client.changed();
    await change(DOSSIER, dossier);
    await followed;
  };

  const NOTES = {
    'a.md': 'One.\r\n\r\nThe Port Harbour\r\nBoard said so [@ledger-2019, para. 2].\r\n',
    'b/c.txt': 'PHB, and PHB.\n',
  };
  const A = 'a.md 2:4-3:5';

  describe('while the server runs', () => {
    beforeEach(async () => {
      await write(NOTES);
      await start();
      assert.deepEqual(await mentions(), [A, 'b/c.txt 0:0-0:3', 'b/c.txt 0:9-0:12']);
    });
    afterEach(() => client.stop());

    it('has where sources are cited', async () => {
      assert.deepEqual(await citations(), ['a.md 3:16-3:27']);
    });

    it('follows notes that come, change, are renamed and go', async () => {
      await change('d.md', 'PHB');
      assert.deepEqual(await mentions(), [A, 'b/c.txt 0:0-0:3', 'b/c.txt 0:9-0:12', 'd.md 0:0-0:3']);
      await change('b/c.txt', 'Nobody.');
      assert.deepEqual(await mentions(), [A, 'd.md 0:0-0:3']);
      await rename(join(folder, 'd.md'), join(folder, 'e.md'));
      await client.tell('d.md', FileChangeType.Deleted);
      await client.tell('e.md', FileChangeType.Created);
      assert.deepEqual(await mentions(), [A, 'e.md 0:0-0:3']);
      await client.remove('a.md');
      assert.deepEqual(await mentions(), ['e.md 0:0-0:3']);
      await change('a.md', 'PHB');
      assert.deepEqual(await mentions(), ['a.md 0:0-0:3', 'e.md 0:0-0:3']);
    });

    it('follows a folder of which no more is told than that it went', async () => {
      await client.remove('b');
      assert.deepEqual(await mentions(), [A]);
    });

    it('counts mentions, in what an editor has open as it is there', async () => {
      assert.deepEqual(await counts(), { 'harbour-board': 3 });
      await change('b/c.txt', 'PHB');
      assert.deepEqual(await counts(), { 'harbour-board': 2 });
      await client.open('b/c.txt', 'PHB PHB PHB PHB');
      assert.deepEqual(await counts(), { 'harbour-board': 5 });
    });

    it('tells when a note changed on the disk, so that counts and lenses are asked for anew', async () => {
      await client.open(DOSSIER, HARBOUR);
      told = [];
      await change('b/c.txt', 'PHB');
      await counts();
      assert.deepEqual(
        told.filter(what => what === DID_INDEX),
        [DID_INDEX],
      );
      assert.ok(told.includes('lenses'), told.join());
      told = [];
      await counts();
      assert.deepEqual(told, []);
    });

    it('reads only what changed', async () => {
      read = [];
      await change('b/c.txt', 'PHB');
      await mentions();
      await mentions('delta');
      assert.deepEqual(read, ['b/c.txt']);
    });

    it('reads nothing where claims changed that decide nothing', async () => {
      read = [];
      await say(HARBOUR.replace('4.1 million euros a year', '5 million euros a year'));
      assert.equal((await mentions()).length, 3);
      assert.deepEqual(read, []);
    });

    it('follows names', async () => {
      await say(HARBOUR.replace('PHB', 'Nobody'));
      assert.deepEqual(await mentions(), [A]);
      await change('b/c.txt', 'PHB. Nobody.');
      await say(HARBOUR);
      assert.deepEqual(await mentions(), [A, 'b/c.txt 0:0-0:3']);
    });

    it('gives way to what an editor has open', async () => {
      const { uri } = await client.open('b/c.txt', '\nPHB');
      assert.deepEqual(await mentions(), [A, 'b/c.txt 1:0-1:3']);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      assert.equal((await mentions()).length, 3);
    });
  });

  describe('at the next start', () => {
    const all = async () => [await mentions(), await citations()];
    const kept = async () => {
      const notes = join(folder, '.storage', 'notes');
      return join(notes, (await readdir(notes))[0]!);
    };
    let first: unknown;
    beforeEach(async () => {
      await write(NOTES);
      first = await once(all);
      assert.deepEqual(read.sort(), ['a.md', 'b/c.txt']);
    });

    it('is there without reading a note', async () => {
      assert.deepEqual(await once(all), first);
      assert.deepEqual(read, []);
    });

    it('reads what changed meanwhile', async () => {
      await write({ 'a.md': 'PHB' });
      assert.deepEqual(await once(mentions), ['a.md 0:0-0:3', 'b/c.txt 0:0-0:3', 'b/c.txt 0:9-0:12']);
      assert.deepEqual(read, ['a.md']);
    });

    it('reads again what was too young to be told from what came after', async () => {
      await writeFile(join(folder, 'a.md'), 'PHB');
      // However long the machine takes, it stays young.
      const tomorrow = Date.now() / 1000 + 86_400;
      await utimes(join(folder, 'a.md'), tomorrow, tomorrow);
      await once(mentions);
      await once(mentions);
      assert.deepEqual(read, ['a.md']);
    });

    it('is thrown away where names changed', async () => {
      await write({ [DOSSIER]: HARBOUR.replace('PHB', 'said so') });
      assert.deepEqual(await once(mentions), [A, 'a.md 3:6-3:13']);
      assert.deepEqual(read.sort(), ['a.md', 'b/c.txt']);
    });

    for (const [what, damage] of Object.entries({
      'is cut off': (bytes: Uint8Array) => bytes.subarray(0, -4),
      'is empty': () => new Uint8Array(),
      'has another byte': (bytes: Uint8Array) => bytes.with(40, bytes[40]! ^ 1),
      'is something else': () => new TextEncoder().encode('dossier'),
    })) {
      it(`is thrown away unseen where it ${what}`, async () => {
        const path = await kept();
        await writeFile(path, damage(new Uint8Array(await readFile(path))));
        assert.deepEqual(await once(all), first);
        assert.deepEqual(read.sort(), ['a.md', 'b/c.txt']);
        assert.deepEqual(await once(all), first);
        assert.deepEqual(read, []);
      });
    }
  });

  describe('of many notes', () => {
    const notes = (text: string) =>
      Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`many/${i}.md`, `${text} ${i}: PHB\n`]));

    it('is made by threads, which leave to the client what they can’t read or decide, or what a link leads to', async () => {
      const outside = await realpath(await mkdtemp(join(tmpdir(), 'dossier-outside-')));
      await write(notes('Übersee'));
      // Neither is UTF-8, and so the client has a say.
      await write({ 'many/0.md': Uint8Array.of(0xfc, 0x20, 0x50, 0x48, 0x42), 'outside.md': 'PHB' });
      await rename(join(folder, 'outside.md'), join(outside, 'outside.md'));
      await symlink(join(outside, 'outside.md'), join(folder, 'many', 'link.md'));
      await once(async () => {
        const found = await mentions();
        assert.equal(found.length, MANY);
        assert.ok(found.includes('many/0.md 0:2-0:5'));
        assert.ok(found.includes('many/17.md 0:12-0:15'));
        assert.deepEqual(read, ['many/0.md']);
      });
      await once(async () => assert.equal((await mentions()).length, MANY));
      assert.deepEqual(read, []);
      await rm(outside, { recursive: true });
    });

    it('is there at the next start, but for what changed, came or went', async () => {
      await write({ ...notes('note'), 'many/gone.md': 'PHB' });
      await once(async () => assert.equal((await mentions()).length, MANY + 1));
      await write({ 'many/7.md': 'Nobody.', 'many/8.md': 'Now PHB.', 'many/new.md': 'PHB' });
      await rm(join(folder, 'many', 'gone.md'));
      await once(async () => {
        const found = await mentions();
        assert.equal(found.length, MANY);
        assert.ok(!found.some(each => each.startsWith('many/7.md')));
        assert.ok(found.includes('many/8.md 0:4-0:7'));
        assert.ok(found.includes('many/new.md 0:0-0:3'));
      });
    });

    it('decides between entities of one name as the editor does', async () => {
      const both = HARBOUR.replace('claims:', '  other: {type: Company, name: PHB, context: [tea]}\nclaims:');
      await write({ [DOSSIER]: both, ...notes('note'), 'many/7.md': 'PHB sells tea.' });
      await once(async () => {
        assert.deepEqual(await mentions('other'), ['many/7.md 0:0-0:3']);
        assert.equal((await mentions()).length, MANY - 1);
        await say(both.replace('[tea]', '[note]'));
        assert.equal((await mentions('other')).length, MANY - 1);
      });
    });
  });

  it('spells URIs as the client does', async () => {
    await write({ 'ä b.md': 'PHB' });
    const [found] = await once(() => client.request<Location[]>(REFERENCES_OF, { entity: 'harbour-board' }));
    assert.equal(found!.uri, fileUri(join(folder, 'ä b.md')));
  });
});
