/**
 * Says on one line what is being done, and how long it took in the end.
 * @param label such as `Installing the browser host`
 */
export async function withProgress<T>(label: string, work: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  const live = process.stdout.isTTY;
  const ticker = live ? setInterval(() => process.stdout.write(`\r${label} … ${seconds()}`), 1000) : undefined;
  process.stdout.write(`${label} …`);
  try {
    const result = await work();
    process.stdout.write(live ? `\r${label}: ${seconds()}\n` : ` ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stdout.write(' failed\n');
    throw error;
  } finally {
    clearInterval(ticker);
  }
}
