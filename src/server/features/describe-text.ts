import { likelyTitle } from '../../core/citation/likely-title';
import { isRead } from '../../core/citation/reading';
import { publishedDates } from '../../core/editing/date-proposal';
import { proposedSourceKind } from '../../core/editing/source-kind-proposal';
import type { DescribeTextParams, TextDescription } from '../../protocol/editing';
import type { Services } from '../services';
import { normalUri } from '../uri';

/** `dossier/describeText`. */
export const describeText =
  ({ readings }: Services) =>
  async ({ uri }: DescribeTextParams): Promise<TextDescription | null> => {
    const reading = await readings.read(normalUri(uri));
    if (!isRead(reading)) return null;
    const title = likelyTitle(reading);
    const kind = proposedSourceKind(reading);
    return { ...(title && { title }), ...(kind && { kind }), published: publishedDates(reading.text) };
  };
