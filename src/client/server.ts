import {
  CancellationError,
  type CancellationToken,
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
} from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import * as editing from '../protocol/editing';
import * as originals from '../protocol/originals';
import * as protocol from '../protocol/requests';
import * as revisions from '../protocol/revisions';
import { SOURCE_VIEW_TEXT, type SourceViewParams, type SourceViewResult } from '../protocol/source-view';
import { gatherFileEvents } from './file-events';
import { serveFiles } from './files';
import { goneFiles } from './gone-files';
import { provideRenameEdits } from './rename';
import type { ServerState } from './status-text';

/** Makes a client, not yet started; the one thing in which the desktop and the browser differ. */
export type CreateClient = (options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** The custom requests: what each takes, and what it answers. Null: nothing is known of it. */
interface Requests {
  [protocol.MENTIONS]: [protocol.MentionsParams, protocol.MentionItem[]];
  [protocol.TIMELINE]: [protocol.TimelineParams, protocol.TimelineItem[]];
  [protocol.ENTITIES]: [protocol.EntitiesParams, protocol.EntityItem[]];
  [protocol.MENTION_COUNTS]: [Record<string, never>, protocol.MentionCounts];
  [protocol.CLAIMS]: [protocol.ClaimsParams, protocol.ClaimItem[]];
  [protocol.SOURCES]: [Record<string, never>, protocol.SourceItem[]];
  [protocol.CARD]: [protocol.CardParams, protocol.CardResult];
  [protocol.PASSAGE]: [protocol.PassageParams, protocol.PassageResult];
  [revisions.REVISIONS]: [Record<string, never>, revisions.RevisionItem[]];
  [revisions.ACCEPT_REVISIONS]: [revisions.AcceptRevisionsParams, null];
  [revisions.TAKE_BACK_ACCEPTANCE]: [Record<string, never>, boolean];
  [SOURCE_VIEW_TEXT]: [SourceViewParams, SourceViewResult];
  [protocol.COMPARISON]: [protocol.ComparisonParams, protocol.ComparisonResult];
  [protocol.REFERENCES_OF]: [protocol.ReferencesOfParams, protocol.LocationItem[]];
  [protocol.USES_OF]: [protocol.UsesOfParams, protocol.LocationItem[]];
  [protocol.ENTRY]: [protocol.EntryParams, protocol.LocationItem];
  [protocol.EXPLAIN]: [protocol.ExplainParams, protocol.ExplainResult | null];
  [editing.DOSSIERS]: [Record<string, never>, editing.DossierItem[]];
  [editing.DESCRIBE_TEXT]: [editing.DescribeTextParams, editing.TextDescription];
  [editing.PROPOSE]: [editing.ProposeParams, editing.Proposal];
  [editing.EXCLUDE]: [editing.ExcludeParams, editing.ExcludeResult];
  [editing.ANNOTATIONS]: [editing.AnnotationsParams, editing.AnnotationThread[]];
  [editing.ANNOTATE]: [editing.AnnotateParams, editing.AnnotateResult];
  [editing.READ_BIBLIOGRAPHY]: [editing.ReadBibliographyParams, editing.Imported];
  [originals.ATTACH_ORIGINALS]: [originals.AttachOriginalsParams, true];
  [originals.CHECK_ORIGINAL]: [originals.CheckOriginalParams, originals.CheckOriginalResult];
  [originals.FINGERPRINT_SOURCE]: [originals.FingerprintSourceParams, originals.FingerprintSourceResult];
  [editing.EDIT]: [editing.EditParams, editing.EditResult];
}

/** `RequestCancelled`, `ServerCancelled` and `ContentModified` of the protocol. */
const CANCELLED = [-32800, -32802, -32801];

/** The language server as the rest of the client sees it: started in the background, and again when asked. */
export class Server implements Disposable {
  private readonly stateChanged = new EventEmitter<ServerState>();
  private readonly modelChanged = new EventEmitter<protocol.DidChangeParams>();
  private readonly indexed = new EventEmitter<void>();
  readonly onDidChangeState: Event<ServerState> = this.stateChanged.event;
  /** Dossiers or originals changed: what was asked before is out of date. */
  readonly onDidChangeModel: Event<protocol.DidChangeParams> = this.modelChanged.event;
  /** Notes that are not open changed, or were counted at last. */
  readonly onDidIndex: Event<void> = this.indexed.event;
  /** What the server said last about its dossiers. */
  model: protocol.DidChangeParams | undefined;

  private current: ServerState = 'starting';
  private client: Promise<BaseLanguageClient>;
  private states: Disposable | undefined;

  /** `options` is asked at each start, since the languages that are served may have changed. */
  constructor(
    private readonly createClient: CreateClient,
    private readonly options: () => LanguageClientOptions,
    private readonly log: LogOutputChannel,
  ) {
    this.client = new Promise<void>(resolve => setTimeout(resolve)).then(() => this.start());
    this.client.catch(() => undefined);
  }

  get state(): ServerState {
    return this.current;
  }

  /** Stops the server, however it is, and starts it anew. */
  async restart(): Promise<void> {
    const old = this.client;
    this.states?.dispose();
    this.setState('starting');
    this.client = old
      .then(client => client.dispose())
      .catch(error => this.log.warn('The language server did not stop in order.', error))
      .then(() => this.start());
    await this.client;
  }

  /**
   * Asks the server, waiting until it has started. Null where it knows nothing, or could not answer, which is logged.
   * Throws a `CancellationError` where nobody waits any more or the server stopped.
   */
  async request<M extends keyof Requests>(
    method: M,
    params: Requests[M][0],
    token?: CancellationToken,
  ): Promise<Requests[M][1] | null> {
    try {
      const client = await this.client;
      // A token that is `undefined` would be sent as a second parameter.
      return await (token
        ? client.sendRequest<Requests[M][1] | null>(method, params, token)
        : client.sendRequest<Requests[M][1] | null>(method, params));
    } catch (error) {
      const code = (error as { code?: unknown } | undefined)?.code;
      if (this.current !== 'running' || (typeof code === 'number' && CANCELLED.includes(code))) {
        throw new CancellationError();
      }
      this.log.error(`${method} failed.`, error);
      return null;
    }
  }

  dispose(): void {
    this.states?.dispose();
    this.client.then(client => client.dispose()).catch(() => undefined);
    this.stateChanged.dispose();
    this.modelChanged.dispose();
    this.indexed.dispose();
  }

  private async start(): Promise<BaseLanguageClient> {
    try {
      const didChangeWatchedFile = gatherFileEvents(changes => {
        // What changes while the server stops or starts anew, it finds by itself.
        if (client.isRunning()) void client.sendNotification('workspace/didChangeWatchedFiles', { changes });
      });
      const middleware = { workspace: { didChangeWatchedFile }, provideRenameEdits };
      const client: BaseLanguageClient = await this.createClient({ ...this.options(), middleware });
      serveFiles(client, this.log);
      client.onNotification(protocol.DID_CHANGE, (model: protocol.DidChangeParams) => {
        this.model = model;
        this.modelChanged.fire(model);
      });
      client.onNotification(protocol.DID_INDEX, () => this.indexed.fire());
      this.states = client.onDidChangeState(() => {
        if (client.needsStart()) this.setState('failed');
        else if (client.isRunning()) this.setState('running');
      });
      await client.start();
      void goneFiles().then(events => events.forEach(didChangeWatchedFile));
      return client;
    } catch (error) {
      this.log.error('The language server could not be started.', error);
      this.setState('failed');
      throw error;
    }
  }

  private setState(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.stateChanged.fire(state);
  }
}
