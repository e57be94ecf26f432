import {
  type Connection,
  type DidChangeWatchedFilesClientCapabilities,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';

/** Asks the client to tell of files that come, change and go; nothing where the client can't. */
export class Watch {
  private registered: Promise<Disposable> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly able: DidChangeWatchedFilesClientCapabilities | undefined,
  ) {}

  /** Watches these globs in the workspace, and `inFolders` below each of the folders (URIs), instead of what was watched before. */
  async follow(globs: readonly string[], inFolders: readonly string[], folders: readonly string[]): Promise<void> {
    if (!this.able?.dynamicRegistration) return;
    const watchers: FileSystemWatcher[] = [
      ...[...globs, ...inFolders].map(globPattern => ({ globPattern })),
      // Where a folder comes or goes, its files may do so unnamed.
      { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
      ...(this.able.relativePatternSupport ? folders : []).flatMap(baseUri =>
        inFolders.map(pattern => ({ globPattern: { baseUri, pattern } })),
      ),
    ];
    const before = this.registered;
    this.registered = this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    await this.registered;
    (await before)?.dispose();
  }
}
