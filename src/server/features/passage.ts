import type { PassageParams, PassageResult } from '../../protocol/requests';
import type { Services } from '../services';

/** `dossier/passage`. An original lies where nobody may tell of changes, so that one looks whether it is still there. */
export const passage =
  ({ attached, passages }: Services) =>
  async (place: PassageParams): Promise<PassageResult> => {
    await attached.look(place.source);
    return passages.locate(place);
  };
