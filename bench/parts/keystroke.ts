import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findMentions, MentionDocument } from '../../src/core/recognition/mentions';
import { buildNameIndex } from '../../src/core/recognition/names';
import type { Effort, Figure } from '../support/figure';
import { seeded } from '../support/random';
import { noteAbout, shippedEntities } from '../support/shipped';
import { median, p99 } from '../support/statistics';
import { timed } from '../support/timing';
import { NOTE_LENGTH, typing } from '../support/typing';

/**
 * From a keystroke in a long note to the mentions on the screen, in this process: what the server does when a client types.
 * @throws where the mentions are not those of a fresh scan in the end
 */
export function keystroke({ quick }: Effort): Figure[] {
  const entities = shippedEntities();
  const index = buildNameIndex(entities);
  const random = seeded(3);
  const note = noteAbout(entities, random, NOTE_LENGTH);
  let document = TextDocument.create('file:///note.md', 'markdown', 1, note);
  const mentions = new MentionDocument(note, 'markdown', index);
  const times = { mentions: [] as number[], store: [] as number[], scan: [] as number[] };
  for (const { range, text, visible, isFirst } of typing(note, random, quick ? 500 : 3000)) {
    const edit = { start: document.offsetAt(range.start), end: document.offsetAt(range.end), text };
    times.store.push(
      timed(() => {
        document = TextDocument.update(document, [{ range, text }], document.version + 1);
      }),
    );
    const span = { start: document.offsetAt(visible.start), end: document.offsetAt(visible.end) };
    times.mentions.push(
      timed(() => {
        mentions.update([edit], document.getText());
        mentions.touching(span);
      }),
    );
    if (isFirst) times.scan.push(timed(() => findMentions(document.getText(), 'markdown', index)));
  }
  assert.deepEqual(mentions.all(), findMentions(document.getText(), 'markdown', index));
  const what = 'Keystroke in a note of 1 MB, in process: mentions on the screen';
  const typical = { what: `${what}, median`, value: median(times.mentions), unit: 'ms' } as const;
  return [
    { ...typical, peer: { name: 'TextDocument.update', value: median(times.store) } },
    { ...typical, peer: { name: 'fresh scan', value: median(times.scan) } },
    {
      what: `${what}, p99`,
      value: p99(times.mentions),
      unit: 'ms',
      peer: { name: 'TextDocument.update, p99', value: p99(times.store) },
    },
  ];
}
