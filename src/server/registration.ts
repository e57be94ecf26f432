import {
  BulkRegistration,
  type BulkUnregistration,
  type ClientCapabilities,
  CodeLensRequest,
  CompletionRequest,
  type Connection,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { DOSSIER_FILES, inAnyFolder } from '../core/files';

/** After what is typed, besides words, an editor should ask for completions: where a value, an item or a key begins. */
const TRIGGERS = [' ', '[', '{'];

/**
 * What is offered in dossier files alone. A note keeps what its editor does with it: to fold a plain text by its indentation,
 * say, an editor looks whether anybody else would.
 */
const FEATURES = {
  completion: {
    type: CompletionRequest.type,
    provider: 'completionProvider',
    options: { triggerCharacters: TRIGGERS, resolveProvider: true },
  },
  documentSymbol: { type: DocumentSymbolRequest.type, provider: 'documentSymbolProvider', options: {} },
  foldingRange: { type: FoldingRangeRequest.type, provider: 'foldingRangeProvider', options: {} },
  documentHighlight: { type: DocumentHighlightRequest.type, provider: 'documentHighlightProvider', options: {} },
  documentLink: { type: DocumentLinkRequest.type, provider: 'documentLinkProvider', options: {} },
  codeLens: { type: CodeLensRequest.type, provider: 'codeLensProvider', options: { resolveProvider: true } },
} as const;

type Feature = keyof typeof FEATURES;
const NAMES = Object.keys(FEATURES) as Feature[];

function isDynamic(client: ClientCapabilities, name: Feature): boolean {
  return client.textDocument?.[name]?.dynamicRegistration ?? false;
}

/** What is offered in all documents, by clients that can't be asked later to offer it in some. */
export function staticCapabilities(client: ClientCapabilities): ServerCapabilities {
  const names = NAMES.filter(name => !isDynamic(client, name));
  return Object.fromEntries(names.map(name => [FEATURES[name].provider, FEATURES[name].options]));
}

/** Asks the client to offer the features of dossier files in those, and nowhere else; nothing where it can't. */
export class DossierRegistration {
  private registered: Promise<BulkUnregistration> | undefined;
  private followed = '';

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientCapabilities,
  ) {}

  /** `globs` as the settings have them, relative to each workspace folder. */
  async follow(globs: readonly string[]): Promise<void> {
    const names = NAMES.filter(name => isDynamic(this.client, name));
    const patterns = [...new Set([DOSSIER_FILES, ...globs.map(inAnyFolder)])];
    const wanted = patterns.join('\n');
    if (names.length === 0 || wanted === this.followed) return;
    this.followed = wanted;
    const documentSelector = patterns.map(pattern => ({ pattern }));
    const bulk = BulkRegistration.create();
    for (const name of names) {
      const { type, options } = FEATURES[name];
      bulk.add(type, { documentSelector, ...options } as never);
    }
    const before = this.registered;
    this.registered = this.connection.client.register(bulk);
    await this.registered;
    (await before)?.dispose();
  }
}
