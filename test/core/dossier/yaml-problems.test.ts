import assert from 'node:assert/strict';
import { parseDossier } from '../../../src/core/dossier/parse';
import { readYaml } from '../../../src/core/dossier/yaml';

/** Every place that is reported stands in `‹ ›`, with what is said there. */
const CASES: readonly [text: string, ...messages: RegExp[]][] = [
  [
    'claims:\n  - id: a\n    about: ‹[›x\n    text: T\n  - id: b\n    text: U\n',
    /^This “\[” is never closed; write “\]”/,
  ],
  [
    'claims:\n  - id: a\n    cite: ‹[›‹{›source: x, \n    text: T\n  - id: b\n',
    /^This “\[” is never closed/,
    /^This “\{” is never closed; write “\}”/,
  ],
  ['entities: ‹{›a: {type: Company, name: A}\n', /^This “\{” is never closed/],
  ['‹{›dossier: 1,\nentities: {a: {type: Company, name: A}}\n', /^This “\{” is never closed/],
  ['title: ‹"›abc\nclaims: []\n', /^This quote \("\) is never closed/],
  ['title: ‹"›abc\\"\nclaims: []\n', /^This quote \("\) is never closed/],
  ["entities:\n  a:\n    name: ‹'›Neil\n    type: Company\n", /^This quote \('\) is never closed/],
  ["title: ‹'›it''\nclaims: []\n", /^This quote \('\) is never closed/],
  ['claims: [{id: a, text: ‹"›T}]\n', /^This quote \("\) is never closed/],
  ['claims: ‹[›a\ntitle: ‹@›x\n', /^This “\[” is never closed/, /^A value can’t begin with this sign/],
  ["title: 'O'‹Neil'›\n", /^The value has ended before this; put all of it in quotes/],
  ['entities: {a: {}}‹}›\n', /^This “\}” closes nothing/],
  ['claims: [a, ‹,› b]\n', /^There is a comma too many/],
  ['claims: ‹-› id: a\n', /^A list can’t begin on the line of its key/],
  ['title: ‹a›: b\n', /^There is a second “: ” in this entry/],
  ['claims: []\n‹foo›', /^There is no colon after this key/],
  ['title: ‹@›foo\n', /^A value can’t begin with this sign/],
  ['claims:\n- id: a\n‹ ›text: b\n', /^A new item of the list begins with “- ”/],
  ['title: "a‹\\›q"\n', /^There is no such escape in double quotes/],
  ['title: "a"‹#c›\n', /^A comment begins with “ #”/],
  ['‹\t›claims: []\n', /^Indent with spaces/],
  ['title: &a ‹*b›\n', /^An alias \(\*name\) stands for itself/],
  ['title: ‹!foo› x\n', /^This tag \(!name\) is not known/],
  // What git leaves where it can’t merge.
  [
    'entities:\n‹<<<<<<< HEAD›\n  a: {name: A}\n=======\n  b: {name: B}\n>>>>>>> other\n  c: {name: C}\n',
    /^Git could not merge what follows/,
  ],
  ['‹<<<<<<<›\r\na: b\r\n=======\r\na: c\r\n>>>>>>>\r\n', /^Git could not merge what follows/],
  ['title: ‹�›x�\n', /^A letter was lost here .*save it as UTF-8/],
];

describe('YAML that can’t be read', () => {
  for (const [source, ...patterns] of CASES) {
    it(`is told of where it is wrong: ${JSON.stringify(source)}`, () => {
      const spans: [number, number][] = [];
      let text = '';
      for (const letter of source) {
        if (letter === '‹') spans.push([text.length, text.length]);
        else if (letter === '›') spans.at(-1)![1] = text.length;
        else text += letter;
      }
      const problems = readYaml(text).problems.toSorted((a, b) => a.span.start - b.span.start);
      assert.equal(problems.length, patterns.length, JSON.stringify(problems));
      for (const [index, pattern] of patterns.entries()) assert.match(problems[index]!.message, pattern);
      assert.deepEqual(
        problems.map(({ span }) => [span.start, span.end]),
        spans,
      );
    });
  }

  it('has what stands in a line after a quote that nothing closes', () => {
    for (const [written, title] of [
      ['"Kesta', 'Kesta'],
      ['"Kesta\n', 'Kesta'],
      ['"Kes\\u0074a \r\nclaims: []\n', 'Kesta'],
      ["'Kesta''s\nclaims: []\n", "Kesta's"],
      ['"Kesta\\\nclaims: []', 'Kesta'],
      ['"', ''],
      // Made to be hard.
      [`"${'\\'.repeat(900_000)}.`, `${'\\'.repeat(450_000)}.`],
    ]) {
      assert.equal(parseDossier('file:///a.dossier.yaml', `dossier: 1\ntitle: ${written}`).title ?? '', title);
    }
    const { sources } = parseDossier('file:///a.dossier.yaml', 'dossier: 1\nsources: {a: {title: "Kesta}}\n');
    assert.equal(sources[0]?.title, 'Kesta}}');
  });

  it('is in another encoding, and has that one message alone, at its top', () => {
    // As UTF-16 is read when it is taken for UTF-8.
    for (const text of [
      '\ufffd\ufffdd\0o\0s\0s\0i\0e\0r\0:\0 \x001\0\n\0',
      '\0d\0o\0s\0s\0i\0e\0r',
      'dossier: 1\n\0',
    ]) {
      const { problems } = parseDossier('file:///a.dossier.yaml', text);
      assert.deepEqual(
        problems.map(({ code, message, at }) => [code, message, at.span.start]),
        [['not-utf8', 'This file is not in UTF-8; save it as UTF-8.', 0]],
      );
    }
  });
});
