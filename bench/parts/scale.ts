import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { type DidChangeParams, MENTIONS, type MentionItem } from '../../src/protocol/requests';
import { LanguageClient } from '../../test/support/language-client';
import type { Effort, Figure } from '../support/figure';
import { seeded } from '../support/random';
import { CLAIMS, ENTITIES, FILES, type ScaleDossier, scaleDossier, writeDossier } from '../support/scale';
import { median } from '../support/statistics';
import { timedUntil } from '../support/timing';
import { type Keystroke, typing } from '../support/typing';

const NOTE_LENGTH = 100_000;
const MOST_KEYSTROKES = 100_000;
/** A quick typist's pause, in milliseconds, would be twenty times as long. */
const PAUSE_MS = 5;
const FRAME_MS = 16;
const DOSSIER = `${ENTITIES} entities and ${CLAIMS} claims in ${FILES} files`;

/**
 * A large dossier, through LSP: from the moment that the server is asked to begin to the news that all of it is in use,
 * read for the first time and kept from then; from the news that one of its files changed to the news that this is in use; and how
 * long keystrokes in a note wait for their mentions meanwhile, beside the same keystrokes when nothing else goes on.
 */
export async function scale({ quick }: Effort): Promise<Figure[]> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'dossier-scale-')));
  const folder = join(home, 'workspace');
  const dossier = scaleDossier();
  writeDossier(dossier, folder);
  const start = () => Started.start(folder, join(home, 'cache'));
  const rounds = quick ? 3 : 9;
  try {
    const first = await start();
    const loading = await first.typeUntil(first.whole, dossier);
    const idle = await first.typeUntil(loading.length, dossier);
    const changes: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const took = await first.change(dossier, round);
      // The first finds the parser cold.
      if (round > 0) changes.push(took);
    }
    let worstChange = 0;
    for (let round = 0; round < rounds; round++) {
      const keystrokes = await first.typeUntil(first.change(dossier, round + 50), dossier);
      worstChange = Math.max(worstChange, ...keystrokes);
    }
    await first.client.stop();

    const seconds: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const again = await start();
      await again.whole;
      seconds.push(again.took);
      await again.client.stop();
    }
    const peer = { name: 'first start', value: first.took };
    const quiet = { name: 'the same keystrokes, nothing else going on', value: Math.max(...idle) };
    return [
      part('second start', median(seconds), peer, 0.03),
      part('one changed file', median(changes), peer, 0.02),
      keystroke('worst keystroke at the first start', Math.max(...loading), quiet),
      keystroke('worst keystroke while a changed file is followed', worstChange, quiet),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

type Peer = NonNullable<Figure['peer']>;

function part(what: string, value: number, peer: Peer, most: number): Figure {
  const goal = { text: `at most ${most * 100} % of the first start`, isMet: value <= most * peer.value };
  return { what: `${DOSSIER}: ${what}`, value, unit: 'ms', peer, goal };
}

function keystroke(what: string, value: number, peer: Peer): Figure {
  const goal = { text: `at most ${FRAME_MS} ms`, isMet: value <= FRAME_MS };
  return { what: `${DOSSIER}: ${what}`, value, unit: 'ms', peer, goal };
}

const isWhole = ({ entities, dossiers }: DidChangeParams) => entities === ENTITIES && dossiers === FILES;

/** A server at work on the dossier. */
class Started {
  /** Milliseconds until the whole dossier was in use. */
  took = 0;
  /** Settles once it is. */
  readonly whole: Promise<void>;

  private constructor(readonly client: LanguageClient) {
    const begun = performance.now();
    const whole = client.changes.some(isWhole) ? Promise.resolve() : client.changed(isWhole);
    this.whole = whole.then(() => {
      this.took = performance.now() - begun;
    });
  }

  static async start(folder: string, cache: string): Promise<Started> {
    return new Started(
      await LanguageClient.start({ folder, initializationOptions: { cacheFolder: pathToFileURL(cache).href } }),
    );
  }

  /** From the news that a file says something else to the news that this is in use. */
  async change(dossier: ScaleDossier, file: number): Promise<number> {
    writeFileSync(join(this.client.folder, dossier.path(file)), dossier.text(file, 1));
    return timedUntil(async () => {
      const followed = this.client.changed();
      await this.client.tell(dossier.path(file), FileChangeType.Changed);
      await followed;
    });
  }

  /**
   * Types into a note until something is done, or so many keys, and gives how long each waited for its mentions, from the first answer
   * on: before it, the server has only just been started.
   */
  async typeUntil(end: Promise<unknown> | number, dossier: ScaleDossier): Promise<number[]> {
    const note = dossier.note(NOTE_LENGTH);
    const { uri } = await this.client.open('note.md', note);
    await this.client.request<MentionItem[]>(MENTIONS, { textDocument: { uri } });
    let isDone = false;
    if (typeof end !== 'number') {
      void end.then(() => {
        isDone = true;
      });
    }
    const times: number[] = [];
    for (const key of typing(note, seeded(3), typeof end === 'number' ? end : MOST_KEYSTROKES)) {
      times.push(await timedUntil(() => this.type(uri, key)));
      if (isDone) break;
      await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
    }
    return times;
  }

  private async type(uri: string, { range, text, visible }: Keystroke): Promise<void> {
    const sent = this.client.edit(uri, text, range);
    await this.client.request<MentionItem[]>(MENTIONS, { textDocument: { uri }, range: visible });
    await sent;
  }
}
