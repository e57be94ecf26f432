import { checkMends } from '../../../support/mends';

describe('mends of dates', () => {
  checkMends([
    {
      what: 'a date in words',
      code: 'malformed-date',
      before: 'dossier: 1\nsources: {s: {issued: "circa March 2012"}}\n',
      mends: [['Write 2012-03~ (around March 2012)', 'dossier: 1\nsources: {s: {issued: "2012-03~"}}\n']],
    },
    {
      what: 'a date that may mean either, by each',
      code: 'malformed-date',
      before: 'dossier: 1\nsources:\n  s: {issued: 12/4/2019}\n',
      mends: [
        ['Write 2019-04-12 (12 April 2019)', 'dossier: 1\nsources:\n  s: {issued: 2019-04-12}\n'],
        ['Write 2019-12-04 (4 December 2019)', 'dossier: 1\nsources:\n  s: {issued: 2019-12-04}\n'],
      ],
    },
  ]);
});
