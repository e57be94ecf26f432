import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findMentions, MentionDocument } from '../../src/core/recognition/mentions';
import { buildNameIndex } from '../../src/core/recognition/names';
import type { Effort, Figure } from '../support/figure';
import { seeded } from '../support/random';
import { noteAbout, shippedEntities } from '../support/shipped';
import { median, p99 } from '../support/statistics';
import { timed } from '../support/timing';
import { NOTE_LENGTH, typing, visibleLines } from '../support/typing';

/**
 * From a keystroke in a long note to the mentions on the screen, in this process: what the server does when a client types.
 * @throws where the mentions are not those of a fresh scan in the end
 */
export function keystroke({ quick }: Effort): Figure[] {
  const entities = shippedEntities();
  const index = buildNameIndex(entities);
  const random = seeded(3);
  let document = TextDocument.create('file:///note.md', 'markdown', 1, noteAbout(entities, random, NOTE_LENGTH));
  const mentions = new MentionDocument(document.getText(), 'markdown', index);
  const times = { mentions: [] as number[], store: [] as number[], scan: [] as number[] };
  for (const { position, text, isFirst } of typing(document, random, quick ? 500 : 3000)) {
    const start = document.offsetAt(position);
    const edit = { range: { start: position, end: position }, text };
    const [from, to] = visibleLines(document.lineCount, position.line);
    times.store.push(timed(() => (document = TextDocument.update(document, [edit], document.version + 1))));
    const span = { start: document.offsetAt(from), end: document.offsetAt(to) };
    times.mentions.push(
      timed(() => {
        mentions.update([{ start, end: start, text }], document.getText());
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
