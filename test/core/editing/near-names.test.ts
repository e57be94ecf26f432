import assert from 'node:assert/strict';
import { nearEntities } from '../../../src/core/editing/near-names';
import { entity } from '../../support/model';

const ENTITIES = [
  entity('zte', 'ZTE Corporation', { names: [{ text: '中兴', case: 'smart' }] }),
  entity('huawei', 'Huawei Technologies Co., Ltd.'),
  entity('board', 'Port Harbour Board'),
  entity('ncsc', 'National Cyber Security Centre'),
  entity('muller', 'Müller GmbH'),
  entity('delta', 'Delta Dredging'),
  // Found with its article only, so that an alias without it would do something.
  entity('consortium', 'The Consortium'),
];

const CASES: readonly [text: string, ...keys: string[]][] = [
  ['ZTE Corporation', 'zte!'],
  ['zte  corporation', 'zte!'],
  ['中兴', 'zte!'],
  ['ZTE', 'zte'],
  ['ZTE Corp', 'zte'],
  ['Huawei', 'huawei'],
  ['Huawei Technologies Company Limited', 'huawei'],
  ['the Port Harbour Board', 'board!'],
  ['The  Port Harbour Board', 'board!'],
  ['the Port Harbor Board', 'board'],
  ['Consortium', 'consortium'],
  ['Port Harbor Board', 'board'],
  ['Habrour Board'],
  ['Harbour Board', 'board'],
  ['NCSC', 'ncsc'],
  ['Muller', 'muller'],
  ['MÜLLER GMBH', 'muller!'],
  ['Delta Dredgign', 'delta'],
  ['Dredging'],
  ['Gamma'],
  [''],
  ['Ltd'],
];

describe('near entities', () => {
  for (const [text, ...keys] of CASES) {
    it(`of “${text}” are ${keys.join(', ') || 'none'}`, () => {
      const found = nearEntities(text, ENTITIES).map(({ key, exact }) => key + (exact ? '!' : ''));
      assert.deepEqual(found, keys);
    });
  }

  it('come with the nearest first, and only some', () => {
    const many = [
      'Alpha Line',
      'Alphb Line',
      'Alpha Lines',
      'alpha line',
      ...Array.from({ length: 20 }, () => 'Alpha Lane'),
    ];
    const found = nearEntities(
      'alpha line',
      many.map((name, i) => entity(`e${i}`, name)),
    );
    assert.deepEqual(
      found.map(each => each.exact),
      [true, true, false, false, false, false],
    );
  });
});
