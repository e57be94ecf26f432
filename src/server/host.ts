import type { Connection } from 'vscode-languageserver';
import type { Files } from '../core/ports';
import {
  FIND_FILES,
  type FindFilesParams,
  READ_BYTES,
  READ_FILE,
  type ReadBytesResult,
  type ReadFileParams,
  type ReadFileResult,
} from '../protocol/requests';
import { WRITE_STATE, type WriteStateParams, type WriteStateResult } from '../protocol/revisions';
import type { Bytes } from '../reading/read-source';
import { normalUri } from './uri';

/** The files that the server may read, and where it finds them. */
export interface Host extends Files {
  /** The normal URIs of the files below a folder (a URI) that match any of the globs; none below what is no folder. */
  find(folder: string, globs: readonly string[]): Promise<string[]>;
  /** Writes a file of states beside a dossier; tells whether it could. Makes no folder. */
  write(uri: string, text: string): Promise<boolean>;
  /** A file's bytes. */
  bytes(uri: string): Promise<Bytes>;
}

/**
 * Files that the client reads: the way for a browser, and for file systems that only the editor knows. `own` gives the bytes of files
 * of this machine, which are many, and writes there, for an editor would make the folder again that somebody just deleted.
 */
export function clientHost(connection: Connection, own: Pick<Host, 'bytes' | 'write'> | undefined): Host {
  return {
    async read(uri) {
      const params: ReadFileParams = { uri };
      return (await connection.sendRequest<ReadFileResult>(READ_FILE, params)).text ?? undefined;
    },
    async write(uri, text) {
      if (own && uri.startsWith('file:')) return own.write(uri, text);
      const params: WriteStateParams = { uri, text };
      return (await connection.sendRequest<WriteStateResult>(WRITE_STATE, params)).isWritten;
    },
    async bytes(uri) {
      if (own && uri.startsWith('file:')) return own.bytes(uri);
      const params: ReadFileParams = { uri };
      const { base64, isTooLarge } = await connection.sendRequest<ReadBytesResult>(READ_BYTES, params);
      if (isTooLarge) return 'too-large';
      return base64 === null ? undefined : bytesOf(base64);
    },
    async find(folder, globs) {
      const params: FindFilesParams = { base: folder, globs: [...globs] };
      return (await connection.sendRequest<string[]>(FIND_FILES, params)).map(normalUri);
    },
  };
}

function bytesOf(base64: string): Uint8Array {
  const signs = atob(base64);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
}
