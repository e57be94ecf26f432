import assert from 'node:assert/strict';
import { fingerprint } from '../../src/core/citation/fingerprint';
import { DESCRIBE_TEXT, PROPOSE, type Proposal, type TextDescription } from '../../src/protocol/editing';
import { HARBOUR } from '../support/harbour';
import { LanguageClient, type Opened } from '../support/language-client';

const LEDGER = `The Ledger, 12 April 2019

The Port Harbour Board signed on |12/4/2019|. The renewal costs 4.1 million euros a year.`;

describe('a proposal from the server', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await LanguageClient.start({ files: { 'harbour.dossier.yaml': HARBOUR } });
  });
  afterEach(() => client.stop());

  const propose = ({ uri, carets: [start, end = start] }: Opened) =>
    client.request<Proposal | null>(PROPOSE, { textDocument: { uri }, range: { start, end } });

  it('in the text of a source has the place, the entities around it and the date', async () => {
    const proposal = await propose(await client.open('texts/ledger-2019.txt', LEDGER));
    assert.equal(proposal?.text, '12/4/2019');
    assert.deepEqual(proposal?.place?.quote, {
      exact: '12/4/2019',
      prefix: 'Port Harbour Board signed on ',
      suffix: '. The renewal costs 4.1 million',
    });
    assert.equal(proposal?.place?.source, 'ledger-2019');
    assert.equal(proposal?.place?.paragraph, 2);
    assert.deepEqual(proposal?.entities, [{ key: 'harbour-board', name: 'Port Harbour Board', inSelection: false }]);
    assert.deepEqual(
      proposal?.dates[0]?.candidates.map(candidate => candidate.edtf),
      ['2019-04-12', '2019-12-04'],
    );
  });

  it('in a source’s text that is no note has the same entities', async () => {
    const proposal = await propose(await client.open('texts/ledger-2019.txt', LEDGER, 'html'));
    assert.deepEqual(
      proposal?.entities.map(entity => entity.key),
      ['harbour-board'],
    );
    assert.equal(proposal?.place?.paragraph, 2);
  });

  it('in the text of a source says what its figures say', async () => {
    const text = LEDGER.replaceAll('|', '')
      .replace('The renewal costs', '|The renewal costs')
      .replace('a year', 'a year|');
    const proposal = await propose(await client.open('texts/ledger-2019.txt', text));
    assert.deepEqual(proposal?.figures, [
      { text: '4.1 million euros a year', value: '4.1 million EUR/year', property: 'contract-price' },
    ]);
    assert.deepEqual(proposal?.properties, ['contract-price']);
    assert.equal(proposal?.id, 'renewal-costs-4-1-million-euros');
  });

  it('in the text of a source knows who says so, and when', async () => {
    const text = 'Minutes\n\nDelta Dredging denied that |it paid|.';
    const proposal = await propose(await client.open('texts/ledger-2019.txt', text));
    assert.deepEqual(proposal?.speaker, { by: 'delta', isEntity: true, stance: 'denies' });
    assert.deepEqual(
      proposal?.published.map(({ candidates }) => candidates[0]?.edtf),
      ['2019-04-12'],
    );
  });

  it('in the original of a source that may not be passed on quotes nothing', async () => {
    const original = 'A headline.\n\nThe first thing that was said.\n';
    const print = fingerprint('The first thing that was said.');
    await client.writeUntold('secret/original.txt', original);
    await client.writeUntold('secret/digest.txt', 'Headline.\n\nFirst.\n');
    await client.write(
      'secret/secret.dossier.yaml',
      `dossier: 1
sources:
  s: {type: article, title: S, text: digest.txt, digest: true}
claims:
  - {id: one, about: [delta], text: One., cite: [{source: s, paragraph: 2, fingerprint: ${print}}]}
`,
    );
    const opened = await client.open('secret/original.txt', 'A headline.\n\nThe |first| thing that was said.\n');
    const proposal = await client.once(
      () => propose(opened),
      answer => answer?.place !== undefined,
    );
    assert.deepEqual(proposal?.place, { source: 's', paragraph: 2, fingerprint: print });
  });

  it('in a note has no place', async () => {
    const proposal = await propose(await client.open('note.md', 'The |Delta Dregding| barges.'));
    assert.equal(proposal?.place, undefined);
    assert.deepEqual(proposal?.near, [{ key: 'delta', name: 'Delta Dredging', exact: false }]);
  });

  it('has the place that it would have, if the note was a source', async () => {
    const proposal = await propose(await client.open('note.md', 'A note.\n\nThe |barges| came.'));
    assert.deepEqual(proposal?.passage, {
      paragraph: 2,
      quote: { exact: 'barges', prefix: 'A note. The ', suffix: ' came.' },
      fingerprint: fingerprint('The barges came.'),
    });
  });

  it('of what was typed has the same, but for a place', async () => {
    const text = 'Delta Dregding wants 6 million euros';
    const { near } = (await client.request<Proposal | null>(PROPOSE, { text: 'Delta Dregding' }))!;
    assert.deepEqual(near, [{ key: 'delta', name: 'Delta Dredging', exact: false }]);
    const said = (await client.request<Proposal | null>(PROPOSE, { text: `${text} of the PHB` }))!;
    assert.deepEqual(said.entities, [{ key: 'harbour-board', name: 'Port Harbour Board', inSelection: true }]);
    assert.equal(said.id, 'delta-dregding-wants-6-million-euros');
    const { kinds } = (await client.request<Proposal | null>(PROPOSE, { text: 'Northline Ferries' }))!;
    assert.equal(kinds[0], 'Company');
    const { entities } = (await client.request<Proposal | null>(PROPOSE, { text: '' }))!;
    assert.deepEqual(entities, []);
  });

  it('knows what a text is called, of what kind it is and when it appeared, whatever file it is in', async () => {
    const page = '<title>Board renews | The Ledger</title><h1>Board renews</h1><p>Oslo, 8 October 2012<p>Text.';
    await client.writeUntold('page.html', page);
    await client.writeUntold('note.md', '\n# Board *renews*\n\nText.\n');
    await client.writeUntold('case.txt', 'DISTRICT COURT OF KESTA\nCase 44/2014\n\nText.');
    await client.writeUntold('empty.txt', '\n--\n');
    const described = ['page.html', 'note.md', 'case.txt', 'empty.txt', 'gone.txt'].map(path =>
      client.request<TextDescription | null>(DESCRIBE_TEXT, { uri: client.uri(path) }),
    );
    const candidates = [{ edtf: '2012-10-08', words: '8 October 2012' }];
    assert.deepEqual(await Promise.all(described), [
      { title: 'Board renews', published: [{ text: '8 October 2012', candidates }] },
      { title: 'Board *renews', published: [] },
      { title: 'DISTRICT COURT OF KESTA', kind: 'legal_case', published: [] },
      { published: [] },
      null,
    ]);
  });

  it('is none for a document that is not open', async () => {
    assert.equal(await propose({ uri: client.uri('gone.md'), text: '', carets: [{ line: 0, character: 0 }] }), null);
  });
});
