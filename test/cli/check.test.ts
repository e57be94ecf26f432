import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fingerprint } from '../../src/core/citation/fingerprint';
import { HARBOUR, HARBOUR_FILES } from '../support/harbour';
import { column, pdfOf } from '../support/pdf';

const CLI = join(__dirname, '../../dist/cli.js');

describe('dossier check', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dossier-check-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  const check = (...args: string[]) => {
    const env = { ...process.env, LC_ALL: 'C', XDG_CACHE_HOME: join(folder, 'cache') };
    return spawnSync(process.execPath, [CLI, 'check', ...args], { cwd: folder, env, encoding: 'utf8' });
  };
  const codes = (...args: string[]) => {
    const { status, stdout } = check('--json', ...args);
    return {
      status,
      rows: (JSON.parse(stdout) as { file: string; code: string }[]).map(row => `${row.file} ${row.code}`),
    };
  };

  const BROKEN =
    'dossier: 1\nclaims:\n  - id: a\n    about: [nobody]\n    text: 𝒜 b\n    by: x\n    cite: [{source: gone}]\n';

  it('tells of dossiers and notes with places from 1, and ends with 1 where there is an error', () => {
    write({ 'own.dossier.yaml': BROKEN, 'a.md': 'One.\n\n𝒜 [@nobodys-key, para. 1]\n' });
    const { status, stdout } = check('--json', '.');
    assert.equal(status, 1);
    const rows = JSON.parse(stdout);
    const own = rows.find((row: { code: string }) => row.code === 'unknown-entity');
    assert.deepEqual(own, {
      file: 'own.dossier.yaml',
      line: 4,
      column: 13,
      endLine: 4,
      endColumn: 19,
      severity: 'error',
      code: 'unknown-entity',
      message: own.message,
    });
    assert.deepEqual(
      rows
        .filter((row: { file: string }) => row.file === 'a.md')
        .map((row: { message: string }) => ({ ...row, message: '' })),
      [
        {
          file: 'a.md',
          line: 3,
          column: 6,
          endLine: 3,
          endColumn: 17,
          severity: 'warning',
          code: 'unknown-citation',
          message: '',
        },
      ],
    );
  });

  it('is silent and ends with 0 where nothing is wrong', () => {
    write({ ...HARBOUR_FILES, 'notes/a.md': 'The PHB [@ledger-2019, para. 1].' });
    assert.deepEqual(codes('notes'), { status: 0, rows: [] });
    assert.equal(check('notes').stdout, '');
  });

  it('checks the files that it is given only, against all dossiers', () => {
    write({ 'own.dossier.yaml': BROKEN, 'a.md': '[@nobodys-key]', 'b.md': '[@nobodys-key]' });
    assert.deepEqual(codes('b.md'), { status: 0, rows: ['b.md unknown-citation'] });
    assert.equal(codes('own.dossier.yaml').status, 1);
  });

  it('tells of figures and dates in notes that the sources contradict, not of those in the sources', () => {
    const note = 'The PHB owns 31 cranes, which burn 40 tonnes a day.\n';
    write({ ...HARBOUR_FILES, 'notes/a.md': note, 'texts/ledger-2019.txt': note });
    assert.deepEqual(codes('notes', 'texts').rows, ['notes/a.md unsupported-figure', 'notes/a.md unsupported-figure']);
    write({ 'notes/a.md': 'The renewal costs the PHB 5.2 million euros a year. The PHB owns 31 cranes.\n' });
    assert.deepEqual(codes('notes', '--check', 'unsupported-figure=off').rows, ['notes/a.md conflicting-figure']);
  });

  it('lets notes cite what they like where there is no dossier of one’s own', () => {
    write({ 'a.md': '[@nobodys-key]' });
    assert.deepEqual(codes('a.md').rows, []);
    write({ 'own.dossier.yaml': 'dossier: 1\n' });
    assert.deepEqual(codes('a.md').rows, ['a.md unknown-citation']);
  });

  it('heeds what a note says that it wants to be told', () => {
    write({ 'own.dossier.yaml': BROKEN, 'a.md': '<!-- dossier-ignore unknown-citation -->\n\n[@nobodys-key]' });
    assert.deepEqual(codes('a.md').rows, []);
  });

  it('writes a line for each problem', () => {
    write({ 'own.dossier.yaml': BROKEN, 'a.md': '[@nobodys-key]' });
    assert.match(check('a.md').stdout, /^a\.md:1:3: warning: .*nobodys-key.* \[unknown-citation\]\n$/);
  });

  it('writes a SARIF log', () => {
    write({ 'own.dossier.yaml': BROKEN, 'my notes/a.md': '[@nobodys-key]' });
    const log = JSON.parse(check('--sarif', 'my notes').stdout);
    const [run] = log.runs;
    assert.equal(log.version, '2.1.0');
    const [{ id, shortDescription, fullDescription, help, defaultConfiguration }, ...others] = run.tool.driver.rules;
    assert.deepEqual([id, others, defaultConfiguration], ['unknown-citation', [], { level: 'warning' }]);
    assert.equal(shortDescription.text, 'A note cites a source that no dossier has.');
    assert.match(help.text, /--check unknown-citation=off/);
    assert.equal(fullDescription.text, `${shortDescription.text} ${help.text}`);
    assert.deepEqual(run.results[0].locations[0].physicalLocation, {
      artifactLocation: { uri: 'my%20notes/a.md' },
      region: { startLine: 1, startColumn: 3, endLine: 1, endColumn: 14 },
    });
    assert.equal(run.results[0].level, 'warning');
  });

  it('mends in dossiers what needs no choice, and leaves every other byte', () => {
    write({ 'own.dossier.yaml': '\ufeff# Mine\r\ntitle:   Ours # yes\r\n' });
    const { status, stdout, stderr } = check('--json', '--fix', 'own.dossier.yaml');
    assert.equal(status, 0, stdout);
    assert.match(stderr, /own\.dossier\.yaml: mended/);
    const text = readFileSync(join(folder, 'own.dossier.yaml'), 'utf8');
    assert.match(text, /dossier: 1\r\n/);
    assert.equal(text.replace('dossier: 1\r\n', ''), '\ufeff# Mine\r\ntitle:   Ours # yes\r\n');
  });

  const WEAK = HARBOUR.replace(
    '{source: ledger-2019, paragraph: 2}',
    '{source: ledger-2019, paragraph: 3, quote: {exact: The Port Harbour Board will pay 4.1 million euros a year}}',
  ).replace('date: 2019-04-11', 'date: 2019-05-11');

  it('tells what is weak in a dossier, unless it says otherwise, and of more kinds if that is asked for', () => {
    write({ ...HARBOUR_FILES, 'harbour.dossier.yaml': WEAK });
    assert.deepEqual(codes('.').rows, [
      'harbour.dossier.yaml moved-passage',
      'harbour.dossier.yaml event-outside-sources',
    ]);
    assert.deepEqual(codes('--check', 'single-source=hint', '--check', 'moved-passage=off', '.').rows, [
      'harbour.dossier.yaml single-source',
      'harbour.dossier.yaml single-source',
      'harbour.dossier.yaml event-outside-sources',
    ]);
    write({ 'harbour.dossier.yaml': WEAK.replace('2019-05-11', '2019-05-11 # dossier-ignore') });
    assert.deepEqual(codes('.').rows, ['harbour.dossier.yaml moved-passage']);
    assert.equal(check('--check', 'single-source', '.').status, 2);
  });

  it('mends the paragraphs of words that moved as they were', () => {
    write({ ...HARBOUR_FILES, 'harbour.dossier.yaml': WEAK });
    check('--fix', '.');
    const text = readFileSync(join(folder, 'harbour.dossier.yaml'), 'utf8');
    assert.equal(text, WEAK.replace('paragraph: 3, quote', 'paragraph: 2, quote'));
  });

  it('tells what was revised since it was accepted', () => {
    write(HARBOUR_FILES);
    assert.deepEqual(codes('.').rows, []);
    assert.match(check('--accept', '.').stderr, /harbour\.dossier\.yaml: remembered/);
    assert.equal(check('--accept', '.').stderr, '');
    write({ 'texts/ledger-2019.txt': HARBOUR_FILES['texts/ledger-2019.txt'].replace('4.1', '4.2') });
    assert.deepEqual(codes('.').rows, ['harbour.dossier.yaml revised-source']);
    assert.deepEqual(codes('--accept', '.').rows, []);
    assert.deepEqual(codes('.').rows, []);
  });

  it('tells of pages that a PDF doesn’t have', () => {
    const own = 'dossier: 1\nsources:\n  paper: {title: P, text: paper.pdf}\n';
    write({ 'own.dossier.yaml': own, 'a.md': '[@paper, p. 1; @paper, p. 99]' });
    writeFileSync(join(folder, 'paper.pdf'), pdfOf([column('One.'), column('Two.')]));
    assert.deepEqual(codes('a.md').rows, ['a.md unknown-page']);
  });

  describe('with originals', () => {
    const PARAGRAPHS = [
      'A memorandum on dredging.',
      'The works in the outer harbour cost the port four million euros a year, or so says the contract.',
      'They begin in May.',
    ];
    const OWN = `dossier: 1
sources:
  memo:
    title: Memorandum
    text: memo.txt
    digest: true
    fingerprints: [${PARAGRAPHS.map(fingerprint).join(', ')}]
claims:
  - {id: cost, about: [], text: It is dear., by: x, cite: [{source: memo, paragraph: 2, quote: {exact: "works in the outer harbour cost the port four million euros a year, or so"}}]}
`;
    const altered = PARAGRAPHS.join('\n\n').replace('four million', 'nine million');
    beforeEach(() =>
      write({
        'work/own.dossier.yaml': OWN,
        'work/memo.txt': 'On works.\n\nWhat they cost.\n\nWhen they begin.',
        'work/a.md': '[@memo, para. 2; @memo, para. 3]',
      }),
    );

    it('holds dossiers and notes against those that it finds by fingerprints', () => {
      assert.deepEqual(codes('work').rows, []);
      write({ 'archive/2012/any-name.txt': altered, 'archive/other.txt': 'Something else.' });
      assert.deepEqual(codes('work').rows, []);
      assert.deepEqual(codes('--originals', 'archive', 'work').rows, [
        'work/a.md stale-citation',
        'work/own.dossier.yaml altered-passage',
      ]);
      assert.match(check('--originals', 'archive', 'work').stderr, /any-name\.txt: taken for the original of “memo”/);
    });

    it('takes the best of several', () => {
      write({ 'a/copy.txt': altered, 'b/memo.md': PARAGRAPHS.join('\n\n') });
      assert.deepEqual(codes('--originals', 'a', '--originals', 'b', 'work').rows, []);
      assert.match(check('--originals', 'a', '--originals', 'b', 'work').stderr, /memo\.md: the original of “memo”/);
    });

    it('reads nothing to which links lead from there, and says where there is no such folder', () => {
      write({ 'elsewhere/memo.txt': altered, 'archive/x.txt': 'Nothing.' });
      symlinkSync(join(folder, 'elsewhere'), join(folder, 'archive/link'), 'junction');
      symlinkSync(join(folder, 'elsewhere/memo.txt'), join(folder, 'archive/memo.txt'));
      assert.deepEqual(codes('--originals', 'archive', 'work').rows, []);
      assert.equal(check('--originals', 'nowhere', 'work').status, 2);
    });
  });

  it('reads and writes nothing to which a link leads from outside the working folder, and says so', () => {
    const outside = mkdtempSync(join(tmpdir(), 'dossier-outside-'));
    try {
      writeFileSync(join(outside, 'memo.txt'), HARBOUR_FILES['texts/ledger-2019.txt']);
      write({ 'own.dossier.yaml': HARBOUR.replace('texts/ledger-2019.txt', 'link/memo.txt') });
      symlinkSync(outside, join(folder, 'link'), 'junction');
      symlinkSync(join(outside, 'made.lock'), join(folder, 'own.dossier.yaml.lock'));
      const { rows } = codes('--accept', '.');
      assert.ok(rows.includes('own.dossier.yaml refused-path'), rows.join());
      assert.match(check('.').stdout, /“memo\.txt” is reached by a link/);

      write({ 'own.dossier.yaml': HARBOUR, ...HARBOUR_FILES });
      assert.deepEqual(codes('--accept', '.').rows, codes('.').rows);
      assert.deepEqual(readdirSync(outside), ['memo.txt']);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('writes nothing back that is not UTF-8', () => {
    const bytes = Buffer.from([...Buffer.from('title: caf'), 0xe9, 0x0a]);
    writeFileSync(join(folder, 'own.dossier.yaml'), bytes);
    check('--fix', 'own.dossier.yaml');
    assert.deepEqual(readFileSync(join(folder, 'own.dossier.yaml')), bytes);
  });

  it('says by 2 what can’t be done', () => {
    assert.equal(check('nowhere').status, 2);
    assert.equal(check('--json', '--sarif', '.').status, 2);
  });
});
