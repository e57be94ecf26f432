import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeAction, FileChangeType, type FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { fingerprintsOf } from '../../src/core/citation/fingerprint';
import { COMMANDS, ORIGINAL_COMMANDS } from '../../src/protocol/commands';
import {
  ATTACH_ORIGINALS,
  CHECK_ORIGINAL,
  type CheckOriginalResult,
  FINGERPRINT_SOURCE,
  type FingerprintSourceResult,
  type OriginalsBySource,
} from '../../src/protocol/originals';
import {
  CARD,
  type CardResult,
  PASSAGE,
  type PassageResult,
  SOURCES,
  type SourceItem,
} from '../../src/protocol/requests';
import { LanguageClient } from '../support/language-client';
import { column, pdfOf } from '../support/pdf';

const ORIGINAL = 'A headline of its own\n\nThe first thing that was said.\n\nThe second thing that was said.\n';
const DIGEST = 'What it says\n\nFirst, this.\n\nSecond, that.\n';
const DOSSIER = `dossier: 1
sources:
  s:
    title: S
    text: texts/digest.md
    digest: true
    fingerprints: [${fingerprintsOf(ORIGINAL).join(', ')}]
  bare: {title: Bare}
  own: {title: Own, text: texts/own.txt}
entities:
  e: {type: Company, name: Eee}
claims:
  - {id: one, about: [e], text: One., cite: [{source: s, paragraph: 2}]}
`;
const FILES = { 'h.dossier.yaml': DOSSIER, 'texts/digest.md': DIGEST, 'texts/own.txt': 'Own words.\n\nMore.\n' };
const PLACE = { source: 's', paragraph: 2 };

