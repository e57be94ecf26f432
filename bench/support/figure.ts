/** What a part of the benchmark found. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** What was measured beside it in the same run, in the same unit. */
  readonly peer?: { readonly name: string; readonly value: number };
  /** What must hold; the benchmark fails where it doesn't. */
  readonly goal?: { readonly text: string; readonly isMet: boolean };
}

export type Unit = 'ms' | 'MB/s' | 'kB' | 'bytes' | 'files';

/** How a part of the benchmark is run. */
export interface Effort {
  /** Fewer runs, for a first look. */
  readonly quick: boolean;
}

/** The figure's time divided by its peer's for the same work: below 1 it is the quicker one. */
export function ratio({ value, unit, peer }: Figure): number | undefined {
  if (!peer) return undefined;
  return unit === 'MB/s' ? peer.value / value : value / peer.value;
}

/** Figures as a Markdown table. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(figure => {
    const { what, value, unit, peer } = figure;
    const times = ratio(figure);
    return [
      what,
      amount(value, unit),
      peer ? `${peer.name}: ${amount(peer.value, unit)}` : '',
      times === undefined ? '' : significant(times),
    ];
  });
  const head = ['what', 'figure', 'peer in the same run', 'time ÷ peer’s time'];
  return [head, ['---', '--:', '---', '--:'], ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function amount(value: number, unit: Unit): string {
  return unit === 'ms' && value < 1 ? `${significant(value * 1000)} µs` : `${significant(value)} ${unit}`;
}

/** Two digits at least, and no more of them than the measurement bears. */
function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toLocaleString('en', { maximumSignificantDigits: 2 });
}
