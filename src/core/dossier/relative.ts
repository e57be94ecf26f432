import { t } from '../l10n';
import { shorten } from '../shorten';

/** Where a relative path leads, or why it is refused, as a message. */
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
      if (segments.length <= 1) return { refused: outside(path) };
      segments.pop();
    } else if (segment !== '' && segment !== '.') {
      segments.push(encodeSegment(segment));
    }
  }
  const uri = origin + segments.join('/');
  const allowed = [origin + folder.join('/'), ...roots];
  return allowed.some(root => isInside(uri, root)) ? { uri } : { refused: outside(path) };
}

/**
 * The path by which a dossier names a file, so that `resolveRelative` leads back to its URI; undefined where no such path
 * leads there. Both URIs are spelt as VS Code's `Uri.toString()` does it.
 */
export function relativePath(dossierUri: string, uri: string, roots: readonly string[] = []): string | undefined {
  const from = dossierUri.split('/').slice(0, -1);
  const to = uri.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  const steps = [...from.slice(common).map(() => '..'), ...to.slice(common)];
  let path: string;
  try {
    path = steps.map(decodeURIComponent).join('/');
  } catch {
    return undefined;
  }
  const resolved = resolveRelative(dossierUri, path, roots);
  return 'uri' in resolved && resolved.uri === uri ? path : undefined;
}

function outside(path: string): string {
  return t(
    '“{0}” leads outside the dossier’s folder and the workspace; put the file into one of them and give its path from the dossier’s folder.',
    shorten(path, 60),
  );
}

function refusal(path: string): string | undefined {
  const short = shorten(path, 60);
  if (/^[a-z]:/i.test(path)) {
    return t('“{0}” begins with a drive letter; give the path from the dossier’s folder.', short);
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) {
    return t('“{0}” is an address; give the path of a file, and the address in URL.', short);
  }
  if (path.includes('\\')) return t('“{0}” has a backslash; part folders with /.', short);
  if (path.startsWith('/')) return t('“{0}” is an absolute path; give the path from the dossier’s folder.', short);
  if (path === '' || /(?:^|\/)\.{0,2}$/.test(path)) {
    return t('“{0}” names a folder; give the path of a file.', short);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file that a dossier may cite has one in its name
  if (/[\u0000-\u001f\u007f\p{Surrogate}]/u.test(path)) {
    return t('“{0}” has characters that no file name has.', short);
  }
  return undefined;
}

/** Whether a file lies below a folder, both as URIs that are spelt alike. */
export function isInside(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
