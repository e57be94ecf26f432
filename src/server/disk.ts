import type { Steps } from '../core/steps';
import type { TextInState } from './note-reading';

/**
 * The machine's own disk, by a thread that waits for it: to wait for each of many files without keeping others waiting takes
 * several times as long.
 */
export interface Disk {
  /** As `findStates`; settles once the thread finds nothing left to do. */
  states(given: FileStates): Promise<void>;
  /** The texts of files, by URIs; undefined for a link, for what is not UTF-8, and for what can't be read. */
  texts(uris: readonly string[]): Promise<readonly (TextInState | undefined)[]>;
  end(): Promise<void>;
}

/** The states of files, which several threads find out at once. */
export interface FileStates {
  readonly uris: readonly string[];
  /** What tells one state of each from another, see `FileState`; 0 where nothing does, or nobody found it out. */
  readonly stamps: Float64Array;
  /** Of which files they are found out next, as one number. */
  readonly next: Int32Array;
}

/** How many files are looked at in one step. */
const FILES_A_STEP = 20;

/** Memory for the states of files. */
export function statesOf(uris: readonly string[]): FileStates {
  const stamps = new Float64Array(new SharedArrayBuffer(8 * uris.length));
  return { uris, stamps, next: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Finds out the states that nobody else does. */
export function* findStates(
  { uris, stamps, next }: FileStates,
  stampOf: (uri: string) => number | undefined,
): Steps<void> {
  for (let from = 0; from < uris.length; ) {
    from = Atomics.add(next, 0, FILES_A_STEP);
    const to = Math.min(uris.length, from + FILES_A_STEP);
    for (let i = from; i < to; i++) stamps[i] = stampOf(uris[i]!) ?? 0;
    yield;
  }
}
