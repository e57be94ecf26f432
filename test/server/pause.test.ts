import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { pause } from '../../src/server/pause.node';

describe('a pause', () => {
  it('is long enough for a message to be read and answered', async () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const server = createMessageConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    server.onRequest('double', (number: number) => 2 * number);
    server.listen();
    client.listen();
    let answer: number | undefined;
    void client.sendRequest<number>('double', 21).then(given => {
      answer = given;
    });
    // One for what the client has to do, in this same thread.
    for (let i = 0; i < 2; i++) await pause();
    assert.equal(answer, 42);
    client.dispose();
    server.dispose();
  });
});
