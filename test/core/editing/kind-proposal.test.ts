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
  // What somebody trades in or works with.
  ['Northline Ferries', 'Company'],
  ['Baltic Tugs', 'Company'],
  ['Quay Works', 'Company'],
  ['Delta Dredgers', 'Company'],
  ['Halden Paper Mills', 'Company'],
  ['Grimsby Fisheries', 'Company'],
  ['Meyer Werft', 'Company'],
  ['Schmidt Söhne', 'Company'],
  ['Warner Brothers', 'Company'],
  ['Marlow Bakery', 'Company'],
  ['Rivera Hermanos', 'Company'],
  ['Morris Motors', 'Company'],
  ['Sydney Ferries', 'Company'],
  ['Victoria Bank', 'Company'],
  ['Charlotte Airport', 'Company'],
  ['General Electric', 'Company'],
  ['General Mills', 'Company'],
  ['Lloyds Insurance Brokers', 'Company'],
  ['Bank of England', 'Company'],
  ['Standard Oil Co. of New Jersey', 'Company'],
  ['OOO Severny Port', 'Company'],
  ['Ministry of Works Supplies Ltd', 'Company'],
  ['Nokia Oyj', 'Company'],
  ['The Harbour Times', 'Company'],
  // The last word before an “of” says what it is.
  ['Police Federation', 'Organization'],
  ['Bank Workers Union', 'Organization'],
  ['National Union of Teachers', 'Organization'],
  ['Harbour Pilots Association', 'Organization'],
  ['Robert Koch Institut', 'Organization'],
  ['Heinrich Böll Stiftung', 'Organization'],
  ['Martin Luther King Church', 'Organization'],
  ['Save the River Campaign', 'Organization'],
  ['Friends of the Harbour Museum', 'Organization'],
  ['Justice Department', 'PublicBody'],
  ['Court of Appeal', 'PublicBody'],
  ['House of Commons', 'PublicBody'],
  ['Kansas City', 'PublicBody'],
  ['Port Harbour Board', 'PublicBody'],
  ['Senate Committee on Banking', 'PublicBody'],
  ['Victoria Police', 'PublicBody'],
  ['Department for Transport (DfT)', 'PublicBody'],
  ['Brewery Tower', 'RealEstate'],
  ['Dredging Contract', 'Contract'],
  ['Operation Sunrise', 'Project'],
  ['HMS Northern Star', 'Vessel'],
  // Surnames that mean something.
  ['Margaret Court', 'Person'],
  ['Gabrielle Union', 'Person'],
  ['Charlotte Church', 'Person'],
  ['Aubrey Plaza', 'Person'],
  ['Tyra Banks', 'Person'],
  ['Hannah Mills', 'Person'],
  ['Maxine Waters', 'Person'],
  ['Samantha Power', 'Person'],
  ['Robert Service', 'Person'],
  ['Emily Post', 'Person'],
  ['Jude Law', 'Person'],
  ['Tom Cruise', 'Person'],
  ['Edward Bond', 'Person'],
  ['Simon House', 'Person'],
  ['J. Mills', 'Person'],
  ['Mary J. Church', 'Person'],
  ['Tiger Woods', 'Person'],
  ['Jeff Bridges', 'Person'],
  ['General Roger Mills', 'Person'],
  ['Judge Mary Court', 'Person'],
  ['Captain Northwood', 'Person'],
  ['Mrs Banks', 'Person'],
  ['Kim Jong-un', 'Person'],
  ['Xi Jinping', 'Person'],
  ['Flann O’Brien', 'Person'],
  ['Simone de Beauvoir', 'Person'],
  ['María de los Ángeles', 'Person'],
  ['Sun Yat-sen', 'Person'],
  // Names of nobody, in which no word says more.
  ['North Sea', 'Vehicle'],
  ['Royal Mail', 'Vehicle'],
  ['New Zealand', 'Vehicle'],
  ['Lake Geneva', 'Vehicle'],
  ['Prime Minister', 'Vehicle'],
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
