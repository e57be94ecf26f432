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
import { type Answering, described } from '../request';
import type { Services } from '../services';
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
    const items = [...uris].map(async (uri): Promise<WorkspaceDocumentDiagnosticReport> => {
      return { uri: documents.spelt(uri), version: null, resultId, ...full(await diagnosticsOf(services, uri)) };
    });
    return { items: await Promise.all(items) };
  });
  connection.languages.diagnostics.onWorkspace(
    async (params, token) => (await ofWorkspace(params, token)) ?? { items: [] },
  );
}

/** `textDocument/publishDiagnostics` after each change, also for the files that are no dossiers any more. */
function push(services: Services): void {
  const { connection, documents, library, onDidChange } = services;
  let published: readonly string[] = [];
  let version = 0;
  const publish = async () => {
    const current = ++version;
    const uris = [...library.dossier.problems.keys()];
    const found = await Promise.all(uris.map(uri => diagnosticsOf(services, uri)));
    // Where there is something newer, it has its own turn.
    if (current !== version) return;
    const now = new Map(uris.map((uri, index) => [documents.spelt(uri), found[index]!]));
    for (const uri of published) if (!now.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, diagnostics] of now) void connection.sendDiagnostics({ uri, diagnostics });
    published = [...now.keys()];
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
async function diagnosticsOf({ documents, library, texts, passages }: Services, uri: string): Promise<Diagnostic[]> {
  const problems = library.dossier.problems.get(uri);
  if (!problems) return [];
  const read = new Map<string, TextDocument>();
  const document = async (of: string) => {
    const known = read.get(of) ?? textDocument(documents.spelt(of), (await texts.read(of)) ?? '');
    read.set(of, known);
    return known;
  };
  const textProblems = await checkTexts(library.dossier, uri, source => passages.textOf(source));
  return Promise.all([...problems, ...textProblems].map(problem => toDiagnostic(problem, document)));
}

async function toDiagnostic(problem: Problem, document: (uri: string) => Promise<TextDocument>): Promise<Diagnostic> {
  const range = toRange(await document(problem.at.uri), problem.at.span);
  const related = (problem.related ?? []).map(async ({ at, message }) => {
    const other = await document(at.uri);
    return { location: { uri: other.uri, range: toRange(other, at.span) }, message };
  });
  return {
    range,
    severity: SEVERITIES[problem.severity],
    source: 'dossier',
    code: problem.code,
    message: problem.message,
    ...(related.length > 0 && { relatedInformation: await Promise.all(related) }),
  };
}
