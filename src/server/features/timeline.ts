import { type TimelineItem, timeline as timelineOf } from '../../core/timeline/timeline';
import type { TimelineParams } from '../../protocol/requests';
import type { Services } from '../services';

/** `dossier/timeline`. */
export const timeline =
  ({ library }: Services) =>
  (params: TimelineParams | undefined): TimelineItem[] =>
    timelineOf(library.dossier, params?.entity === undefined ? {} : { entity: params.entity });
