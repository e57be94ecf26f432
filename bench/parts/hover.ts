import type { Hover } from 'vscode-languageserver-protocol/node';
import { MENTIONS, type MentionItem } from '../../src/protocol/requests';
import { EMPTY_REQUEST, emptyRequest, withServer } from '../support/connection';
import type { Effort, Figure } from '../support/figure';
import { seeded } from '../support/random';
import { noteAbout, shippedEntities } from '../support/shipped';
import { median, p99 } from '../support/statistics';
import { timedUntil } from '../support/timing';

/** UTF-16 units: some nine pages. */
const NOTE_LENGTH = 20_000;
const WARM_UP = 100;

/**
 * Hovers over mentions in a note, through the protocol, from the request's sending to the card's arrival.
 * @throws where a mention has no card
 */
export const hover = ({ quick }: Effort): Promise<Figure[]> =>
  withServer(async client => {
    const random = seeded(2);
    const { uri } = await client.open('note.md', noteAbout(shippedEntities(), random, NOTE_LENGTH));
    const mentions = await client.request<MentionItem[]>(MENTIONS, { textDocument: { uri } });
    const times: number[] = [];
    const empty: number[] = [];
    const positions = quick ? 200 : 1000;
    for (let i = -WARM_UP; i < positions; i++) {
      const { start, end } = random.of(mentions).range;
      const position =
        start.line === end.line ? { ...start, character: random.whole(start.character, end.character) } : start;
      let card: Hover | null = null;
      const time = await timedUntil(async () => {
        card = await client.ask<Hover | null>('textDocument/hover', uri, position);
      });
      const emptyTime = await timedUntil(() => emptyRequest(client));
      if (!card) throw new Error(`No card at line ${position.line}, character ${position.character}.`);
      if (i < 0) continue;
      times.push(time);
      empty.push(emptyTime);
    }
    const figure = (which: string, of: typeof median): Figure => ({
      what: `Hover through LSP, ${which} of ${positions} positions`,
      value: of(times),
      unit: 'ms',
      peer: { name: EMPTY_REQUEST, value: of(empty) },
    });
    return [figure('p50', median), figure('p99', p99)];
  });
