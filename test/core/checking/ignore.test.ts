import assert from 'node:assert/strict';
import { ignoresIn } from '../../../src/core/checking/ignore';
import { marked } from '../../support/markers';

describe('ignoresIn', () => {
  /** At each caret, whether the code `a-b` is left out. */
  const cases: readonly (readonly [note: string, covered: string])[] = [
    ['|x', '-'],
    ['|x\n\n<!-- dossier-ignore a-b -->\n\n|y', '++'],
    ['|x <!--dossier-ignore--> |y', '++'],
    ['<!-- dossier-ignore c, a-b -->\n|x', '+'],
    ['<!-- dossier-ignore c -->\n|x', '-'],
    ['<!-- dossier-ignore a-bc -->\n|x', '-'],
    ['<!-- dossier-ignored a-b -->\n|x', '-'],
    ['<!-- dossier-ignore A_B -->\n|x', '-'],
    ['<!-- dossier-ignore a-b\n|x', '-'],
    ['dossier-ignore a-b -->|x', '-'],
    ['|w\n\n<!-- dossier-ignore-next a-b -->\n|x\n|y\n \n|z', '-++-'],
    ['|w\n\n<!-- dossier-ignore-next -->\n\n|x\n|y\r\n\r\n|z', '-++-'],
    ['|w <!-- dossier-ignore-next a-b --> |x\n\n|y', '-+-'],
    ['<!-- dossier-ignore-next c -->\n|x', '-'],
    ['<!-- dossier-ignore-next a-b -->', ''],
    ['<!-- dossier-ignore-next c -->\n<!-- dossier-ignore-next a-b -->\n|x\n\n|y', '+-'],
  ];
  for (const [note, expected] of cases) {
    it(JSON.stringify(note), () => {
      const { text, carets } = marked(note);
      const { covers } = ignoresIn(text);
      assert.equal(carets.map(caret => (covers('a-b', caret) ? '+' : '-')).join(''), expected);
    });
  }
});
