import type { Amount, Figure } from './figure';

/**
 * A figure as a claim's `value` has it: `4.1 million EUR/year`, `about 82,000 employees`, `10% to 15%`, `3rd largest`.
 * Read again it gives the same figure. Always in English, whatever the language of the editor, since it is data.
 */
export function canonicalValue(figure: Figure): string {
  if (figure.kind === 'money') return amountInWords(figure, withMagnitude, ` ${figure.currency}`) + rate(figure.per);
  if (figure.kind === 'share') return amountInWords(figure, value => `${plain(value)}%`);
  if (figure.kind === 'rank') {
    return amountInWords(figure, value =>
      figure.by === undefined ? `ranked ${value}` : `${ordinal(value)} ${figure.by}`,
    );
  }
  return amountInWords(figure, withMagnitude, figure.unit === undefined ? '' : ` ${figure.unit}`) + rate(figure.per);
}

function amountInWords(
  { low, high, approximate, strict }: Amount,
  shown: (value: number, least?: number) => string,
  unit = '',
): string {
  if (low !== null && high !== null) {
    const range = low === high ? shown(low) : `${shown(low, low)} to ${shown(high, low)}`;
    return (approximate ? 'about ' : '') + range + unit;
  }
  const floor = approximate ? 'just over' : strict ? 'over' : 'at least';
  const ceiling = approximate ? 'nearly' : strict ? 'under' : 'up to';
  if (low !== null) return `${floor} ${shown(low)}${unit}`;
  return high === null ? '' : `${ceiling} ${shown(high)}${unit}`;
}

const MAGNITUDES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/**
 * `4.1 million`; with commas below a million, or where a magnitude would need many decimals. So are both numbers of a range
 * where the `least` is below a million, which would seem to share the other's magnitude.
 */
function withMagnitude(value: number, least = value): string {
  const [magnitude, word] = MAGNITUDES.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  const scaled = plain(Number((value / magnitude).toPrecision(15)));
  return word === '' || scaled.length > 7 || Math.abs(least) < 1e6 ? grouped(value) : `${scaled} ${word}`;
}

function grouped(value: number): string {
  const [whole = '', fraction] = plain(value).split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function rate(per: string | undefined): string {
  return per === undefined ? '' : `/${per}`;
}

function ordinal(value: number): string {
  const ending = value % 100 > 10 && value % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}
