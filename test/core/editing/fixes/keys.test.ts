import { checkMends, known } from '../../../support/mends';

describe('mends of keys', () => {
  checkMends([
    {
      what: 'an id that stands twice',
      code: 'duplicate-key',
      before: known('events:\n  - {id: e, date: 2010, title: A}\n  - {id: e, date: 2011, title: B}\n'),
      mends: [
        [
          'Rename this one to “e-2”',
          known('events:\n  - {id: e-2, date: 2010, title: A}\n  - {id: e, date: 2011, title: B}\n'),
        ],
      ],
    },
    {
      what: 'a key that stands twice',
      code: 'duplicate-key',
      before: 'dossier: 1\nsources:\n  "a": {}\n  b: {}\n  a: {}\n',
      mends: [['Rename this one to “a-2”', 'dossier: 1\nsources:\n  "a-2": {}\n  b: {}\n  a: {}\n']],
    },
    {
      what: 'a malformed key, with what refers to it',
      code: 'malformed-key',
      before:
        'dossier: 1\nentities:\n  ZTE Corp: {type: Company, name: Z}\nclaims:\n  - {id: c, about: [ZTE Corp], text: T}\n',
      mends: [
        [
          'Rename to “zte-corp”, also where it is referred to',
          'dossier: 1\nentities:\n  zte-corp: {type: Company, name: Z}\nclaims:\n  - {id: c, about: [zte-corp], text: T}\n',
        ],
      ],
    },
    {
      what: 'a malformed citation key',
      code: 'malformed-key',
      before: 'dossier: 1\nsources:\n  "Müller, 2019": {}\n',
      mends: [['Rename to “Muller-2019”, also where it is referred to', 'dossier: 1\nsources:\n  "Muller-2019": {}\n']],
    },
  ]);
});
