import { join, resolve } from 'node:path';

/** The repository's folder. */
export const root = resolve(__dirname, '../..');

/** A path in the ignored folder of what is downloaded or made for tests. */
export const cache = (...parts: string[]): string => join(root, '.cache', ...parts);
