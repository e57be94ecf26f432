import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { dossierDiagnostics } from './dossier-diagnostics';
import { gather } from './gather';
import { noteDiagnostics } from './note-diagnostics';
import { unlessCancelled } from './request';
import { isSameJson } from './same-json';
import type { Services } from './services';
import { normalUri } from './uri';

/** What was told last of a file. */
interface Told {
  readonly id: string;
  readonly items: readonly Diagnostic[];
  /** Of the dossiers. */
  readonly version: number;
  /** Whether the client may show something else by now. */
  readonly isRenewed: boolean;
}

/** By this the result ids are known from those of single documents. */
const PREFIX = 'file ';
/** What is found is gathered for so long, and a document that is typed in told once it has been still for so long. */
const STILL_MS = 500;
/** How many reports go into one message, to a client that takes several. */
const AT_ONCE = 100;

/**
 * Answers `workspace/diagnostic`: what is wrong in dossiers and notes, open or not, hints left out, once there is something new;
 * so a client that asks again and again doesn't keep the server busy. An editor shows what it pulled of a document as long as
 * that is in a tab, and then what it is told here next: so what it pulled, it is told anew.
 */
export class WorkspaceReports {
  /** By normal URIs. Files that are gone stay, so that it is told of them that they have nothing. */
  private readonly told = new Map<string, Told>();
  private count = 0;
  private version = 0;
  private waiting: (() => void)[] = [];
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private readonly still = gather(STILL_MS, () => this.resume());

  constructor(private readonly services: Services) {
    const { onDidChange, onDidIndex, closedNotes, documents } = services;
    onDidChange(() => {
      this.version++;
      this.resume();
    });
    onDidIndex(() => this.resumeSoon());
    closedNotes.onDidChange(() => this.resumeSoon());
    documents.onDid(uri => this.renew(uri));
  }

  /** A document, by its normal URI, was opened, edited, closed, or pulled, if in vain. */
  renew(uri: string): void {
    const told = this.told.get(uri) ?? { id: '', items: [], version: -1 };
    this.told.set(uri, { ...told, isRenewed: true });
    this.still(uri);
  }

  /** Settles when all dossiers are in use and there is something that the client doesn't have yet; then at once where it has nothing. */
  async report(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const seen = new Map(previousResultIds.map(({ uri, value }) => [normalUri(uri), value]));
    while (!token.isCancellationRequested) {
      // Dossiers are checked against one another.
      await unlessCancelled(this.services.library.whole(), token);
      const news = this.news(token);
      const unchanged: WorkspaceDocumentDiagnosticReport[] = [];
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      let isPartial = false;
      for (const uri of this.candidates(seen.keys())) {
        const report = await this.reportOn(uri, seen.get(uri));
        if (report?.kind === DocumentDiagnosticReportKind.Unchanged) unchanged.push(report);
        else if (report) items.push(report);
        if (!partial || items.length < AT_ONCE) continue;
        partial.report({ items: items.splice(0) });
        isPartial = true;
      }
      const isNew = isPartial || items.length > 0 || seen.size === 0;
      if (isNew) {
        items.push(...unchanged);
        if (isPartial) partial?.report({ items: items.splice(0) });
        return { items };
      }
      await news;
    }
    return { items: [] };
  }

  private candidates(seen: Iterable<string>): Set<string> {
    const { library, closedNotes } = this.services;
    return new Set([...library.dossier.problems.keys(), ...closedNotes.found(), ...seen, ...this.told.keys()]);
  }

  /** Undefined where the client has pulled the document as it is. */
  private async reportOn(
    uri: string,
    previous: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const { documents } = this.services;
    const told = this.told.get(uri);
    const document = documents.ofFile(uri);
    if (document && told && !told.isRenewed && !previous?.startsWith(PREFIX)) return undefined;
    const { version } = this;
    const items = await this.itemsOf(uri, told);
    const isSame = told && !told.isRenewed && isSameJson(told.items, items);
    const resultId = isSame ? told.id : `${PREFIX}${++this.count}`;
    const isRenewed = this.told.get(uri) !== told;
    this.told.set(uri, { id: resultId, items, version, isRenewed });
    const about = { uri: documents.spelt(uri), version: document?.text.version ?? null, resultId };
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, ...about };
    return { kind: DocumentDiagnosticReportKind.Full, items: [...items], ...about };
  }

  private async itemsOf(uri: string, told: Told | undefined): Promise<readonly Diagnostic[]> {
    const { dossiers, documents, closedNotes, slices } = this.services;
    if (dossiers.isDossier(uri)) {
      const isKnown = told && !told.isRenewed && told.version === this.version;
      return isKnown ? told.items : dossierDiagnostics(this.services, uri);
    }
    const note = documents.ofFile(uri);
    if (!note) return told?.isRenewed === false ? slices.do(() => closedNotes.last(uri)) : closedNotes.in(uri);
    const found = await noteDiagnostics(this.services, note);
    return found.filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
  }

  private news(token: CancellationToken): Promise<void> {
    return new Promise(resolve => {
      const listening = token.onCancellationRequested(() => resolve());
      this.waiting.push(() => {
        listening.dispose();
        resolve();
      });
    });
  }

  private resumeSoon(): void {
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      this.resume();
    }, STILL_MS);
  }

  private resume(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }
}
