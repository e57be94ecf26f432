import { usePrefilter } from '../core/recognition/prefilter';
import { textInState } from '../node/text-file';
import { answerJobs } from '../node/worker-pool';
import { fastestPrefilter } from '../wasm/prefilter';
import type { NoteToRead } from './note-reading';
import { answerNotes, type ThreadData } from './note-threads';

/** In a thread of Node: reads notes for the index. */
export function readNotesInThread(): void {
  usePrefilter(fastestPrefilter(new TextEncoder()));
  answerJobs(
    (data: ThreadData) => {
      const answer = answerNotes(data, textInState);
      return async (notes: readonly NoteToRead[]) => answer(notes);
    },
    ({ packed }) => [packed.buffer],
  );
}
