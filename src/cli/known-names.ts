import { createHash, type Hash } from 'node:crypto';
import { CODE_VERSION } from '../core/code-version';
import type { Exclusion } from '../core/dossier/model';
import { languageTag } from '../core/l10n';
import { sealed, unsealed } from '../core/packing/seal';
import type { Background } from '../core/recognition/background';
import { buildNameIndex, type NameIndex } from '../core/recognition/names';
import { packNames, unpackNames } from '../core/recognition/packed-names';
import { folderCache } from '../node/cache';
import { cacheFolder } from '../node/cache-folder';
import { fileState } from '../node/files';
import { type DossierTexts, dossierFiles, textsOf } from './dossier-texts';
import type { ParsedDossiers, Told } from './parsed-dossiers';
import type { Terminal } from './usage';

/** Dossiers of fewer UTF-16 units are read in a moment, and not kept. */
const WORTH_KEEPING = 20_000;

/** What dossiers say of names. */
export interface KnownNames {
  readonly index: NameIndex;
  readonly exclusions: readonly Exclusion[];
  /** Whether any name holds for a time only. */
  readonly hasPeriods: boolean;
  /** What decides in a file, by its name, where names alone do not. */
  background(file: string): Promise<Background>;
}

/**
 * The names in the dossiers that a command line names: see `dossierFiles`. Large dossiers are not parsed again as long as
 * their texts stay as they are, nor read as long as nobody wrote the files. The errors in them are told on stderr.
 */
export async function knownNames(paths: readonly string[], terminal: Terminal): Promise<KnownNames> {
  const uris = await dossierFiles(paths, terminal);
  const cache = folderCache(cacheFolder());
  let texts: Promise<DossierTexts> | undefined;
  const read = () => {
    texts ??= textsOf(uris);
    return texts;
  };
  // What parses is not even loaded where all is kept.
  let parsed: Promise<ParsedDossiers> | undefined;
  const parse = () => {
    parsed ??= import('./parsed-dossiers').then(async ({ parsedDossiers }) => parsedDossiers(await read(), terminal));
    return parsed;
  };
  const { index, told } = await known();
  for (const error of told.errors) terminal.err(`${error}\n`);
  return { ...told, index, background: async file => (await parse()).background(file) };

  async function known() {
    const state = stateOf(uris, terminal);
    const before = state && unsealed(state, (await cache.read(`${state}-state`)) ?? '', sha256);
    const same = before && (await kept(before));
    if (same) return same;
    const texts = await read();
    const size = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
    if (size < WORTH_KEEPING) return made();
    const name = nameOf(texts, terminal);
    const found = (await kept(name)) ?? (await keep(name, await made()));
    if (state) await cache.write(`${state}-state`, sealed(state, name, sha256));
    return found;
  }

  async function made() {
    const { entities, told } = await parse();
    return { index: buildNameIndex(entities), told };
  }

  async function kept(name: string) {
    const packed = cache.readBytesAtOnce(`${name}-names`);
    const json = await cache.read(`${name}-told`);
    const index = packed && unpackNames(packed);
    const told = json === undefined ? undefined : unsealed(name, json, sha256);
    return index && told !== undefined ? { index, told: JSON.parse(told) as Told } : undefined;
  }

  async function keep(name: string, what: Awaited<ReturnType<typeof made>>) {
    await Promise.all([
      cache.write(`${name}-names`, packNames(what.index)),
      cache.write(`${name}-told`, sealed(name, JSON.stringify(what.told), sha256)),
      cache.tidy(new Set([`${name}-names`, `${name}-told`])),
    ]);
    return what;
  }
}

/** Tells apart all on which it depends what dossiers give. */
function nameOf(texts: DossierTexts, terminal: Terminal): string {
  const hash = hashFor(terminal);
  for (const [uri, text] of texts) hash.update(`${uri}\n${text.length}\n`).update(text);
  return hash.digest('hex').slice(0, 32);
}

/** The same by the files' states; undefined where these do not tell enough. */
function stateOf(uris: readonly string[], terminal: Terminal): string | undefined {
  const hash = hashFor(terminal);
  for (const uri of uris) {
    const stamp = fileState(uri)?.stamp;
    if (stamp === undefined) return undefined;
    hash.update(`${uri}\n${stamp}\n`);
  }
  return hash.digest('hex').slice(0, 32);
}

function hashFor({ folder }: Terminal): Hash {
  return createHash('sha256').update(`${CODE_VERSION}\n${folder}\n${languageTag()}\n`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
