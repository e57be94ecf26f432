import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkTexts } from '../../core/citation/check';
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
  const { connection, library, onDidChange, capabilities } = services;
  let version = 0;
  let waiting: (() => void)[] = [];
  onDidChange(() => {
    version++;
    for (const resume of waiting) resume();
    waiting = [];
    if (capabilities.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh();
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
  connection.languages.diagnostics.onWorkspace(
    async (params, token) => (await ofWorkspace(params, token)) ?? { items: [] },
  );
}

type DocumentParams = { textDocument: { uri: string } };
type WorkspaceParams = { previousResultIds: { uri: string; value: string }[] };

function full(items: Diagnostic[]): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}

/** What is wrong in one dossier file, by itself, with the others, and with the texts that it names. */
async function diagnosticsOf({ library, texts, passages }: Services, uri: string): Promise<Diagnostic[]> {
  const problems = library.dossier.problems.get(uri);
  if (!problems) return [];
  const documents = new Map<string, TextDocument>();
  const document = async (of: string) => {
    const known = documents.get(of) ?? textDocument(of, (await texts.read(of)) ?? '');
    documents.set(of, known);
    return known;
  };
  const textProblems = await checkTexts(library.dossier, uri, source => passages.textOf(source));
  return Promise.all([...problems, ...textProblems].map(problem => toDiagnostic(problem, document)));
}

async function toDiagnostic(problem: Problem, document: (uri: string) => Promise<TextDocument>): Promise<Diagnostic> {
  const range = toRange(await document(problem.at.uri), problem.at.span);
  const related = (problem.related ?? []).map(async ({ at, message }) => ({
    location: { uri: at.uri, range: toRange(await document(at.uri), at.span) },
    message,
  }));
  return {
    range,
    severity: SEVERITIES[problem.severity],
    source: 'dossier',
    code: problem.code,
    message: problem.message,
    ...(related.length > 0 && { relatedInformation: await Promise.all(related) }),
  };
}
