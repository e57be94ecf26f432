import { createHash } from 'node:crypto';
import { CODE_VERSION } from '../core/code-version';
import type { Dossier } from '../core/dossier/dossier';
import type { Exclusion } from '../core/dossier/model';
import { languageTag } from '../core/l10n';
import { sealed, unsealed } from '../core/packing/seal';
import type { Background } from '../core/recognition/background';
import { knowledgeOf } from '../core/recognition/knowledge';
import { buildNameIndex, type NameIndex } from '../core/recognition/names';
import { dateInFileName } from '../core/recognition/note-date';
import { packNames, unpackNames } from '../core/recognition/packed-names';
import { periodsOf } from '../core/recognition/periods';
import { folderCache } from '../node/cache';
import { cacheFolder } from '../node/cache-folder';
import { type DossierTexts, errorsIn, parseDossiers, readDossiers } from './dossiers';
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
  background(file: string): Background;
}

/** What is kept beside the packed index. */
interface Told {
  readonly errors: readonly string[];
  readonly exclusions: readonly Exclusion[];
  readonly hasPeriods: boolean;
}

/**
 * The names in the dossiers that a command line names: see `readDossiers`. Large dossiers are not parsed again as long as
 * their texts stay as they are. The errors in them are told on stderr.
 */
export async function knownNames(paths: readonly string[], terminal: Terminal): Promise<KnownNames> {
  const texts = await readDossiers(paths, terminal);
  let parsed: Dossier | undefined;
  const dossier = () => {
    parsed ??= parseDossiers(texts, terminal);
    return parsed;
  };
  const size = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
  const { index, told } = size < WORTH_KEEPING ? made() : ((await kept()) ?? (await keep(made())));
  for (const error of told.errors) terminal.err(`${error}\n`);
  return { ...told, index, background: backgroundOf(dossier) };

  function made() {
    const index = buildNameIndex(dossier().entities.values());
    const told: Told = {
      errors: errorsIn(dossier(), texts, terminal),
      exclusions: dossier().all.exclusions,
      hasPeriods: periodsOf(dossier().entities.values()) !== undefined,
    };
    return { index, told };
  }

  async function kept() {
    const name = nameOf(texts, terminal);
    const cache = folderCache(cacheFolder());
    const [packed, json] = await Promise.all([cache.readBytes(`${name}-names`), cache.read(`${name}-told`)]);
    const index = packed && unpackNames(packed);
    const told = json === undefined ? undefined : unsealed(name, json, sha256);
    return index && told !== undefined ? { index, told: JSON.parse(told) as Told } : undefined;
  }

  async function keep(what: ReturnType<typeof made>) {
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

function backgroundOf(dossier: () => Dossier): KnownNames['background'] {
  let known: Pick<Background, 'periods' | 'knowledge'> | undefined;
  return file => {
    if (!known) {
      const knowledge = knowledgeOf(dossier());
      known = { periods: periodsOf(dossier().entities.values()), knowledge: () => knowledge };
    }
    return { ...known, date: dateInFileName(file) };
  };
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
