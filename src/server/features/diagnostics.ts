import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { OpenDocument } from '../documents';
import { dossierDiagnostics } from '../dossier-diagnostics';
import { noteDiagnostics } from '../note-diagnostics';
import type { Answering } from '../request';
import type { Services } from '../services';
import { normalUri } from '../uri';
import { WorkspaceReports } from '../workspace-reports';
import { publishDiagnostics } from './publish-diagnostics';

/**
 * What is wrong in dossier files and notes, open or not: pulled by the clients that say that they can, pushed to all others.
 */
export function diagnostics(services: Services, answer: Answering): void {
  pull(services, answer);
  if (!services.capabilities.textDocument?.diagnostic) publishDiagnostics(services);
}

/** `textDocument/diagnostic` and `workspace/diagnostic`. */
function pull(services: Services, answer: Answering): void {
  const { connection, library, onDidChange, capabilities } = services;
  const workspace = new WorkspaceReports(services);
  onDidChange(() => {
    if (capabilities.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh();
  });

  const reports = new NoteReports();
  const ofDocument = answer(
    'textDocument/diagnostic',
    async ({ textDocument, previousResultId }: DocumentDiagnosticParams) => {
      const uri = normalUri(textDocument.uri);
      await library.update([uri]);
      const note = noteAt(services, uri);
      if (!note) return full(await dossierDiagnostics(services, uri));
      return reports.report(note, await noteDiagnostics(services, note), previousResultId);
    },
  );
  connection.languages.diagnostics.on(async (params, token) => {
    const report = await ofDocument(params, token);
    // Also where it was cancelled: the client may have closed the document meanwhile.
    workspace.renew(normalUri(params.textDocument.uri));
    return report ?? full([]);
  });

  connection.languages.diagnostics.onWorkspace(async (params, token, _, partial) => {
    const ofWorkspace = answer('workspace/diagnostic', () => workspace.report(params, token, partial));
    return (await ofWorkspace(params, token)) ?? { items: [] };
  });
}

/** An open document that is no dossier. */
export function noteAt({ documents, dossiers }: Services, uri: string): OpenDocument | undefined {
  return dossiers.isDossier(uri) ? undefined : documents.get(uri);
}

/** Reports on notes; one that says the same as the one before isn't sent again. */
class NoteReports {
  private readonly last = new WeakMap<OpenDocument, { readonly id: string; readonly told: string }>();
  private count = 0;

  report(note: OpenDocument, items: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
    const told = JSON.stringify(items);
    const before = this.last.get(note);
    const resultId = before?.told === told ? before.id : `note ${++this.count}`;
    this.last.set(note, { id: resultId, told });
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { ...full(items), resultId };
  }
}

function full(items: Diagnostic[]): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
