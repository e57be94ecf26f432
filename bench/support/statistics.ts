/**
 * A quantile of samples in any order, between two of them in proportion (Hyndman and Fan, "Sample Quantiles in
 * Statistical Packages", 1996, type 7).
 * @param share from 0 to 1
 * @throws where there is no sample
 */
export function quantile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new Error('Nothing was measured.');
  const sorted = Float64Array.from(samples).sort();
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)]!;
  return below + (sorted[Math.ceil(place)]! - below) * (place % 1);
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
export const p99 = (samples: readonly number[]): number => quantile(samples, 0.99);
