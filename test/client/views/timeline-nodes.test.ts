import assert from 'node:assert/strict';
import { filterChoices } from '../../../src/client/views/filter-choices';
import type { TreeNode } from '../../../src/client/views/node';
import { timelineNodes } from '../../../src/client/views/timeline-nodes';
import type { TimelineItem } from '../../../src/protocol/requests';
import { plain } from '../plain';

const NAMES = new Map([
  ['board', 'Port Harbour Board'],
  ['union', 'Dockers’ Union'],
]);
const TITLES = new Map([['ledger', 'Harbour board renews contract']]);

function event(
  id: string,
  date: string,
  start: string | null,
  end: string | null,
  more: Partial<TimelineItem> = {},
): TimelineItem {
  return {
    id,
    date,
    start,
    end,
    title: `What ${id} is`,
    entities: [],
    cite: [],
    dossier: 'file:///a.dossier.yaml',
    ...more,
  };
}

const ITEMS = [
  event('first', '../1999', null, '1999-12-31'),
  event('ides', '-0043-03-15', '-0043-03-15', '-0043-03-15'),
  event('strike', '2012-03~', '2012-03-01', '2012-03-31', { entities: ['union', 'board'] }),
  event('signed', '2012-04-11', '2012-04-11', '2012-04-11', {
    entities: ['board'],
    cite: [{ source: 'ledger', paragraph: 3 }],
  }),
  event('talks', '2013/..', '2013-01-01', null, {
    entities: ['gone'],
    cite: [
      { source: 'ledger', paragraph: 4 },
      { source: 'other', quote: { exact: 'the talks that went on for most of that long and weary spring' } },
    ],
  }),
  event('never', '../..', null, null),
];

const nodes = timelineNodes(ITEMS, NAMES, TITLES, plain);
const events = nodes.flatMap(node => node.children as TreeNode[]);

describe('the Timeline', () => {
  it('groups by the year of the first day, in the order of the events', () => {
    assert.deepEqual(
      nodes.map(({ label, children }) => [label, (children as TreeNode[]).map(({ id }) => id)]),
      [
        ['Until 1999', ['event first']],
        ['44 BC', ['event ides']],
        ['2012', ['event strike', 'event signed']],
        ['2013', ['event talks']],
        ['Undated', ['event never']],
      ],
    );
  });

  it('says dates in words, the uncertain ones as such, without the year that they stand under', () => {
    assert.deepEqual(
      events.slice(0, 4).map(({ label }) => label),
      ['What first is', '15 Mar · What ides is', 'Around Mar · What strike is', '11 Apr · What signed is'],
    );
  });

  it('names the entities, by key where the name is not known', () => {
    assert.equal(events[2]?.description, 'Dockers’ Union, Port Harbour Board');
    assert.equal(events[4]?.description, 'gone');
  });

  it('reads an item out in full', () => {
    assert.equal(events[3]?.spoken, '11 April 2012. What signed is. Port Harbour Board.');
  });

  it('opens the one passage that an event rests on', () => {
    assert.deepEqual(events[3]?.place, { source: 'ledger', paragraph: 3 });
    assert.equal(events[3]?.children, undefined);
  });

  it('lists several passages below the event, which opens the first', () => {
    const { place, children } = events[4]!;
    assert.deepEqual(place, { source: 'ledger', paragraph: 4 });
    assert.deepEqual(
      (children as TreeNode[]).map(({ label, description }) => [label, description]),
      [
        ['Harbour board renews contract', 'para. 4'],
        ['other', '“the talks that went on for most of that…”'],
      ],
    );
  });

  it('opens nothing where nothing is cited', () => {
    assert.equal(events[0]?.place, undefined);
  });

  it('offers the entities that take part, with how often, and all events first', () => {
    assert.deepEqual(filterChoices(ITEMS, NAMES, undefined, plain), [
      { label: 'All events', description: '6 events, shown now' },
      { label: 'Dockers’ Union', description: '1 event', entity: 'union' },
      { label: 'gone', description: '1 event', entity: 'gone' },
      { label: 'Port Harbour Board', description: '2 events', entity: 'board' },
    ]);
    const board = filterChoices(ITEMS, NAMES, 'board', plain).map(({ description }) => description);
    assert.deepEqual(board, ['6 events', '1 event', '1 event', '2 events, shown now']);
  });
});
