import { comparisonOf } from '../../core/citation/comparison';
import type { ComparisonParams, ComparisonResult } from '../../protocol/requests';
import type { Services } from '../services';

/** `dossier/comparison`. */
export const comparison =
  ({ passages }: Services) =>
  async (place: ComparisonParams): Promise<ComparisonResult | null> =>
    comparisonOf(await passages.textsOf(place.source), place) ?? null;
