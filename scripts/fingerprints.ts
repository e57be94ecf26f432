import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fingerprint } from '../src/core/citation/fingerprint';
import { passagesOf } from '../src/core/citation/passages';
import type { Place } from '../src/core/dossier/model';
import { parseDossier } from '../src/core/dossier/parse';
import { fileUri } from '../src/node/files';

const FINGERPRINT = /, fingerprint: [^\s,}]+/;

/**
 * `fingerprints DOSSIER SOURCE=FILE…` writes into each place that cites one of the sources, where it is a flow mapping with a
 * paragraph, the fingerprint of that paragraph of the source's original. Nothing else in the dossier changes.
 */
export async function main([path, ...pairs]: readonly string[]): Promise<void> {
  if (path === undefined || pairs.length === 0) throw new Error('Usage: fingerprints DOSSIER SOURCE=FILE…');
  const originals = new Map(pairs.map(readOriginal));
  const text = readFileSync(path, 'utf8');
  const { claims, events } = parseDossier(fileUri(path), text);
  const places = [...claims, ...events].flatMap(entry => entry.cite).filter(place => originals.has(place.source));
  let written = text;
  // From the end, so that the offsets of the places before stay true.
  for (const { place, print } of places.map(withPrint(originals)).reverse()) {
    const { start, end } = place.at.span;
    const before = written.slice(start, end);
    if (!before.endsWith('}')) throw new Error(`The place at offset ${start} is no flow mapping.`);
    const after = `${before.replace(FINGERPRINT, '').slice(0, -1)}, fingerprint: ${print}}`;
    written = written.slice(0, start) + after + written.slice(end);
  }
  writeFileSync(path, written);
  console.log(`${basename(path)}: ${places.length} fingerprints.`);
}

function readOriginal(pair: string): [source: string, passages: string[]] {
  const [source, file] = pair.split('=');
  if (!source || !file) throw new Error(`"${pair}" is not SOURCE=FILE.`);
  const text = readFileSync(file, 'utf8');
  return [source, passagesOf(text).map(({ start, end }) => text.slice(start, end))];
}

function withPrint(originals: ReadonlyMap<string, readonly string[]>) {
  return (place: Place) => {
    const passage = originals.get(place.source)?.[(place.paragraph ?? 0) - 1];
    if (passage === undefined) throw new Error(`${place.source} has no paragraph ${place.paragraph}.`);
    return { place, print: fingerprint(passage) };
  };
}
