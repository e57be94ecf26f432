import assert from 'node:assert/strict';
import { proposedKinds } from '../../../src/core/editing/kind-proposal';

const KINDS: readonly [name: string, kind: string][] = [
  ['Delta Dredging Ltd', 'Company'],
  ['Delta Dredging Ltd.', 'Company'],
  ['Siemens AG', 'Company'],
  ['ZTE Corporation', 'Company'],
  ['中兴通讯股份有限公司', 'Company'],
  ['Ministry of Transport', 'PublicBody'],
  ['US House Permanent Select Committee on Intelligence', 'PublicBody'],
  ['Bundesamt für Justiz', 'PublicBody'],
  ['University of Oslo', 'Organization'],
  ['清华大学', 'Organization'],
  ['Red Cross Society', 'Organization'],
  ['Mr. Smith', 'Person'],
  ['Dr Ann Lee', 'Person'],
  ['Jane Doe', 'Person'],
  ['Ludwig van Beethoven', 'Person'],
  ['J. R. Smith', 'Person'],
  ['MV Ever Given', 'Vessel'],
  ['Roe v. Wade', 'CourtCase'],
  ['Huawei', 'Vehicle'],
];

describe('proposed kinds', () => {
  for (const [name, kind] of KINDS) {
    it(`begin with ${kind} for “${name}”`, () => {
      assert.equal(
        proposedKinds(
          name,
          new Map([
            ['Asset', 1],
            ['Vehicle', 2],
          ]),
        )[0],
        kind,
      );
    });
  }

  it('go on with those in use, then with the common ones, each once', () => {
    assert.deepEqual(
      proposedKinds(
        'Huawei',
        new Map([
          ['Person', 1],
          ['Vessel', 2],
        ]),
      ),
      ['Vessel', 'Person', 'Company', 'Organization', 'PublicBody'],
    );
  });
});
