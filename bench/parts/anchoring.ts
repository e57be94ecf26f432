import { resolvePlace } from '../../src/core/citation/anchor';
import { passagesOf } from '../../src/core/citation/passages';
import { sourceText } from '../../src/core/citation/source-text';
import { cite, SHAPES, type ShapeName } from '../../test/support/anchoring';
import { draft, revised } from '../../test/support/revision';
import type { Effort, Figure } from '../support/figure';
import { hypothesis, selectorOf } from '../support/hypothesis';
import { madeUpNames } from '../support/names';
import { Prose, vocabulary } from '../support/prose';
import { seeded } from '../support/random';
import { median } from '../support/statistics';
import { rounds } from '../support/timing';

const LENGTH = 1_000_000;
const PLACES = 2000;
/** Of so many places the peer finds the quotes: it reads the whole text for each. */
const PEER_PLACES = 40;
const RATE = 0.05;

/** How long it takes to find 2,000 places in a text of 1 MB that has been revised, the text's preparation included. */
export function anchoring({ quick }: Effort): Figure[] {
  const random = seeded(6);
  const words = vocabulary(random);
  const names = madeUpNames(random, 500, new Set(words));
  const before = draft(new Prose(random, words, names).text(LENGTH));
  const source = sourceText(before.text);
  const shapes = Object.keys(SHAPES) as ShapeName[];
  const cited = Array.from({ length: PLACES }, (_, i) => cite(before, source, random.next, shapes[i % shapes.length]!));
  const others = passagesOf(before.text).map(({ start, end }) => before.text.slice(start, end));
  const after = revised(before, RATE, random.next, words, others).text;
  const quoted = cited.filter(({ place }) => place.quote).slice(0, PEER_PLACES);
  const samples = rounds(quick ? 1 : 5, {
    places: () => {
      const prepared = sourceText(after);
      for (const { place } of cited) resolvePlace(prepared, place);
    },
    peer: () => {
      for (const { span } of quoted) hypothesis(after, selectorOf(before.text, span), span);
    },
  });
  const value = median(samples.places);
  const peer = { name: 'Hypothesis’s scoring', value: (median(samples.peer) * PLACES) / PEER_PLACES };
  return [{ what: `Finding ${PLACES.toLocaleString('en')} places in 1 MB of revised text`, value, unit: 'ms', peer }];
}
