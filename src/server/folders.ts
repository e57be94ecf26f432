import { URI, Utils } from 'vscode-uri';
import { folderUri } from './uri';

const WINDOWS_PATH = /^[a-z]:[\\/]/i;

/**
 * The normal URIs, without a closing slash, of the folders that `dossier.sourceFolders` names: an absolute path is taken as it is, on the file system of the
 * workspace; any other is resolved in each workspace folder.
 */
export function resolveFolders(paths: readonly string[], workspaceFolders: readonly string[]): string[] {
  const resolved = paths.flatMap(path => {
    if (path.startsWith('/') || WINDOWS_PATH.test(path)) return [absolute(path, workspaceFolders[0])];
    return workspaceFolders.map(folder => Utils.resolvePath(URI.parse(folder), path).toString());
  });
  return [...new Set(resolved.map(folderUri))];
}

function absolute(path: string, workspaceFolder: string | undefined): string {
  const { path: normal } = URI.file(path);
  return (
    workspaceFolder === undefined ? URI.file(path) : URI.parse(workspaceFolder).with({ path: normal })
  ).toString();
}
