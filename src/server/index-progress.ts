import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { t } from '../core/l10n';

/** From so many notes on, a person is told how far it is. */
const MANY = 200;

/** Tells how far the indexing of notes is. */
export class IndexProgress {
  constructor(private readonly connection: Connection) {}

  /** Begins to read so many notes; `cancel` is done where the person wants no more of it. */
  begin(total: number, cancel: () => void): { did(count: number): void; end(): void } {
    if (total < MANY) return { did: () => {}, end: () => {} };
    let done = 0;
    let hasEnded = false;
    let progress: WorkDoneProgressServerReporter | undefined;
    void this.connection.window.createWorkDoneProgress().then(reporter => {
      if (hasEnded) return;
      progress = reporter;
      progress.begin(t('Indexing notes'), 0, undefined, true);
      reporter.token.onCancellationRequested(cancel);
    });
    let told = 0;
    return {
      did: count => {
        done += count;
        const percent = Math.floor((100 * done) / total);
        if (percent === told) return;
        told = percent;
        progress?.report(percent, t('{0} of {1} notes', done, total));
      },
      end: () => {
        hasEnded = true;
        progress?.done();
      },
    };
  }
}
