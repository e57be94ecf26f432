import { checkMends, entity } from '../../../support/mends';

describe('mends of the syntax', () => {
  checkMends([
    {
      what: 'a text with a colon',
      code: 'yaml-syntax',
      before: 'dossier: 1\ntitle: Ports: a history # mine\n',
      mends: [['Put the text in quotation marks', 'dossier: 1\ntitle: "Ports: a history" # mine\n']],
    },
    {
      what: 'a list’s text that begins with a sign of YAML’s',
      code: 'yaml-syntax',
      before: entity('    aliases:\n      - @zte\n'),
      mends: [['Put the text in quotation marks', entity('    aliases:\n      - "@zte"\n')]],
    },
    {
      what: 'tabs for an indentation, in all lines and nowhere else',
      code: 'yaml-syntax',
      before: 'dossier: 1\r\n# a\tb\r\nentities:\r\n\tdelta:\r\n\t\ttype: Company\t# c\r\n\t  name: Delta\r\n',
      mends: [
        [
          'Indent with spaces',
          'dossier: 1\r\n# a\tb\r\nentities:\r\n  delta:\r\n    type: Company\t# c\r\n    name: Delta\r\n',
        ],
      ],
    },
    { what: 'no other fault of YAML', code: 'yaml-syntax', before: 'dossier: 1\nclaims: [\n', mends: [] },
  ]);
});
