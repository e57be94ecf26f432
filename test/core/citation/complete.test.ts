import assert from 'node:assert/strict';
import { citationSpotAt } from '../../../src/core/citation/citation-spot';
import { citationStyle } from '../../../src/core/citation/citation-style';
import { completeCitation } from '../../../src/core/citation/complete';
import { citationsIn } from '../../../src/core/citation/pandoc';
import { mergeDossiers } from '../../../src/core/dossier/dossier';
import { parseDossier } from '../../../src/core/dossier/parse';
import { HARBOUR } from '../../support/harbour';
import { marked } from '../../support/markers';

const OTHER = `dossier: 1
sources:
  gazette: {title: Gazette of the port, issued: 2020}
  "a+b": {title: Sums}
`;
const dossier = mergeDossiers([
  parseDossier('file:///h.dossier.yaml', HARBOUR),
  parseDossier('file:///o.dossier.yaml', OTHER),
]);

describe('completion of citations', () => {
  /** What the best item makes of a text, and the labels of all; a note's other citations come after `//`. */
  const complete = (source: string, entities: readonly string[] = []) => {
    const [paragraph = '', rest = ''] = source.split('//');
    const { text, carets } = marked(paragraph);
    const spot = citationSpotAt(text, carets[0]!);
    if (!spot) return undefined;
    const citations = citationsIn(rest);
    const style = citationStyle(citations, (start, end) => rest.slice(start, end));
    const cited = new Set(citations.map(({ key }) => key));
    const found = completeCitation(spot, { dossier, entities, cited, style });
    const [best] = found?.items ?? [];
    if (!found || !best) return [];
    assert.ok(found.items.every(({ filter }) => filter.startsWith('@') === (spot.kind === 'key')));
    const after = text.slice(0, found.span.start) + best.text + text.slice(found.span.end);
    return [after, found.items.map(({ label }) => label).join(' ')];
  };

  const cases: readonly (readonly [source: string, expected: readonly string[] | undefined])[] = [
    ['So @|', ['So [@a+b]', 'a+b gazette ledger-2019']],
    ['So @ga|', ['So [@a+b]', 'a+b gazette ledger-2019']],
    ['[@|', ['[@a+b', 'a+b gazette ledger-2019']],
    ['[@a+b; @x|y]', ['[@a+b; @a+b]', 'a+b gazette ledger-2019']],
    ['[@{x|}]', ['[@{a+b}]', 'a+b gazette ledger-2019']],
    ['-@|', ['-@a+b', 'a+b gazette ledger-2019']],
    ['So @|// [@gazette]', ['So [@gazette]', 'gazette a+b ledger-2019']],
    ['So @|// As @gazette says', ['So @gazette', 'gazette a+b ledger-2019']],
    ['me@|', undefined],
    ['\\@|', undefined],
    ['So @ |', undefined],
    ['[@ledger-2019,|]', ['[@ledger-2019, para. 1]', 'para. 1 para. 2 para. 3']],
    ['[see @{ledger-2019}, |]', ['[see @{ledger-2019}, para. 1]', 'para. 1 para. 2 para. 3']],
    ['[@ledger-2019, ¶ |', ['[@ledger-2019, ¶ 1', '¶ 1 ¶ 2 ¶ 3']],
    ['[@ledger-2019, ¶|', ['[@ledger-2019, ¶1', '¶1 ¶2 ¶3']],
    ['[@ledger-2019, pa|', ['[@ledger-2019, para. 1', 'para. 1 para. 2 para. 3']],
    ['[@ledger-2019, Paragraph 1|', ['[@ledger-2019, Paragraph 1', 'Paragraph 1 Paragraph 2 Paragraph 3']],
    ['[@ledger-2019 ¶ |', ['[@ledger-2019 ¶ 1', '¶ 1 ¶ 2 ¶ 3']],
    ['[@ledger-2019, 2|', ['[@ledger-2019, para. 1', 'para. 1 para. 2 para. 3']],
    ['@ledger-2019 [|]', ['@ledger-2019 [para. 1]', 'para. 1 para. 2 para. 3']],
    ['@ledger-2019 [¶ |]', ['@ledger-2019 [¶ 1]', '¶ 1 ¶ 2 ¶ 3']],
    ['[@ledger-2019,|// [@x, ¶ 3; @y, ¶ 4; @z, para. 2]', ['[@ledger-2019, ¶ 1', '¶ 1 ¶ 2 ¶ 3']],
    ['[@ledger-2019, p. |', undefined],
    ['[@ledger-2019, as |', undefined],
    ['[@ledger-2019 |', undefined],
    ['[@ledger-2019, para. 2 |', undefined],
    ['[@ledger-2019], |', undefined],
    ['As @ledger-2019, |', undefined],
    ['[@gazette, |', []],
    ['[@nobody, |', []],
  ];
  for (const [source, expected] of cases) it(source, () => assert.deepEqual(complete(source), expected));

  it('puts what is cited for the entities around first', () => {
    assert.equal(complete('@|', ['delta'])?.[1], 'ledger-2019 a+b gazette');
    assert.equal(complete('[@ledger-2019, |', ['delta'])?.[1], 'para. 1 para. 2 para. 3');
    const { text, carets } = marked('[@ledger-2019, |');
    const spot = citationSpotAt(text, carets[0]!)!;
    const style = citationStyle([], () => '');
    const found = completeCitation(spot, { dossier, entities: ['harbour-board'], cited: new Set(), style });
    assert.deepEqual(
      found?.items.map(({ label, detail }) => `${label}: ${detail}`),
      [
        'para. 1: Board signs the dredging renewal',
        'para. 2: Port Harbour Board: The renewal costs 4.1 million euros a year.',
        'para. 3: Delta Dredging: The true cost is nearer 6 million euros a year. (and 1 more)',
      ],
    );
  });
});
