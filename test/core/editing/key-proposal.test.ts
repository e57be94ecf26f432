import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ENTITY_KEY } from '../../../src/core/dossier/keys';
import { proposedId, proposedKey } from '../../../src/core/editing/key-proposal';

const KEYS: readonly [name: string, key: string][] = [
  ['Port Harbour Board', 'port-harbour-board'],
  ['The Ledger', 'ledger'],
  ['The', 'the'],
  ['ZTE Corp.', 'zte-corp'],
  ['Müller & Søn A/S', 'muller-son-a-s'],
  ['Straße des 17. Juni', 'strasse-des-17-juni'],
  ['L’Oréal', 'loreal'],
  ['Łódź', 'lodz'],
  ['Ростелеком', 'rostelekom'],
  ['Щукин и сын', 'shchukin-i-syn'],
  ['Αθήνα', 'athina'],
  ['ﬁne', 'fine'],
  ['中兴通讯', 'entity'],
  ['ZTE 中兴', 'zte'],
  ['!?', 'entity'],
];

const IDS: readonly [text: string, id: string][] = [
  ['The renewal costs 4.1 million euros a year.', 'renewal-costs-4-1-million-euros'],
  ['It was the', 'it-was-the'],
  ['', 'note'],
];

describe('proposed keys', () => {
  for (const [name, key] of KEYS) {
    it(`are ${key} for “${name}”`, () =>
      assert.equal(
        proposedKey(name, () => false),
        key,
      ));
  }

  for (const [text, id] of IDS) {
    it(`are ${id} for what is said in “${text}”`, () =>
      assert.equal(
        proposedId(text, () => false),
        id,
      ));
  }

  it('have a number where they are taken', () => {
    const taken = new Set(['delta', 'delta-2', 'note']);
    assert.equal(
      proposedKey('Delta', key => taken.has(key)),
      'delta-3',
    );
    assert.equal(
      proposedId('', key => taken.has(key)),
      'note-2',
    );
  });

  it('are keys that the format allows, and not taken, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(3), (name, times) => {
        const taken = new Set<string>();
        for (let i = 0; i <= times; i++) {
          for (const key of [proposedKey(name, each => taken.has(each)), proposedId(name, each => taken.has(each))]) {
            assert.match(key, ENTITY_KEY.pattern);
          }
          const key = proposedKey(name, each => taken.has(each));
          assert.ok(!taken.has(key));
          taken.add(key);
        }
      }),
    );
  });
});
