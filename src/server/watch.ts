import {
  type Connection,
  type DidChangeWatchedFilesClientCapabilities,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { fileName, parentUri } from './uri';

/** What is to be watched, besides the workspace. */
export interface Watched {
  /** URIs of folders, and the globs of what is watched in them. */
  readonly folders: readonly string[];
  readonly inFolders: readonly string[];
  /** URIs of single files. */
  readonly files: readonly string[];
}

/** Asks the client to tell of files that come, change and go; nothing where the client can't. */
export class Watch {
  private registered: Promise<Disposable> | undefined;
  private followed = '';

  constructor(
    private readonly connection: Connection,
    private readonly able: DidChangeWatchedFilesClientCapabilities | undefined,
  ) {}

  /** Watches the workspace, and these instead of what was watched before. */
  async follow({ inFolders, folders, files }: Watched): Promise<void> {
    if (!this.able?.dynamicRegistration) return;
    const relative = this.able.relativePatternSupport;
    const watchers: FileSystemWatcher[] = [
      // All of it: where a folder comes, goes or is replaced, its files may do so unnamed.
      { globPattern: '**' },
      ...(relative ? folders : []).flatMap(baseUri =>
        inFolders.map(pattern => ({ globPattern: { baseUri, pattern } })),
      ),
      ...files.map(uri => {
        const pattern = literal(fileName(uri));
        return { globPattern: relative ? { baseUri: parentUri(uri), pattern } : `**/${pattern}` };
      }),
    ];
    const wanted = JSON.stringify(watchers);
    if (wanted === this.followed) return;
    this.followed = wanted;
    const before = this.registered;
    this.registered = this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    await this.registered;
    (await before)?.dispose();
  }
}

/** A glob of a name: globs have no escape that every client knows, so `?` stands for what they give a meaning. */
function literal(name: string): string {
  return name.replace(/[*?{}[\],!\\]/g, '?');
}
