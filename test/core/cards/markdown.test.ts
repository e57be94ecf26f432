import assert from 'node:assert/strict';
import { claimCard } from '../../../src/core/cards/claim-card';
import { entityCard } from '../../../src/core/cards/entity-card';
import { eventCard } from '../../../src/core/cards/event-card';
import { cardMarkdown } from '../../../src/core/cards/markdown';
import { sourceCard } from '../../../src/core/cards/source-card';
import { DOSSIER, LINKS, OPENS } from './fixture';

const opens = OPENS;

describe('cardMarkdown', () => {
  it('shows an entity: what it is, the claims that matter most with the other side, and how much more there is', () => {
    const card = entityCard(DOSSIER, 'board', {
      opens,
      mentions: 1,
      definition: { term: 'Board', words: 'Port Harbour Board (the “Board”)', line: 11 },
      rivals: ['review'],
    });
    assert.equal(
      cardMarkdown(card!, LINKS),
      `**Port Harbour Board** · *Public body*

“Board” is defined in [line 12](file:///note.md#L12 "Go to the definition"): “Port Harbour Board (the “Board”)”

Runs the port.

The same name is used for Public Hydrography Bureau.

- **Port Harbour Board** asserted: The renewal costs 4.1 million euros a year. (April 2019) [[1]](file:///ledger.txt#3 "The Ledger, ¶ 3 (digest)")
  - Disputed by **Delta Dredging**, denying: That the price is so low. [[2]](file:///tide.txt#2 "The Tide, ¶ 2 (your copy)")
- **The Ledger, The Tide** reported: Two firms made bids. [[1]](file:///ledger.txt#3 "The Ledger, ¶ 3 (digest)") [[2]](file:///tide.txt#2 "The Tide, ¶ 2 (your copy)")
- **An auditor** found: It has ten members. [[3]](file:///ledger.txt#1 "The Ledger, ¶ 1 (digest)")

Also called PHB and 港務局 (Chinese)

[2 more claims](command:claims?board "Show the claims of Port Harbour Board") · [1 event](command:events?board "Show the events of Port Harbour Board") · [1 mention here](command:mentions?board "Show the mentions of Port Harbour Board")`,
    );
  });

  it('is as short as what is known', () => {
    assert.equal(
      cardMarkdown(entityCard(DOSSIER, 'review', { opens })!, LINKS),
      '**Public Hydrography Bureau** · *Company*',
    );
  });

  it('says in words what it can’t link, and what has no source', () => {
    const card = entityCard(DOSSIER, 'board', { opens: () => 'nothing', claims: 9 });
    const lines = cardMarkdown(card!).split('\n');
    assert.equal(lines.at(-5), '- A claim without a source alleged: The quay sinks.');
    assert.equal(
      lines.at(-6),
      '- **Port Harbour Board** asserted: The board has nine members. (The Ledger, ¶ 1 (text not here))',
    );
    assert.equal(lines.at(-1), '1 event');
  });

  it('shows a source with what a paragraph is cited for', () => {
    const card = sourceCard(DOSSIER, 'ledger', { opens, paragraphs: [3] });
    assert.equal(
      cardMarkdown(card!, LINKS),
      `**Harbour board renews dredging contract**

*Newspaper article* · The Ledger · by Ann Quay · 12 April 2019

A jump opens a digest: what each paragraph says, in other words.

Paragraph 3:

- **Port Harbour Board** asserted: The renewal costs 4.1 million euros a year. (April 2019) [[1]](file:///ledger.txt#3 "The Ledger, ¶ 3 (digest)")
- **The Ledger, The Tide** reported: Two firms made bids. [[1]](file:///ledger.txt#3 "The Ledger, ¶ 3 (digest)") [[2]](file:///tide.txt#2 "The Tide, ¶ 2 (your copy)")`,
    );
  });

  const paragraphs: readonly (readonly [paragraphs: readonly number[], claims: number, expected: string])[] = [
    [[], 3, 'Cited for 4 claims and 1 event.'],
    [[2], 3, 'Paragraph 2: cited for no claim in the dossier.'],
    [[3, 1], 2, 'Paragraphs 3 and 1, 2 of 4 claims:'],
  ];
  for (const [numbers, claims, expected] of paragraphs) {
    it(`says of a source: ${expected}`, () => {
      const card = sourceCard(DOSSIER, 'ledger', { opens, paragraphs: numbers, claims });
      assert.ok(cardMarkdown(card!).split('\n\n').includes(expected));
    });
  }

  it('shows what the paragraphs of a source say, and what became of them', () => {
    const card = sourceCard(DOSSIER, 'ledger', {
      opens,
      paragraphs: [3],
      words: [{ paragraph: 3, words: `It costs *much*,\nsays the board. ${'And more. '.repeat(50)}` }],
      changed: ['The words have changed.'],
    });
    const lines = cardMarkdown(card!).split('\n');
    const words = lines.find(line => line.startsWith('> '));
    assert.match(words!, /^> ¶ 3: It costs \\\*much\\\*, says the board\. And more.*…$/);
    assert.ok(lines.includes('The words have changed.'));
  });

  it('shows a source of which little is known', () => {
    assert.equal(
      cardMarkdown(sourceCard(DOSSIER, 'tide', { opens, paragraphs: [9] })!),
      `**The Tide**

around April 2019

A jump opens your own copy.

Paragraph 9: cited for no claim in the dossier.

Dated by the storm that it mentions.`,
    );
  });

  it('shows an event', () => {
    assert.equal(
      cardMarkdown(eventCard(DOSSIER, 'signed', { opens })!, LINKS),
      `**Board signs the renewal**

11 April 2019 · Port Harbour Board and Delta Dredging [[1]](file:///ledger.txt#1 "The Ledger, ¶ 1 (digest)") [[2]](file:///tide.txt#2 "The Tide, ¶ 2 (your copy)")

At the quay.`,
    );
  });

  it('shows a claim with the other side, whichever disputes', () => {
    assert.equal(
      cardMarkdown(claimCard(DOSSIER, 'price', { opens })!, LINKS),
      `**Port Harbour Board** asserted: The renewal costs 4.1 million euros a year. (April 2019) [[1]](file:///ledger.txt#3 "The Ledger, ¶ 3 (digest)")

- Disputed by **Delta Dredging**, denying: That the price is so low. [[2]](file:///tide.txt#2 "The Tide, ¶ 2 (your copy)")

Without tax.`,
    );
    assert.equal(
      cardMarkdown(claimCard(DOSSIER, 'true-price', { opens })!),
      `**Delta Dredging** denied: That the price is so low. (The Tide, ¶ 2 (your copy))

- Disputes **Port Harbour Board**, asserting: The renewal costs 4.1 million euros a year. (April 2019) (The Ledger, ¶ 3 (digest))`,
    );
  });

  it('has no card for what is unknown', () => {
    assert.equal(entityCard(DOSSIER, 'nobody', { opens }), undefined);
    assert.equal(sourceCard(DOSSIER, 'nobody', { opens }), undefined);
    assert.equal(eventCard(DOSSIER, 'nobody', { opens }), undefined);
    assert.equal(claimCard(DOSSIER, 'nobody', { opens }), undefined);
  });
});
