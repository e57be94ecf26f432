import { type Placed, packUnreadable, parsePacked } from '../core/dossier/packed';
import { type Bundle, t } from '../core/l10n';
import type { Slices } from './slices';

/** Shorter texts are parsed where they are, in the time that a thread takes to be told of them. In UTF-16 units. */
const SHORT = 4000;

export interface ParseRequest extends Placed {
  readonly text: string;
}

/** What a parsing thread is told: first the translations for its messages, then what to parse, each answered by `parsePacked`. */
export type ToParser = { readonly translations: Bundle } | ParseRequest;

/** A thread that parses, one text after another. */
export interface ParserThread {
  post(message: ToParser): void;
  onAnswer(listener: (packed: string) => void): void;
  /** Told when the thread broke down. */
  onEnd(listener: () => void): void;
}

/** Where and when to parse: in the thread that asks, in the other before all that is waiting there, or after it. */
export type Turn = 'here' | 'next' | 'later';

interface Job {
  readonly request: ParseRequest;
  readonly done: (packed: string) => void;
}

/** Parses dossier files beside the thread that answers the editor; in it where there can be no other. */
export class Parser {
  private thread: ParserThread | undefined;
  private running: Job | undefined;
  private readonly waiting: Job[] = [];

  constructor(
    private readonly startThread: (() => ParserThread) | undefined,
    private readonly translations: Bundle,
    private readonly slices: Slices,
  ) {}

  /** See `parsePacked`. */
  async parse(request: ParseRequest, turn: Turn): Promise<string> {
    if (turn === 'here' || !this.startThread || request.text.length <= SHORT) {
      return this.slices.do(() => parsePacked(request.text, request));
    }
    return new Promise(done => {
      const job = { request, done };
      if (turn === 'next') this.waiting.unshift(job);
      else this.waiting.push(job);
      this.next();
    });
  }

  /** Starts the thread before there is something to parse. */
  warm(): void {
    if (!this.startThread || this.thread) return;
    const thread = this.startThread();
    this.thread = thread;
    thread.post({ translations: this.translations });
    thread.onAnswer(packed => this.settle(packed));
    thread.onEnd(() => {
      if (this.thread === thread) this.thread = undefined;
      const message = t('The file is too large for the memory that there is; split it into several.');
      if (this.running) this.settle(packUnreadable(this.running.request, 'too-large', message));
    });
  }

  private settle(packed: string): void {
    this.running?.done(packed);
    this.running = undefined;
    this.next();
  }

  private next(): void {
    if (this.running || this.waiting.length === 0) return;
    this.running = this.waiting.shift()!;
    this.warm();
    this.thread!.post(this.running.request);
  }
}

/** Answers a thread's messages: the body of both entries. */
export function answerParser(useTranslations: (translations: Bundle) => void, answer: (packed: string) => void) {
  return (message: ToParser): void => {
    if ('translations' in message) useTranslations(message.translations);
    else answer(parsePacked(message.text, message));
  };
}
