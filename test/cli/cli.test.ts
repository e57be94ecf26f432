import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rowsOf } from '../../src/cli/mention-rows';
import { inThreads } from '../../src/cli/scan-threads';
import { NO_BACKGROUND } from '../../src/core/recognition/background';
import { buildNameIndex } from '../../src/core/recognition/names';
import { HARBOUR, HARBOUR_FILES } from '../support/harbour';

const CLI = join(__dirname, '../../dist/cli.js');

describe('the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dossier-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  const dossierIn = (locale: string, ...args: string[]) => {
    const env = { ...process.env, LC_ALL: locale, XDG_CACHE_HOME: join(folder, 'cache') };
    const options = { cwd: folder, env, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], options);
    return { status, stdout, stderr };
  };
  const dossier = (...args: string[]) => dossierIn('C', ...args);

  describe('mentions', () => {
    it('lists mentions as JSON, with UTF-16 offsets and the file as it was named', () => {
      write({ ...HARBOUR_FILES, 'notes/a.md': '𝒜 PHB’s `PHB`' });
      const { status, stdout } = dossier('mentions', '--json', 'notes/a.md');
      assert.equal(status, 0);
      assert.deepEqual(JSON.parse(stdout), [
        { file: 'notes/a.md', start: 3, end: 6, entity: 'harbour-board', text: 'PHB', kind: 'name' },
      ]);
    });

    it('tells the language by the ending', () => {
      write({ ...HARBOUR_FILES, 'a.markdown': '`PHB`', 'b.txt': '`PHB`' });
      const rows: { file: string }[] = JSON.parse(dossier('mentions', '--json', 'a.markdown', 'b.txt').stdout);
      assert.deepEqual(
        rows.map(row => row.file),
        ['b.txt'],
      );
    });

    it('leaves out what a dossier excludes, in the file that it names', () => {
      const exclusion = 'exclusions:\n  - {entity: harbour-board, text: PHB, in: notes/a 1.txt}\n';
      write({ 'harbour.dossier.yaml': HARBOUR + exclusion, 'notes/a 1.txt': 'The PHB.', 'b.txt': 'The PHB.' });
      const rows: { file: string }[] = JSON.parse(dossier('mentions', '--json', 'notes/a 1.txt', 'b.txt').stdout);
      assert.deepEqual(
        rows.map(row => row.file),
        ['b.txt'],
      );
    });

    it('marks defined terms', () => {
      write({ ...HARBOUR_FILES, 'a.txt': 'The Port Harbour Board (Board) met. The Board rose.' });
      const rows: { kind: string; text: string }[] = JSON.parse(dossier('mentions', '--json', 'a.txt').stdout);
      assert.deepEqual(
        rows.map(row => [row.kind, row.text]),
        [
          ['name', 'Port Harbour Board'],
          ['defined', 'Board'],
          ['defined', 'Board'],
        ],
      );
    });

    it('counts a byte order mark as the first character', () => {
      write({ ...HARBOUR_FILES, 'a.txt': '\ufeffPHB' });
      const rows: { start: number }[] = JSON.parse(dossier('mentions', '--json', 'a.txt').stdout);
      assert.equal(rows[0]?.start, 1);
    });

    it('is legible without --json', () => {
      write({ ...HARBOUR_FILES, 'a.txt': 'One\nof the PHB\n' });
      assert.equal(dossier('mentions', 'a.txt').stdout, 'a.txt:2:8: PHB (harbour-board)\n');
    });

    it('takes dossiers by file and by folder', () => {
      write({ 'x/one.dossier.yaml': HARBOUR, 'a.txt': 'PHB' });
      for (const path of ['x', 'x/one.dossier.yaml']) {
        assert.equal(JSON.parse(dossier('mentions', '--dossier', path, '--json', 'a.txt').stdout).length, 1, path);
      }
    });

    it('finds the same in a large dossier that it read before, and tells of the same errors', () => {
      const others = Array.from(
        { length: 4000 },
        (_, i) => `  firm-${i}:\n    name: Firm Number ${i} of Port\n    type: Company\n`,
      ).join('');
      const text = HARBOUR.replace('2019-04-11', '2019-02-30').replace('entities:\n', `entities:\n${others}`);
      write({ 'a.dossier.yaml': text, 'a.txt': 'PHB and Firm Number 7 of Port' });
      const first = dossier('mentions', '--json', 'a.txt');
      assert.equal(JSON.parse(first.stdout).length, 2);
      assert.match(first.stderr, /2019-02-30/);
      const cache = join(folder, 'cache', 'dossier');
      const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter(file => file !== 'code');
      assert.equal(kept.length, 3);
      assert.deepEqual(dossier('mentions', '--json', 'a.txt'), first);
      for (const file of kept) writeFileSync(join(cache, file), 'damaged');
      assert.deepEqual(dossier('mentions', '--json', 'a.txt'), first);
      write({ 'a.dossier.yaml': text.replace('Number 7 of', 'Number Seven of') });
      assert.equal(JSON.parse(dossier('mentions', '--json', 'a.txt').stdout).length, 1);
    });

    it('does not read a large dossier again that nobody wrote for a while', () => {
      const text = `${HARBOUR}${'# and so on\n'.repeat(2000)}`;
      write({ 'a.dossier.yaml': text, 'a.txt': 'PHB and QHB' });
      const age = () => utimesSync(join(folder, 'a.dossier.yaml'), 1e9, 1e9);
      const found = () =>
        JSON.parse(dossier('mentions', '--json', 'a.txt').stdout).map((row: { text: string }) => row.text);
      const states = () => readdirSync(join(folder, 'cache', 'dossier')).filter(file => file.endsWith('-state')).length;
      assert.deepEqual(found(), ['PHB']);
      assert.equal(states(), 0);
      age();
      for (let run = 0; run < 2; run++) {
        assert.deepEqual(found(), ['PHB']);
        assert.equal(states(), 1);
      }
      write({ 'a.dossier.yaml': text.replaceAll('PHB', 'QHB') });
      age();
      assert.deepEqual(found(), ['QHB']);
    });

    it('finds the same in threads', async () => {
      write({ 'a.txt': 'PHB', 'b.md': 'The Port Harbour Board (Board) met.\n\nThe Board rose.' });
      const index = buildNameIndex([
        {
          key: 'board',
          names: [
            { text: 'PHB', case: 'smart' },
            { text: 'Port Harbour Board', case: 'smart' },
          ],
        },
      ]);
      const known = { index, exclusions: [], hasPeriods: false, background: async () => NO_BACKGROUND };
      const jobs = ['a.txt', 'gone.txt', 'b.md', ...Array(20).fill('a.txt')].map(file => ({
        file,
        path: join(folder, file),
        json: false,
      }));
      const found: unknown[] = [];
      for await (const [job, rows] of inThreads(jobs, known, 2, CLI))
        found.push([job, typeof rows === 'string' ? rows : [...rows]]);
      const expected: unknown[] = [];
      for (const job of jobs) {
        const rows = await rowsOf(job, known);
        expected.push([job, typeof rows === 'string' ? rows : [...rows]]);
      }
      assert.deepEqual(found, expected);
    });

    it('uses the dossier that ships where the working folder has none', () => {
      write({ 'a.txt': 'ZTEsec' });
      assert.equal(JSON.parse(dossier('mentions', '--json', 'a.txt').stdout)[0].entity, 'ztesec');
    });

    it('tells of errors in a dossier on stderr, and goes on', () => {
      write({ 'a.dossier.yaml': HARBOUR.replace('2019-04-11', '2019-02-30'), 'a.txt': 'PHB' });
      const { status, stdout, stderr } = dossier('mentions', '--json', 'a.txt');
      assert.equal(status, 0);
      assert.match(stderr, /^a\.dossier\.yaml:\d+:\d+: error: .*2019-02-30/m);
      assert.equal(JSON.parse(stdout).length, 1);
    });
  });

  it('takes texts in the working folder for what they are, also above their dossier', () => {
    write({
      'dossiers/a.dossier.yaml': HARBOUR.replace('text: texts/', 'text: ../texts/'),
      'texts/ledger-2019.txt': '',
      'a.txt': '',
    });
    assert.equal(dossier('mentions', 'a.txt').stderr, '');
  });

  describe('timeline', () => {
    it('lists the events in order as JSON, with the earliest and latest days', () => {
      write(HARBOUR_FILES);
      assert.deepEqual(JSON.parse(dossier('timeline', '--json').stdout), [
        {
          id: 'dredging-began',
          date: '2019~',
          start: '2019-01-01',
          end: '2019-12-31',
          title: 'Dredging begins',
          entities: ['delta'],
          cite: [{ source: 'ledger-2019', paragraph: 3 }],
          dossier: 'harbour.dossier.yaml',
        },
        {
          id: 'renewal-signed',
          date: '2019-04-11',
          start: '2019-04-11',
          end: '2019-04-11',
          title: 'Board signs the dredging renewal',
          entities: ['harbour-board', 'delta'],
          cite: [{ source: 'ledger-2019', paragraph: 1 }],
          dossier: 'harbour.dossier.yaml',
        },
      ]);
    });

    it('is legible without --json', () => {
      write(HARBOUR_FILES);
      assert.equal(
        dossier('timeline').stdout,
        '2019~\tDredging begins\n2019-04-11\tBoard signs the dredging renewal\n',
      );
    });
  });

  const wrong: [what: string, args: string[], says: RegExp][] = [
    ['no command', [], /Say what to do/],
    ['an unknown command', ['frobnicate'], /"frobnicate"/],
    ['a name of the prototype', ['constructor'], /"constructor"/],
    ['an unknown option', ['timeline', '--colour'], /--colour/],
    ['no file', ['mentions'], /at least one file/],
    ['a file that is not there', ['mentions', 'gone.txt'], /gone\.txt/],
    ['a dossier that is not there', ['timeline', '--dossier', 'gone'], /gone/],
    ['a server that speaks otherwise', ['lsp', '--socket=1'], /--stdio/],
    ['a server without --stdio', ['lsp'], /--stdio/],
  ];
  for (const [what, args, says] of wrong) {
    it(`says on stderr what is wrong with ${what}, and exits 2`, () => {
      const { status, stdout, stderr } = dossier(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, says);
    });
  }

  const languages: [locale: string, usage: RegExp, error: RegExp, date: RegExp][] = [
    ['de_DE.UTF-8', /^Aufruf:/, /Es gibt keinen Befehl „frobnicate“\./, /: Fehler: .*kein mögliches Datum/],
    ['zh_CN.UTF-8', /^用法：/, /没有命令“frobnicate”/, /: 错误：.*不是可能的日期/],
    ['xx_YY', /^Usage:/, /There is no command "frobnicate"/, /: error: .*not a possible date/],
  ];
  for (const [locale, usage, error, date] of languages) {
    it(`speaks the language of the locale ${locale}`, () => {
      write({ 'a.dossier.yaml': HARBOUR.replace('2019-04-11', '2019-02-30'), 'a.txt': 'PHB' });
      assert.match(dossierIn(locale, '--help').stdout, usage);
      assert.match(dossierIn(locale, 'frobnicate').stderr, error);
      assert.match(dossierIn(locale, 'mentions', 'a.txt').stderr, date);
    });
  }

  it('tells its version and how it is used', () => {
    assert.match(dossier('--version').stdout, /^\d+\.\d+\.\d+\n$/);
    assert.match(dossier('--help').stdout, /dossier mentions/);
  });
});
