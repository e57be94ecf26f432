import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cache } from '../scripts/support/paths';
import { withProgress } from '../scripts/support/progress';
import { makeVsix, TEST_VSIX } from '../scripts/support/vsix';
import { activation } from './parts/activation';
import { anchoring } from './parts/anchoring';
import { citations } from './parts/citations';
import { following } from './parts/following';
import { hover } from './parts/hover';
import { index } from './parts/index';
import { keystroke } from './parts/keystroke';
import { names } from './parts/names';
import { packages } from './parts/packages';
import { processes } from './parts/processes';
import { scale } from './parts/scale';
import { fileList, size } from './parts/size';
import { throughput } from './parts/throughput';
import { typing } from './parts/typing';
import { type Effort, type Figure, ratio, table } from './support/figure';
import { describeMachine } from './support/machine';

const PARTS: Readonly<Record<string, (effort: Effort) => Figure[] | Promise<Figure[]>>> = {
  activation,
  anchoring,
  citations,
  following,
  hover,
  keystroke,
  typing,
  throughput,
  packages,
  names,
  processes,
  scale,
  index,
  size,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const unknown = positionals.find(name => !(name in PARTS));
  if (unknown !== undefined) {
    throw new Error(`There is no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}.`);
  }
  const machine = describeMachine();
  const figures: Figure[] = [];
  await withProgress('Packaging', () => makeVsix(TEST_VSIX));
  for (const [name, part] of Object.entries(PARTS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    figures.push(...(await withProgress(`Measuring ${name}`, async () => part(values))));
  }
  console.log(`\n${machine}\n\n${table(figures)}\n\nThe files of the VSIX:\n\n${fileList()}`);
  const file = cache('bench.json');
  const json = figures.map(figure => ({ ...figure, ratio: ratio(figure) }));
  for (const { what, goal } of figures) {
    if (!goal || goal.isMet) continue;
    console.error(`Missed: ${what}, ${goal.text}.`);
    process.exitCode = 1;
  }
  writeFileSync(file, `${JSON.stringify({ machine, quick: values.quick, figures: json }, undefined, 2)}\n`);
}

// An orderly exit, so that what was started is ended too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
main().catch(error => {
  console.error(process.env.DEBUG ? error : error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
