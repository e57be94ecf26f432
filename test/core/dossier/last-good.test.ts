import assert from 'node:assert/strict';
import { keepLost, type PartRead } from '../../../src/core/dossier/last-good';
import { parseDossier } from '../../../src/core/dossier/parse';
import { KINDS, partOf } from '../../../src/core/dossier/part';
import { HARBOUR } from '../../support/harbour';

const URI = 'file:///d/a.dossier.yaml';
const read = (text: string): PartRead => ({ text, part: partOf(parseDossier(URI, text)) });
/** The states of a file that is typed in, each with what the one before kept. */
const typed = (...texts: string[]): PartRead =>
  texts.map(read).reduce((before, now) => ({ text: now.text, part: keepLost(before, now) }));
const keys = ({ part }: PartRead) => KINDS.flatMap(kind => part.keys(kind)).sort();
const codes = ({ part }: PartRead) => part.file.problems.map(({ code }) => code);

const WHOLE = `${HARBOUR}exclusions:\n  - {entity: delta, text: Delta}\n`;
const ALL = keys(read(WHOLE));

describe('a dossier file that is broken', () => {
  for (const [what, before, after] of [
    ['an open bracket', 'about: [harbour-board]', 'about: [harbour-board'],
    ['an open quote', 'type: Company', 'type: "Company'],
    ['a tab', '  delta:', '\tdelta:'],
    ['another version', 'dossier: 1', 'dossier: 2'],
    ['no version yet', 'dossier: 1', 'dossier: '],
    ['a second document', 'claims:', '---\nclaims:'],
    ['nothing but the beginning', WHOLE, 'dossier: ["'],
  ] as const) {
    it(`keeps its entries: ${what}`, () => {
      const broken = typed(WHOLE, WHOLE.replace(before, after));
      assert.deepEqual(keys(broken), ALL);
      assert.equal(broken.part.file.exclusions.length, 1);
      assert.ok(codes(broken).length > 0);
    });
  }

  it('keeps an entry that is half-typed', () => {
    const text = WHOLE.replace('2019-04-11', '2019-0');
    assert.ok(!keys(read(text)).includes('renewal-signed'));
    const half = typed(WHOLE, text);
    assert.deepEqual(keys(half), ALL);
    assert.deepEqual(codes(half), ['malformed-date']);
  });

  it('takes what can be read as it is now', () => {
    const broken = typed(
      WHOLE,
      WHOLE.replace('Delta Dredging', 'Delta Works').replace('[harbour-board]', '[harbour-board'),
    );
    assert.equal(broken.part.file.entities.find(({ key }) => key === 'delta')?.name, 'Delta Works');
    assert.deepEqual(keys(broken), ALL);
  });

  it('keeps through several states, and lets go once it can be read', () => {
    const without = WHOLE.replace(/ {2}- id: renewal-price-disputed[\s\S]*(?=events:)/, '');
    const expected = keys(read(without));
    assert.notDeepEqual(expected, ALL);
    assert.deepEqual(keys(typed(WHOLE, `${without}x: [`, `${without}x: ["`)), ALL);
    assert.deepEqual(keys(typed(WHOLE, `${without}x: [`, without)), expected);
    assert.deepEqual(keys(typed(WHOLE, without)), expected);
    assert.deepEqual(keys(typed(WHOLE, '')), []);
  });

  it('knows where what it keeps stands', () => {
    const text = WHOLE.replace('dossier: 1', '# The harbour.\ndossier: 2');
    const broken = typed(WHOLE, text);
    assert.deepEqual(keys(read(text)), []);
    const event = broken.part.file.events.find(({ id }) => id === 'renewal-signed')!;
    assert.equal(text.slice(event.idAt.span.start, event.idAt.span.end), 'renewal-signed');
  });
});
