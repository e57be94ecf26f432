import type { Steps } from '../../core/steps';
import { DID_INDEX, type MentionCounts } from '../../protocol/requests';
import type { Services } from '../services';

const ENTITIES_A_STEP = 500;

/** `dossier/mentionCounts`. */
export const mentionCounts = (services: Services) => async (): Promise<MentionCounts | null> => {
  const counts = await services.noteUses.countsOfIndex();
  return counts ? services.slices.run(mentioned(services, counts.mentions)) : null;
};

/** Tells the client when the counts may have changed by notes that are not open. */
export function tellIndexed({ connection, onDidIndex }: Services): void {
  onDidIndex(() => void connection.sendNotification(DID_INDEX));
}

function* mentioned({ library }: Services, mentions: (entity: string) => number): Steps<MentionCounts> {
  const counts: MentionCounts = [];
  let looked = 0;
  for (const key of library.dossier.entities.keys()) {
    const count = mentions(key);
    if (count > 0) counts.push([key, count]);
    if (++looked % ENTITIES_A_STEP === 0) yield;
  }
  return counts;
}
