import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CitationCheck } from '../../../src/core/citation/check-citations';
import { CitationDocument } from '../../../src/core/citation/citation-document';
import { reanchorings } from '../../../src/core/citation/reanchor';
import { sourceText } from '../../../src/core/citation/source-text';
import { mergeDossiers } from '../../../src/core/dossier/dossier';
import { parseDossier } from '../../../src/core/dossier/parse';
import { finish } from '../../../src/core/steps';

const TEXT = `In short.

The Port Harbour Board will pay 4.1 million euros a year for it.

Delta Dredging says that six million is nearer the truth.

As it was.

As it was.
`;
const PLACES = {
  exact: '{source: a, paragraph: 2, quote: {exact: The Port Harbour Board will pay}}',
  moved: '{source: a, paragraph: 1, quote: {exact: says that six million is nearer the truth}}',
  altered: '{source: a, paragraph: 3, quote: {exact: Delta Dredging said that six million was nearer the truth.}}',
  ambiguous: '{source: a, paragraph: 8, quote: {exact: As it was.}}',
  lost: '{source: a, paragraph: 4, quote: {exact: Nobody has ever heard anything of this kind at all}}',
  unquoted: '{source: a, paragraph: 5}',
};
const claims = Object.entries(PLACES).map(
  ([id, place]) => `  - {id: ${id}, about: [], text: Of ${id}., cite: [${place}]}`,
);
const dossier = mergeDossiers([
  parseDossier(
    'file:///x.dossier.yaml',
    `dossier: 1\nsources:\n  a: {title: A}\n  none: {title: N}\n  pdf: {title: P}\nclaims:\n${claims.join('\n')}\n`,
  ),
]);
const source = sourceText(TEXT);
const pdf = sourceText('One.\n\nTwo.', {
  pages: [{ label: 'i', start: 0 }, ...['1', '2'].map(label => ({ label, start: 6 }))],
});
const newCheck = () => new CitationCheck(dossier, key => (key === 'a' ? [source] : key === 'pdf' ? [source, pdf] : []));
const read = (note: string) => CitationDocument.read(note, 'markdown');

describe('CitationCheck', () => {
  const cases: readonly (readonly [note: string, findings: readonly string[]])[] = [
    ['[@a; @none, ¶ 70]', []],
    ['[@a, ¶ 2; @a, p. 70]', []],
    ['[@a, ¶ 5]', []],
    ['[@pdf, p. i; @pdf, pp. 1–3; @pdf, p. A9; @pdf, ¶ 2]', []],
    ['[@pdf, pp. 2, 99; @pdf, 4; @pdf, p. ii]', ['unknown-page pp. 2, 99', 'unknown-page 4', 'unknown-page p. ii']],
    ['[@b]', ['unknown-citation b']],
    ['[@None]', ['unknown-citation None']],
    ['See @tim and @fig:map.', []],
    ['See @tim2 and @tim [¶ 3].', ['unknown-citation tim2', 'unknown-citation tim']],
    ['[@a, ¶¶ 0, 4–6]', ['unknown-paragraph ¶¶ 0, 4–6', 'stale-citation ¶¶ 0, 4–6']],
    ['[@a, para. 1]', ['stale-citation para. 1']],
    ['[@a, para. 3]', ['stale-citation para. 3']],
    ['[@a, {¶ 8}]', ['unknown-paragraph {¶ 8}', 'stale-citation {¶ 8}']],
    ['---\nbibliography: x.bib\n---\n\n[@b; @a, ¶ 9]', ['unknown-paragraph ¶ 9']],
  ];
  for (const [note, expected] of cases) {
    it(JSON.stringify(note), () => {
      const found = finish(newCheck().check(read(note)));
      assert.deepEqual(
        found.map(({ code, span }) => `${code} ${note.slice(span.start, span.end)}`),
        expected,
      );
    });
  }

  it('says which pages there are', () => {
    const [finding] = finish(newCheck().check(read('[@pdf, pp. 9, 10]')));
    assert.equal(finding?.message, '“pdf” has the pages i and 1–2; there are no pages 9 and 10.');
  });

  const anew: readonly (readonly [paragraph: number, ways: readonly (readonly [number, string | undefined])[]])[] = [
    [1, [[3, 'says that six million is nearer the truth']]],
    [3, [[3, 'Delta Dredging says that six million is nearer the truth.']]],
    [
      8,
      [
        [4, 'As it was.'],
        [5, 'As it was.'],
      ],
    ],
    [4, []],
  ];
  for (const [paragraph, ways] of anew) {
    it(`knows where what is cited from paragraph ${paragraph} can be anchored anew`, () => {
      const [citation] = read(`[@a, ¶ ${paragraph}]`).all();
      const found = newCheck().staleIn(citation!).flat().flatMap(reanchorings);
      assert.deepEqual(
        found.map(({ place }) => [place.paragraph, place.quote?.exact]),
        ways,
      );
    });
  }

  it('finds a passage once, however often it is cited for something', () => {
    const cited = (exact: string, paragraph = 1) => `[{source: a, paragraph: ${paragraph}, quote: {exact: ${exact}}}]`;
    const several = mergeDossiers([
      parseDossier(
        'file:///x.dossier.yaml',
        `dossier: 1
sources:
  a: {title: A}
claims:
  - {id: one, about: [], text: Of it., cite: ${cited('says that six million is nearer')}}
  - {id: other, about: [], text: Of the board., cite: ${cited('Port Harbour Board will pay 4.1 million euros')}}
events:
  - {id: e, date: 2019, title: Of it, entities: [], cite: ${cited('says that six million is nearer the truth')}}
`,
      ),
    ]);
    const check = new CitationCheck(several, () => [source]);
    const found = finish(check.check(read('[@a, ¶¶ 1, 1] and [@a, ¶ 1]')));
    assert.deepEqual(
      found.map(({ message, related }) => [/for “(.*?)”/.exec(message)?.[1], related?.length]),
      [
        ['Of it', 2],
        ['Of the board', 1],
        ['Of it', 2],
        ['Of the board', 1],
      ],
    );
  });

  it('finds after edits what a fresh check finds, and checks nothing else again', () => {
    const words = fc.array(fc.constantFrom('[@a, ¶ 1]', '[@b]', '@c2', '[', ']', '\n\n', ' x ', '`', '¶ 9'), {
      maxLength: 40,
    });
    const text = words.map(parts => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 9 }), text), { maxLength: 4 }), (before, edits) => {
        const check = newCheck();
        let document = read(before);
        finish(check.check(document));
        for (const [at, length, inserted] of edits) {
          const start = at % (document.text.length + 1);
          const oldEnd = Math.min(document.text.length, start + length);
          const after = document.text.slice(0, start) + inserted + document.text.slice(oldEnd);
          document = document.edited({ start, oldEnd, newEnd: start + inserted.length }, after);
          assert.deepEqual(finish(check.check(document)), finish(newCheck().check(read(after))));
        }
      }),
    );
  });
});
