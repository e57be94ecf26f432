import { checkMends } from '../../../support/mends';

describe('mends of merge keys', () => {
  checkMends([
    {
      what: 'a merge key, by the fields that the entry has not',
      code: 'merge-key',
      before:
        'dossier: 1\nentities:\n  a: &a\n    type: Company\n    name: A\n    context: [x, y]\n    note: |\n      Two\n      lines.\n  b:\n    <<: *a # of a\n    name: B\n',
      mends: [
        [
          'Write the fields out',
          'dossier: 1\nentities:\n  a: &a\n    type: Company\n    name: A\n    context: [x, y]\n    note: |\n      Two\n      lines.\n  b:\n    type: Company\n    context: [x, y]\n    note: "Two\\nlines.\\n" # of a\n    name: B\n',
        ],
      ],
    },
  ]);
});
