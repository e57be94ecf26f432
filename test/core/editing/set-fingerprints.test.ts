import assert from 'node:assert/strict';
import { fingerprintsOf } from '../../../src/core/citation/fingerprint';
import { parseDossier } from '../../../src/core/dossier/parse';
import { applyChanges } from '../../../src/core/editing/change';
import { editDossier } from '../../../src/core/editing/edit';

const PRINTS = ['w1-0000000000000001', 'w2-0000000000000002-00000000000000ff'];

function edited(text: string, fingerprints: readonly string[] = PRINTS, source = 'a'): string {
  const result = editDossier(text, [{ kind: 'set-fingerprints', source, fingerprints }]);
  assert.ok('changes' in result, JSON.stringify(result));
  return applyChanges(text, result.changes);
}

describe('the edit “set-fingerprints”', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    [
      'those of a source, before its note, and of a place',
      'dossier: 1\nsources:\n  a: # the first\n    title: "A"\n    note: x\nclaims:\n  - id: c\n    cite: [{source: a, paragraph: 2}] # here\n',
      `dossier: 1\nsources:\n  a: # the first\n    title: "A"\n    fingerprints: [${PRINTS.join(', ')}]\n    note: x\nclaims:\n  - id: c\n    cite: [{source: a, paragraph: 2, fingerprint: ${PRINTS[1]}}] # here\n`,
    ],
    [
      'them between braces, with CRLF and a byte order mark',
      '\ufeffdossier: 1\r\nsources: {a: {title: A}}\r\nannotations:\r\n  - id: n\r\n    body: x\r\n    target:\r\n      source: a\r\n      paragraph: 1\r\n',
      `\ufeffdossier: 1\r\nsources: {a: {title: A, fingerprints: [${PRINTS.join(', ')}]}}\r\nannotations:\r\n  - id: n\r\n    body: x\r\n    target:\r\n      source: a\r\n      paragraph: 1\r\n      fingerprint: ${PRINTS[0]}\r\n`,
    ],
    [
      'others in place of those that were there',
      'dossier: 1\nsources:\n  a:\n    title: A\n    fingerprints: # old\n      - w1-00000000000000aa\n    note: x\n',
      `dossier: 1\nsources:\n  a:\n    title: A\n    fingerprints: [${PRINTS.join(', ')}]\n    # old\n    note: x\n`,
    ],
    [
      'nothing where all is written',
      `dossier: 1\nsources:\n  a:\n    fingerprints:\n      - '${PRINTS[0]}'\n      - ${PRINTS[1]}\n`,
      `dossier: 1\nsources:\n  a:\n    fingerprints:\n      - '${PRINTS[0]}'\n      - ${PRINTS[1]}\n`,
    ],
  ];
  for (const [what, before, after] of cases) it(`writes ${what}`, () => assert.equal(edited(before), after));

  it('leaves places alone that say more, are of another source, or stand in several places', () => {
    const places = [
      '{source: a, paragraph: 1, quote: {exact: x}}',
      '{source: a, paragraph: 2, fingerprint: w1-00000000000000aa}',
      '{source: a}',
      '{source: a, paragraph: 3}',
      '{source: b, paragraph: 1}',
      '&p {source: a, paragraph: 1}',
      '*p',
    ];
    const text = `dossier: 1\nsources: {a: {title: A}}\nclaims:\n  - cite: [${places.join(', ')}]\n`;
    assert.ok(edited(text).endsWith(text.slice(text.indexOf('claims:'))));
  });

  it('puts many on lines of their own', () => {
    const prints = Array.from({ length: 9 }, (_, i) => `w1-000000000000000${i}`);
    const text = edited('dossier: 1\nsources:\n  a:\n    title: A\n', prints);
    assert.equal(
      text,
      `dossier: 1\nsources:\n  a:\n    title: A\n    fingerprints:\n${prints.map(each => `      - ${each}\n`).join('')}`,
    );
    assert.deepEqual(parseDossier('file:///a.dossier.yaml', text).sources[0]?.fingerprints, prints);
  });

  it('stores no word of the original', () => {
    const original =
      'Nobody Knows Quixotic Words\n\nZephyrs vex jumbled wordsmiths daily, said the gnarled Ombudsman.\n';
    const before = 'dossier: 1\nsources: {a: {title: A}}\nclaims:\n  - id: c\n    cite: [{source: a, paragraph: 2}]\n';
    const text = edited(before, fingerprintsOf(original));
    const words = original.toLowerCase().match(/\p{L}{3,}/gu)!;
    assert.deepEqual(
      words.filter(word => text.toLowerCase().includes(word)),
      [],
    );
  });

  it('says what hinders it', () => {
    const problem = (text: string, source = 'a') => {
      const result = editDossier(text, [{ kind: 'set-fingerprints', source, fingerprints: PRINTS }]);
      return 'problem' in result ? result.problem : '';
    };
    assert.match(problem('dossier: 1\nsources: {b: {title: B}}\n'), /“a” is not in this dossier any more/);
    assert.match(problem('dossier: 1\nsources:\n  a:\n'), /mend it first/);
    assert.match(problem('dossier: 1\nsources: {b: &b {title: B}, a: *b}\n'), /“a” is not written|several places/);
  });
});
