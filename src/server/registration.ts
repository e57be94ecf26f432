import {
  BulkRegistration,
  type ClientCapabilities,
  CodeLensRequest,
  CompletionRequest,
  type Connection,
  type Disposable,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { DOSSIER_FILES, inAnyFolder } from '../core/files';

/** After what is typed, besides words, an editor should ask for completions: where a value, an item or a key begins. */
export const TRIGGERS = [' ', '[', '{'];
/** The same in notes: where a citation, or the place that it names, begins. Elsewhere they are answered by nothing. */
const NOTE_TRIGGERS = ['@', ',', ' '];

/**
 * What is offered in dossier files alone, but for completion, which notes have too. A note keeps what its editor does with it: to fold a plain text by its indentation,
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
  return Object.fromEntries(
    names.map(name => {
      const { provider, options } = FEATURES[name];
      if (name !== 'completion') return [provider, options];
      return [provider, { ...options, triggerCharacters: [...new Set([...TRIGGERS, ...NOTE_TRIGGERS])] }];
    }),
  );
}

/** Asks the client to offer the features of dossier files in those, and of notes in those; nothing where it can't. */
export class DossierRegistration {
  private registered: Promise<readonly Disposable[]> | undefined;
  private followed = '';

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientCapabilities,
  ) {}

  /** `globs`, relative to each workspace folder, and `languages` of notes as the settings have them. */
  async follow(globs: readonly string[], languages: readonly string[]): Promise<void> {
    const names = NAMES.filter(name => isDynamic(this.client, name));
    const patterns = [...new Set([DOSSIER_FILES, ...globs.map(inAnyFolder)])];
    const wanted = [...patterns, ...languages].join('\n');
    if (names.length === 0 || wanted === this.followed) return;
    this.followed = wanted;
    const documentSelector = patterns.map(pattern => ({ pattern }));
    const bulk = BulkRegistration.create();
    for (const name of names) {
      const { type, options } = FEATURES[name];
      bulk.add(type, { documentSelector, ...options } as never);
    }
    const { client } = this.connection;
    // Who looks for notes in YAML would else be offered everything in a dossier twice.
    const notes = languages.filter(language => language !== 'yaml').map(language => ({ language }));
    const options = { ...FEATURES.completion.options, triggerCharacters: NOTE_TRIGGERS, documentSelector: notes };
    const inNotes = names.includes('completion') && notes.length > 0;
    const before = this.registered;
    // One registration can't have a feature twice.
    this.registered = Promise.all([
      client.register(bulk),
      ...(inNotes ? [client.register(CompletionRequest.type, options)] : []),
    ]);
    await this.registered;
    for (const registration of (await before) ?? []) registration.dispose();
  }
}
