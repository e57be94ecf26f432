import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem, Severity } from '../../core/dossier/model';
import { textDocument, toRange } from '../positions';
import type { Answering } from '../request';
import type { Services } from '../services';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * `textDocument/diagnostic` and `workspace/diagnostic` for dossier files, open or not. The second is answered when there is
 * something new, so that a client which asks again and again doesn't keep the server busy.
 */
export function diagnostics(services: Services, answer: Answering): void {
  const { connection, library, onDidChange } = services;
  let version = 0;
  let waiting: (() => void)[] = [];
  onDidChange(() => {
    version++;
    for (const resume of waiting) resume();
    waiting = [];
    void connection.languages.diagnostics.refresh();
  });

  const ofDocument = answer('textDocument/diagnostic', async ({ textDocument: { uri } }: DocumentParams) => {
    await library.update([uri]);
    return full(await diagnosticsOf(services, uri));
  });
  connection.languages.diagnostics.on(async (params, token) => (await ofDocument(params, token)) ?? full([]));

  const ofWorkspace = answer('workspace/diagnostic', async (params: WorkspaceParams, token: CancellationToken) => {
    const seen = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    if (seen.size > 0 && [...seen.values()].every(id => id === String(version))) {
      await new Promise<void>(resolve => {
        waiting.push(resolve);
        token.onCancellationRequested(() => resolve());
      });
    }
    const uris = new Set([...seen.keys(), ...library.dossier.problems.keys()]);
    const resultId = String(version);
    const items = [...uris].map(async (uri): Promise<WorkspaceDocumentDiagnosticReport> => {
      return { uri, version: null, resultId, ...full(await diagnosticsOf(services, uri)) };
    });
    return { items: await Promise.all(items) };
  });
  connection.languages.diagnostics.onWorkspace(async (params, token) => (await ofWorkspace(params, token)) ?? { items: [] });
}
