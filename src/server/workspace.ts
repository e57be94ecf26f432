import type { Connection, InitializeParams } from 'vscode-languageserver';
import { folderUri, isBelow } from './uri';

/** The workspace folders, as normal URIs without a closing slash. */
export class WorkspaceFolders {
  private uris: string[];

  private readonly follows: boolean;

  constructor({ workspaceFolders, rootUri, capabilities }: InitializeParams) {
    this.follows = capabilities.workspace?.workspaceFolders ?? false;
    const given = workspaceFolders?.map(folder => folder.uri) ?? (rootUri ? [rootUri] : []);
    this.uris = given.map(folderUri);
  }

  all(): readonly string[] {
    return this.uris;
  }

  /** The folder in which a file lies, by its normal URI: the innermost, where one folder lies in another. */
  of(uri: string): string | undefined {
    let inner: string | undefined;
    for (const folder of this.uris) {
      if (folder.length > (inner?.length ?? 0) && isBelow(folder, uri)) inner = folder;
    }
    return inner;
  }

  /** Follows folders that are added and removed, where the client tells. */
  listen(connection: Connection, changed: () => void): void {
    if (!this.follows) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(folder => folderUri(folder.uri)));
      this.uris = [...this.uris.filter(uri => !gone.has(uri)), ...added.map(folder => folderUri(folder.uri))];
      changed();
    });
  }
}
