import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { checkTexts } from '../../core/citation/check';
import type { Problem, Severity } from '../../core/dossier/model';
import { textDocument, toRange } from '../positions';
import { type Answering, described } from '../request';
import type { Services } from '../services';
import type { TextDocument } from '../text-document';
import { normalUri } from '../uri';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What is wrong in dossier files, open or not: pulled by the clients that say that they can, pushed to all others. */
export function diagnostics(services: Services, answer: Answering): void {
  pull(services, answer);
  if (!services.capabilities.textDocument?.diagnostic) push(services);
}

/**
 * `textDocument/diagnostic` and `workspace/diagnostic`. The second is answered when there is something new, so that a
 * client which asks again and again doesn't keep the server busy.
 */
function pull(services: Services, answer: Answering): void {
  const { connection, documents, library, onDidChange, capabilities } = services;
  let version = 0;
  let waiting: (() => void)[] = [];
  onDidChange(() => {
    version++;
    for (const resume of waiting) resume();
    waiting = [];
    if (capabilities.workspace?.diagnostics?.refreshSupport) void connection.languages.diagnostics.refresh();
  });

  const ofDocument = answer('textDocument/diagnostic', async ({ textDocument }: DocumentParams) => {
    const uri = normalUri(textDocument.uri);
    await library.update([uri]);
    return full(await diagnosticsOf(services, uri));
  });
  connection.languages.diagnostics.on(async (params, token) => (await ofDocument(params, token)) ?? full([]));

  const ofWorkspace = answer('workspace/diagnostic', async (params: WorkspaceParams, token: CancellationToken) => {
    const seen = new Map(params.previousResultIds.map(({ uri, value }) => [normalUri(uri), value]));
    if (seen.size > 0 && [...seen.values()].every(id => id === String(version))) {
      await new Promise<void>(resolve => {
        waiting.push(resolve);
        token.onCancellationRequested(() => resolve());
      });
    }
    const uris = new Set([...seen.keys(), ...library.dossier.problems.keys()]);
    const resultId = String(version);
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of uris) {
      const report = full(await diagnosticsOf(services, uri));
      items.push({ uri: documents.spelt(uri), version: null, resultId, ...report });
    }
    return { items };
  });
  connection.languages.diagnostics.onWorkspace(
    async (params, token) => (await ofWorkspace(params, token)) ?? { items: [] },
  );
}

/** `textDocument/publishDiagnostics` after each change, also for the files that are no dossiers any more. */
function push(services: Services): void {
  const { connection, documents, library, onDidChange } = services;
  /** By URI, as the client spells it, what was told last. */
  const published = new Map<string, string>();
  let version = 0;
  const tell = (uri: string, diagnostics: Diagnostic[]) => {
    const told = JSON.stringify(diagnostics);
    if (published.get(uri) === told) return;
    published.set(uri, told);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  const publish = async () => {
    const current = ++version;
    const uris = new Set<string>();
    for (const uri of library.dossier.problems.keys()) {
      const diagnostics = await diagnosticsOf(services, uri);
      // Where there is something newer, it has its own turn.
      if (current !== version) return;
      uris.add(documents.spelt(uri));
      tell(documents.spelt(uri), diagnostics);
    }
    for (const uri of published.keys()) {
      if (uris.has(uri)) continue;
      tell(uri, []);
      published.delete(uri);
    }
  };
  onDidChange(() => {
    publish().catch(error => connection.console.error(described(error)));
  });
}

type DocumentParams = { textDocument: { uri: string } };
type WorkspaceParams = { previousResultIds: { uri: string; value: string }[] };

function full(items: Diagnostic[]): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}

/** What is wrong in one dossier file, by itself, with the others, and with the texts that it names. */
async function diagnosticsOf(services: Services, uri: string): Promise<Diagnostic[]> {
  const { documents, library, texts, passages, slices } = services;
  const { dossier } = library;
  const problems = [
    ...(dossier.problems.get(uri) ?? []),
    ...(await checkTexts(dossier, uri, source => passages.textOf(source))),
  ];
  const uris = new Set(problems.flatMap(({ at, related = [] }) => [at.uri, ...related.map(other => other.at.uri)]));
  const read = new Map<string, TextDocument>();
  for (const of of uris) read.set(of, textDocument(documents.spelt(of), (await texts.read(of)) ?? ''));
  return slices.do(() => problems.map(problem => toDiagnostic(problem, of => read.get(of)!)));
}

function toDiagnostic(problem: Problem, document: (uri: string) => TextDocument): Diagnostic {
  const related = (problem.related ?? []).map(({ at, message }) => {
    const other = document(at.uri);
    return { location: { uri: other.uri, range: toRange(other, at.span) }, message };
  });
  return {
    range: toRange(document(problem.at.uri), problem.at.span),
    severity: SEVERITIES[problem.severity],
    source: 'dossier',
    code: problem.code,
    message: problem.message,
    ...(related.length > 0 && { relatedInformation: related }),
  };
}
