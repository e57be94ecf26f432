import type { OriginalCheck } from '../core/citation/check-original';
import type { DossierEdit } from '../core/editing/entries';

/** The requests about the reader's own copies of sources, and the fingerprints by which they are known. */

/** Which file, by its URI, is the original of a source, by its key. */
export type OriginalsBySource = Readonly<Record<string, string>>;

/**
 * `dossier/attachOriginals`: the files that the reader attached, all of them, in place of those told before; answered once
 * jumps go by them. Those of the start are in `initializationOptions.originals`.
 */
export const ATTACH_ORIGINALS = 'dossier/attachOriginals';
export interface AttachOriginalsParams {
  originals: OriginalsBySource;
}

/** `dossier/checkOriginal`: verifies that a file, which the reader picked, is the original of a source. */
export const CHECK_ORIGINAL = 'dossier/checkOriginal';
export interface CheckOriginalParams {
  source: string;
  /** The file's URI. */
  uri: string;
}
export type CheckOriginalResult =
  | OriginalCheck
  | {
      /** Why it can't be verified, and what to do. */
      message: string;
    };

/** `dossier/fingerprintSource`: what to write so that a source's own text is known by its fingerprints. */
export const FINGERPRINT_SOURCE = 'dossier/fingerprintSource';
export interface FingerprintSourceParams {
  source: string;
  /** The URI of the file with its own text, which the reader picked; without it, the original or the text that is known. */
  uri?: string;
}
export type FingerprintSourceResult =
  | {
      /** The URI of the dossier file that has the source. */
      dossier: string;
      edit: DossierEdit;
      /** How many paragraphs the text has. */
      paragraphs: number;
    }
  /** Neither an original nor a text with the source's own words is known. */
  | { lacksText: true }
  | {
      /** Why it can't be done, and what to do. */
      message: string;
    };
