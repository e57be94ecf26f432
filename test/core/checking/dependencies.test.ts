import assert from 'node:assert/strict';
import { Dependencies } from '../../../src/core/checking/dependencies';
import { mergeDossiers } from '../../../src/core/dossier/dossier';
import { parseDossier } from '../../../src/core/dossier/parse';
import { finish } from '../../../src/core/steps';
import { HARBOUR } from '../../support/harbour';

const THIRD = `  third: {type: Company, name: Third}
claims:
  - {id: size, about: [third], text: Third has 9 boats., stance: reports, cite: [{source: gazette, paragraph: 1}]}
`;
const DOSSIER = HARBOUR.replace('entities:\n', '  gazette: {title: The Gazette}\nentities:\n').replace(
  'claims:\n',
  THIRD,
);

const printsOf = (text: string): Record<string, string> => {
  const dossier = mergeDossiers([parseDossier('file:///harbour.dossier.yaml', text, { roots: ['file:///'] })]);
  const dependencies = new Dependencies(dossier);
  return {
    ...Object.fromEntries(['harbour-board', 'delta', 'third'].map(key => [key, finish(dependencies.ofEntity(key))])),
    ...Object.fromEntries(['ledger-2019', 'gazette', 'nobody'].map(key => [key, dependencies.ofSource(key)])),
    ...Object.fromEntries(['delta', 'mole'].map(key => [`choice ${key}`, dependencies.ofChoice(key)])),
  };
};

describe('what the findings of notes depend on', () => {
  const before = printsOf(DOSSIER);
  const edits: Record<string, [edit: (text: string) => string, changes: string[]]> = {
    'a line more above': [text => text.replace('title: Harbour contract', 'title: Harbour contract\n\n# More.'), []],
    'a claim': [
      text => text.replace('4.1 million euros', '5 million euros'),
      ['harbour-board', 'delta', 'ledger-2019'],
    ],
    'an event': [text => text.replace('2019~', '2018~'), ['delta', 'ledger-2019']],
    'who is spoken of beside another': [text => text.replace('name: Delta', 'name: Gamma'), ['harbour-board', 'delta']],
    'when a source was issued': [
      text => text.replace('2019-04-12', '2019-05-12'),
      ['harbour-board', 'delta', 'ledger-2019'],
    ],
    'the name of a source that is cited for one': [
      text => text.replace('The Gazette', 'Gazette'),
      ['third', 'gazette'],
    ],
    'a new entity': [text => text.replace('  third:', '  fourth: {type: Company, name: F}\n  third:'), ['choice mole']],
    'a new source': [text => text.replace('  gazette:', '  herald: {title: Herald}\n  gazette:'), ['nobody']],
  };
  for (const [what, [edit, changes]] of Object.entries(edits)) {
    it(`changes with ${what} for ${changes.join(', ') || 'nobody'}`, () => {
      const now = printsOf(edit(DOSSIER));
      assert.deepEqual(
        Object.keys(before).filter(key => now[key] !== before[key]),
        changes,
      );
    });
  }
});
