import type { PassageParams, PassageResult } from '../../protocol/requests';
import type { Services } from '../services';

/** `dossier/passage`. */
export const passage =
  ({ passages }: Services) =>
  (place: PassageParams): Promise<PassageResult> =>
    passages.locate(place);
