import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REFERENCES_OF } from '../../src/protocol/requests';
import { LanguageClient } from '../../test/support/language-client';
import { dictionary } from '../support/dictionary';
import type { Effort, Figure } from '../support/figure';
import { median } from '../support/statistics';
import { timed, timedUntil } from '../support/timing';

const NOTES = 10_000;
const NOTE_LENGTH = 10_000;
const NAMES = 1000;
const NOTES_A_FOLDER = 100;

/** Solid goals. */
const MOST_FIRST = 3;
const MOST_AGAIN = 0.05;

/**
 * The index of many notes, through LSP: from the news that the dossier is in use to the answer where an entity is mentioned, which waits
 * for the index; at the first start, and again with what was kept. Beside it `rg -F` as a whole process with the same names, on
 * all cores, which finds them in the middle of words too.
 */
export async function index({ quick }: Effort): Promise<Figure[]> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'dossier-index-')));
  const count = quick ? NOTES / 10 : NOTES;
  try {
    const names = writeNotes(home, count);
    const isThere = hasRipgrep();
    const times = { first: [] as number[], again: [] as number[], rg: [] as number[] };
    for (let round = 0; round < (quick ? 2 : 5); round++) {
      rmSync(join(home, 'cache'), { recursive: true, force: true });
      if (isThere) times.rg.push(timed(() => search(home)));
      times.first.push(await indexed(home, names.length));
      times.again.push(await indexed(home, names.length));
    }
    const what = `Index of ${count.toLocaleString('en')} notes, ${(count * NOTE_LENGTH) / 1_000_000} MB, ${NAMES.toLocaleString('en')} names`;
    const [first, again, rg] = [median(times.first), median(times.again), median(times.rg)];
    const figures: Figure[] = [
      {
        ...{
          what: `${what}: at the next start`,
          value: again,
          unit: 'ms',
          peer: { name: 'first start', value: first },
        },
        goal: { text: `at most ${MOST_AGAIN * 100} % of the first start`, isMet: again <= MOST_AGAIN * first },
      },
    ];
    if (!isThere) return figures;
    const goal = { text: `at most ${MOST_FIRST} times the peer’s`, isMet: first <= MOST_FIRST * rg };
    return [{ what, value: first, unit: 'ms', peer: { name: 'rg -F', value: rg }, goal }, ...figures];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Writes the workspace, a day old, and the names as `rg` takes them. */
function writeNotes(home: string, count: number): readonly string[] {
  const { note, names } = dictionary(NAMES, NOTES_A_FOLDER * NOTE_LENGTH * 10);
  const yesterday = Date.now() / 1000 - 86_400;
  const workspace = join(home, 'workspace');
  for (let i = 0; i < count; i++) {
    const folder = join(workspace, String(Math.floor(i / NOTES_A_FOLDER)));
    if (i % NOTES_A_FOLDER === 0) mkdirSync(folder, { recursive: true });
    const start = (i * NOTE_LENGTH) % note.length;
    const file = join(folder, `${i}.md`);
    writeFileSync(file, note.slice(start, start + NOTE_LENGTH));
    utimesSync(file, yesterday, yesterday);
  }
  const entities = names.map((name, i) => `  e${i}: {type: Company, name: ${JSON.stringify(name)}}\n`);
  writeFileSync(join(workspace, 'names.dossier.yaml'), `dossier: 1\nentities:\n${entities.join('')}`);
  writeFileSync(join(home, 'names'), `${names.join('\n')}\n`);
  return names;
}

/** How long it takes a server that was just started to know all notes, in milliseconds. */
async function indexed(home: string, entities: number): Promise<number> {
  const folder = join(home, 'workspace');
  const cacheFolder = pathToFileURL(join(home, 'cache')).href;
  const client = await LanguageClient.start({
    folder,
    initializationOptions: { cacheFolder },
    // As editors do, it tells of files that change.
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    prepare: connection => {
      connection.onRequest('client/registerCapability', () => {});
      connection.onRequest('client/unregisterCapability', () => {});
    },
  });
  const isInUse = () => client.changes.some(change => change.entities === entities);
  if (!isInUse()) await client.changed(isInUse);
  const took = await timedUntil(() => client.request(REFERENCES_OF, { entity: `e${entities - 1}` }));
  await client.stop();
  return took;
}

function hasRipgrep(): boolean {
  return spawnSync('rg', ['--version']).status === 0;
}

/** What it finds goes into a file, as nothing slows that down. */
function search(home: string): void {
  const out = openSync(join(home, 'out'), 'w');
  spawnSync('rg', ['-F', '-f', 'names', 'workspace', '-g', '*.md'], { cwd: home, stdio: ['ignore', out, 'inherit'] });
  closeSync(out);
}
