/** Where a relative path leads, or why it is refused. */
export type Resolved = { readonly uri: string } | { readonly refused: string };

/**
 * Resolves a path that a dossier gives against the URI of the dossier's file (RFC 3986, section 5.2, for paths). The
 * path is a file's name, not a URI: a `%` in it is a percent sign. The answer is percent-encoded as VS Code's
 * `Uri.toString()` does it. A path may only lead into the dossier's folder or into one of `roots`, folders' URIs.
 */
export function resolveRelative(dossierUri: string, path: string, roots: readonly string[] = []): Resolved {
  const wrong = refusal(path);
  if (wrong !== undefined) return { refused: wrong };

  const [, origin = '', file = ''] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)([^?#]*)/i.exec(dossierUri) ?? [];
  const folder = file.split('/').slice(0, -1);
  const segments = [...folder];
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (segments.length <= 1) return { refused: OUTSIDE };
      segments.pop();
    } else if (segment !== '' && segment !== '.') {
      segments.push(encodeSegment(segment));
    }
  }
  const uri = origin + segments.join('/');
  const allowed = [origin + folder.join('/'), ...roots];
  return allowed.some(root => isInside(uri, root)) ? { uri } : { refused: OUTSIDE };
}

const OUTSIDE =
  'leads outside the dossier’s folder and the workspace; put the file into one of them and give its path from the dossier’s folder';

function refusal(path: string): string | undefined {
  if (/^[a-z]:/i.test(path)) return 'begins with a drive letter; give the path from the dossier’s folder';
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return 'is an address; give the path of a file, and the address in URL';
  if (path.includes('\\')) return 'has a backslash; part folders with /';
  if (path.startsWith('/')) return 'is an absolute path; give the path from the dossier’s folder';
  if (path === '' || /(?:^|\/)\.{0,2}$/.test(path)) return 'names a folder; give the path of a file';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file that a dossier may cite has one in its name
  if (/[\u0000-\u001f\u007f\p{Surrogate}]/u.test(path)) return 'has characters that no file name has';
  return undefined;
}

function isInside(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
