import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Threads that all do the same kind of job, each one at a time. */
export class WorkerPool<Job, Result> {
  readonly #idle: Worker[] = [];
  readonly #all: Worker[];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  #failure: { readonly error: unknown } | undefined;

  /**
   * @param file the script of the threads, which calls `answerJobs`
   * @param data what it gets as its data: what is shared memory in it is not copied
   */
  constructor(file: string, threads: number, data: unknown) {
    this.#all = Array.from({ length: threads }, () => new Worker(file, { workerData: data }));
    this.#idle.push(...this.#all);
    for (const worker of this.#all) {
      worker.on('error', error => {
        this.#failure = { error };
      });
    }
  }

  /**
   * Has a job done, as soon as a thread is free. Rejected with what a thread threw, this time or before; never settled once the pool
   * has ended.
   */
  async do(job: Job): Promise<Result> {
    const worker = this.#idle.pop() ?? (await new Promise<Worker>(resolve => this.#waiting.push(resolve)));
    let stopListening = () => {};
    try {
      if (this.#failure) throw this.#failure.error;
      return await new Promise<Result>((resolve, reject) => {
        worker.once('message', resolve);
        worker.once('error', reject);
        stopListening = () => worker.off('message', resolve).off('error', reject);
        worker.postMessage(job);
      });
    } finally {
      stopListening();
      const next = this.#waiting.shift();
      if (next) next(worker);
      else this.#idle.push(worker);
    }
  }

  /** Ends all threads, whatever they are at. */
  async end(): Promise<void> {
    await Promise.all(this.#all.map(worker => worker.terminate()));
  }
}

/** In a thread of a pool: does the jobs that come. `given` is the memory of a result that is handed over instead of copied. */
export function answerJobs<Data, Job, Result>(
  start: (data: Data) => (job: Job) => Promise<Result>,
  given: (result: Result) => readonly ArrayBuffer[] = () => [],
): void {
  const answer = start(workerData as Data);
  parentPort!.on('message', async (job: Job) => {
    const result = await answer(job);
    parentPort!.postMessage(result, given(result));
  });
}
