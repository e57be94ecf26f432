import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/support/paths';
import { dictionary } from '../support/dictionary';
import type { Effort, Figure } from '../support/figure';
import { atMost } from '../support/goal';
import { timed } from '../support/timing';

const CLI = join(root, 'dist', 'cli.js');
const CASES = [
  { megabytes: 100, names: 1_000, most: 1.5 },
  { megabytes: 10, names: 100_000, most: 0.5 },
];

/**
 * `dossier mentions` as a whole process, its dossier kept from an earlier run, beside `rg -F -j1` with the same names, which
 * finds them in the middle of words too: once as it prints the lines that have one, and with `-o`, as it prints each,
 * which is what `dossier mentions` does. Without ripgrep on the machine there is nothing to compare with.
 */
export function processes({ quick }: Effort): Figure[] {
  if (spawnSync('rg', ['--version']).status !== 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  try {
    return CASES.flatMap(({ megabytes, names, most }) => {
      const note = join(folder, 'note.txt');
      const dossier = join(folder, 'names.dossier.yaml');
      const list = join(folder, 'names');
      const { text, names: known } = dictionary(names, 10_000_000);
      writeFileSync(note, text.repeat(megabytes / 10));
      writeFileSync(list, `${known.join('\n')}\n`);
      writeFileSync(dossier, dossierOf(known));
      const run = (command: string, ...args: string[]) => timed(() => runInto(folder, command, args));
      const ours = () => run(process.execPath, CLI, 'mentions', '--dossier', dossier, note);
      ours();
      const times = { ours: [] as number[], lines: [] as number[], each: [] as number[] };
      for (let round = 0; round < (quick ? 2 : 7); round++) {
        times.ours.push(ours());
        times.lines.push(run('rg', '-F', '-j1', '-f', list, note));
        times.each.push(run('rg', '-F', '-j1', '-o', '-f', list, note));
      }
      const best = (each: readonly number[]) => Math.min(...each);
      const figure = {
        what: `\`dossier mentions\`, whole process, ${megabytes} MB, ${names.toLocaleString('en')} names`,
        value: best(times.ours),
        unit: 'ms',
      } as const;
      return [
        { ...figure, peer: { name: 'rg -F -j1 -o', value: best(times.each) } },
        {
          ...figure,
          peer: { name: 'rg -F -j1', value: best(times.lines) },
          ...atMost(most, best(times.ours), best(times.lines)),
        },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function dossierOf(names: readonly string[]): string {
  const entities = names.map((name, i) => `  e${i}:\n    name: ${name}\n    type: Company\n`);
  return `dossier: 1\nentities:\n${entities.join('')}`;
}

/**
 * What it writes goes into a file, as nothing slows that down. Where a machine has certificates of its own, Node reads them, and
 * all it comes with, before it runs any program: that takes longer than all else at the start, and is none of the command's doing.
 */
function runInto(folder: string, command: string, args: readonly string[]): void {
  const out = openSync(join(folder, 'out'), 'w');
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, XDG_CACHE_HOME: join(folder, 'cache') };
  const { status, error } = spawnSync(command, [...args], { env, stdio: ['ignore', out, 'inherit'] });
  closeSync(out);
  if (error || status !== 0) throw error ?? new Error(`${command} ended with ${status}.`);
}
