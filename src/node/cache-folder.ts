import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a program of this product keeps what it can make anew: the XDG Base Directory Specification, and its kin elsewhere. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'dossier');
  if (process.platform === 'win32')
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'dossier', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'dossier');
  return join(homedir(), '.cache', 'dossier');
}
