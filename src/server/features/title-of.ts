import { likelyTitle } from '../../core/citation/likely-title';
import { isRead } from '../../core/citation/reading';
import type { TitleOfParams } from '../../protocol/editing';
import type { Services } from '../services';
import { normalUri } from '../uri';

/** `dossier/titleOf`. */
export const titleOf =
  ({ readings }: Services) =>
  async ({ uri }: TitleOfParams): Promise<string | null> => {
    const reading = await readings.read(normalUri(uri));
    return (isRead(reading) && likelyTitle(reading)) || null;
  };
