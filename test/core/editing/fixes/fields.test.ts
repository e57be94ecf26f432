import { checkMends, claim, entity, known } from '../../../support/mends';

describe('mends of fields', () => {
  checkMends([
    {
      what: 'an entity without type and name, in its words',
      code: 'missing-field',
      before: 'dossier: 1\nentities:\n  port-authority: # the port\n    summary: S\n',
      mends: [
        [
          'Add “type” and “name”',
          'dossier: 1\nentities:\n  port-authority: # the port\n    type: PublicBody\n    name: Port Authority\n    summary: S\n',
        ],
      ],
    },
    {
      what: 'an entity with nothing in it',
      code: 'missing-field',
      before: 'dossier: 1\nentities:\n  quay: # mine\n',
      mends: [['Add “type” and “name”', 'dossier: 1\nentities:\n  quay: {type: Thing, name: Quay} # mine\n']],
    },
    {
      what: 'a claim without an id, from its words',
      code: 'missing-field',
      before: known('claims:\n  - about: [zte]\n    text: The price is high.\n    cite: [{source: ledger}]\n'),
      mends: [
        [
          'Add “id”',
          known(
            'claims:\n  - id: price-high\n    about: [zte]\n    text: The price is high.\n    cite: [{source: ledger}]\n',
          ),
        ],
      ],
    },
    {
      what: 'an id without a value',
      code: 'missing-field',
      before: known('events:\n  - id:\n    date: 2010\n    title: Signing\n    cite: [{source: ledger}]\n'),
      mends: [
        [
          'Add “id”',
          known('events:\n  - id: signing\n    date: 2010\n    title: Signing\n    cite: [{source: ledger}]\n'),
        ],
      ],
    },
    {
      what: 'a place without a source, where there is only one',
      code: 'missing-field',
      before: known('claims:\n  - {id: c, about: [zte], text: T, cite: [{paragraph: 3}]}\n'),
      mends: [
        [
          'Add “source”',
          known('claims:\n  - {id: c, about: [zte], text: T, cite: [{source: ledger, paragraph: 3}]}\n'),
        ],
      ],
    },
    {
      what: 'nothing that would have to be made up',
      code: 'missing-field',
      before: known('events:\n  - {id: e, title: Signing}\n'),
      mends: [],
    },
    {
      what: 'a field without a value, and keeps its comment',
      code: 'empty-value',
      before: entity('    summary: # later\n    note: N\n'),
      mends: [['Remove “summary”', entity('    # later\n    note: N\n')]],
    },
    {
      what: 'a field without a value that comes last between brackets',
      code: 'empty-value',
      before: claim('note: '),
      mends: [['Remove “note”', claim('note: ').replace(', note: ', '')]],
    },
  ]);
});
