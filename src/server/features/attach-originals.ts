import type { AttachOriginalsParams } from '../../protocol/originals';
import type { Services } from '../services';

/** `dossier/attachOriginals`. */
export const attachOriginals =
  ({ attach }: Services) =>
  async ({ originals }: AttachOriginalsParams): Promise<true> => {
    await attach(originals);
    return true;
  };
