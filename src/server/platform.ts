import type { RealUri } from '../core/dossier/outside';
import type { Bundle } from '../core/l10n';
import type { Hash } from '../core/packing/seal';
import type { ByteCache, Cache, SealedCache } from './cache';
import type { Disk } from './disk';
import type { Host } from './host';
import type { FileState } from './note-index';
import type { StartThreads } from './note-threads';
import type { ParserThread } from './parser';
import type { Pdfs } from './source-readings';

/** What is kept from one start to the next, each in a folder of its own. */
export type CacheKind = 'parsed' | 'names' | 'notes' | 'cited' | 'checked';

/** What the machine gives that the server runs on; a browser gives nothing, so that all comes from the client. */
export interface Platform {
  readonly host?: Host;
  /** URIs of the dossiers that come with the product. */
  readonly builtinDossiers?: () => Promise<readonly string[]>;
  /** Also where the client reads: an editor's `file:` is this machine's too, and editors don't tell where links lead. */
  readonly realUri?: RealUri;
  /** The translations for the client's locale, a BCP 47 tag, or for the machine's where it names none. */
  readonly translations?: (locale: string | undefined) => Promise<Bundle>;
  /** Settles once the messages that have come are answered. */
  readonly pause?: () => Promise<void>;
  /** Tells texts apart by a word of letters, digits, hyphens and underscores, quicker than `contentHash`. */
  readonly hash?: Hash;
  /** Starts a thread that runs `answerParser`. */
  readonly parserThread?: () => ParserThread;
  /** Reads PDFs; with the URI of a folder, their texts may be kept there. */
  readonly pdfs: (cacheFolder: string | undefined) => Pdfs;
  /** A cache in a folder, by its URI, for one kind of things; undefined where there can be none. */
  readonly cache?: (folder: string, kind: CacheKind) => (Cache & ByteCache & SealedCache) | undefined;
  /** The state of a file on the machine's own disk; undefined for what is none, links among it. */
  readonly stateOf?: (uri: string) => FileState | undefined;
  /** Starts a thread that waits for the disk. */
  readonly startDisk?: () => Disk;
  readonly noteThreads?: StartThreads;
}
