import { checkMends, claim, known } from '../../../support/mends';

describe('mends of references', () => {
  checkMends([
    {
      what: 'a claim that disputes itself',
      code: 'self-dispute',
      before: known(
        'claims:\n  - {id: d, about: [zte], text: D, cite: [{source: ledger}]}\n  - {id: c, about: [zte], text: T, cite: [{source: ledger}], disputes: [d, c]}\n',
      ),
      mends: [
        [
          'Remove it from what the claim disputes',
          known(
            'claims:\n  - {id: d, about: [zte], text: D, cite: [{source: ledger}]}\n  - {id: c, about: [zte], text: T, cite: [{source: ledger}], disputes: [d]}\n',
          ),
        ],
      ],
    },
    {
      what: 'a claim that disputes only itself',
      code: 'self-dispute',
      before: claim('disputes: [c]'),
      mends: [['Remove it from what the claim disputes', claim('disputes: [c]').replace(', disputes: [c]', '')]],
    },
    {
      what: 'a reference to an entity, spelt nearly right or not yet there',
      code: 'unknown-entity',
      before: known('events:\n  - {id: e, date: 2010, title: T, entities: ["zt"]}\n'),
      mends: [
        ['Change to “zte”', known('events:\n  - {id: e, date: 2010, title: T, entities: ["zte"]}\n')],
        [
          'Add an entity “zt” to this dossier',
          known('  zt: {type: Thing, name: Zt}\nevents:\n  - {id: e, date: 2010, title: T, entities: ["zt"]}\n'),
        ],
      ],
    },
    {
      what: 'a reference to an entity by its name',
      code: 'unknown-entity',
      before: known('events:\n  - {id: e, date: 2010, title: T, entities: [ZTE Corp]}\n'),
      mends: [['Change to “zte”', known('events:\n  - {id: e, date: 2010, title: T, entities: [zte]}\n')]],
    },
    {
      what: 'a citation of a source that is not there yet',
      code: 'unknown-source',
      before: 'dossier: 1\nevents:\n  - {id: e, date: 2010, title: T, cite: [{source: wsj-2018}]}\n',
      mends: [
        [
          'Add a source “wsj-2018” to this dossier',
          'dossier: 1\nsources:\n  wsj-2018:\n    title: Wsj 2018\nevents:\n  - {id: e, date: 2010, title: T, cite: [{source: wsj-2018}]}\n',
        ],
      ],
    },
    {
      what: 'a dispute with a claim, spelt nearly right or not yet there',
      code: 'unknown-claim',
      leaves: 'unsourced-claim',
      before: known(
        'claims:\n  - {id: price, about: [zte], text: D, cite: [{source: ledger}]}\n  - {id: c, about: [zte], text: T, cite: [{source: ledger}], disputes: [prise]}\n',
      ),
      mends: [
        [
          'Change to “price”',
          known(
            'claims:\n  - {id: price, about: [zte], text: D, cite: [{source: ledger}]}\n  - {id: c, about: [zte], text: T, cite: [{source: ledger}], disputes: [price]}\n',
          ),
        ],
        [
          'Add a claim “prise” to this dossier',
          known(
            'claims:\n  - {id: price, about: [zte], text: D, cite: [{source: ledger}]}\n  - {id: c, about: [zte], text: T, cite: [{source: ledger}], disputes: [prise]}\n  - {id: prise, about: [zte], text: Prise}\n',
          ),
        ],
      ],
    },
  ]);
});
