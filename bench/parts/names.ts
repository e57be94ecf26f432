import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseDocument } from 'yaml';
import { mergeParts, namesIn } from '../../src/core/dossier/dossier';
import { parsePacked, unpack } from '../../src/core/dossier/packed';
import { flatMentions } from '../../src/core/recognition/flat-mentions';
import { buildNameIndex, type NameIndex } from '../../src/core/recognition/names';
import { packNames, unpackNames } from '../../src/core/recognition/packed-names';
import { prefilterInUse, usePrefilter } from '../../src/core/recognition/prefilter';
import { finish } from '../../src/core/steps';
import { fastestPrefilter } from '../../src/wasm/prefilter';
import type { Effort, Figure } from '../support/figure';
import { atMost } from '../support/goal';
import { madeUpNames, namedEntities } from '../support/names';
import { seeded } from '../support/random';
import { timed } from '../support/timing';

const NAMES = 100_000;
const FILES = 10;

/** Solid goals. */
const MOST_BYTES = 150;
const MOST_COLD = 1.2;
const MOST_KEPT = 0.02;

/**
 * What 100,000 names take: memory, with what a scan of them needs in WebAssembly; and the time until they can be looked for: from
 * the text of dossier files; from what was kept, as at each later start; and from that where names changed meanwhile, so that
 * their index is made anew. Beside the time that `yaml` takes for these texts alone.
 */
export function names({ quick }: Effort): Figure[] {
  const before = prefilterInUse();
  usePrefilter(undefined);
  try {
    return [...memory(), ...starting(quick ? FILES / 5 : FILES)];
  } finally {
    usePrefilter(before);
  }
}

function memory(): Figure[] {
  const entities = namedEntities(madeUpNames(seeded(5), NAMES, new Set()));
  // What the first index makes once and for all.
  buildNameIndex(entities.slice(0, 100));
  usePrefilter(fastestPrefilter(new TextEncoder()));
  const used = usedMemory();
  const index = buildNameIndex(entities);
  flatMentions(entities[0]!.key, 'plaintext', index);
  const value = (usedMemory() - used) / index.keys.count;
  const goal = { text: `at most ${MOST_BYTES} bytes`, isMet: value <= MOST_BYTES };
  return [{ what: 'Memory a name at 100,000 names', value, unit: 'bytes', goal }];
}

function starting(files: number): Figure[] {
  const entities = madeUpNames(seeded(5), (NAMES / FILES) * files, new Set());
  const texts = Array.from({ length: files }, (_, file) => {
    const own = entities.filter((_, i) => i % files === file);
    return `dossier: 1\nentities:\n${own.map((name, i) => `  e${file}-${i}:\n    name: ${name}\n    type: Company\n`).join('')}`;
  });
  const placed = (file: number) => ({ uri: `file:///d/${file}.dossier.yaml`, roots: ['file:///d'] });
  const kept: string[] = [];
  let peer = 0;
  let cold = 0;
  for (const [file, text] of texts.entries()) {
    // In turn, so that what others do on the machine slows both down.
    peer += timed(() => parseDocument(text));
    cold += timed(() => kept.push(parsePacked(text, placed(file))));
  }
  const merged = () => {
    const parts = kept.map((text, file) => unpack(text, placed(file))!);
    finish(mergeParts(parts));
    return parts;
  };
  let index: NameIndex | undefined;
  cold += timed(() => (index = buildNameIndex(namesIn(merged()))));
  const packed = packNames(index!);
  const best = (work: () => unknown) => Math.min(...Array.from({ length: 5 }, () => timed(work)));
  const figure = (how: string, value: number, most?: number): Figure => ({
    what: `Start with ${entities.length.toLocaleString('en')} names, ${how}`,
    value,
    unit: 'ms',
    peer: { name: '`yaml` parsing the same files', value: peer },
    ...(most !== undefined && atMost(most, value, peer)),
  });
  return [
    figure('cold', cold, MOST_COLD),
    figure(
      'files and names kept',
      best(() => [merged(), unpackNames(packed)]),
      MOST_KEPT,
    ),
    figure(
      'files kept, whose names are others than last',
      best(() => buildNameIndex(namesIn(merged()))),
    ),
  ];
}

/** In bytes, after everything that can be let go was. */
function usedMemory(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
