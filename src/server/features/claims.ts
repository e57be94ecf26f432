import { rankedClaims } from '../../core/cards/ranking';
import { plainPlace } from '../../core/dossier/model';
import type { ClaimItem, ClaimsParams } from '../../protocol/requests';
import type { Services } from '../services';

/** `dossier/claims`. */
export const claims =
  ({ library }: Services) =>
  ({ entity }: ClaimsParams): ClaimItem[] => {
    const { dossier } = library;
    return rankedClaims(dossier, entity).map(claim => ({
      id: claim.id,
      text: claim.text,
      speaker: dossier.speakerName(claim) ?? '',
      isOfSource: claim.by === undefined,
      stance: claim.stance,
      ...(claim.date && { date: claim.date.date.text }),
      disputed: dossier.disputesOf(claim.id).length > 0,
      cite: claim.cite.map(plainPlace),
    }));
  };
