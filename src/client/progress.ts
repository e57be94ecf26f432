import { type CancellationToken, CancellationTokenSource, ProgressLocation, window } from 'vscode';

/** Answers faster than this, in milliseconds, need no sign of progress. */
const SLOW = 700;

/** Runs a task; when it is slow, shows that it is under way, with a button to cancel it. */
export async function withSlowProgress<T>(title: string, task: (token: CancellationToken) => Promise<T>): Promise<T> {
  const source = new CancellationTokenSource();
  const answer = task(source.token);
  const timer = setTimeout(() => {
    void window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      return answer.then(
        () => undefined,
        () => undefined,
      );
    });
  }, SLOW);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
