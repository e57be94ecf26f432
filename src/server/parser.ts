import { type Placed, packUnreadable, parsePacked } from '../core/dossier/packed';
import type { TextChange } from '../core/editing/change';
import { type Edited, editDossier } from '../core/editing/edit';
import type { DossierEdit } from '../core/editing/entries';
import { fixAll } from '../core/editing/fixes';
import { type Bundle, t } from '../core/l10n';
import type { Slices } from './slices';

/** Shorter texts are dealt with where they are, in the time that a thread takes to be told of them. In UTF-16 units. */
const SHORT = 4000;

export interface ParseRequest extends Placed {
  readonly text: string;
}

export interface EditRequest {
  readonly text: string;
  readonly edits: readonly DossierEdit[];
}

/** What takes the whole YAML of a dossier file to be read. Requests and answers can be sent to another thread. */
const TASKS = {
  parse: (request: ParseRequest): string => parsePacked(request.text, request),
  edit: ({ text, edits }: EditRequest): Edited => editDossier(text, edits),
  fixAll: ({ uri, roots, text }: ParseRequest): readonly TextChange[] => fixAll(uri, text, { roots }),
};

type Tasks = typeof TASKS;
type Request<T extends keyof Tasks> = Parameters<Tasks[T]>[0];
type Result<T extends keyof Tasks> = ReturnType<Tasks[T]>;

/** What a parsing thread is told: first the translations for its messages, then what to do, each answered by what it gave. */
export type ToParser =
  | { readonly translations: Bundle }
  | { [T in keyof Tasks]: { readonly task: T; readonly request: Request<T> } }[keyof Tasks];

/** A thread that parses, one text after another. */
export interface ParserThread {
  post(message: ToParser): void;
  onAnswer(listener: (answer: unknown) => void): void;
  /** Told when the thread broke down. */
  onEnd(listener: () => void): void;
}

/** Where and when to parse: in the thread that asks, in the other before all that is waiting there, or after it. */
export type Turn = 'here' | 'next' | 'later';

interface Job {
  readonly message: ToParser;
  readonly done: (answer: unknown) => void;
  /** The answer where the thread broke down over it. */
  readonly broken: () => unknown;
}

/** Parses and edits dossier files beside the thread that answers the editor; in it where there can be no other. */
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
  parse(request: ParseRequest, turn: Turn): Promise<string> {
    return this.do('parse', request, turn, () => packUnreadable(request, 'too-large', tooLarge()));
  }

  /** See `editDossier`. */
  edit(request: EditRequest): Promise<Edited> {
    return this.do('edit', request, 'next', () => ({ problem: tooLarge() }));
  }

  /** See `fixAll`. */
  fixAll(request: ParseRequest): Promise<readonly TextChange[]> {
    return this.do('fixAll', request, 'next', () => []);
  }

  /** Starts the thread before there is something to parse. */
  warm(): void {
    if (!this.startThread || this.thread) return;
    const thread = this.startThread();
    this.thread = thread;
    thread.post({ translations: this.translations });
    thread.onAnswer(answer => this.settle(answer));
    thread.onEnd(() => {
      if (this.thread === thread) this.thread = undefined;
      if (this.running) this.settle(this.running.broken());
    });
  }

  private async do<T extends keyof Tasks>(
    task: T,
    request: Request<T>,
    turn: Turn,
    broken: () => Result<T>,
  ): Promise<Result<T>> {
    if (turn === 'here' || !this.startThread || request.text.length <= SHORT) {
      return this.slices.do(() => doTask(task, request));
    }
    return new Promise(resolve => {
      const done = (answer: unknown) => resolve(answer as Result<T>);
      const job = { message: { task, request } as ToParser, done, broken };
      if (turn === 'next') this.waiting.unshift(job);
      else this.waiting.push(job);
      this.next();
    });
  }

  private settle(answer: unknown): void {
    this.running?.done(answer);
    this.running = undefined;
    this.next();
  }

  private next(): void {
    if (this.running || this.waiting.length === 0) return;
    this.running = this.waiting.shift()!;
    this.warm();
    this.thread!.post(this.running.message);
  }
}

/** Answers a thread's messages: the body of both entries. */
export function answerParser(useTranslations: (translations: Bundle) => void, answer: (given: unknown) => void) {
  return (message: ToParser): void => {
    if ('translations' in message) useTranslations(message.translations);
    else answer(doTask(message.task, message.request));
  };
}

function doTask<T extends keyof Tasks>(task: T, request: Request<T>): Result<T> {
  const work = TASKS[task] as (request: Request<T>) => Result<T>;
  return work(request);
}

function tooLarge(): string {
  return t('The file is too large for the memory that there is; split it into several.');
}
