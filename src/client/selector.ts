import { DOSSIER_FILES, inAnyFolder } from '../core/files';

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

/**
 * The dossiers themselves, whatever language an editor takes them for: those named as dossiers are, and those that the
 * settings name by `globs`. The server tells which of the latter lie where the globs mean it.
 */
export function dossierSelector(globs: readonly string[], schemes: readonly string[]): Filter[] {
  const patterns = [...new Set([DOSSIER_FILES, ...globs.map(inAnyFolder)])];
  return withEach(schemes, scheme => patterns.map(pattern => ({ scheme, pattern })));
}

function withEach(schemes: readonly string[], filters: (scheme: string) => Filter[]): Filter[] {
  return [...new Set([...SCHEMES, ...schemes])].flatMap(filters);
}
