import type { Dossier } from '../dossier/dossier';
import type { Claim } from '../dossier/model';
import type { Part } from '../dossier/part';
import { t } from '../l10n';
import { shorten } from '../shorten';
import type { Steps } from '../steps';
import { type ComparableValue, comparableValue, compareValues } from './comparable-value';
import { overlap } from './figures/quantity';
import { type Lint, lint } from './lint';

/** Of more claims with one property, only the first are compared, each with all others. */
const MOST_COMPARED = 200;
/** How many of the claims that it contradicts a claim names. */
const MOST_NAMED = 10;

/** A claim that can be compared. */
interface Statement {
  readonly claim: Claim;
  readonly value: ComparableValue;
}

/** The claims that one claim contradicts, by how: with figures or dates that can't both be, or with other words. */
export interface Rivals {
  readonly claim: Claim;
  readonly conflicting: readonly Claim[];
  readonly differing: readonly Claim[];
}

/** All claims that state a property, over all files, and which of them contradict which without a dispute. */
export function* rivalsOver(parts: readonly Part[], property: string): Steps<Rivals[]> {
  const statements: Statement[] = [];
  for (const part of parts) {
    for (const number of part.relation('claimsStating').of(property)) {
      if (statements.length === MOST_COMPARED) break;
      const claim = part.entry('claims', number);
      statements.push({ claim, value: comparableValue(claim.value!) });
    }
    yield;
  }
  const all: Rivals[] = [];
  for (const one of statements) {
    const undisputed = statements.filter(other => other !== one && mayContradict(one.claim, other.claim));
    const how = undisputed.map(other => ({ claim: other.claim, how: contradiction(one, other) }));
    const conflicting = how.flatMap(each => (each.how === 'conflict' ? [each.claim] : []));
    const differing = how.flatMap(each => (each.how === 'other' ? [each.claim] : []));
    if (conflicting.length + differing.length > 0) all.push({ claim: one.claim, conflicting, differing });
    yield;
  }
  return all;
}

/** The claims that a claim contradicts by its value, without a dispute. */
export function* rivalsOf({ parts }: Pick<Dossier, 'parts'>, id: string, property: string): Steps<readonly Claim[]> {
  const rivals = yield* rivalsOver(parts, property);
  const found = rivals.find(({ claim }) => claim.id === id);
  return found ? [...found.conflicting, ...found.differing] : [];
}

export function lintRivals({ claim, conflicting, differing }: Rivals): Lint[] {
  return [...lintsOf(claim, conflicting, 'contradiction'), ...lintsOf(claim, differing, 'differing-value')];
}

function lintsOf(claim: Claim, rivals: readonly Claim[], code: 'contradiction' | 'differing-value'): Lint[] {
  const [first] = rivals;
  if (!first) return [];
  const values = [claim.property!, givenBy(claim), first.id, givenBy(first)] as const;
  const message =
    code === 'contradiction'
      ? t(
          'As “{0}”, this claim gives “{1}” and “{2}” gives “{3}”, which can’t both be, and neither disputes the other. Say which one does, or how they differ: by date, or by property.',
          ...values,
        )
      : t(
          'As “{0}”, this claim gives “{1}” and “{2}” gives “{3}”, and neither disputes the other. If they contradict each other, say which one does.',
          ...values,
        );
  const related = rivals.slice(0, MOST_NAMED).map(each => ({
    at: each.idAt,
    message: t('“{0}” gives “{1}”.', each.id, givenBy(each)),
  }));
  return [lint(claim.idAt, code, message, related)];
}

function givenBy({ value, stance }: Claim): string {
  const shown = shorten(value!, 60);
  return stance === 'denies' ? t('not {0}', shown) : shown;
}

/** Whether two claims are about the same, at what may be the same time, and neither disputes the other. */
function mayContradict(a: Claim, b: Claim): boolean {
  if (a.id === b.id || disputes(a, b) || disputes(b, a)) return false;
  if (a.date && b.date && !overlap(a.date.date, b.date.date)) return false;
  return a.about.length === 0 || b.about.length === 0 || a.about.some(({ value }) => isAbout(b, value));
}

function contradiction(a: Statement, b: Statement): 'same' | 'conflict' | 'other' {
  const how = compareValues(a.value, b.value);
  const denials = [a, b].filter(({ claim }) => claim.stance === 'denies').length;
  if (denials === 0) return how;
  // Who denies another value says nothing against this one.
  return denials === 1 && how === 'same' ? 'conflict' : 'same';
}

function disputes({ disputes }: Claim, { id }: Claim): boolean {
  return disputes.some(({ value }) => value === id);
}

function isAbout({ about }: Claim, entity: string): boolean {
  return about.some(({ value }) => value === entity);
}
