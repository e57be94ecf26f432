import { statSync } from 'node:fs';
import { readVsix, TEST_VSIX } from '../../scripts/support/vsix';
import type { Figure } from '../support/figure';

/** What a person downloads; 1 kB is 1,000 bytes. */
export function size(): Figure[] {
  return [
    { what: 'VSIX', value: statSync(TEST_VSIX).size / 1000, unit: 'kB' },
    { what: 'Files in it', value: readVsix(TEST_VSIX).size, unit: 'files' },
  ];
}

/** The VSIX's files with their sizes, the largest first, as a Markdown list. */
export function fileList(): string {
  return [...readVsix(TEST_VSIX)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([path, { length }]) => `- \`${path}\` ${(length / 1000).toFixed(1)} kB`)
    .join('\n');
}
