import { DOSSIER_FILES } from '../core/files';

/** Matches documents; the part that `vscode.DocumentFilter` and the protocol's `DocumentFilter` share. */
export interface Filter {
  readonly scheme: string;
  readonly language?: string;
  readonly pattern?: string;
}

/** Where people keep files. Left out: `git`, `output` and other read-only views of something else. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** The documents in which mentions are recognised; `schemes` are those of the workspace folders, which may be others. */
export function noteSelector(languages: readonly string[], schemes: readonly string[]): Filter[] {
  return withEach(schemes, scheme => languages.map(language => ({ scheme, language })));
}

/** The dossiers themselves, whatever language an editor takes them for. */
export function dossierSelector(schemes: readonly string[]): Filter[] {
  return withEach(schemes, scheme => [{ scheme, pattern: DOSSIER_FILES }]);
}

function withEach(schemes: readonly string[], filters: (scheme: string) => Filter[]): Filter[] {
  return [...new Set([...SCHEMES, ...schemes])].flatMap(filters);
}
