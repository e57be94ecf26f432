import { fileName } from '../files';
import { t } from '../l10n';
import type { FileSpan } from '../span';
import type { Steps } from '../steps';
import type { AllKeys } from './gathered-keys';
import type { Annotation, Claim, DossierEvent, Exclusion, Located, Place, Problem, Source } from './model';
import { nearestOf } from './near';
import type { Entries, Kind, Part, RelationName } from './part';
import { problem } from './problems';
import { clip } from './readers';

/** How many wrong references are reported, and how many keys in all it is worth the time to compare for what was meant. */
const MOST_DANGLING = 1000;
const MOST_COMPARED = 200_000;
/** How many definitions of one key each of them names. */
const MOST_RELATED = 10;
const KEYS_A_STEP = 2000;

const DUPLICATE = {
  source: (key: string) => t('Another source has the key “{0}” too; rename one of them, or make them one.', key),
  entity: (key: string) => t('Another entity has the key “{0}” too; rename one of them, or make them one.', key),
  claim: (id: string) => t('Another claim has the id “{0}” too; rename one of them, or make them one.', id),
  event: (id: string) => t('Another event has the id “{0}” too; rename one of them, or make them one.', id),
  annotation: (id: string) => t('Another annotation has the id “{0}” too; rename one of them, or make them one.', id),
};

/** What to say of a reference to an entity that no dossier has; `near`: the key that is spelt most like it. */
export function unknownEntity(key: string, near?: string): string {
  return near === undefined
    ? t('No entity is called “{0}”; define it in a dossier, or correct the key.', key)
    : t('No entity is called “{0}”; did you mean “{1}”?', key, near);
}

const UNKNOWN = {
  entity: unknownEntity,
  source: (key: string, near?: string) =>
    near === undefined
      ? t('No source is called “{0}”; define it in a dossier, or correct the key.', key)
      : t('No source is called “{0}”; did you mean “{1}”?', key, near),
  claim: (id: string, near?: string) =>
    near === undefined
      ? t('No claim is called “{0}”; define it in a dossier, or correct the id.', id)
      : t('No claim is called “{0}”; did you mean “{1}”?', id, near),
};

/** Nothing is lost by it: what isn't known isn't recognised, and it holds again when a dossier that has the entity is in use. */
function idleExclusion(key: string): string {
  return t('No dossier in use has the entity “{0}”, so this exclusion does nothing; remove it, or leave it.', key);
}

/** Where and how entries of each kind are named. */
const DEFINITIONS: {
  readonly [K in Exclude<Kind, 'exclusions'>]: readonly [keyof typeof DUPLICATE, (entry: Entries[K]) => FileSpan];
} = {
  sources: ['source', source => source.keyAt],
  entities: ['entity', entity => entity.keyAt],
  claims: ['claim', claim => claim.idAt],
  events: ['event', event => event.idAt],
  annotations: ['annotation', annotation => annotation.idAt],
};

/** The relations that lead to other entries; a property is none. */
type Reference = Exclude<RelationName, 'claimsStating'>;

/** What an entry refers to by each relation: of which kind, and where. */
const REFERENCES: Readonly<
  Record<Reference, readonly [keyof typeof UNKNOWN, Kind, Kind, (entry: never) => readonly Located<string>[]]>
> = {
  claimsAbout: ['entity', 'entities', 'claims', (claim: Claim) => claim.about],
  claimsCiting: ['source', 'sources', 'claims', (claim: Claim) => claim.cite.map(sourceOf)],
  claimsDisputing: ['claim', 'claims', 'claims', (claim: Claim) => claim.disputes],
  eventsOf: ['entity', 'entities', 'events', (event: DossierEvent) => event.entities],
  eventsCiting: ['source', 'sources', 'events', (event: DossierEvent) => event.cite.map(sourceOf)],
  annotationsOf: ['source', 'sources', 'annotations', (annotation: Annotation) => [sourceOf(annotation.target)]],
  exclusionsOf: ['entity', 'entities', 'exclusions', (exclusion: Exclusion) => [exclusion.entity]],
  sourcesRelaying: ['source', 'sources', 'sources', (source: Source) => source.relays],
};
const REFERENCE_NAMES = Object.keys(REFERENCES) as Reference[];

