import { MENTIONS, type MentionItem } from '../../src/protocol/requests';
import { EMPTY_REQUEST, emptyRequest, withServer } from '../support/connection';
import type { Effort, Figure } from '../support/figure';
import { seeded } from '../support/random';
import { noteAbout, shippedEntities } from '../support/shipped';
import { median, p99 } from '../support/statistics';
import { timedUntil } from '../support/timing';
import { typing as keystrokes } from '../support/typing';

const WARM_UP = 100;

/** From a keystroke in a long note, through the protocol, to the arrival of the mentions on the screen. */
export async function typing({ quick }: Effort): Promise<Figure[]> {
  return [...(await typingIn(1, quick ? 200 : 1000)), ...(await typingIn(10, quick ? 200 : 1000))];
}

function typingIn(megabytes: number, count: number): Promise<Figure[]> {
  return withServer(async client => {
    const random = seeded(3);
    const { uri, text } = await client.open('note.md', noteAbout(shippedEntities(), random, megabytes * 1e6));
    const times: number[] = [];
    const empty: number[] = [];
    for (const { range, text: typed, visible } of keystrokes(text, random, WARM_UP + count)) {
      const params = { textDocument: { uri }, range: visible };
      let found: MentionItem[] = [];
      times.push(
        await timedUntil(async () => {
          const sent = client.edit(uri, typed, range);
          found = await client.request<MentionItem[]>(MENTIONS, params);
          await sent;
        }),
      );
      empty.push(await timedUntil(() => emptyRequest(client)));
      if (found.length === 0) throw new Error(`No mentions around line ${range.start.line}.`);
    }
    const figure = (which: string, of: typeof median): Figure => ({
      what: `Keystroke in a note of ${megabytes} MB, through LSP: mentions on the screen, ${which}`,
      value: of(times.slice(WARM_UP)),
      unit: 'ms',
      peer: { name: EMPTY_REQUEST, value: of(empty.slice(WARM_UP)) },
    });
    return [figure('median', median), figure('p99', p99)];
  });
}
