import { checkMends } from '../../../support/mends';

describe('mends of paths', () => {
  checkMends([
    {
      what: 'a path with backslashes',
      code: 'refused-path',
      before: 'dossier: 1\nsources: {s: {text: texts\\a.txt}}\n',
      mends: [['Change to “texts/a.txt”', 'dossier: 1\nsources: {s: {text: texts/a.txt}}\n']],
    },
    {
      what: 'an address for a path',
      code: 'refused-path',
      before: 'dossier: 1\nsources: {s: {text: "https://example.org/a"}}\n',
      mends: [['Make it the source’s “URL”', 'dossier: 1\nsources: {s: {URL: "https://example.org/a"}}\n']],
    },
  ]);
});
