import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { STILL_MS } from '../../src/client/file-events';
import { LanguageClient } from '../../test/support/language-client';
import type { Effort, Figure } from '../support/figure';
import { median, p99 } from '../support/statistics';

/** How soon what changes is to be followed, once it has settled. */
const WITHIN_MS = 200;
/** How many files a switch of branches changes. */
const FILES = 30;
/** How many entities a file has, and one more every other time. */
const ENTITIES = 20;

const FILE = 'a.dossier.yaml';
const BRANCH = Array.from({ length: FILES }, (_, number) => `branch/n${number}.dossier.yaml`);

/**
 * From the last event of a change until the client is told that other names count. What comes as a file event has waited in
 * the client before, to be sent with those that follow it; that wait is added.
 */
export async function following({ quick }: Effort): Promise<Figure[]> {
  const files = Object.fromEntries([FILE, ...BRANCH].map(path => [path, dossier(path, false)]));
  const client = await LanguageClient.start({ files });
  try {
    const figures: Figure[] = [];
    for (const [what, wait, change] of CHANGES) {
      const times: number[] = [];
      // An even number, so that all is as it was in the end.
      for (let round = 0; round < (quick ? 10 : 40); round++) {
        times.push(wait + (await timeOf(client, change, round % 2 === 0)));
      }
      const figure = (which: string, of: typeof median): Figure => ({
        what: `${what}: followed after, ${which}`,
        value: of(times),
        unit: 'ms',
        peer: { name: 'what it may take', value: WITHIN_MS },
      });
      const usual = figure('median', median);
      const isMet = usual.value <= WITHIN_MS;
      figures.push({ ...usual, goal: { text: `within ${WITHIN_MS} ms`, isMet } }, figure('p99', p99));
    }
    return figures;
  } finally {
    await client.stop();
  }
}

/** Changes the workspace, or changes it back; gives how many entities there are more then, and how to tell the server. */
type Change = (client: LanguageClient, isThere: boolean) => Promise<readonly [more: number, tell: () => Promise<void>]>;

const CHANGES: readonly (readonly [what: string, wait: number, change: Change])[] = [
  ['A file that another program changed', STILL_MS, (client, isThere) => written(client, [FILE], isThere)],
  [`A switch of branches that changed ${FILES} files`, STILL_MS, (client, isThere) => written(client, BRANCH, isThere)],
  ['A file that was renamed', STILL_MS, renamed],
  ['A file that was deleted, or came back', STILL_MS, deleted],
  ['An edit in an open dossier', 0, typed],
];

async function timeOf(client: LanguageClient, change: Change, isThere: boolean): Promise<number> {
  const before = client.changes.at(-1)?.entities ?? (await told(client));
  const [more, tell] = await change(client, isThere);
  const followed = client.changed(({ entities }) => entities === before + more);
  const start = performance.now();
  await tell();
  await followed;
  return performance.now() - start;
}

/** The number of entities that the server tells of first. */
async function told(client: LanguageClient): Promise<number> {
  await client.changed();
  return client.changes.at(-1)!.entities;
}

async function written(client: LanguageClient, paths: readonly string[], isThere: boolean) {
  for (const path of paths) await client.writeUntold(path, dossier(path, isThere));
  const changes = paths.map(path => ({ uri: client.uri(path), type: FileChangeType.Changed }));
  const more = isThere ? paths.length : -paths.length;
  return [more, () => send(client, changes)] as const;
}

async function renamed(client: LanguageClient, isThere: boolean) {
  const [from, to] = isThere ? [FILE, 'a.yaml'] : ['a.yaml', FILE];
  await rename(join(client.folder, from), join(client.folder, to));
  const changes = [
    { uri: client.uri(from), type: FileChangeType.Deleted },
    { uri: client.uri(to), type: FileChangeType.Created },
  ];
  return [isThere ? -ENTITIES : ENTITIES, () => send(client, changes)] as const;
}

async function deleted(client: LanguageClient, isThere: boolean) {
  if (isThere) return [-ENTITIES, () => client.remove(FILE)] as const;
  return [ENTITIES, () => client.write(FILE, dossier(FILE, false))] as const;
}

const open = new WeakSet<LanguageClient>();

async function typed(client: LanguageClient, isThere: boolean) {
  if (!open.has(client)) await client.open(FILE, dossier(FILE, false));
  open.add(client);
  return [isThere ? 1 : -1, () => client.edit(client.uri(FILE), dossier(FILE, isThere))] as const;
}

function send(client: LanguageClient, changes: readonly object[]): Promise<void> {
  return client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

/** A dossier with entities of its own, and one more or not. */
function dossier(path: string, hasOneMore: boolean): string {
  const stem = path.replace(/\W+/g, '-');
  const lines = Array.from({ length: ENTITIES + Number(hasOneMore) }, (_, number) => {
    return `  ${stem}-${number}: {type: Company, name: ${stem} ${number} Dredging}\n`;
  });
  return `dossier: 1\nentities:\n${lines.join('')}`;
}