describe('originals', () => {
  let client: LanguageClient;
  /** A folder outside the workspace, as the reader's own. */
  let elsewhere: string;
  const at = (name: string) => pathToFileURL(join(elsewhere, name)).href;
  const keep = (name: string, text: string) => writeFile(join(elsewhere, name), text);

  beforeEach(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'dossier-originals-'));
    await keep('o.txt', ORIGINAL);
  });
  afterEach(async () => {
    await client.stop();
    await rm(elsewhere, { recursive: true, force: true });
  });

  const start = async (originals?: OriginalsBySource) => {
    const commands = [...ORIGINAL_COMMANDS];
    const capabilities = {
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    };
    client = await LanguageClient.start({ files: FILES, initializationOptions: { commands, originals }, capabilities });
  };
  const attach = (originals: OriginalsBySource) => client.request(ATTACH_ORIGINALS, { originals });
  const passage = () => client.request<PassageResult>(PASSAGE, PLACE);
  const opened = async () => {
    const { uri } = await passage();
    return uri === client.uri('texts/digest.md') ? 'digest' : uri;
  };
  const item = async () => (await client.request<SourceItem[]>(SOURCES)).find(({ key }) => key === 's')!;

  describe('in the folders that are for them', () => {
    const paragraphs = ORIGINAL.trim().split('\n\n');
    const page = paragraphs.map(each => `<p>${each}</p>\n`).join('');
    const begin = async () => {
      // In the workspace itself only texts are looked at.
      const files = { ...FILES, 'saved.html': page };
      client = await LanguageClient.start({ files, initializationOptions: { sourceFolders: [elsewhere] } });
    };
    beforeEach(() => rm(join(elsewhere, 'o.txt')));

    for (const [name, content] of [
      ['saved.html', page],
      ['scan.pdf', pdfOf([column(paragraphs.join('\n\n'))])],
    ] as const) {
      it(`are recognised as well where they are no texts: ${name}`, async () => {
        const tell = (type: FileChangeType) =>
          client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: at(name), type }] });
        await begin();
        assert.equal(await opened(), 'digest');
        await writeFile(join(elsewhere, name), content);
        await tell(FileChangeType.Created);
        await client.once(opened, uri => uri === at(name));
        await client.stop();
        await begin();
        await client.once(opened, uri => uri === at(name));
        await rm(join(elsewhere, name));
        await tell(FileChangeType.Deleted);
        await client.once(opened, uri => uri === 'digest');
      });
    }
  });

  describe('that are attached', () => {
    it('are opened from then on, wherever they lie, until they are detached', async () => {
      await start();
      assert.equal(await opened(), 'digest');
      await attach({ s: at('o.txt') });
      const found = await passage();
      assert.equal(found.uri, at('o.txt'));
      assert.ok('range' in found && found.kind === 'original' && found.range.start.line === 2, JSON.stringify(found));
      const { opens, attached, fingerprints } = await item();
      assert.deepEqual({ opens, attached, fingerprints }, { opens: 'original', attached: true, fingerprints: 3 });
      await attach({});
      assert.equal(await opened(), 'digest');
      assert.equal((await item()).attached, false);
    });

    it('are told of where the text of the dossier is missing', async () => {
      await start({ own: at('o.txt') });
      await client.remove('texts/own.txt');
      const missing = () =>
        client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
          textDocument: { uri: client.uri('h.dossier.yaml') },
        });
      const { items } = await client.once(missing, ({ items }) => items.some(({ code }) => code === 'missing-text'));
      const [problem] = items.filter(({ code }) => code === 'missing-text');
      assert.match(String(problem?.message), /^There is no file own\.txt here; jumps open your own copy, o\.txt\./);
    });

    it('have their paragraphs found by the source’s fingerprints, for jumps and cards, where others stand before them', async () => {
      await keep('scan.txt', `Page 1\n\n${ORIGINAL}`);
      await start({ s: at('scan.txt') });
      const found = await passage();
      assert.ok('range' in found && found.range.start.line === 4, JSON.stringify(found));
      const { uri, carets } = await client.open('note.md', 'So [@s|, para. 2].');
      const hover = await client.ask<{ contents: { value: string } }>('textDocument/hover', uri, carets[0]!);
      assert.match(hover.contents.value, /> ¶ 2: The first thing that was said/);
    });

    it('are those of the dossiers of all folders, and may be PDFs', async () => {
      const other = DOSSIER.replace('  s:\n', '  z:\n').replace('source: s', 'source: z');
      const inFolder = (folder: string, dossier: string) =>
        Object.entries({ ...FILES, 'h.dossier.yaml': dossier }).map(([path, text]) => [`${folder}/${path}`, text]);
      const files = Object.fromEntries([...inFolder('one', DOSSIER), ...inFolder('two', other)]);
      client = await LanguageClient.start({ files, folders: ['one', 'two'] });
      const uriOf = async (source: string) =>
        (await client.request<PassageResult>(PASSAGE, { source, paragraph: 2 })).uri;
      const digests = [client.uri('one/texts/digest.md'), client.uri('two/texts/digest.md')];
      assert.deepEqual([await uriOf('s'), await uriOf('z')], digests);
      await writeFile(join(elsewhere, 'o.pdf'), pdfOf([column(ORIGINAL.trim())]));
      const checked = await client.request<CheckOriginalResult>(CHECK_ORIGINAL, { source: 'z', uri: at('o.pdf') });
      assert.deepEqual('verdict' in checked && [checked.verdict, checked.same], ['whole', 3]);
      await attach({ z: at('o.pdf') });
      assert.deepEqual([await uriOf('s'), await uriOf('z')], [digests[0], at('o.pdf')]);
      await attach({ s: at('o.txt'), z: at('o.pdf') });
      assert.deepEqual([await uriOf('s'), await uriOf('z')], [at('o.txt'), at('o.pdf')]);
    });

    it('are told at the start', async () => {
      await start({ s: at('o.txt') });
      assert.equal(await opened(), at('o.txt'));
    });

    it('are told of once when they are gone, and opened again when they are back', async () => {
      await start({ s: at('o.txt') });
      await rm(join(elsewhere, 'o.txt'));
      const tell = (type: FileChangeType) =>
        client.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: at('o.txt'), type }],
        });
      await tell(FileChangeType.Deleted);
      assert.equal(await client.once(opened, uri => uri === 'digest'), 'digest');
      await tell(FileChangeType.Changed);
      await keep('o.txt', ORIGINAL);
      await tell(FileChangeType.Created);
      await client.once(opened, uri => uri === at('o.txt'));
      const told = client.messages.filter(message => message.includes('“s”'));
      assert.equal(told.length, 1, told.join('\n'));
      assert.match(told[0]!, /not there any more: .*o\.txt/);
    });

    it('are looked for at a jump, also where nobody tells that they are gone or back', async () => {
      await start({ s: at('o.txt') });
      assert.equal(await opened(), at('o.txt'));
      await rm(join(elsewhere, 'o.txt'));
      assert.equal(await opened(), 'digest');
      await keep('o.txt', ORIGINAL);
      assert.equal(await opened(), at('o.txt'));
    });

    it('are let be where no dossier has the source, and told of where they are gone at the start', async () => {
      await start({ s: at('gone.txt'), nobody: at('gone-too.txt') });
      assert.equal(await client.once(opened, uri => uri === 'digest'), 'digest');
      assert.deepEqual(
        client.messages.map(message => /gone[\w-]*\.txt/.exec(message)?.[0]),
        ['gone.txt'],
      );
    });
  });

  describe('that are checked', () => {
    const check = async (source: string, name: string) => {
      const result = await client.request<CheckOriginalResult>(CHECK_ORIGINAL, {
        source,
        uri: name.includes('/') ? client.uri(name) : at(name),
      });
      return 'message' in result
        ? result.message
        : `${result.verdict} ${result.same}/${result.expected} ${result.absent}`;
    };

    it('fit, fit in part, or don’t, and nothing is attached by that', async () => {
      await start();
      await keep('part.txt', ORIGINAL.split('\n\n').slice(1).join('\n\n'));
      await keep('other.txt', 'Something else.\n');
      assert.equal(await check('s', 'o.txt'), 'whole 3/3 ');
      assert.equal(await check('s', 'part.txt'), 'partly 2/3 1');
      assert.equal(await check('s', 'other.txt'), 'other 0/3 1,2,3');
      assert.equal(await opened(), 'digest');
    });

    it('may be web pages, and are opened as such', async () => {
      await start();
      const paragraphs = ORIGINAL.trim().split('\n\n');
      await keep(
        'o.html',
        `<title>x</title><h1>${paragraphs[0]}</h1>${paragraphs.slice(1).map(each => `<p>${each}</p>`)}`,
      );
      assert.equal(await check('s', 'o.html'), 'whole 3/3 ');
      await attach({ s: at('o.html') });
      assert.equal((await item()).opens, 'original');
      assert.match((await passage()).uri ?? '', /o\.html/);
    });

    it('are refused with a reason', async () => {
      await start();
      await keep('o.docx', 'x');
      assert.match(await check('s', 'o.docx'), /o\.docx can’t be read\. Only plain text/);
      assert.match(await check('bare', 'o.txt'), /no fingerprints of “bare”/);
      assert.match(await check('s', 'gone.txt'), /gone\.txt can’t be read/);
      assert.match(await check('s', 'texts/digest.md'), /digest\.md is the text that the dossier has of “s” already/);
    });
  });

  describe('whose fingerprints are made', () => {
    const make = (source: string, uri?: string) =>
      client.request<FingerprintSourceResult>(FINGERPRINT_SOURCE, { source, ...(uri && { uri }) });
    const written = async (source: string, uri?: string) => {
      const result = await make(source, uri);
      assert.ok('edit' in result && result.edit.kind === 'set-fingerprints', JSON.stringify(result));
      assert.equal(result.dossier, client.uri('h.dossier.yaml'));
      assert.equal(result.paragraphs, result.edit.fingerprints.length);
      return result.edit.fingerprints;
    };

    it('are read from the source’s own text, the attached original, or a file that is picked', async () => {
      await start();
      assert.deepEqual(await written('own'), fingerprintsOf(FILES['texts/own.txt']));
      assert.deepEqual(await make('s'), { lacksText: true });
      assert.deepEqual(await make('bare'), { lacksText: true });
      assert.deepEqual(await written('s', at('o.txt')), fingerprintsOf(ORIGINAL));
      await attach({ s: at('o.txt') });
      assert.deepEqual(await written('s'), fingerprintsOf(ORIGINAL));
    });

    it('hold no word of it, nor does anything else that is told', async () => {
      await start();
      const told = JSON.stringify([
        await make('s', at('o.txt')),
        await client.request(CHECK_ORIGINAL, { source: 's', uri: at('o.txt') }),
      ]);
      const words = ORIGINAL.toLowerCase()
        .match(/\w{4,}/g)!
        .filter(word => !client.folder.includes(word));
      assert.deepEqual(
        words.filter(word => told.toLowerCase().includes(word)),
        [],
      );
    });

    it('are refused with a reason', async () => {
      await start();
      const message = async (source: string, uri?: string) => {
        const result = await make(source, uri);
        return 'message' in result ? result.message : '';
      };
      await keep('empty.txt', '\n\n');
      assert.match(await message('nobody'), /No dossier has a source with the key “nobody”/);
      assert.match(await message('s', client.uri('texts/digest.md')), /is the digest of “s”/);
      assert.match(await message('s', at('gone.txt')), /can’t be read/);
      assert.match(await message('s', at('empty.txt')), /is empty/);
    });
  });

  it('are offered on the card of a digest and on the source in its dossier, to a client that has the commands', async () => {
    await start();
    const card = async () => (await client.request<CardResult>(CARD, { source: 's' })).markdown;
    assert.match(await card(), /\(command:dossier\.attachOriginal\?/);
    const { uri, carets } = await client.open('h.dossier.yaml', DOSSIER.replace('title: S\n', 'title: |S\n'));
    const offered = async (line: number) => {
      const position = { line, character: 4 };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [], only: ['refactor'] },
      });
      return actions.map(({ command }) => [command?.command, command?.arguments?.[0]]);
    };
    const argument = { source: 's' };
    assert.deepEqual(await offered(carets[0]!.line), [
      [COMMANDS.attachOriginal, argument],
      [COMMANDS.makeFingerprints, argument],
    ]);
    assert.deepEqual(await offered(DOSSIER.split('\n').findIndex(line => line.includes('Eee'))), []);
    await attach({ s: at('o.txt') });
    assert.deepEqual(
      (await offered(carets[0]!.line)).map(([command]) => command),
      [...ORIGINAL_COMMANDS],
    );
    assert.doesNotMatch(await card(), /attachOriginal/);
  });
});
