import { checkMends, claim, entity, known } from '../../../support/mends';

describe('mends of what is of another kind', () => {
  checkMends([
    {
      what: 'a word where a list belongs',
      code: 'wrong-type',
      before: known('claims:\n  - id: c\n    about: zte # him\n    text: T\n    cite: [{source: ledger}]\n'),
      mends: [
        [
          'Write it as a list',
          known('claims:\n  - id: c\n    about: [zte] # him\n    text: T\n    cite: [{source: ledger}]\n'),
        ],
      ],
    },
    {
      what: 'a word with a comma where a list belongs',
      code: 'wrong-type',
      before: entity('    aliases: ZTE, Inc.\n'),
      mends: [['Write it as a list', entity('    aliases: ["ZTE, Inc."]\n')]],
    },
    {
      what: 'a mapping where a list of such belongs',
      code: 'wrong-type',
      before: known(
        'claims:\n  - id: c\n    about: [zte]\n    text: T\n    cite:\n      source: ledger # it\n      # where\n      quote:\n        exact: T\n    note: N\n',
      ),
      mends: [
        [
          'Write it as a list',
          known(
            'claims:\n  - id: c\n    about: [zte]\n    text: T\n    cite:\n      - source: ledger # it\n        # where\n        quote:\n          exact: T\n    note: N\n',
          ),
        ],
      ],
    },
    {
      what: 'one place between braces where a list belongs',
      code: 'wrong-type',
      before: known('events:\n  - {id: e, date: 2010, title: T, cite: {source: ledger}}\n'),
      mends: [['Write it as a list', known('events:\n  - {id: e, date: 2010, title: T, cite: [{source: ledger}]}\n')]],
    },
    {
      what: 'a source where a list of places belongs',
      code: 'wrong-type',
      before: known('events:\n  - {id: e, date: 2010, title: T, cite: ledger}\n'),
      mends: [
        [
          'Change to “[{source: ledger}]”',
          known('events:\n  - {id: e, date: 2010, title: T, cite: [{source: ledger}]}\n'),
        ],
      ],
    },
    {
      what: 'a source where a place belongs',
      code: 'wrong-type',
      before: known('events:\n  - id: e\n    date: 2010\n    title: T\n    cite:\n      - ledger # it\n'),
      mends: [
        [
          'Change to “{source: ledger}”',
          known('events:\n  - id: e\n    date: 2010\n    title: T\n    cite:\n      - {source: ledger} # it\n'),
        ],
      ],
    },
    {
      what: 'a name where a list of authors belongs',
      code: 'wrong-type',
      before: 'dossier: 1\nsources:\n  s:\n    author: "Doe, Jane"\n',
      mends: [
        ['Change to “[{literal: "Doe, Jane"}]”', 'dossier: 1\nsources:\n  s:\n    author: [{literal: "Doe, Jane"}]\n'],
      ],
    },
    {
      what: 'words where a quote belongs',
      code: 'wrong-type',
      before: claim('note: N').replace('{source: ledger}', '{source: ledger, quote: the words}'),
      mends: [
        [
          'Change to “{exact: the words}”',
          claim('note: N').replace('{source: ledger}', '{source: ledger, quote: {exact: the words}}'),
        ],
      ],
    },
    {
      what: 'a number with words around it',
      code: 'wrong-type',
      before: claim('note: N').replace('{source: ledger}', '{source: ledger, paragraph: "¶ 3"}'),
      mends: [['Change to “3”', claim('note: N').replace('{source: ledger}', '{source: ledger, paragraph: 3}')]],
    },
    {
      what: 'yes and no',
      code: 'wrong-type',
      before: 'dossier: 1\nsources: {s: {digest: yes}}\n',
      mends: [['Change to “true”', 'dossier: 1\nsources: {s: {digest: true}}\n']],
    },
    {
      what: 'an entity that is its name',
      code: 'wrong-type',
      before: 'dossier: 1\nentities:\n  quay: Quay Ltd\n',
      mends: [['Write it out as an entity', 'dossier: 1\nentities:\n  quay: {type: Company, name: Quay Ltd}\n']],
    },
    {
      what: 'a blank text',
      code: 'wrong-type',
      before: 'dossier: 1\ntitle: " "\nclaims: []\n',
      mends: [['Remove “title”', 'dossier: 1\nclaims: []\n']],
    },
  ]);
});
