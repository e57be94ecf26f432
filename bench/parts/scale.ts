import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MENTIONS, type MentionItem } from '../../src/protocol/requests';
import { LanguageClient } from '../../test/support/language-client';
import type { Effort, Figure } from '../support/figure';
import { seeded } from '../support/random';
import { CLAIMS, ENTITIES, FILES, type ScaleDossier, scaleDossier, writeDossier } from '../support/scale';
import { median } from '../support/statistics';
import { typing } from '../support/typing';

const NOTE_LENGTH = 100_000;
const KEYSTROKES = 100_000;

/**
 * A large dossier through LSP, from the start of the server's process to the news that all of it is in use: read for the
 * first time, kept from the first time, and with one file changed; and how long keystrokes in a note wait for their mentions
 * meanwhile.
 */
export async function scale({ quick }: Effort): Promise<Figure[]> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'dossier-scale-')));
  const folder = join(home, 'workspace');
  const dossier = scaleDossier();
  writeDossier(dossier, folder);
  const open = () => start(folder, join(home, 'cache'));
  try {
    const first = await open();
    const whileFirst = await typeUntil(first.whole, first.client, dossier.note(NOTE_LENGTH));
    await first.client.stop();

    const seconds: number[] = [];
    const changes: number[] = [];
    for (let round = 1; round <= (quick ? 3 : 7); round++) {
      const { client, whole, took } = await open();
      await whole;
      seconds.push(await took);
      changes.push(await change(client, dossier, round));
      await client.stop();
    }
    const again = await open();
    const whileSecond = await typeUntil(again.whole, again.client, dossier.note(NOTE_LENGTH));
    await again.client.stop();

    const peer = { name: 'first start', value: await first.took };
    const what = `${ENTITIES} entities and ${CLAIMS} claims in ${FILES} files`;
    const worst = { name: 'a frame', value: 16 };
    return [
      { what: `${what}: second start`, value: median(seconds), unit: 'ms', peer, most: 0.03 },
      { what: `${what}: one changed file`, value: median(changes), unit: 'ms', peer, most: 0.02 },
      { what: `${what}: worst keystroke at the first start`, value: Math.max(...whileFirst), unit: 'ms', peer: worst, most: 1 },
      { what: `${what}: worst keystroke at the second start`, value: Math.max(...whileSecond), unit: 'ms', peer: worst, most: 1 },
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface Started {
  readonly client: LanguageClient;
  /** Settles once the whole dossier is in use. */
  readonly whole: Promise<void>;
  /** Milliseconds from the start of the process until then. */
  readonly took: Promise<number>;
}

async function start(folder: string, cache: string): Promise<Started> {
  const begun = performance.now();
  const client = await LanguageClient.start({
    folder,
    initializationOptions: { cacheFolder: pathToFileURL(cache).href },
  });
  const isWhole = ({ entities, dossiers }: { entities: number; dossiers: number }) =>
    entities === ENTITIES && dossiers === FILES;
  const whole = client.changes.some(isWhole) ? Promise.resolve() : client.changed(isWhole);
  return { client, whole, took: whole.then(() => performance.now() - begun) };
}

/** From the news that a file changed, which now says something else, to the news that it is in use. */
async function change(client: LanguageClient, dossier: ScaleDossier, version: number): Promise<number> {
  const file = version % FILES;
  writeFileSync(join(client.folder, dossier.path(file)), dossier.text(file, version));
  const followed = client.changed();
  const begun = performance.now();
  await client.tell(dossier.path(file), 2);
  await followed;
  return performance.now() - begun;
}

/** Types into a note until something is done, and gives how long each keystroke waited for its mentions, from the first answer on. */
async function typeUntil(done: Promise<void>, client: LanguageClient, note: string): Promise<number[]> {
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  const { uri } = await client.open('note.md', note);
  await client.request<MentionItem[]>(MENTIONS, { textDocument: { uri } });
  const times: number[] = [];
  for (const { range, text, visible } of typing(note, seeded(3), KEYSTROKES)) {
    if (isDone) break;
    const begun = performance.now();
    void client.edit(uri, text, range);
    await client.request<MentionItem[]>(MENTIONS, { textDocument: { uri }, range: visible });
    times.push(performance.now() - begun);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  return times;
}
