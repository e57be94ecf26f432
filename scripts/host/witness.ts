import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cache } from '../support/paths';

/** Remembers what is known about a run in the browser, for when it does not end well. */
export class Witness {
  /** What is being done. */
  stage = 'starting';
  page: Page | undefined;
  private readonly lines: string[] = [];

  note(line: string): void {
    this.lines.push(line);
  }

  /**
   * Says what went wrong, and saves everything that was seen and a picture of the window.
   * @param serverOutput what the server said
   */
  async report(why: string, serverOutput: string): Promise<void> {
    const folder = cache('failures', new Date().toISOString().replaceAll(':', '-'));
    mkdirSync(folder, { recursive: true });
    const log = [`${why} (while ${this.stage})`, '', ...this.lines, '', 'The server:', serverOutput].join('\n');
    writeFileSync(join(folder, 'log.txt'), log);
    await this.page?.screenshot({ path: join(folder, 'window.png'), timeout: 10_000 }).catch(() => {});
    console.error(`${why} (while ${this.stage}). The last that was seen:`);
    for (const line of this.lines.slice(-10)) console.error(`  ${line.split('\n', 1)[0]?.slice(0, 160)}`);
    console.error(`A log and a picture of the window are in ${folder}`);
  }
}
