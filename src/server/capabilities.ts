import { type ClientCapabilities, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { version } from '../../package.json';
import { CODE_ACTION_KINDS } from './features/code-action';
import { RENAMED_FILES } from './features/will-rename-files';
import { staticCapabilities } from './registration';

/** What the server offers to a client from the first; the rest is registered later: see `DossierRegistration`. */
export function initializeResult(client: ClientCapabilities): InitializeResult {
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      definitionProvider: true,
      declarationProvider: true,
      referencesProvider: true,
      workspaceSymbolProvider: { resolveProvider: true },
      renameProvider: { prepareProvider: true },
      ...staticCapabilities(client),
      codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: { willRename: RENAMED_FILES },
      },
    },
    serverInfo: { name: 'dossier', version },
  };
}
