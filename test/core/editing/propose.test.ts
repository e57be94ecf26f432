import assert from 'node:assert/strict';
import { sourceText } from '../../../src/core/citation/source-text';
import { type Proposal, propose } from '../../../src/core/editing/propose';
import { selectedSpan } from '../../../src/core/editing/selected-words';
import { findMentions } from '../../../src/core/recognition/mentions';
import { buildNameIndex } from '../../../src/core/recognition/names';
import { claim, dated, dossierOf, entity, source } from '../../support/model';

const DOSSIER = dossierOf({
  sources: [source('ledger', { issued: dated('2019-04~') }), source('report', { digest: true })],
  entities: [
    entity('board', 'Port Harbour Board', { type: 'PublicBody', names: [{ text: 'PHB', case: 'exact' }] }),
    entity('delta', 'Delta Dredging'),
  ],
  claims: [
    claim('price', { about: ['board'], property: 'contract-price', value: '4 million EUR/year' }),
    claim('renewal-costs-4-million-euros', { about: ['delta'], property: 'employees', value: '300' }),
  ],
});

const TEXT = `The first paragraph is about nothing at all.

On 12/4/2019 the Port Harbour Board signed. The renewal costs 4 million euros,
says Delta Dredging, and  the renewal costs 4 million euros, says PHB.

Nothing here.`;

/** What the words between the brackets of a text offer; `of` where they are of a source. */
function proposed(words: string, occurrence = 0, of?: { key: string; isDigestText?: boolean }): Proposal {
  let start = TEXT.indexOf(words);
  for (let i = 0; i < occurrence; i++) start = TEXT.indexOf(words, start + 1);
  const span = selectedSpan(TEXT, { start, end: start + words.length });
  const mentions = findMentions(TEXT, 'plaintext', buildNameIndex(DOSSIER.entities.values()));
  return propose({
    text: TEXT,
    span,
    around: { start: TEXT.indexOf('On 12'), end: TEXT.indexOf('\n\nNothing') },
    mentions,
    dossier: DOSSIER,
    citations: [],
    ...(of && {
      of: {
        source: DOSSIER.sources.get(of.key)!,
        text: sourceText(TEXT, { digest: of.isDigestText ?? false }),
      },
    }),
  });
}

describe('a proposal', () => {
  it('takes the selected words, white space made single, without that at the edges', () => {
    assert.equal(proposed('euros,\nsays Delta ').text, 'euros, says Delta');
  });

  it('takes the word at the cursor where nothing is selected', () => {
    for (const offset of [4, 6, 9]) {
      const span = selectedSpan(TEXT, { start: offset, end: offset });
      assert.equal(TEXT.slice(span.start, span.end), 'first');
    }
    assert.deepEqual(selectedSpan('a 𝒳y b', { start: 4, end: 4 }), { start: 2, end: 5 });
    assert.deepEqual(selectedSpan('a  b', { start: 2, end: 2 }), { start: 2, end: 2 });
  });

  it('names an id that nothing has yet', () => {
    assert.equal(proposed('renewal costs 4 million euros').id, 'renewal-costs-4-million-euros-2');
  });

  it('names the day of an event in its date alone', () => {
    const { id, title } = proposed('On 12/4/2019 the Port Harbour Board signed');
    assert.deepEqual([id, title], ['port-harbour-board-signed', 'The Port Harbour Board signed']);
  });

  it('warns of entities that have such a name already', () => {
    assert.deepEqual(proposed('Delta').near, [{ key: 'delta', name: 'Delta Dredging', exact: false }]);
  });

  it('offers the entities of the selection first, then those around it', () => {
    assert.deepEqual(proposed('says Delta Dredging').entities, [
      { key: 'delta', name: 'Delta Dredging', inSelection: true },
      { key: 'board', name: 'Port Harbour Board', inSelection: false },
    ]);
  });

  it('reads the dates, both where they may mean either', () => {
    assert.deepEqual(proposed('On 12/4/2019 the Port').dates, [
      {
        text: '12/4/2019',
        candidates: [
          { edtf: '2019-04-12', words: '12 April 2019' },
          { edtf: '2019-12-04', words: '4 December 2019' },
        ],
      },
    ]);
  });

  it('tells when its document appeared, as the dossier says or the text itself', () => {
    assert.deepEqual(proposed('signed', 0, { key: 'ledger' }).published, [
      { text: '2019-04~', candidates: [{ edtf: '2019-04~', words: 'around April 2019' }] },
    ]);
    assert.deepEqual(proposed('signed', 0, { key: 'report' }).published, []);
    const whole = { start: 0, end: 4 };
    const dated = {
      ...{ text: 'Text.\n\n8 October 2012', span: whole, around: whole },
      ...{ mentions: [], dossier: DOSSIER, citations: [] },
    };
    assert.deepEqual(propose(dated).published[0]?.candidates[0]?.edtf, '2012-10-08');
  });

  it('names the source that the paragraph cites, behind the selection if it can', () => {
    const text = 'One [@ledger]. Two is said. Three [@report].\n\nFour [@ledger]. [@nobody]';
    const citations = [...text.matchAll(/\[@([\w-]+)\]/g)].map(({ 0: { length }, 1: key, index }) => ({
      key: key!,
      span: { start: index, end: index + length },
    }));
    const around = { start: 0, end: text.indexOf('\n') };
    const cited = (words: string, within = around) => {
      const start = text.indexOf(words);
      const span = { start, end: start + words.length };
      return propose({ text, span, around: within, mentions: [], dossier: DOSSIER, citations }).cited;
    };
    assert.equal(cited('One'), 'ledger');
    assert.equal(cited('Two'), 'report');
    assert.equal(cited('.\n'), 'report');
    const last = { start: around.end + 2, end: text.length };
    assert.equal(cited('[@nobody]', last), 'ledger');
    assert.equal(cited('Two', { start: 20, end: 30 }), undefined);
  });

  it('tells who says so, where the passage does', () => {
    assert.deepEqual(proposed('4 million euros,\nsays').speaker, undefined);
    assert.equal(proposed('signed').speaker, undefined);
  });

  it('offers the properties of the entities before those of others', () => {
    assert.deepEqual(proposed('says Delta Dredging').properties, ['employees', 'contract-price']);
  });

  it('has a place only in the text of a source, found again by the quote alone', () => {
    assert.equal(proposed('signed').place, undefined);
    const { place } = proposed('4 million euros', 1, { key: 'ledger' });
    assert.deepEqual(place?.quote, {
      exact: '4 million euros',
      prefix: '4 million euros, says Delta Dredging, and the renewal costs ',
      suffix: ', says PHB. Nothing here.',
    });
    assert.equal(place?.paragraph, 2);
    assert.match(place?.fingerprint ?? '', /^w[12]-/);
  });

  it('quotes no source that may not be passed on, and gives its digest no fingerprint', () => {
    const original = proposed('signed', 0, { key: 'report' }).place;
    assert.deepEqual(Object.keys(original ?? {}), ['source', 'paragraph', 'fingerprint']);
    const digest = proposed('signed', 0, { key: 'report', isDigestText: true }).place;
    assert.deepEqual(digest, { source: 'report', paragraph: 2 });
  });
});
