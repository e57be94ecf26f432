import { outsideOf, type RealUri } from '../core/dossier/outside';
import { packUnreadable, unpack } from '../core/dossier/packed';
import type { Part } from '../core/dossier/part';
import { t } from '../core/l10n';
import type { Host } from './host';
import { fileName } from './uri';

/**
 * A host that reads nothing which really lies outside of the folders (URIs, asked each time), but for what a person chose to
 * be read.
 */
export function confined(
  host: Host,
  folders: () => readonly string[],
  real: RealUri,
  isChosen: (uri: string) => boolean,
): Host {
  const isAllowed = async (uri: string) => isChosen(uri) || (await outsideOf([uri], folders(), real)).size === 0;
  return {
    find: (folder, globs) => host.find(folder, globs),
    read: async uri => ((await isAllowed(uri)) ? host.read(uri) : undefined),
    write: async (uri, text) => (await isAllowed(uri)) && host.write(uri, text),
    bytes: async uri => ((await isAllowed(uri)) ? host.bytes(uri) : undefined),
  };
}

/** The part of a dossier file that is not read, since a link leads to it from outside. */
export function refusedPart(uri: string): Part {
  const message = t(
    '“{0}” is reached by a link that leads outside the workspace, so it is not read. Put the file itself here, or add its folder to the workspace.',
    fileName(uri),
  );
  return unpack(packUnreadable({ uri }, 'refused-path', message), { uri, roots: [] })!;
}
