import type { Reading, Unreadable } from '../../core/citation/reading';
import { t } from '../../core/l10n';

/** Why a PDF's text can't be read. */
export type PdfFailure = 'locked' | 'no-text' | 'too-long' | 'broken';

export type PdfAnswer = Reading | { readonly failure: PdfFailure };

/** A thread that reads PDFs, one after another. */
export interface PdfThread {
  post(bytes: Uint8Array): void;
  onAnswer(listener: (answer: PdfAnswer) => void): void;
  /** Told when the thread broke down. */
  onEnd(listener: () => void): void;
  end(): void;
}

/** The longest that reading one file may take. */
const LONGEST_MS = 60_000;

/** Reads the text of PDFs in a thread of its own, which is started for the first of them, and anew after it broke down. */
export class PdfReader {
  private thread: PdfThread | undefined;
  private settle: ((answer: PdfAnswer) => void) | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param longest how long reading one file may take, in milliseconds */
  constructor(
    private readonly startThread: () => PdfThread,
    private readonly longest = LONGEST_MS,
  ) {}

  /** Reads a file's text. */
  async read(bytes: Uint8Array): Promise<Reading | Unreadable> {
    const turn = this.last.then(() => this.ask(bytes));
    this.last = turn;
    const answer = await turn;
    return 'failure' in answer ? { reason: reasonFor(answer.failure) } : answer;
  }

  private ask(bytes: Uint8Array): Promise<PdfAnswer> {
    return new Promise(resolve => {
      const timer = setTimeout(() => {
        this.thread?.end();
        this.thread = undefined;
        settle({ failure: 'too-long' });
      }, this.longest);
      const settle = (answer: PdfAnswer) => {
        clearTimeout(timer);
        this.settle = undefined;
        resolve(answer);
      };
      this.settle = settle;
      this.thread ??= this.start();
      this.thread.post(bytes);
    });
  }

  private start(): PdfThread {
    const thread = this.startThread();
    const isCurrent = () => this.thread === thread;
    thread.onAnswer(answer => isCurrent() && this.settle?.(answer));
    thread.onEnd(() => {
      if (!isCurrent()) return;
      this.thread = undefined;
      this.settle?.({ failure: 'too-long' });
    });
    return thread;
  }
}

function reasonFor(failure: PdfFailure): string {
  switch (failure) {
    case 'locked':
      return t('It is locked with a password; save a copy without one.');
    case 'no-text':
      return t('It holds pictures of pages rather than text; have the text recognised (OCR) and save it with the PDF.');
    case 'too-long':
      return t('Reading it takes too much time or memory; save the pages that you cite by themselves.');
    case 'broken':
      return t('It is damaged or no PDF at all; save it anew.');
  }
}
