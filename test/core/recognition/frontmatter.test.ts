import assert from 'node:assert/strict';
import { choicesSection, frontMatterEnd, readChoices } from '../../../src/core/recognition/frontmatter';

describe('front matter', () => {
  it('is YAML between lines of three hyphens at the very start', () => {
    const cases: [string, number][] = [
      ['---\na: b\n---\nc', 13],
      ['---\na: b\n...\nc', 13],
      ['---\na: b\n---', 12],
      ['---\r\na: b\r\n---\r\nc', 16],
      ['\ufeff---\na: b\n---\nc', 14],
      ['---  \n---\n', 10],
      ['---\ra: b\r---\rc', 13],
      ['---\r\n\r\na: b\r\n---\r\n', 0],
      ['---\r\ra: b\r---\r', 0],
      ['+++\na = "b"\n+++\nc', 16],
      ['\ufeff+++\r\n\r\na = "b"\r\n+++', 20],
      ['+++\na = "b"\n---\n...\n', 0],
      ['---\na: b\n+++\n', 0],
      ['++\na\n++\n', 0],
      ['---\na: b\n', 0],
      ['---\n\na: b\n---\n', 0],
      ['\n---\na: b\n---\n', 0],
      [' ---\na: b\n---\n', 0],
      ['----\na: b\n---\n', 0],
      ['---\na: b\n ---\n', 0],
      ['', 0],
    ];
    for (const [text, end] of cases) assert.equal(frontMatterEnd(text), end, JSON.stringify(text));
  });

  it('settles names under the key "dossier"', () => {
    const cases: [string, [string, string | null][]][] = [
      ['dossier: {NCSC: ncsc-us}', [['ncsc', 'ncsc-us']]],
      [
        'dossier:\n  NCSC: ncsc-us # that one\n  "Port  Harbour Board": none',
        [
          ['ncsc', 'ncsc-us'],
          ['port harbour board', null],
        ],
      ],
      ['dossier: {\n  NCSC: ncsc-us,\n}\nx: y', [['ncsc', 'ncsc-us']]],
      [
        'dossier: {A: ~, B: false, C: null, D: none, E: 1, F: [x]}',
        [
          ['a', null],
          ['b', null],
          ['c', null],
          ['d', null],
        ],
      ],
      ['title: x\r\ndossier:\r\n  A: b\r\ndate: y', [['a', 'b']]],
      ['"dossier": {NCSC: ncsc-us}', [['ncsc', 'ncsc-us']]],
      ["'dossier' : {NCSC: ncsc-us}", [['ncsc', 'ncsc-us']]],
      ['{title: x, dossier: {NCSC: ncsc-us}}', [['ncsc', 'ncsc-us']]],
      ['? dossier\r\n: NCSC: ncsc-us', [['ncsc', 'ncsc-us']]],
      ['title: x\rdossier:\r  A: b\r', [['a', 'b']]],
      ['tags: @x\ndossier: {A: b}\ndate: %', [['a', 'b']]],
      ['dossier: 1', []],
      ['dossier: {A: b\ntitle: x', []],
      ['dossier: [a]', []],
      ['dossier: {A: b', []],
      ['x:\n  dossier: {A: b}', []],
      ['title: dossier', []],
      ['dossier: {A: *b}', []],
    ];
    for (const [yaml, choices] of cases) {
      const text = `---\n${yaml}\n---\n`;
      assert.deepEqual([...readChoices(choicesSection(text, frontMatterEnd(text)))], choices, yaml);
    }
  });
});
