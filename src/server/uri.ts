import { URI } from 'vscode-uri';

/**
 * A URI spelt as VS Code spells it, so that those of one file are one string however a client encodes them. Every URI that
 * comes in goes through here once; one that can't be parsed stays as it is, and leads nowhere.
 */
export function normalUri(uri: string): string {
  return parsed(uri)?.toString() ?? uri;
}

/** A folder's URI, normal and without a closing slash. */
export function folderUri(uri: string): string {
  return normalUri(uri).replace(/\/$/, '');
}

/** Whether a file lies below a folder; both normal. */
export function isBelow(folder: string, uri: string): boolean {
  return uri.startsWith(`${folder}/`);
}

/** The decoded path of a file from a folder that it lies below, both as normal URIs; undefined where it doesn't. */
export function pathBelow(folder: string, uri: string): string | undefined {
  return isBelow(folder, uri) ? parsed(`file:///${uri.slice(folder.length + 1)}`)?.path.slice(1) : undefined;
}

/** The folder in which a file lies; both normal. */
export function parentUri(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** A URI that is spelt as what it says, and its last part: to parse one takes long where there are many. */
const PLAIN = /^[a-z][a-z-]*:\/\/[\w.-]*\/(?:[\w.~-]+\/)*([\w.~-]+)$/;

/** The last name of a URI's path, decoded. */
export function fileName(uri: string): string {
  return PLAIN.exec(uri)?.[1] ?? parsed(uri)?.path.split('/').at(-1) ?? uri;
}

function parsed(uri: string): URI | undefined {
  try {
    return URI.parse(uri);
  } catch {
    return undefined;
  }
}
