import type { Dossier } from '../dossier/dossier';
import type { Claim } from '../dossier/model';

/**
 * The claims about an entity, those that matter most first. Each rule decides where those before it leave a tie:
 *
 * 1. Disputed claims: there is another side to know of.
 * 2. Claims that more sources bear out.
 * 3. Claims with a value that others can be compared with (`property`).
 * 4. What others say before what the entity says of itself.
 * 5. The dossier's order.
 */
export function rankedClaims(dossier: Dossier, entity: string): Claim[] {
  const rank = (claim: Claim) => [
    Number(dossier.disputesOf(claim.id).length > 0),
    new Set(claim.cite.map(place => place.source)).size,
    Number(claim.property !== undefined),
    Number(claim.by !== entity),
  ];
  return dossier
    .claimsAbout(entity)
    .map(claim => ({ claim, rank: rank(claim) }))
    .sort((a, b) => compare(b.rank, a.rank))
    .map(({ claim }) => claim);
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, index) => value - b[index]!).find(difference => difference !== 0) ?? 0;
}
