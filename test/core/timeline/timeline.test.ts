import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeDossiers } from '../../../src/core/dossier/dossier';
import { parseDossier } from '../../../src/core/dossier/parse';
import { parseEdtf } from '../../../src/core/timeline/edtf';
import { type EdtfDate, isEdtfError } from '../../../src/core/timeline/edtf-date';
import { groupByYear } from '../../../src/core/timeline/groups';
import { compareDates, timeline } from '../../../src/core/timeline/timeline';

const URI = 'file:///notes/harbour.dossier.yaml';

function dossierOf(dates: readonly string[]) {
  const events = dates.map((date, index) => `  - {id: e${index}, date: "${date}", title: T${index}, cite: []}\n`);
  return mergeDossiers([parseDossier(URI, `dossier: 1\nevents:\n${events.join('')}`)]);
}

function date(edtf: string): EdtfDate {
  const parsed = parseEdtf(edtf);
  assert.ok(!isEdtfError(parsed));
  return parsed;
}

/** In the documented order. */
const IN_ORDER = [
  '../1998',
  '/2012',
  '-0043-03-15',
  '199X',
  '1999-01-01',
  '1999-01',
  '1999~',
  '1999/2001',
  '1999-01-01/..',
  '1999-02',
  '2012-03?',
  'Y12019',
  '../..',
];

describe('timeline', () => {
  it('orders by the earliest day, then by the latest', () => {
    const sorted = IN_ORDER.toReversed().toSorted((a, b) => compareDates(date(a), date(b)));
    assert.deepEqual(sorted, IN_ORDER);
  });

  it('gives events as plain JSON, in the order of the contract', () => {
    const text = `dossier: 1
events:
  - id: renewal-signed
    date: 2019-04-11
    title: Board signs
    entities: [harbour-board, delta]
    cite:
      - {source: ledger, paragraph: 1}
      - source: ledger
        quote: {exact: four million, prefix: "cost "}
        fingerprint: w1-cbf29ce484222325
`;
    const items = timeline(mergeDossiers([parseDossier(URI, text)]));
    assert.deepEqual(JSON.parse(JSON.stringify(items)), [
      {
        id: 'renewal-signed',
        date: '2019-04-11',
        start: '2019-04-11',
        end: '2019-04-11',
        title: 'Board signs',
        entities: ['harbour-board', 'delta'],
        cite: [
          { source: 'ledger', paragraph: 1 },
          { source: 'ledger', quote: { exact: 'four million', prefix: 'cost ' }, fingerprint: 'w1-cbf29ce484222325' },
        ],
        dossier: URI,
      },
    ]);
  });

  it('has no day where a date is open or unknown on that side', () => {
    const days = timeline(dossierOf(['../2012', '/2012', '2012/..', '2012/', '-0044-03-15'])).map(
      ({ start, end }) => `${start} ${end}`,
    );
    assert.deepEqual(days, [
      'null 2012-12-31',
      'null 2012-12-31',
      '-0044-03-15 -0044-03-15',
      '2012-01-01 null',
      '2012-01-01 null',
    ]);
  });

  it('gives the events of one entity', () => {
    const text = `dossier: 1
events:
  - {id: a, date: 2012, title: A, entities: [x]}
  - {id: b, date: 2011, title: B, entities: [x, y]}
`;
    const dossier = mergeDossiers([parseDossier(URI, text)]);
    const ids = (entity: string) => timeline(dossier, { entity }).map(item => item.id);
    assert.deepEqual([ids('x'), ids('y'), ids('z')], [['b', 'a'], ['b'], []]);
  });

  it('keeps the file’s order among events of one date, and is the same whatever the order of the others', () => {
    const dates = fc.array(fc.constantFrom(...IN_ORDER), { maxLength: 12 });
    fc.assert(
      fc.property(dates, edtfs => {
        const items = timeline(dossierOf(edtfs));
        const orderly = items.every((item, index) => {
          const next = items[index + 1];
          if (next === undefined) return true;
          const order = compareDates(date(item.date), date(next.date));
          return order < 0 || (order === 0 && Number(item.id.slice(1)) < Number(next.id.slice(1)));
        });
        assert.ok(orderly);
        const again = timeline(dossierOf(edtfs.toReversed()));
        const bounds = (list: typeof items) => list.map(({ start, end }) => `${start} ${end}`);
        assert.deepEqual(bounds(again), bounds(items));
      }),
    );
  });

  it('orders dates totally', () => {
    const any = fc.constantFrom(...IN_ORDER.map(date));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        assert.equal(Math.sign(compareDates(a, b)), -Math.sign(compareDates(b, a)) || 0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) assert.ok(compareDates(a, c) <= 0);
      }),
    );
  });

  it('groups by year, each heading once, where its first item stands', () => {
    const groups = groupByYear(
      timeline(dossierOf(['2012-03', '201X', '2012', '2010', '../..', '../1998', '2011/2012'])),
    );
    assert.deepEqual(
      groups.map(({ heading, items }) => [heading, items.map(item => item.date)]),
      [
        ['Until 1998', ['../1998']],
        ['2010', ['2010']],
        ['2010s', ['201X']],
        ['2011', ['2011/2012']],
        ['2012', ['2012', '2012-03']],
        ['Undated', ['../..']],
      ],
    );
  });
});
