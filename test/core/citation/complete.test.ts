import assert from 'node:assert/strict';
import { citationSpotAt } from '../../../src/core/citation/citation-spot';
import { citationStyle } from '../../../src/core/citation/citation-style';
import { completeCitation } from '../../../src/core/citation/complete';
import { fingerprint } from '../../../src/core/citation/fingerprint';
import { citationsIn } from '../../../src/core/citation/pandoc';
import { sourceText } from '../../../src/core/citation/source-text';
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
    const after = text.slice(0, spot.span.start) + best.text + text.slice(spot.span.end);
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

  describe('of the paragraphs of a text', () => {
    const offered = (source: string, text: string, fingerprints?: readonly string[]) => {
      const marks = marked(source);
      const spot = citationSpotAt(marks.text, marks.carets[0]!)!;
      const style = citationStyle([], () => '');
      const about = { dossier, entities: [], cited: new Set<string>(), style };
      return completeCitation(spot, { ...about, text: sourceText(text, { fingerprints }) });
    };
    const labels = (...given: Parameters<typeof offered>) => offered(...given)?.items.map(({ label }) => label);
    const LONG = Array.from({ length: 1500 }, (_, index) => `Words of ${index + 1} and ${index % 7 ? 'mud' : 'Silt'}.`);

    it('offers those that nothing cites behind those that something does', () => {
      const found = offered(
        '[@ledger-2019, |',
        `${'Title\n\n'.repeat(4)}The  last\nof them, ${'and more, '.repeat(20)}`,
      );
      assert.deepEqual(
        found?.items.slice(2).map(({ label, detail }) => [label, detail]),
        [
          ['para. 3', 'Delta Dredging: The true cost is nearer 6 million euros a year. (and 1 more)'],
          ['para. 4', 'Title'],
          ['para. 5', `The last of them, ${'and more, '.repeat(7)}and more…`],
        ],
      );
      assert.deepEqual(found?.items[4]?.about, { source: 'ledger-2019' });
      assert.equal(found?.isComplete, true);
    });

    it('offers them where nothing is cited at all', () => {
      assert.deepEqual(labels('[@gazette, ¶|', 'A\n\nB'), ['¶1', '¶2']);
    });

    it('offers of many those that hold what is typed', () => {
      const long = LONG.join('\n\n');
      const first = offered('[@gazette, |', long);
      assert.deepEqual([first?.items.length, first?.isComplete], [300, false]);
      assert.deepEqual(
        labels('[@gazette, ¶ 149|', long),
        ['149', ...Array.from({ length: 10 }, (_, i) => `149${i}`)].map(n => `¶ ${n}`),
      );
      assert.deepEqual(labels('[@gazette, silt|', long)?.slice(0, 3), ['para. 1', 'para. 8', 'para. 15']);
      assert.equal(labels('[@gazette, para|', long)?.length, 300);
      assert.deepEqual(labels('[@ledger-2019, 149|', long)?.slice(0, 4), [
        'para. 1',
        'para. 2',
        'para. 3',
        'para. 149',
      ]);
    });

    it('goes by the fingerprints of what the numbers mean', () => {
      const [title, first, second] = ['A title', 'What came first', 'What came second'];
      const shown = (text: string, ...paragraphs: string[]) =>
        offered('[@gazette, |', text, paragraphs.map(fingerprint))?.items.map(
          ({ label, detail }) => `${label} ${detail}`,
        );
      assert.deepEqual(shown(first, title, first, second), [`para. 2 ${first}`]);
      assert.deepEqual(shown(`${title}\n\n${first}`, first, title), [`para. 1 ${first}`, `para. 2 ${title}`]);
    });

    it('looks for no changed words among many paragraphs, and at no more than it can offer', () => {
      const words = (of: string) => Array.from({ length: 30 }, (_, index) => `${of}${index}`).join(' ');
      const paragraphs = Array.from({ length: 5000 }, (_, index) => words(`p${index + 1}x`));
      const ofDossier = (isChanged: (number: number) => boolean) => {
        const prints = paragraphs.map((each, index) =>
          isChanged(index + 1) ? `w1-${'0'.repeat(16)}` : fingerprint(each),
        );
        let looks = 0;
        const fingerprints = new Proxy(prints, {
          get: (all, name, self) => {
            if (/^\d/.test(String(name))) looks++;
            return Reflect.get(all, name, self);
          },
        });
        const text = {
          ...sourceText(paragraphs.join('\n\n'), { fingerprints }),
          numbersOf: () => assert.fail('all paragraphs were read'),
          sketches: () => assert.fail('all paragraphs were sketched'),
        };
        const { text: note, carets } = marked('[@gazette, |');
        const about = { dossier, entities: [], cited: new Set<string>(), style: citationStyle([], () => '') };
        const found = completeCitation(citationSpotAt(note, carets[0]!)!, { ...about, text });
        return { labels: found?.items.map(({ label }) => label), looks };
      };
      const some = ofDossier(number => number % 3 === 0);
      assert.deepEqual(some.labels?.slice(0, 4), ['para. 1', 'para. 2', 'para. 4', 'para. 5']);
      assert.deepEqual([some.labels?.length, some.looks], [300, 449]);
      assert.deepEqual(
        ofDossier(() => true),
        { labels: undefined, looks: 300 },
      );
    });
  });
});
