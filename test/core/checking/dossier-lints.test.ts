import assert from 'node:assert/strict';
import { DossierLints } from '../../../src/core/checking/dossier-lints';
import type { Checks } from '../../../src/core/checking/finding';
import { type Dossier, mergeDossiers } from '../../../src/core/dossier/dossier';
import { parseDossier } from '../../../src/core/dossier/parse';
import { finish } from '../../../src/core/steps';

const URI = 'file:///notes/a.dossier.yaml';
const SOURCES = `dossier: 1
sources:
  ledger: {title: Ledger, issued: 2019-04-12}
  gazette: {title: Gazette, issued: 2018-05}
  copy: {title: Copy, relays: [ledger]}
  copy-of-copy: {title: Copy of the copy, relays: [copy]}
  digest: {title: Of both, relays: [ledger, gazette]}
  egg: {title: Egg, relays: [hen]}
  hen: {title: Hen, relays: [egg]}
  vague: {title: Vague, issued: 2010~}
entities:
  board: {type: PublicBody, name: Board}
  delta: {type: Company, name: Delta}
`;
const PRINT = 'w2-1111111111111111-ffffffff00000000';
const NEAR_PRINT = 'w2-2222222222222222-fffffffe00000001';

const dossierOf = (...texts: readonly string[]): Dossier =>
  mergeDossiers(texts.map((text, i) => parseDossier(i === 0 ? URI : `file:///notes/${i}.dossier.yaml`, text)));
/** The lints of the first file: code, the words at the place, and what else is off unless it is asked for. */
const lintsOf = (texts: readonly string[], checks: Checks = {}): string[] => {
  const lints = finish(new DossierLints().of(dossierOf(...texts), URI, checks));
  return lints
    .filter(({ severity, code }) => severity !== 'off' || code in checks)
    .map(({ code, at }) => `${code} ${texts[0]!.slice(at.span.start, at.span.end)}`);
};
const claims = (...fields: readonly string[]) =>
  `${SOURCES}claims:\n${fields.map((each, i) => `  - {id: c${i + 1}, text: T., about: [board], ${each}}\n`).join('')}`;
const events = (...fields: readonly string[]) =>
  `${SOURCES}events:\n${fields.map((each, i) => `  - {id: e${i + 1}, title: T, ${each}}\n`).join('')}`;
const cite = (...sources: readonly string[]) => `cite: [${sources.map(source => `{source: ${source}}`).join(', ')}]`;
const stating = (value: string, more = '') => `property: price, value: ${value}, ${more}${cite('ledger', 'gazette')}`;

const RELAYED = ['circular-sourcing hen', 'circular-sourcing egg'];

