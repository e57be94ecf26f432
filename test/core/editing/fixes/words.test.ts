import { checkMends, claim, entity } from '../../../support/mends';

describe('mends of versions and words', () => {
  checkMends([
    {
      what: 'a missing version, below the comments that the file begins with',
      code: 'missing-version',
      before: '# Notes\n\ntitle: A\n',
      mends: [['Add “dossier: 1”', '# Notes\n\ndossier: 1\ntitle: A\n']],
    },
    {
      what: 'a missing version of a file that is empty',
      code: 'missing-version',
      before: '',
      mends: [['Add “dossier: 1”', 'dossier: 1\n']],
    },
    {
      what: 'a version as software has it',
      code: 'unsupported-version',
      before: 'dossier: "1.0" # first\n',
      mends: [['Change to “dossier: 1”', 'dossier: 1 # first\n']],
    },
    {
      what: 'an empty version',
      code: 'unsupported-version',
      before: 'dossier:\ntitle: A\n',
      mends: [['Change to “dossier: 1”', 'dossier: 1\ntitle: A\n']],
    },
    { what: 'no version of the future', code: 'unsupported-version', before: 'dossier: 2\n', mends: [] },
    {
      what: 'a part that is spelt nearly right',
      code: 'unknown-field',
      before: 'dossier: 1\n"entitys": {}\n',
      mends: [['Change to “entities”', 'dossier: 1\n"entities": {}\n']],
    },
    {
      what: 'no field that is like one that is there',
      code: 'unknown-field',
      before: entity('    nam: Z\n'),
      mends: [],
    },
    {
      what: 'a word that is spelt nearly right',
      code: 'unknown-value',
      before: claim('stance: assert'),
      mends: [['Change to “asserts”', claim('stance: asserts')]],
    },
    {
      what: 'a word that is like none, by each of the list',
      code: 'unknown-value',
      before: entity('    aliases: [{text: Z, case: any}]\n'),
      mends: ['smart', 'exact', 'ignore'].map(word => [
        `Change to “${word}”`,
        entity(`    aliases: [{text: Z, case: ${word}}]\n`),
      ]),
    },
    {
      what: 'a kind that is spelt nearly right',
      code: 'unknown-type',
      before: "dossier: 1\nentities: {z: {type: 'Compny', name: Z}}\n",
      mends: [['Change to “Company”', "dossier: 1\nentities: {z: {type: 'Company', name: Z}}\n"]],
    },
    {
      what: 'an alias that was to be a text',
      code: 'unknown-alias',
      before: 'dossier: 1\ntitle: *important\n',
      mends: [['Put the text in quotation marks', 'dossier: 1\ntitle: "*important"\n']],
    },
    {
      what: 'an alias that was to be a text with a quotation mark in it',
      code: 'unknown-alias',
      before: 'dossier: 1\ntitle: *6"pipe\n',
      mends: [['Put the text in quotation marks', `dossier: 1\ntitle: '*6"pipe'\n`]],
    },
  ]);
});
