import type { Exclusion } from '../core/dossier/model';
import type { Background } from '../core/recognition/background';
import { knowledgeOf } from '../core/recognition/knowledge';
import type { NamedEntity } from '../core/recognition/names';
import { dateInFileName } from '../core/recognition/note-date';
import { periodsOf } from '../core/recognition/periods';
import type { DossierTexts } from './dossier-texts';
import { errorsIn, parseDossiers } from './dossiers';
import type { Terminal } from './usage';

/** What is kept beside the packed index of names. */
export interface Told {
  readonly errors: readonly string[];
  readonly exclusions: readonly Exclusion[];
  readonly hasPeriods: boolean;
}

/** What looking for names needs of dossiers. */
export interface ParsedDossiers {
  readonly entities: Iterable<NamedEntity>;
  readonly told: Told;
  /** What decides in a file, by its name, where names alone do not. */
  background(file: string): Background;
}

export function parsedDossiers(texts: DossierTexts, terminal: Terminal): ParsedDossiers {
  const dossier = parseDossiers(texts, terminal);
  const knowledge = knowledgeOf(dossier);
  const periods = periodsOf(dossier.entities.values());
  const told: Told = {
    errors: errorsIn(dossier, texts, terminal),
    exclusions: dossier.all.exclusions,
    hasPeriods: periods !== undefined,
  };
  return {
    entities: dossier.entities.values(),
    told,
    background: file => ({ periods, knowledge: () => knowledge, date: dateInFileName(file) }),
  };
}
