import assert from 'node:assert/strict';
import { ignoresInDossier } from '../../../src/core/checking/dossier-ignore';
import { marked } from '../../support/markers';

describe('ignoresInDossier', () => {
  /** At each caret, whether the code `a-b` is left out. */
  const cases: readonly (readonly [dossier: string, covered: string])[] = [
    ['|a: 1\n', '-'],
    ['|a: 1\n# dossier-ignore a-b\n|b: 1\n', '++'],
    ['|a: 1\n#dossier-ignore\n|b: 1\n', '++'],
    ['# dossier-ignore c, a-b\n|a: 1\n', '+'],
    ['# dossier-ignore c\n|a: 1\n', '-'],
    ['# dossier-ignored a-b\n|a: 1\n', '-'],
    ['# dossier-ignore-nextly a-b\n|a: 1\n', '-'],
    ['claims:\n  - |id: a # dossier-ignore a-b\n    |text: b\n  - |id: c\n', '++-'],
    ['claims:\r\n  - |id: a # dossier-ignore\r\n\r\n    |text: b\r\n  - |id: c\r\n', '++-'],
    ['claims:\n- |id: a # dossier-ignore a-b\n  |text: b\n- |id: c\n', '++-'],
    ['claims:\n  - |id: a\n    |text: b # dossier-ignore a-b\n', '-+'],
    ['claims:\n  - |id: a\n    # dossier-ignore a-b\n    |text: b\n  - |id: c\n', '++-'],
    ['claims:\n  # dossier-ignore a-b\n  - |id: a\n  - |id: c\nevents:\n  - |id: d\n', '++-'],
    ['claims: # dossier-ignore a-b\n- |id: a\n- |id: c\nevents:\n- |id: d\n', '++-'],
    ['claims:\n  # dossier-ignore-next a-b\n\n  - |id: a\n    |text: b\n  - |id: c\n', '++-'],
    ['# dossier-ignore-next a-b\nclaims:\n  - |id: a\nevents:\n  - |id: d\n', '+-'],
    ['claims:\n  - {|id: a} # dossier-ignore a-b\n  - {|id: c}\n', '+-'],
    ['|a: 1\n# dossier-ignore-next a-b', '-'],
    ['|a: x#dossier-ignore a-b\n', '-'],
  ];
  for (const [dossier, expected] of cases) {
    it(JSON.stringify(dossier), () => {
      const { text, carets } = marked(dossier);
      const { covers } = ignoresInDossier(text);
      assert.equal(carets.map(caret => (covers('a-b', caret) ? '+' : '-')).join(''), expected);
    });
  }
});
