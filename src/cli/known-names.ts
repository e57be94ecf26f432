import { createHash } from 'node:crypto';
import { CODE_VERSION } from '../core/code-version';
import type { Exclusion } from '../core/dossier/model';
import { languageTag } from '../core/l10n';
import { sealed, unsealed } from '../core/packing/seal';
import type { Background } from '../core/recognition/background';
import { buildNameIndex, type NameIndex } from '../core/recognition/names';
import { packNames, unpackNames } from '../core/recognition/packed-names';
import { folderCache } from '../node/cache';
import { cacheFolder } from '../node/cache-folder';
import { type DossierTexts, readDossiers } from './dossier-texts';
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
 * The names in the dossiers that a command line names: see `readDossiers`. Large dossiers are not parsed again as long as
 * their texts stay as they are. The errors in them are told on stderr.
 */
export async function knownNames(paths: readonly string[], terminal: Terminal): Promise<KnownNames> {
  const texts = await readDossiers(paths, terminal);
  // What parses is not even loaded where all is kept.
  let parsed: Promise<ParsedDossiers> | undefined;
  const parse = () => {
    parsed ??= import('./parsed-dossiers').then(({ parsedDossiers }) => parsedDossiers(texts, terminal));
    return parsed;
  };
  const size = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
  const { index, told } = size < WORTH_KEEPING ? await made() : ((await kept()) ?? (await keep(await made())));
  for (const error of told.errors) terminal.err(`${error}\n`);
  return { ...told, index, background: async file => (await parse()).background(file) };

  async function made() {
    const { entities, told } = await parse();
    return { index: buildNameIndex(entities), told };
  }

  async function kept() {
    const name = nameOf(texts, terminal);
    const cache = folderCache(cacheFolder());
    const [packed, json] = await Promise.all([cache.readBytes(`${name}-names`), cache.read(`${name}-told`)]);
    const index = packed && unpackNames(packed);
    const told = json === undefined ? undefined : unsealed(name, json, sha256);
    return index && told !== undefined ? { index, told: JSON.parse(told) as Told } : undefined;
  }

  async function keep(what: Awaited<ReturnType<typeof made>>) {
    const name = nameOf(texts, terminal);
    const cache = folderCache(cacheFolder());
    await Promise.all([
      cache.write(`${name}-names`, packNames(what.index)),
      cache.write(`${name}-told`, sealed(name, JSON.stringify(what.told), sha256)),
      cache.tidy(new Set([`${name}-names`, `${name}-told`])),
    ]);
    return what;
  }
}

/** Tells apart all on which it depends what dossiers give. */
function nameOf(texts: DossierTexts, { folder }: Terminal): string {
  const hash = createHash('sha256').update(CODE_VERSION).update(folder).update(languageTag());
  for (const [uri, text] of texts) hash.update(`${uri}\n${text.length}\n`).update(text);
  return hash.digest('hex').slice(0, 32);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
