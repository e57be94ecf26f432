import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { nodeFiles } from '../../src/node/files';
import { findFilesBelow } from '../../src/node/find-files';
import { FIND_FILES, type FindFilesParams, READ_FILE, type ReadFileParams } from '../../src/protocol/requests';

/** Answers the server's requests for files as an editor does, for `initializationOptions.clientFiles`. */
export function serveOwnFiles(connection: ProtocolConnection): void {
  connection.onRequest(READ_FILE, async ({ uri }: ReadFileParams) => ({ text: (await nodeFiles.read(uri)) ?? null }));
  connection.onRequest(FIND_FILES, ({ base, globs }: FindFilesParams) => findFilesBelow(base, globs));
}
