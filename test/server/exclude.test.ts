import assert from 'node:assert/strict';
import { EXCLUDE, type ExcludeResult } from '../../src/protocol/editing';
import { MENTIONS, type MentionItem } from '../../src/protocol/requests';
import { HARBOUR, HARBOUR_FILES } from '../support/harbour';
import { LanguageClient } from '../support/language-client';

describe('what a dossier excludes', () => {
  let client: LanguageClient;
  afterEach(() => client.stop());

  const entities = async (uri: string) =>
    (await client.request<MentionItem[]>(MENTIONS, { textDocument: { uri } })).map(mention => mention.entity);

  it('is no mention in the note and at the place that it names', async () => {
    const exclusions = `exclusions:
  - {entity: delta, text: Delta Dredging, in: ../notes/a.md}
  - entity: harbour-board
    text: PHB
    in: ../notes/a.md
    quote: {exact: PHB, prefix: 'The '}
`;
    const { 'texts/ledger-2019.txt': text } = HARBOUR_FILES;
    const files = { 'd/harbour.dossier.yaml': HARBOUR + exclusions, 'd/texts/ledger-2019.txt': text };
    client = await LanguageClient.start({ files });
    const note = 'The PHB, a PHB, Delta Dredging.';
    assert.deepEqual(await entities((await client.open('notes/a.md', note)).uri), ['harbour-board']);
    assert.equal((await entities((await client.open('notes/b.md', note)).uri)).length, 3);
  });

  it('can be said of a mention here, in its note, or anywhere, and holds as soon as the dossier says so', async () => {
    client = await LanguageClient.start({ files: HARBOUR_FILES });
    const dossier = client.uri('harbour.dossier.yaml');
    const { uri, carets } = await client.open('notes/a 1.md', 'The P|HB met.');
    const made = (scope: string) => client.ask<ExcludeResult>(EXCLUDE, uri, carets[0]!, { scope, dossier });
    const base = { entity: 'harbour-board', text: 'PHB' };
    assert.deepEqual(await made('ever'), { exclusion: base });
    assert.deepEqual(await made('file'), { exclusion: { ...base, in: 'notes/a 1.md' } });
    assert.deepEqual(await made('here'), {
      exclusion: { ...base, in: 'notes/a 1.md', quote: { exact: 'PHB', prefix: 'The', suffix: 'met.' } },
    });
    await client.write(
      'harbour.dossier.yaml',
      `${HARBOUR}exclusions:\n  - {entity: harbour-board, text: PHB, in: notes/a 1.md}\n`,
    );
    await client.once(
      () => entities(uri),
      found => found.length === 0,
    );
  });

  it('can be said of a note outside the workspace only for every note', async () => {
    client = await LanguageClient.start({ files: HARBOUR_FILES });
    const dossier = client.uri('harbour.dossier.yaml');
    const { uri, carets } = await client.open('untitled:Untitled-1', 'The P|HB.', 'markdown');
    const here = await client.ask<{ message: string }>(EXCLUDE, uri, carets[0]!, { scope: 'here', dossier });
    assert.match(here.message, /Untitled-1/);
    const ever = await client.ask<ExcludeResult>(EXCLUDE, uri, carets[0]!, { scope: 'ever', dossier });
    assert.deepEqual(ever, { exclusion: { entity: 'harbour-board', text: 'PHB' } });
    assert.equal(await client.ask(EXCLUDE, uri, { line: 0, character: 0 }, { scope: 'ever', dossier }), null);
  });
});
