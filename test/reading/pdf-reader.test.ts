import assert from 'node:assert/strict';
import { type PdfAnswer, PdfReader, type PdfThread } from '../../src/reading/pdf/pdf-reader';

/** A thread that does as a test says. */
class FakeThread implements PdfThread {
  isEnded = false;
  readonly posted: number[] = [];
  answer: (answer: PdfAnswer) => void = () => {};
  breakDown = () => {};

  post(bytes: Uint8Array): void {
    this.posted.push(bytes[0]!);
  }
  onAnswer(listener: (answer: PdfAnswer) => void): void {
    this.answer = listener;
  }
  onEnd(listener: () => void): void {
    this.breakDown = listener;
  }
  end(): void {
    this.isEnded = true;
  }
}

describe('reading PDFs in a thread', () => {
  const threads: FakeThread[] = [];
  const readerOf = (longest?: number) => {
    threads.length = 0;
    const start = () => {
      threads.push(new FakeThread());
      return threads.at(-1)!;
    };
    return new PdfReader(start, longest);
  };
  const settled = () => new Promise(resolve => setImmediate(resolve));

  it('starts it for the first, and reads one after the other', async () => {
    const reader = readerOf();
    assert.equal(threads.length, 0);
    const [first, second] = [reader.read(Uint8Array.of(1)), reader.read(Uint8Array.of(2))];
    await settled();
    assert.deepEqual(threads[0]!.posted, [1]);
    threads[0]!.answer({ text: 'One' });
    assert.deepEqual(await first, { text: 'One' });
    await settled();
    assert.deepEqual(threads[0]!.posted, [1, 2]);
    threads[0]!.answer({ failure: 'locked' });
    assert.match(JSON.stringify(await second), /password/);
    assert.equal(threads.length, 1);
  });

  it('starts another after one broke down', async () => {
    const reader = readerOf();
    const [first, second] = [reader.read(Uint8Array.of(1)), reader.read(Uint8Array.of(2))];
    await settled();
    threads[0]!.breakDown();
    assert.match(JSON.stringify(await first), /too much time or memory/);
    await settled();
    threads[1]!.answer({ text: 'Two' });
    assert.deepEqual(await second, { text: 'Two' });
  });

  it('ends one that takes too long, and hears no more of it', async () => {
    const reader = readerOf(20);
    assert.match(JSON.stringify(await reader.read(Uint8Array.of(1))), /too much time or memory/);
    assert.ok(threads[0]!.isEnded);
    const second = reader.read(Uint8Array.of(2));
    await settled();
    threads[0]!.answer({ text: 'One' });
    threads[1]!.answer({ text: 'Two' });
    assert.deepEqual(await second, { text: 'Two' });
  });
});
