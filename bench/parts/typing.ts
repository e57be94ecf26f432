import { MENTIONS, type MentionItem } from '../../src/protocol/requests';
import { EMPTY_REQUEST, emptyRequest, withServer } from '../support/connection';
import type { Effort, Figure } from '../support/figure';
import { seeded } from '../support/random';
import { noteAbout, shippedEntities } from '../support/shipped';
import { median, p99 } from '../support/statistics';
import { timedUntil } from '../support/timing';
import { typing as keystrokes, NOTE_LENGTH } from '../support/typing';

const WARM_UP = 100;

/** From a keystroke in a long note, through the protocol, to the arrival of the mentions on the screen. */
export const typing = ({ quick }: Effort): Promise<Figure[]> =>
  withServer(async client => {
    const random = seeded(3);
    const { uri, text } = await client.open('note.md', noteAbout(shippedEntities(), random, NOTE_LENGTH));
    const times: number[] = [];
    const empty: number[] = [];
    const count = WARM_UP + (quick ? 200 : 1000);
    for (const { range, text: typed, visible } of keystrokes(text, random, count)) {
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
      what: `Keystroke in a note of 1 MB, through LSP: mentions on the screen, ${which}`,
      value: of(times.slice(WARM_UP)),
      unit: 'ms',
      peer: { name: EMPTY_REQUEST, value: of(empty.slice(WARM_UP)) },
    });
    return [figure('median', median), figure('p99', p99)];
  });
