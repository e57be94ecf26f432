import type { Dossier } from '../dossier/dossier';
import type { Claim, Stance } from '../dossier/model';
import { dateInWords } from '../timeline/words';
import type { CardCitation, Citations } from './citations';

/** What somebody says, ready to be shown. */
export interface Statement {
  /** The claim's id. */
  readonly id: string;
  /** Who says so: an entity's or the given name, else the sources' names; absent where nothing says. */
  readonly speaker?: string;
  readonly stance: Stance;
  readonly text: string;
  /** When it is said to have been so, in words. */
  readonly date?: string;
  readonly citations: readonly CardCitation[];
}

/** A claim with the other side. */
export interface DisputedStatement extends Statement {
  /** At most `MOST_COUNTERCLAIMS`. */
  readonly counterclaims: readonly Counterclaim[];
  /** How many further ones there are. */
  readonly moreCounterclaims: number;
}

/** A claim that disputes the one it stands under, or is disputed by it. */
export interface Counterclaim extends Statement {
  readonly relation: 'disputes' | 'disputed-by';
}

export const MOST_COUNTERCLAIMS = 2;

/** A claim as a statement; its places take the next numbers of the card. */
export function statementOf(dossier: Dossier, claim: Claim, citations: Citations): Statement {
  const speaker = dossier.speakerName(claim);
  return {
    id: claim.id,
    ...(speaker !== undefined && { speaker }),
    stance: claim.stance,
    text: claim.text,
    ...(claim.date && { date: dateInWords(claim.date.date) }),
    citations: claim.cite.map(citations.cite),
  };
}

/** A claim with the claims that it disputes or that dispute it. */
export function disputedStatementOf(dossier: Dossier, claim: Claim, citations: Citations): DisputedStatement {
  const statement = statementOf(dossier, claim, citations);
  const others = dossier.disputesOf(claim.id);
  const counterclaims = others.slice(0, MOST_COUNTERCLAIMS).map((other): Counterclaim => {
    const relation = claim.disputes.some(({ value }) => value === other.id) ? 'disputes' : 'disputed-by';
    return { ...statementOf(dossier, other, citations), relation };
  });
  return { ...statement, counterclaims, moreCounterclaims: others.length - counterclaims.length };
}
