import type { Diagnostic, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import type { LanguageClient } from './language-client';

/** What an editor shows of the files that it has not open: it asks for news again and again. */
export class WorkspaceDiagnostics {
  private readonly ids = new Map<string, string>();
  private readonly items = new Map<string, readonly Diagnostic[]>();
  /** What was answered last: how often a report was full, and how often unchanged. */
  last = { full: 0, unchanged: 0 };

  constructor(private readonly client: LanguageClient) {}

  /** Asks once, and waits for the answer, which comes when there is news. */
  async pull(): Promise<void> {
    const previousResultIds = [...this.ids].map(([uri, value]) => ({ uri, value }));
    const { items } = await this.client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds,
    });
    this.last = { full: 0, unchanged: 0 };
    for (const report of items) {
      this.last[report.kind]++;
      if (report.kind === 'full') this.items.set(report.uri, report.items);
      if (report.resultId === undefined) this.ids.delete(report.uri);
      else this.ids.set(report.uri, report.resultId);
    }
  }

  /** As a client does whose tab of a document was closed. */
  forget(uri: string): void {
    this.ids.delete(uri);
  }

  of(uri: string): readonly Diagnostic[] {
    return this.items.get(uri) ?? [];
  }

  /** `path code severity`, of all files. */
  brief(): string[] {
    return [...this.items].flatMap(([uri, items]) =>
      items.map(({ code, severity }) => `${uri.slice(this.client.uri('').length + 1)} ${code} ${severity}`),
    );
  }

  /** Asks until just this is shown. */
  async shows(...expected: readonly string[]): Promise<void> {
    while (this.brief().sort().join('\n') !== [...expected].sort().join('\n')) await this.pull();
  }
}
