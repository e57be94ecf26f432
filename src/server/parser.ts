import type { Problem } from '../core/dossier/model';
import { type Placed, packUnreadable, parsePacked } from '../core/dossier/packed';
import type { TextChange } from '../core/editing/change';
import { type Edited, editDossier } from '../core/editing/edit';
import type { DossierEdit } from '../core/editing/entries';
import { fixAll, mendsIn } from '../core/editing/fixes';
import type { Mend } from '../core/editing/fixes/fix';
import { type Known, lengthOf } from '../core/editing/fixes/known';
import { type NewPlace, type PlaceSet, setPlace } from '../core/editing/set-place';
import { type Bundle, t } from '../core/l10n';
import { described } from './described';
import type { Slices } from './slices';

/** Shorter texts are dealt with where they are, in the time that a thread takes to be told of them. In UTF-16 units. */
const SHORT = 4000;

export interface ParseRequest extends Placed {
  readonly text: string;
}

/** What parsing gave, packed; `isLasting`: whether it would give the same again, as it need not where a thread broke down. */
export interface Parsed {
  readonly packed: string;
  readonly isLasting: boolean;
}

export interface EditRequest {
  readonly text: string;
  readonly edits: readonly DossierEdit[];
}

export interface MendRequest {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** See `knownFor`. */
  readonly known: Known;
}

export interface PlaceRequest {
  readonly text: string;
  /** Where the place begins in it. */
  readonly start: number;
  /** What may be written there. */
  readonly places: readonly NewPlace[];
}

/** What takes the whole YAML of a dossier file to be read. Requests and answers can be sent to another thread. */
const TASKS = {
  parse: (request: ParseRequest): string => parsePacked(request.text, request),
  edit: ({ text, edits }: EditRequest): Edited => editDossier(text, edits),
  fixAll: ({ uri, roots, text }: ParseRequest): readonly TextChange[] => fixAll(uri, text, { roots }),
  mends: ({ text, problems, known }: MendRequest): (readonly Mend[])[] => problems.map(mendsIn(text, known)),
  setPlace: ({ text, start, places }: PlaceRequest): PlaceSet[] => places.map(place => setPlace(text, start, place)),
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
  /** Somebody types: for a while it lets other threads go first. */
  giveWay(): void;
  onAnswer(listener: (answer: unknown) => void): void;
  /** Told when the thread broke down. */
  onEnd(listener: () => void): void;
}

/** Where and when to parse: in the thread that asks, in the other before all that is waiting there, or after it. */
export type Turn = 'here' | 'next' | 'later';

/** What a thread answers: what came of it, or the error's stack. One that threw would tell nobody in a browser. */
type Attempt = { readonly result: unknown } | { readonly error: string };

interface Job {
  readonly message: ToParser;
  readonly done: (result: unknown) => void;
  readonly failed: (error: Error) => void;
  /** The answer where the thread broke down over it, or nobody waits for it. */
  readonly without: () => unknown;
  readonly isOver: () => boolean;
}

/** How something is done, unless in the usual way. */
interface How {
  readonly turn?: Turn;
  /** How much is sent, where that is more than the text. In UTF-16 units. */
  readonly length?: number;
  /** Asked before it is begun: whether nobody waits for it any more. */
  readonly isOver?: () => boolean;
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
  async parse(request: ParseRequest, turn: Turn): Promise<Parsed> {
    let isLasting = true;
    const broken = () => {
      isLasting = false;
      return packUnreadable(request, 'too-large', tooLarge());
    };
    const packed = await this.do('parse', request, broken, { turn }).catch(broken);
    return { packed, isLasting };
  }

  /** See `editDossier`. */
  edit(request: EditRequest): Promise<Edited> {
    return this.do('edit', request, () => ({ problem: tooLarge() }));
  }

  /** See `fixAll`. */
  fixAll(request: ParseRequest): Promise<readonly TextChange[]> {
    return this.do('fixAll', request, () => []);
  }

  /** See `mendsIn`; the mends of each problem. */
  mends(request: MendRequest, isOver: () => boolean): Promise<(readonly Mend[])[]> {
    const length = request.text.length + lengthOf(request.known);
    return this.do('mends', request, () => request.problems.map(() => []), { length, isOver });
  }

  /** See `setPlace`; for each of the places what it takes to write it. */
  setPlace(request: PlaceRequest, isOver: () => boolean): Promise<PlaceSet[]> {
    return this.do('setPlace', request, () => request.places.map(() => ({ problem: tooLarge() })), { isOver });
  }

  /** Somebody types. */
  giveWay(): void {
    this.thread?.giveWay();
  }

  /** Starts the thread before there is something to parse. */
  warm(): void {
    if (!this.startThread || this.thread) return;
    const thread = this.startThread();
    this.thread = thread;
    thread.post({ translations: this.translations });
    thread.onAnswer(answer => this.settle(answer as Attempt));
    thread.onEnd(() => {
      if (this.thread === thread) this.thread = undefined;
      if (this.running) this.settle({ result: this.running.without() });
    });
  }

  private async do<T extends keyof Tasks>(
    task: T,
    request: Request<T>,
    without: () => Result<T>,
    { turn = 'next', length = request.text.length, isOver = () => false }: How = {},
  ): Promise<Result<T>> {
    if (turn === 'here' || !this.startThread || length <= SHORT) {
      return this.slices.do(() => doTask(task, request));
    }
    return new Promise((resolve, failed) => {
      const done = (result: unknown) => resolve(result as Result<T>);
      const job = { message: { task, request } as ToParser, done, failed, without, isOver };
      if (turn === 'next') this.waiting.unshift(job);
      else this.waiting.push(job);
      this.next();
    });
  }

  private settle(attempt: Attempt): void {
    if ('error' in attempt) this.running?.failed(new Error(attempt.error));
    else this.running?.done(attempt.result);
    this.running = undefined;
    this.next();
  }

  private next(): void {
    if (this.running) return;
    const job = this.waiting.shift();
    if (!job) return;
    if (job.isOver()) {
      job.done(job.without());
      this.next();
      return;
    }
    this.running = job;
    this.warm();
    this.thread!.post(job.message);
  }
}

/** Answers a thread's messages: the body of both entries. */
export function answerParser(useTranslations: (translations: Bundle) => void, answer: (attempt: Attempt) => void) {
  return (message: ToParser): void => {
    if ('translations' in message) useTranslations(message.translations);
    else answer(attempt(message.task, message.request));
  };
}

function attempt<T extends keyof Tasks>(task: T, request: Request<T>): Attempt {
  try {
    return { result: doTask(task, request) };
  } catch (error) {
    return { error: described(error) };
  }
}

function doTask<T extends keyof Tasks>(task: T, request: Request<T>): Result<T> {
  const work = TASKS[task] as (request: Request<T>) => Result<T>;
  return work(request);
}

function tooLarge(): string {
  return t('The file is too large for the memory that there is; split it into several.');
}
