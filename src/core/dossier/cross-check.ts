import { t } from '../l10n';
import type { Dossier } from './dossier';
import type { Located, Problem } from './model';
import { nearest } from './near';
import { problem } from './problems';
import { clip } from './readers';

/** What of a dossier the checks need. */
export type Checked = Pick<Dossier, 'files' | 'sources' | 'entities' | 'claims' | 'all'>;

/** How many wrong references are reported, and for how many of them it is worth the time to look for what was meant. */
const MOST_DANGLING = 1000;
const MOST_PROPOSALS = 100;
/** How many definitions of one key each of them names. */
const MOST_RELATED = 10;

const DUPLICATE = {
  source: (key: string) =>
    t('Another source has the key “{0}” too; rename one of them, or make them one. Until then both are kept.', key),
  entity: (key: string) =>
    t('Another entity has the key “{0}” too; rename one of them, or make them one. Until then both are kept.', key),
  claim: (id: string) =>
    t('Another claim has the id “{0}” too; rename one of them, or make them one. Until then both are kept.', id),
  event: (id: string) =>
    t('Another event has the id “{0}” too; rename one of them, or make them one. Until then both are kept.', id),
  annotation: (id: string) =>
    t('Another annotation has the id “{0}” too; rename one of them, or make them one. Until then both are kept.', id),
};

const UNKNOWN = {
  entity: (key: string, near?: string) =>
    near === undefined
      ? t('No entity is called “{0}”; define it in a dossier, or correct the key.', key)
      : t('No entity is called “{0}”; did you mean “{1}”?', key, near),
  source: (key: string, near?: string) =>
    near === undefined
      ? t('No source is called “{0}”; define it in a dossier, or correct the key.', key)
      : t('No source is called “{0}”; did you mean “{1}”?', key, near),
  claim: (id: string, near?: string) =>
    near === undefined
      ? t('No claim is called “{0}”; define it in a dossier, or correct the id.', id)
      : t('No claim is called “{0}”; did you mean “{1}”?', id, near),
};

/** What is wrong with the files taken together: keys defined twice, and references to what nobody defines. */
export function crossFileProblems(dossier: Checked): Problem[] {
  const { sources, entities, claims, events, annotations } = dossier.all;
  return [
    ...duplicates(
      sources.map(({ key, keyAt }) => ({ value: key, at: keyAt })),
      'source',
    ),
    ...duplicates(
      entities.map(({ key, keyAt }) => ({ value: key, at: keyAt })),
      'entity',
    ),
    ...duplicates(
      claims.map(({ id, idAt }) => ({ value: id, at: idAt })),
      'claim',
    ),
    ...duplicates(
      events.map(({ id, idAt }) => ({ value: id, at: idAt })),
      'event',
    ),
    ...duplicates(
      annotations.map(({ id, idAt }) => ({ value: id, at: idAt })),
      'annotation',
    ),
    ...danglingReferences(dossier),
    ...selfDisputes(dossier),
  ];
}

/** A key's definitions, if there are several, each with the others as related places. */
function duplicates(definitions: readonly Located<string>[], what: keyof typeof DUPLICATE): Problem[] {
  const byKey = new Map<string, Located<string>[]>();
  for (const definition of definitions) {
    const same = byKey.get(definition.value);
    if (same === undefined) byKey.set(definition.value, [definition]);
    else same.push(definition);
  }
  return [...byKey.values()].flatMap(same => {
    if (same.length < 2) return [];
    return same.map(({ value, at }) => ({
      ...problem(at, 'duplicate-key', DUPLICATE[what](clip(value))),
      related: same
        .slice(0, MOST_RELATED)
        .filter(other => other.at !== at)
        .map(other => ({ at: other.at, message: t('The other “{0}” is here.', clip(value)) })),
    }));
  });
}

function danglingReferences({ files, sources, entities, claims, all }: Checked): Problem[] {
  const excused = new Set(files.flatMap(file => file.leftOut ?? []));
  // The entries of a file that can't be read at all may be what others refer to.
  if (files.some(isUnread)) return [];
  const problems: Problem[] = [];
  const check = (reference: Located<string>, known: ReadonlyMap<string, unknown>, what: keyof typeof UNKNOWN) => {
    const { value, at } = reference;
    if (known.has(value) || excused.has(value) || problems.length === MOST_DANGLING) return;
    const near = problems.length < MOST_PROPOSALS ? nearest(value, known.keys()) : undefined;
    problems.push(problem(at, `unknown-${what}`, UNKNOWN[what](clip(value), near)));
  };
  for (const claim of all.claims) {
    for (const entity of claim.about) check(entity, entities, 'entity');
    for (const place of claim.cite) check({ value: place.source, at: place.sourceAt }, sources, 'source');
    for (const other of claim.disputes) check(other, claims, 'claim');
  }
  for (const event of all.events) {
    for (const entity of event.entities) check(entity, entities, 'entity');
    for (const place of event.cite) check({ value: place.source, at: place.sourceAt }, sources, 'source');
  }
  for (const { target } of all.annotations) check({ value: target.source, at: target.sourceAt }, sources, 'source');
  for (const { entity } of all.exclusions) check(entity, entities, 'entity');
  return problems;
}

function isUnread(file: Dossier['files'][number]): boolean {
  return file.problems.some(({ code }) => code === 'too-large' || code === 'unsupported-version');
}

function selfDisputes({ all }: Checked): Problem[] {
  return all.claims.flatMap(({ id, disputes }) =>
    disputes
      .filter(other => other.value === id)
      .map(({ at }) => problem(at, 'self-dispute', t('A claim can’t dispute itself; give the id of another one.'))),
  );
}
