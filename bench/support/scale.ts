import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpNames } from './names';
import { Prose, vocabulary } from './prose';
import { type Random, seeded } from './random';

export const FILES = 100;
export const ENTITIES = 10_000;
export const CLAIMS = 50_000;
const SOURCES_A_FILE = 20;

/** A made-up dossier in many files: the text of each, with what may be said in notes about its entities. */
export interface ScaleDossier {
  /** The path of a file in its folder. */
  path(file: number): string;
  /** Its text; `version` is said in it, so that it is another one. */
  text(file: number, version?: number): string;
  /** A Markdown note of so many UTF-16 units that mentions the entities. */
  note(length: number): string;
}

export function scaleDossier(): ScaleDossier {
  const random = seeded(7);
  const names = madeUpNames(random, ENTITIES, new Set());
  const prose = new Prose(random, vocabulary(random), names);
  const texts = Array.from({ length: FILES }, (_, file) => fileText(file, names, prose, random));
  return {
    path: file => `part-${file}.dossier.yaml`,
    text: (file, version = 0) => `${texts[file]}# ${version}\n`,
    note: length => prose.note(length),
  };
}

/** Writes the dossier, each source's text beside it, into a folder. */
export function writeDossier(dossier: ScaleDossier, folder: string): void {
  mkdirSync(join(folder, 'texts'), { recursive: true });
  for (let file = 0; file < FILES; file++) {
    writeFileSync(join(folder, dossier.path(file)), dossier.text(file));
    writeFileSync(join(folder, 'texts', `${file}.txt`), `${'What was said.\n\n'.repeat(10)}`);
  }
}

function fileText(file: number, names: readonly string[], prose: Prose, random: Random): string {
  const quoted = () => JSON.stringify(prose.sentence());
  const perFile = ENTITIES / FILES;
  const years = Array.from({ length: SOURCES_A_FILE }, () => random.whole(1990, 2026));
  const sources = years.map(
    (year, i) => `  source-${file}-${i}:
    type: article-newspaper
    title: ${quoted()}
    container-title: The Ledger
    issued: ${year}-04-12
${i === 0 ? `    text: texts/${file}.txt\n` : ''}`,
  );
  const entities = Array.from({ length: perFile }, (_, i) => {
    const number = file * perFile + i;
    return `  entity-${number}:
    type: Company
    name: ${JSON.stringify(names[number])}
    summary: ${quoted()}
`;
  });
  const claims = Array.from(
    { length: CLAIMS / FILES },
    (_, i) => `  - id: claim-${file}-${i}
    about: [entity-${random.whole(0, ENTITIES)}, entity-${file * perFile + (i % perFile)}]
    text: ${quoted()}
    stance: reports
    date: ${random.whole(1980, years[i % SOURCES_A_FILE]!)}-04
    cite:
      - {source: source-${file}-${i % SOURCES_A_FILE}, paragraph: ${1 + (i % 9)}}
`,
  );
  return `dossier: 1
title: Part ${file}

sources:
${sources.join('')}
entities:
${entities.join('')}
claims:
${claims.join('')}`;
}
