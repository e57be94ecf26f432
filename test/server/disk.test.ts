import assert from 'node:assert/strict';
import { findStates, statesOf } from '../../src/server/disk';

describe('the states of files', () => {
  for (const count of [0, 1, 20, 21, 1000]) {
    it(`of ${count} are found out by whoever comes first, each once`, () => {
      const uris = Array.from({ length: count }, (_, i) => String(i));
      const states = statesOf(uris);
      const asked: string[] = [];
      const stampOf = (uri: string) => {
        asked.push(uri);
        return uri === '7' ? undefined : Number(uri) + 1;
      };
      const both = [findStates(states, stampOf), findStates(states, stampOf)];
      for (let isDone = false; !isDone; ) isDone = both.map(each => each.next().done).every(Boolean);
      assert.deepEqual(asked.sort(), [...uris].sort());
      assert.deepEqual(
        [...states.stamps],
        uris.map((_, i) => (i === 7 ? 0 : i + 1)),
      );
    });
  }
});