/** What is wrong with the files taken together: keys defined twice, and references to what nobody defines. */
export function* crossFileProblems(parts: readonly Part[], keys: AllKeys, isWhole: boolean): Steps<Problem[]> {
  return [
    ...(yield* duplicates(keys)),
    ...(isWhole ? yield* danglingReferences(parts, keys) : []),
    ...(yield* selfDisputes(parts)),
  ];
}

/** A key's definitions, if there are several, each with the others as related places. */
function* duplicates(keys: AllKeys): Steps<Problem[]> {
  const problems: Problem[] = [];
  for (const kind of Object.keys(DEFINITIONS) as (keyof typeof DEFINITIONS)[]) {
    const [what, placeOf] = DEFINITIONS[kind] as readonly [keyof typeof DUPLICATE, (entry: unknown) => FileSpan];
    for (const [key, addresses] of keys[kind].repeated) {
      const places = addresses.map(address => placeOf(keys[kind].entry(address)));
      const others = places
        .slice(0, MOST_RELATED)
        .map(at => ({ at, message: t('The other “{0}” is here.', clip(key)) }));
      const message = DUPLICATE[what](clip(key));
      const merged = what === 'entity' ? ` ${t('It has the names, claims and events of both.')}` : '';
      for (const at of places) {
        problems.push({
          ...problem(at, 'duplicate-key', `${message} ${whichIsUsed(at, places[0]!)}${merged}`),
          related: others.filter(other => other.at !== at),
        });
      }
      yield;
    }
  }
  return problems;
}

/** A card shows one, and a jump leads to it, though of no other anything is lost. */
function whichIsUsed(at: FileSpan, used: FileSpan): string {
  if (at === used) return t('Until then this one is used.');
  if (at.uri === used.uri) return t('Until then the first in this file is used.');
  return t('Until then the one in {0} is used.', fileName(used.uri));
}

function* danglingReferences(parts: readonly Part[], keys: AllKeys): Steps<Problem[]> {
  const excused = new Set(parts.flatMap(({ file }) => file.leftOut ?? []));
  // The entries of a file that can't be read at all may be what others refer to.
  if (parts.some(isUnread)) return [];
  const problems: Problem[] = [];
  const proposals = new Map<string, string | undefined>();
  let compared = 0;
  for (const part of parts) {
    for (const name of REFERENCE_NAMES) {
      const [what, to, from, referencesOf] = REFERENCES[name];
      const known = keys[to];
      const relation = part.relation(name);
      for (const [i, key] of relation.keys.entries()) {
        if (i % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
        if (known.has(key) || excused.has(key)) continue;
        const proposal = `${what} ${key}`;
        if (!proposals.has(proposal) && compared < MOST_COMPARED) {
          compared += known.size;
          proposals.set(proposal, yield* nearestOf(key, known.keys()));
        }
        const near = proposals.get(proposal);
        const isIdle = name === 'exclusionsOf' && near === undefined;
        const code = isIdle ? 'idle-exclusion' : (`unknown-${what}` as const);
        const message = isIdle ? idleExclusion(clip(key)) : UNKNOWN[what](clip(key), near);
        for (const number of relation.of(key)) {
          for (const { value, at } of referencesOf(part.entry(from, number) as never)) {
            if (value === key && problems.length < MOST_DANGLING) problems.push(problem(at, code, message));
          }
        }
        if (problems.length === MOST_DANGLING) return problems;
      }
    }
    yield;
  }
  return problems;
}

function isUnread({ file }: Part): boolean {
  return file.problems.some(
    ({ code }) => code === 'too-large' || code === 'not-utf8' || code === 'unsupported-version',
  );
}

function* selfDisputes(parts: readonly Part[]): Steps<Problem[]> {
  const problems: Problem[] = [];
  for (const part of parts) {
    const { keys, of } = part.relation('claimsDisputing');
    const ids = keys.length === 0 ? [] : part.keys('claims');
    for (const id of keys) {
      for (const number of of(id)) {
        if (ids[number] !== id) continue;
        for (const { value, at } of part.entry('claims', number).disputes) {
          if (value !== id) continue;
          problems.push(problem(at, 'self-dispute', t('A claim can’t dispute itself; give the id of another one.')));
        }
      }
    }
    yield;
  }
  return problems;
}

function sourceOf({ source, sourceAt }: Place): Located<string> {
  return { value: source, at: sourceAt };
}
