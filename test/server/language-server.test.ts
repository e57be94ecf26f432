import assert from 'node:assert/strict';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  FileChangeType,
  type Hover,
  type Location,
} from 'vscode-languageserver-protocol';
import { fingerprint } from '../../src/core/citation/fingerprint';
import {
  ENTITIES,
  ENTRY,
  type EntityItem,
  MENTIONS,
  type MentionItem,
  PASSAGE,
  type PassageResult,
  SOURCES,
  type SourceItem,
  TIMELINE,
  type TimelineItem,
} from '../../src/protocol/requests';
import { HARBOUR, HARBOUR_FILES } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

describe('the language server', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  describe('in a workspace with a dossier', () => {
    beforeEach(async () => {
      client = await LanguageClient.start({ files: HARBOUR_FILES });
    });

    it('says which entity is named where', async () => {
      const { uri } = await client.open('note.md', 'The PHB met Delta Dredging.');
      assert.deepEqual(await client.request<MentionItem[]>(MENTIONS, { textDocument: { uri } }), [
        { range: range(0, 4, 0, 7), entity: 'harbour-board', kind: 'name' },
        { range: range(0, 12, 0, 26), entity: 'delta', kind: 'name' },
      ]);
    });

    it('keeps mentions up with edits', async () => {
      const { uri } = await client.open('note.md', 'The PHB.');
      await client.request(MENTIONS, { textDocument: { uri } });
      await client.edit(uri, 'PHB and ', range(0, 0, 0, 0));
      const found = await client.request<MentionItem[]>(MENTIONS, { textDocument: { uri } });
      assert.deepEqual(
        found.map(mention => mention.range.start.character),
        [0, 12],
      );
    });

    it('limits mentions to a range', async () => {
      const { uri } = await client.open('note.md', 'PHB\nDelta Dredging\nPHB');
      const params = { textDocument: { uri }, range: range(1, 0, 1, 3) };
      const found = await client.request<MentionItem[]>(MENTIONS, params);
      assert.deepEqual(
        found.map(mention => mention.entity),
        ['delta'],
      );
    });

    it('finds nothing in a document of another language', async () => {
      const { uri } = await client.open('note.py', 'PHB', 'python');
      assert.deepEqual(await client.request(MENTIONS, { textDocument: { uri } }), []);
    });

    it('shows a card with a working link for each citation', async () => {
      const { uri, carets } = await client.open('note.md', 'The P|HB met.');
      const hover = await client.ask<Hover>('textDocument/hover', uri, carets[0]!);
      const card = markdown(hover);
      assert.deepEqual(hover.range, range(0, 4, 0, 7));
      assert.match(card, /Port Harbour Board/);
      assert.match(card, /4\.1 million euros/);
      assert.match(card, new RegExp(`${client.uri('texts/ledger-2019.txt')}#L3,1`));
    });

    it('shows no card where there is nothing to say', async () => {
      const { uri, carets } = await client.open('note.md', 'The| PHB');
      assert.equal(await client.ask('textDocument/hover', uri, carets[0]!), null);
    });

    it('leads from a mention to the cited passages', async () => {
      const { uri, carets } = await client.open('note.txt', 'Delta |Dredging');
      const links = await client.ask<Location[]>('textDocument/definition', uri, carets[0]!);
      assert.deepEqual(links, [{ uri: client.uri('texts/ledger-2019.txt'), range: range(2, 0, 2, 57) }]);
    });

    it('leaves a link’s definition to the Markdown editor', async () => {
      const { uri, carets } = await client.open('note.md', 'See [Delta |Dredging](about.md).');
      assert.equal(await client.ask('textDocument/definition', uri, carets[0]!), null);
    });

    it('takes nothing for a passage that is not there', async () => {
      // Else it may be read while it is written, and be empty then.
      await client.request(ENTITIES);
      await client.write(
        'harbour.dossier.yaml',
        HARBOUR.replace('ledger-2019, paragraph: 3}', 'ledger-2019, paragraph: 9}'),
      );
      const { uri, carets } = await client.open('note.txt', 'Delta |Dredging');
      const links = await client.ask<Location[]>('textDocument/definition', uri, carets[0]!);
      assert.deepEqual(
        links.map(link => link.range.start.line),
        [2],
      );
      const hover = await client.ask<Hover>('textDocument/hover', uri, carets[0]!);
      assert.match(markdown(hover), /six million|nearer 6 million/);
      assert.doesNotMatch(markdown(hover), /#L1,1/);
    });

    it('leads from a mention to the entry in the dossier', async () => {
      const { uri, carets } = await client.open('note.txt', 'P|HB');
      const entry = await client.ask<Location>('textDocument/declaration', uri, carets[0]!);
      assert.equal(entry.uri, client.uri('harbour.dossier.yaml'));
      assert.equal(HARBOUR.split('\n')[entry.range.start.line], '  harbour-board:');
    });

    it('lists the mentions in saved, open and untitled notes', async () => {
      await client.write('saved.txt', 'PHB\n');
      await client.open('untitled:Untitled-1', 'PHB', 'plaintext');
      const { uri, carets } = await client.open('open.md', 'P|HB and the Port Harbour Board');
      const found = await client.ask<Location[]>('textDocument/references', uri, carets[0]!, {
        context: { includeDeclaration: false },
      });
      const counts = new Map<string, number>();
      for (const { uri } of found) counts.set(uri, (counts.get(uri) ?? 0) + 1);
      assert.deepEqual(
        counts,
        new Map([
          ['untitled:Untitled-1', 1],
          [client.uri('open.md'), 2],
          [client.uri('saved.txt'), 1],
          [client.uri('texts/ledger-2019.txt'), 1],
        ]),
      );
    });

    it('shows the source of a citation in a note, and opens its place', async () => {
      const { uri, carets } = await client.open('note.md', 'So they say [@ledger|-2019, para. 2].');
      const hover = await client.ask<Hover>('textDocument/hover', uri, carets[0]!);
      assert.match(markdown(hover), /Harbour board renews dredging contract/);
      const place = await client.ask<Location[]>('textDocument/definition', uri, carets[0]!);
      assert.deepEqual(place, [{ uri: client.uri('texts/ledger-2019.txt'), range: range(2, 0, 2, 57) }]);
    });

    it('says on a citation’s card when the paragraph is not there', async () => {
      const { uri, carets } = await client.open('note.md', '[@ledger|-2019, para. 9]');
      const hover = await client.ask<Hover>('textDocument/hover', uri, carets[0]!);
      assert.match(markdown(hover), /The text has 3 paragraphs; paragraph 9 isn’t there\./);
    });

    it('gives the events in order, all or of one entity', async () => {
      const all = await client.request<TimelineItem[]>(TIMELINE);
      assert.deepEqual(
        all.map(item => item.id),
        ['dredging-began', 'renewal-signed'],
      );
      const some = await client.request<TimelineItem[]>(TIMELINE, { entity: 'harbour-board' });
      assert.deepEqual(
        some.map(item => [item.id, item.start, item.end]),
        [['renewal-signed', '2019-04-11', '2019-04-11']],
      );
    });

    it('counts the mentions of each entity', async () => {
      const { uri } = await client.open('note.md', 'PHB, PHB');
      const entities = await client.request<EntityItem[]>(ENTITIES, { textDocument: { uri } });
      assert.deepEqual(entities, [
        { key: 'harbour-board', name: 'Port Harbour Board', type: 'PublicBody', mentions: 2, hasClaims: true },
        { key: 'delta', name: 'Delta Dredging', type: 'Company', mentions: 0, hasClaims: true },
      ]);
    });

    it('lists each source with what it is cited for', async () => {
      const [source] = await client.request<SourceItem[]>(SOURCES);
      assert.equal(source!.opens, 'text');
      assert.deepEqual(
        source!.cited.map(({ id, place }) => [id, place.paragraph]),
        [
          ['renewal-signed', 1],
          ['renewal-price', 2],
          ['renewal-price-disputed', 3],
          ['dredging-began', 3],
        ],
      );
    });

    it('tells where an entry is written', async () => {
      const entry = await client.request<Location>(ENTRY, { event: 'renewal-signed' });
      assert.equal(HARBOUR.split('\n')[entry.range.start.line], '  - id: renewal-signed');
    });

    it('follows a dossier that changes on the disk', async () => {
      const { uri } = await client.open('note.md', 'ABC');
      const changed = client.changed(change => change.entities === 3);
      await client.write('more.dossier.yaml', 'dossier: 1\nentities:\n  abc: {type: Company, name: ABC}\n');
      await changed;
      const [mention] = await client.request<MentionItem[]>(MENTIONS, { textDocument: { uri } });
      assert.equal(mention?.entity, 'abc');
    });

    it('follows a folder that came whole', async () => {
      await client.request(ENTITIES);
      const changed = client.changed(change => change.entities === 3);
      await client.writeUntold(
        'more/deep/more.dossier.yaml',
        'dossier: 1\nentities:\n  abc: {type: Company, name: ABC}\n',
      );
      await client.tell('more', FileChangeType.Created);
      await changed;
    });

    it('follows a folder that is deleted', async () => {
      await client.write('more/more.dossier.yaml', 'dossier: 1\nentities:\n  abc: {type: Company, name: ABC}\n');
      await client.once(
        () => client.request<EntityItem[]>(ENTITIES),
        entities => entities.length === 3,
      );
      const changed = client.changed(change => change.entities === 2);
      await client.remove('more');
      await changed;
    });

    it('follows a dossier as it is typed, and the disk again once it is closed', async () => {
      await client.request(ENTITIES);
      let changed = client.changed(change => change.entities === 1);
      const { uri } = await client.open(
        'harbour.dossier.yaml',
        'dossier: 1\nentities:\n  abc: {type: Company, name: ABC}\n',
      );
      await changed;
      changed = client.changed(change => change.entities === 2);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await changed;
    });

    it('opens the reader’s own original where the workspace has it, whatever its name', async () => {
      const original = 'A headline of its own\n\nThe first thing that was said.\n\nThe second thing that was said.\n';
      const prints = original.trim().split('\n\n').map(fingerprint);
      const cite = (paragraph: number) => `{source: s, paragraph: ${paragraph}, fingerprint: ${prints[paragraph - 1]}}`;
      await client.write('texts/digest.md', '**Digest.** Headline.\n\nFirst.\n\nSecond.\n');
      await client.write(
        'secret.dossier.yaml',
        `dossier: 1
sources:
  s: {type: article, title: S, text: texts/digest.md, digest: true}
entities:
  e: {type: Company, name: Eee}
claims:
  - {id: one, about: [e], text: One., stance: reports, cite: [${cite(2)}, ${cite(3)}]}
`,
      );
      const place = { source: 's', paragraph: 2, fingerprint: prints[1] };
      await client.once(
        () => client.request<PassageResult & { kind: string }>(PASSAGE, place),
        passage => passage.kind === 'digest',
      );
      await client.write('downloads/unnamed.txt', `An advert\n\n${original}`);
      const found = await client.once(
        () => client.request<PassageResult & { kind: string }>(PASSAGE, place),
        passage => passage.kind === 'original',
      );
      assert.equal(found.uri, client.uri('downloads/unnamed.txt'));
      assert.deepEqual(found.range, range(4, 0, 4, 30));
    });
  });

  describe('with what is wrong', () => {
    const diagnosticsOf = async (text: string, more: Record<string, string> = {}): Promise<Diagnostic[]> => {
      client = await LanguageClient.start({ files: { ...HARBOUR_FILES, 'harbour.dossier.yaml': text, ...more } });
      const uri = client.uri('harbour.dossier.yaml');
      const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.equal(report.kind, 'full');
      return report.items;
    };
    const lineOf = (text: string, part: string) => text.split('\n').findIndex(line => line.includes(part));

    const cases: [what: string, change: [string, string], line: string, message: RegExp][] = [
      ['a YAML error', ['type: Company', 'type: [Company'], 'type: [Company', /\]/],
      ['a duplicate key', ['  delta:', '  harbour-board:'], '  harbour-board:', /harbour-board/],
      [
        'a dangling entity',
        ['about: [harbour-board, delta]', 'about: [habour-board]'],
        'habour-board',
        /harbour-board/,
      ],
      [
        'a dangling source',
        ['{source: ledger-2019, paragraph: 2}', '{source: ledger-2018, paragraph: 2}'],
        'ledger-2018',
        /ledger-2019/,
      ],
      ['an impossible date', ['2019-04-11', '2019-02-30'], '2019-02-30', /30/],
      ['a missing text', ['texts/ledger-2019.txt', 'texts/gone.txt'], 'texts/gone.txt', /gone\.txt/],
    ];
    for (const [what, [before, after], line, message] of cases) {
      it(`tells of ${what} at its line, while the rest keeps working`, async () => {
        const text = HARBOUR.replace(before, after);
        const found = await diagnosticsOf(text);
        const wanted = found.find(
          each => each.range.start.line === lineOf(text, line) && message.test(String(each.message)),
        );
        assert.ok(wanted, JSON.stringify(found, null, 1));
        const entities = await client.request<EntityItem[]>(ENTITIES);
        assert.ok(entities.length > 0);
      });
    }

    it('takes initial options where the client has no answer of its own', async () => {
      const capabilities = { workspace: { configuration: true } };
      const initializationOptions = { hover: { enabled: false } };
      client = await LanguageClient.start({ files: HARBOUR_FILES, capabilities, initializationOptions });
      const { uri, carets } = await client.open('note.md', 'P|HB');
      assert.equal(await client.ask('textDocument/hover', uri, carets[0]!), null);
    });

    it('gives a hover the range that its text had when it was asked', async () => {
      client = await LanguageClient.start({ files: HARBOUR_FILES });
      const { uri, carets } = await client.open('note.md', 'P|HB');
      await client.request(ENTITIES);
      const asked = client.ask<Hover>('textDocument/hover', uri, carets[0]!);
      await client.edit(uri, 'x\ny\n', range(0, 0, 0, 0));
      assert.deepEqual((await asked).range, range(0, 0, 0, 3));
    });

    it('reports an unreadable setting once, and ignores it', async () => {
      client = await LanguageClient.start({ files: HARBOUR_FILES, initializationOptions: { builtin: 'sometimes' } });
      await client.request(ENTITIES);
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { dossier: { builtin: 'sometimes' } },
      });
      assert.equal((await client.request<EntityItem[]>(ENTITIES)).length, 2);
      assert.deepEqual(client.messages.filter(message => message.includes('dossier.builtin')).length, 1);
    });

    it('names the file of a missing text when it is to be opened', async () => {
      client = await LanguageClient.start({ files: { 'harbour.dossier.yaml': HARBOUR } });
      const missing = await client.request<PassageResult>(PASSAGE, { source: 'ledger-2019', paragraph: 1 });
      assert.match(missing.message ?? '', /texts\/ledger-2019\.txt/);
    });
  });

  it('uses the dossier that ships where the workspace has none', async () => {
    client = await LanguageClient.start();
    const entities = await client.request<EntityItem[]>(ENTITIES);
    for (const key of ['zte', 'ztesec', 'tci', 'ncsc', 'hpsci']) assert.ok(entities.some(entity => entity.key === key));
  });
});

function markdown(hover: Hover): string {
  return (hover.contents as { value: string }).value;
}

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}
