import assert from 'node:assert/strict';
import { findEntries } from '../../../src/core/dossier/find-entries';
import { finish } from '../../../src/core/steps';
import { claim, dossierOf, entity, event, source } from '../../support/model';

const DOSSIER = dossierOf({
  entities: [
    entity('harbour-board', 'Port Harbour Board', { names: [{ text: 'PHB', case: 'exact' }] }),
    entity('delta', 'Delta Dredging'),
    entity('port-authority', 'Authority of the Port'),
  ],
  sources: [source('ledger-2019', { title: 'Harbour board renews contract' }), source('untitled')],
  events: [event('renewal-signed', '2019', { title: 'Board signs the renewal' })],
  claims: [
    claim('renewal-price', { text: 'The renewal costs 4.1 million euros a year, says the board, and it may be more.' }),
  ],
});

const find = (query: string, most = 20) =>
  finish(findEntries(DOSSIER, query, most)).map(({ kind, key, words }) => `${kind} ${key}: ${words}`);

describe('findEntries', () => {
  const CASES: readonly [query: string, found: readonly string[]][] = [
    ['PHB', ['entity harbour-board: PHB']],
    ['phb', ['entity harbour-board: PHB']],
    ['harbour-b', ['entity harbour-board: harbour-board']],
    ['ddredg', ['entity delta: Delta Dredging']],
    ['port', ['entity harbour-board: Port Harbour Board', 'entity port-authority: port-authority']],
    ['untitled', ['source untitled: untitled']],
    ['signs', ['event renewal-signed: Board signs the renewal']],
    [
      '4.1 million',
      ['claim renewal-price: The renewal costs 4.1 million euros a year, says the board, and it may be more.'],
    ],
    ['zzz', []],
  ];
  for (const [query, found] of CASES) it(`finds “${query}”`, () => assert.deepEqual(find(query), found));

  it('puts what begins so before what has it in it', () => {
    assert.deepEqual(find('board').slice(0, 2), [
      'event renewal-signed: Board signs the renewal',
      'entity harbour-board: Port Harbour Board',
    ]);
  });

  it('finds all for no query, and no more than are wanted', () => {
    assert.equal(find('').length, 7);
    assert.equal(find(' ', 2).length, 2);
    assert.equal(find('e', 1).length, 1);
  });
});
