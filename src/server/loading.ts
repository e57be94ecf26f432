import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { t } from '../core/l10n';

/** With so much to parse, in UTF-16 units, what is there is shown while the rest is read: it takes about a second. */
const LONG = 1_000_000;
/** How many times as long as it takes to show what is there, all is left to reading before that is done again. */
const REST = 10;

/** One reading of files. */
export interface Task {
  /** How much there is to parse, in UTF-16 units. */
  readonly total: number;
  readonly isLong: boolean;
  /** So many UTF-16 units are parsed. */
  did(length: number): void;
  end(): void;
}

/** Follows how far the reading of dossiers is: tells the person where it takes long, and when to show what is there. */
export class Loading {
  private shown = 0;
  private took = 0;

  constructor(private readonly connection: Connection) {}

  /** @param lengths those of the texts to parse, in UTF-16 units */
  begin(lengths: readonly number[]): Task {
    const total = lengths.reduce((sum, length) => sum + length, 0);
    if (total < LONG) return { total, isLong: false, did: () => {}, end: () => {} };
    let files = 0;
    let done = 0;
    let ended = false;
    let progress: WorkDoneProgressServerReporter | undefined;
    void this.connection.window.createWorkDoneProgress().then(reporter => {
      if (ended) return;
      progress = reporter;
      progress.begin(t('Reading dossiers'), 0);
    });
    return {
      total,
      isLong: true,
      did: length => {
        files++;
        done += length;
        progress?.report(Math.floor((100 * done) / total), t('{0} of {1} files', files, lengths.length));
      },
      end: () => {
        ended = true;
        progress?.done();
      },
    };
  }

  /** Whether enough went to reading since something was shown. */
  mayShow(): boolean {
    return performance.now() - this.shown > REST * this.took;
  }

  /** Does the work of showing what is there. */
  async showing(work: () => Promise<void>): Promise<void> {
    const start = performance.now();
    await work();
    this.shown = performance.now();
    this.took = this.shown - start;
  }
}
