import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Problem } from '../../core/dossier/model';
import type { Steps } from '../../core/steps';
import { described } from '../described';
import { toDiagnostic } from '../diagnostic';
import type { OpenDocument } from '../documents';
import { gather } from '../gather';
import { noteDiagnostics } from '../note-diagnostics';
import { textDocument } from '../positions';
import type { Answering } from '../request';
import type { Services } from '../services';
import type { TextDocument } from '../text-document';
import { normalUri } from '../uri';

/**
 * What is wrong in dossier files, open or not, and in the notes that are open: pulled by the clients that say that they can,
 * pushed to all others.
 */
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

  const reports = new NoteReports();
  const ofDocument = answer('textDocument/diagnostic', async ({ textDocument, previousResultId }: DocumentParams) => {
    const uri = normalUri(textDocument.uri);
    await library.update([uri]);
    const note = noteAt(services, uri);
    if (!note) return full(await diagnosticsOf(services, uri));
    return reports.report(note, await noteDiagnostics(services, note), previousResultId);
  });
  connection.languages.diagnostics.on(async (params, token) => (await ofDocument(params, token)) ?? full([]));

  const ofWorkspace = answer('workspace/diagnostic', async (params: WorkspaceParams, token: CancellationToken) => {
    const ids = params.previousResultIds.filter(({ value }) => !NoteReports.isOne(value));
    const seen = new Map(ids.map(({ uri, value }) => [normalUri(uri), value]));
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
  const { connection, documents, dossiers, library, onDidChange, slices } = services;
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
      await slices.do(() => tell(documents.spelt(uri), diagnostics));
      if (current !== version) return;
    }
    for (const { uri, text } of documents.all()) {
      const note = noteAt(services, uri);
      if (!note) continue;
      const diagnostics = await noteDiagnostics(services, note);
      if (current !== version) return;
      uris.add(text.uri);
      tell(text.uri, diagnostics);
    }
    for (const uri of published.keys()) {
      if (uris.has(uri)) continue;
      tell(uri, []);
      published.delete(uri);
    }
  };
  const logged = (work: Promise<void>) => {
    work.catch(error => connection.console.error(described(error)));
  };
  onDidChange(() => logged(publish()));
  const publishNote = async (uri: string) => {
    const note = noteAt(services, uri);
    if (note) return tell(note.text.uri, await noteDiagnostics(services, note));
    for (const told of [...published.keys()].filter(each => normalUri(each) === uri)) {
      tell(told, []);
      published.delete(told);
    }
  };
  const still = gather(STILL_MS, uris => {
    for (const uri of uris) logged(publishNote(uri));
  });
  documents.onDid(uri => {
    if (!dossiers.isDossier(uri)) still(uri);
  });
}

/** A note that is typed in is looked at again once it has been still for so long. */
const STILL_MS = 200;

/** An open document that is no dossier. */
function noteAt({ documents, dossiers }: Services, uri: string): OpenDocument | undefined {
  return dossiers.isDossier(uri) ? undefined : documents.get(uri);
}

/** Reports on notes; one that says the same as the one before isn't sent again. */
class NoteReports {
  private static readonly PREFIX = 'note ';
  private readonly last = new WeakMap<OpenDocument, { readonly id: string; readonly told: string }>();
  private count = 0;

  /** Whether a result id is of such a report. */
  static isOne(id: string): boolean {
    return id.startsWith(NoteReports.PREFIX);
  }

  report(note: OpenDocument, items: Diagnostic[], previous: string | undefined): DocumentDiagnosticReport {
    const told = JSON.stringify(items);
    const before = this.last.get(note);
    const resultId = before?.told === told ? before.id : `${NoteReports.PREFIX}${++this.count}`;
    this.last.set(note, { id: resultId, told });
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { ...full(items), resultId };
  }
}

type DocumentParams = { textDocument: { uri: string }; previousResultId?: string };
type WorkspaceParams = { previousResultIds: { uri: string; value: string }[] };

function full(items: Diagnostic[]): FullDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}

/** What there is to look at in one dossier file. */
async function diagnosticsOf(services: Services, uri: string): Promise<Diagnostic[]> {
  const { documents, library, texts, dossierChecks, slices } = services;
  // They stand in the texts that were read, though somebody may write on meanwhile.
  const dossiers = library.read;
  const problems = await dossierChecks.problemsIn(uri);
  const uris = new Set(problems.flatMap(({ at, related = [] }) => [at.uri, ...related.map(other => other.at.uri)]));
  const read = new Map<string, TextDocument>();
  for (const of of uris) {
    const text = dossiers.get(of)?.text ?? (await texts.read(of)) ?? '';
    read.set(of, textDocument(documents.spelt(of), text));
  }
  return slices.run(toDiagnostics(problems, of => read.get(of)!));
}

const PROBLEMS_A_STEP = 20;

/** There may be a thousand. */
function* toDiagnostics(problems: readonly Problem[], documentOf: (uri: string) => TextDocument): Steps<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const problem of problems) {
    diagnostics.push(toDiagnostic(problem, documentOf));
    if (diagnostics.length % PROBLEMS_A_STEP === 0) yield;
  }
  return diagnostics;
}
