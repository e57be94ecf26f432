import { finish } from '../core/steps';
import { fileState } from '../node/files';
import { textInState } from '../node/text-file';
import { answerJobs } from '../node/worker-pool';
import { type FileStates, findStates } from './disk';

/** Whose states are asked for, or the texts of which files, by URIs. */
export type DiskJob = FileStates | readonly string[];

/** A thread of Node that waits for the disk; by a script of its own, as small as it is, it is there in half the time. */
answerJobs(() => async (job: DiskJob) => {
  if (!('next' in job)) return job.map(textInState);
  finish(findStates(job, uri => fileState(uri)?.stamp));
  return undefined;
});
