import type { Figure } from './figure';

/** What the time of a figure, divided by its peer's, may be at most. */
export function atMost(most: number, value: number, peer: number): Pick<Figure, 'goal'> {
  return { goal: { text: `at most ${most} times the peer’s`, isMet: value <= most * peer } };
}
