import assert from 'node:assert/strict';
import { TextDocument as Peer } from 'vscode-languageserver-textdocument';
import { findMentions, MentionDocument } from '../../src/core/recognition/mentions';
import { buildNameIndex } from '../../src/core/recognition/names';
import { prefilterInUse, usePrefilter } from '../../src/core/recognition/prefilter';
import { TextDocument } from '../../src/server/text-document';
import { fastestPrefilter } from '../../src/wasm/prefilter';
import type { Effort, Figure } from '../support/figure';
import { seeded } from '../support/random';
import { noteAbout, shippedEntities } from '../support/shipped';
import { median, p99 } from '../support/statistics';
import { timed } from '../support/timing';
import { typing } from '../support/typing';

const UPDATE = 'TextDocument.update alone';
/** What a whole keystroke may take of the time in which the protocol's own text document takes over the text. */
const MOST = 0.05;
const WARM_UP = 100;

/**
 * A keystroke in a long note, in this process, as the server has it when a client types: the text and its mentions are
 * brought up to date, and then those on the screen are given as positions.
 * @throws where the text or the mentions are not those of a fresh start in the end
 */
export function keystroke({ quick }: Effort): Figure[] {
  const before = prefilterInUse();
  usePrefilter(fastestPrefilter(new TextEncoder()));
  try {
    return [1, 10].flatMap(megabytes => keystrokesIn(megabytes, quick ? 500 : 3000));
  } finally {
    usePrefilter(before);
  }
}

function keystrokesIn(megabytes: number, count: number): Figure[] {
  const entities = shippedEntities();
  const index = buildNameIndex(entities);
  const random = seeded(3);
  const note = noteAbout(entities, random, megabytes * 1e6);
  const document = new TextDocument('file:///note.md', 'markdown', 1, note);
  const mentions = new MentionDocument(document, 'markdown', index);
  let peer = Peer.create('file:///note.md', 'markdown', 1, note);
  const times = { kept: [] as number[], shown: [] as number[], peer: [] as number[] };
  for (const { range, text, visible } of typing(note, random, WARM_UP + count)) {
    const change = { range, text };
    const kept = timed(() => mentions.update([document.change(change, document.version + 1)], document));
    const shown = timed(() => {
      const screen = { start: document.offsetAt(visible.start), end: document.offsetAt(visible.end) };
      return mentions.touching(screen).map(({ start, end }) => [document.positionAt(start), document.positionAt(end)]);
    });
    times.kept.push(kept);
    times.shown.push(kept + shown);
    times.peer.push(
      timed(() => {
        peer = Peer.update(peer, [change], peer.version + 1);
      }),
    );
  }
  assert.equal(document.getText(), peer.getText());
  assert.deepEqual(mentions.all(), findMentions(peer.getText(), 'markdown', index));
  const what = `Keystroke in a note of ${megabytes} MB, in process`;
  const figure = (part: string, which: string, of: typeof median, samples: readonly number[]): Figure => {
    const [value, other] = [samples, times.peer].map(all => of(all.slice(WARM_UP))) as [number, number];
    return { what: `${what}: ${part}, ${which}`, value, unit: 'ms', peer: { name: UPDATE, value: other } };
  };
  const whole = figure('text and mentions', 'median', median, times.kept);
  const goal = { text: `at most ${MOST * 100} % of ${UPDATE}`, isMet: whole.value <= MOST * whole.peer!.value };
  return [
    megabytes >= 10 ? { ...whole, goal } : whole,
    figure('text and mentions', 'p99', p99, times.kept),
    figure('and those on the screen', 'median', median, times.shown),
  ];
}