describe('a dossier is told where', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[], checks?: Checks])[] = [
    ['sources repeat one another', SOURCES, []],
    [
      'a claim has one source, if that is wanted',
      claims(cite('ledger')),
      ['single-source c1'],
      { 'single-source': 'hint' },
    ],
    ['it has one and nobody wants to know', claims(cite('ledger')), []],
    ['two know it for themselves', claims(cite('ledger', 'gazette')), []],
    ['one repeats the other', claims(cite('ledger', 'copy')), ['circular-sourcing copy']],
    [
      'one repeats the other at second hand',
      claims(cite('copy-of-copy', 'ledger')),
      ['circular-sourcing copy-of-copy'],
    ],
    [
      'both repeat a third',
      claims(cite('copy-of-copy', 'copy')),
      ['circular-sourcing copy-of-copy', 'circular-sourcing copy'],
    ],
    ['one repeats the other, and a third knows it', claims(cite('ledger', 'copy', 'gazette')), []],
    ['one puts two together', claims(cite('ledger', 'digest')), []],
    ['they repeat one another', claims(cite('hen', 'egg')), ['circular-sourcing hen']],
    ['one source is cited twice', claims(cite('ledger', 'ledger')), []],
    [
      'a paragraph is nearly the same in both',
      claims(`cite: [{source: ledger, fingerprint: ${PRINT}}, {source: gazette, fingerprint: ${NEAR_PRINT}}]`),
      ['circular-sourcing gazette'],
    ],
    [
      'the words quoted are the same',
      claims(
        'cite: [{source: ledger, quote: {exact: "The Board will pay 4.1 million euros for each year."}}, {source: gazette, quote: {exact: "The board will pay 4.1 million euros, for each year"}}]',
      ),
      ['circular-sourcing gazette'],
    ],
    [
      'few words are the same',
      claims('cite: [{source: ledger, quote: {exact: The Board}}, {source: gazette, quote: {exact: The Board}}]'),
      [],
    ],
    ['a source is older than a claim', claims(`date: 2019, ${cite('ledger', 'gazette')}`), ['early-source gazette']],
    ['nobody knows how old', claims(`date: 2019, ${cite('vague', 'copy')}`), []],
    ['the claim’s date is about', claims(`date: 2020~, ${cite('ledger')}`), []],
    ['the claim is open', claims(`date: ../2020, ${cite('ledger')}`), []],
    [
      'some of an event’s sources are older',
      events(`date: 2019-04, ${cite('ledger', 'gazette')}`),
      ['early-source gazette'],
    ],
    [
      'all of them are',
      events(`date: 2019-05/2020, ${cite('ledger', 'gazette')}`),
      ['event-outside-sources 2019-05/2020'],
    ],
    [
      'it ended after them',
      events(`date: 2018/2020, ${cite('ledger', 'gazette')}`),
      ['event-outside-sources 2018/2020'],
    ],
    ['it may have ended after one without a date', events(`date: 2018/2020, ${cite('ledger', 'copy')}`), []],
    ['it goes on', events(`date: 2018/.., ${cite('ledger')}`), []],
    ['it was in the year of its source', events(`date: 2019, ${cite('ledger')}`), []],
    [
      'claims contradict each other',
      claims(stating('4.1 million EUR'), stating('6 million euros')),
      ['contradiction c1', 'contradiction c2'],
    ],
    ['one disputes the other', claims(stating('4 million EUR'), stating('6 million EUR', 'disputes: [c1], ')), []],
    [
      'they are of other times',
      claims(stating('4 million EUR', 'date: 2017, '), stating('6 million EUR', 'date: 2018, ')),
      [],
    ],
    [
      'they are about others',
      `${claims(stating('4 million EUR'))}  - {id: d, text: T., about: [delta], ${stating('6 million EUR')}}\n`,
      [],
    ],
    [
      'one denies the other’s figure',
      claims(stating('4 million EUR'), stating('4 million EUR', 'stance: denies, ')),
      ['contradiction c1', 'contradiction c2'],
    ],
    ['one denies another figure', claims(stating('4 million EUR'), stating('6 million EUR', 'stance: denies, ')), []],
    ['values are other words', claims(stating('Shenzhen'), stating('Beijing')), []],
    [
      'values are other words, if that is wanted',
      claims(stating('Shenzhen'), stating('Beijing'), stating('shenzhen')),
      ['differing-value c1', 'differing-value c2', 'differing-value c3'],
      { 'differing-value': 'hint' },
    ],
  ];
  for (const [what, text, expected, checks] of cases) {
    it(what, () => assert.deepEqual(lintsOf([text], checks), [...RELAYED, ...expected]));
  }

  it('a claim of another file contradicts it', () => {
    const other = claims(stating('6 million EUR'))
      .replace('id: c1', 'id: other')
      .replace(/sources:[\s\S]*?entities/, 'entities');
    assert.deepEqual(lintsOf([claims(stating('4 million EUR')), other]), [...RELAYED, 'contradiction c1']);
    assert.deepEqual(lintsOf([claims(stating('4 million EUR')), other.replace('6 million', '4 million')]), RELAYED);
  });
});

describe('DossierLints', () => {
  it('looks again only at what a change can touch', () => {
    const lints = new DossierLints();
    const file = parseDossier(URI, claims(stating('4 million EUR'), cite('ledger', 'copy')));
    const other = (text: string) => parseDossier('file:///notes/b.dossier.yaml', text);
    const before = mergeDossiers([file, other('dossier: 1\n')]);
    const first = finish(lints.of(before, URI, {}));
    let steps = 0;
    // The same parts beside another file.
    const [own] = before.parts;
    const {
      parts: [, changed],
    } = mergeDossiers([file, other('dossier: 1\ntitle: B\n')]);
    const after = { ...before, parts: [own!, changed!] };
    const work = lints.of(after, URI, {});
    let result = work.next();
    for (; !result.done; result = work.next()) steps++;
    assert.deepEqual(result.value, first);
    assert.equal(steps, after.parts.length);
  });
});
