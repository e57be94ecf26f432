import type { Dossier } from '../dossier/dossier';
import { numberCitations, type WhatOpens } from './citations';
import { type DisputedStatement, disputedStatementOf } from './statement';

/** One claim, whole, with the other side. */
export interface ClaimCard {
  readonly kind: 'claim';
  readonly statement: DisputedStatement;
  readonly note?: string;
}

/** The card of a claim; `undefined` where the dossier has none with this id. */
export function claimCard(
  dossier: Dossier,
  id: string,
  { opens }: { readonly opens: WhatOpens },
): ClaimCard | undefined {
  const claim = dossier.claims.get(id);
  if (!claim) return undefined;
  return {
    kind: 'claim',
    statement: disputedStatementOf(dossier, claim, numberCitations(dossier, opens)),
    ...(claim.note !== undefined && { note: claim.note }),
  };
}
