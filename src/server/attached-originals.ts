import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { Dossier } from '../core/dossier/dossier';
import { t } from '../core/l10n';
import type { OriginalsBySource } from '../protocol/originals';
import type { Host } from './host';
import { normalUri } from './uri';

/**
 * The files that the reader attached to sources as their originals. One that is gone is told of once, and not opened
 * until it is back.
 */
export class AttachedOriginals {
  private bySource: ReadonlyMap<string, string>;
  private gone: ReadonlySet<string> = new Set();
  private readonly told = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly dossier: () => Dossier,
    private readonly host: Pick<Host, 'bytes'>,
    initial: OriginalsBySource,
  ) {
    this.bySource = normal(initial);
  }

  /** The URI of the file that is attached to a source, while it is there. */
  of(source: string): string | undefined {
    const uri = this.bySource.get(source);
    return uri === undefined || this.gone.has(uri) ? undefined : uri;
  }

  /** URIs of all files that are attached. */
  get uris(): ReadonlySet<string> {
    return new Set(this.bySource.values());
  }

  /** Takes other files in place of those that were attached. */
  async attach(originals: OriginalsBySource): Promise<void> {
    this.bySource = normal(originals);
    await this.look();
  }

  /** Looks which files are there, or whether that of one source is; tells whether that is otherwise than before. */
  async look(source?: string): Promise<boolean> {
    const only = source === undefined ? undefined : this.bySource.get(source);
    if (source !== undefined && only === undefined) return false;
    const uris = only === undefined ? [...this.uris] : [only];
    const found = await Promise.all(uris.map(uri => this.host.bytes(uri)));
    const before = this.gone;
    const gone = uris.filter((_, index) => found[index] === undefined);
    this.gone = new Set([...[...before].filter(uri => !uris.includes(uri) && this.uris.has(uri)), ...gone]);
    for (const [key, uri] of this.bySource) if (this.dossier().sources.has(key)) this.tellOf(key, uri);
    return before.size !== this.gone.size || [...before].some(uri => !this.gone.has(uri));
  }

  private tellOf(source: string, uri: string): void {
    if (!this.gone.has(uri)) {
      this.told.delete(source);
      return;
    }
    if (this.told.has(source)) return;
    this.told.add(source);
    const message = t(
      'The original of “{0}” that you attached is not there any more: {1}. Until it is back, or another is attached, jumps open what the dossier has.',
      source,
      URI.parse(uri).fsPath,
    );
    void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
}

function normal(originals: OriginalsBySource): ReadonlyMap<string, string> {
  return new Map(Object.entries(originals).map(([source, uri]) => [source, normalUri(uri)]));
}
