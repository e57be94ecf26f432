import {
  type FileOperationRegistrationOptions,
  RenameFile,
  type RenameFilesParams,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { keyInYaml } from '../../core/dossier/language/rename';
import { relativePath, resolveRelative } from '../../core/dossier/relative';
import { stateFileOf } from '../../core/revisions/state';
import { toRange } from '../positions';
import type { Services } from '../services';
import { folderUri, isBelow } from '../uri';

/** Any file may be one of which a dossier speaks, and any folder may hold some. */
export const RENAMED_FILES: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };

/** The lists in which entries name files. */
const WITH_PATHS: ReadonlySet<string> = new Set(['sources', 'exclusions']);

/**
 * `workspace/willRenameFiles`: dossiers go on naming the texts and notes that are renamed or moved, or whose folder is, and what is
 * remembered of a dossier's texts goes with it. A path that would lead outside stays as it is.
 */
export const willRenameFiles =
  (services: Services) =>
  async ({ files }: RenameFilesParams): Promise<WorkspaceEdit | null> => {
    const { library, revisions, capabilities } = services;
    const client = capabilities.workspace?.workspaceEdit;
    if (!client?.documentChanges) return null;
    // Some clients write the URI of a folder with a slash behind it.
    const moves = files.map(({ oldUri, newUri }) => [folderUri(oldUri), folderUri(newUri)] as const);
    const moved = (uri: string): string => {
      const move = moves.find(([from]) => uri === from || isBelow(from, uri));
      return move ? move[1] + uri.slice(move[0].length) : uri;
    };
    const changes: (TextDocumentEdit | RenameFile)[] = await pathEdits(services, moved);
    for (const from of library.own) {
      const to = moved(from);
      if (to === from || !library.isDossier(to) || !(await revisions.goesTo(from, to))) continue;
      // A folder takes with it what lies in it.
      const isAlone = moves.some(([file]) => file === from);
      if (!isAlone || !client.resourceOperations?.includes('rename')) continue;
      changes.push(RenameFile.create(stateFileOf(from), stateFileOf(to), { ignoreIfExists: true }));
    }
    return changes.length === 0 ? null : { documentChanges: changes };
  };

/** The edits by which dossiers name the files that they name now, by URIs, by the paths that these will have. */
async function pathEdits(services: Services, moved: (uri: string) => string): Promise<TextDocumentEdit[]> {
  const { library, dossiers, documents } = services;
  const changes: TextDocumentEdit[] = [];
  for (const uri of concerned(services, moved)) {
    const file = await dossiers.get(uri);
    if (!file) continue;
    const { document, content } = file;
    const heads = content.sections
      .filter(({ name }) => WITH_PATHS.has(name))
      .flatMap(section => content.headsOf(section));
    const edits = heads.flatMap(({ path }) => {
      const target = path && resolveRelative(uri, path.path, library.folders);
      if (!target || !('uri' in target) || path.span.start === path.span.end) return [];
      const before = relativePath(uri, target.uri, library.folders);
      const after = relativePath(moved(uri), moved(target.uri), library.folders);
      if (after === undefined || after === before) return [];
      const written = document.getText().slice(path.span.start, path.span.end);
      return [{ range: toRange(document, path.span), newText: keyInYaml(written, after) }];
    });
    const version = documents.get(uri)?.text === document ? document.version : null;
    if (edits.length > 0) changes.push(TextDocumentEdit.create({ uri: document.uri, version }, edits));
  }
  return changes;
}

/** The dossiers that are moved, or name what is moved, and those that may do so by now, for they are open. */
function concerned({ library, documents }: Services, moved: (uri: string) => string): string[] {
  const { sources, exclusions } = library.dossier.all;
  const paths = [...sources.flatMap(({ text }) => text ?? []), ...exclusions.flatMap(each => each.in ?? [])];
  const naming = new Set(paths.filter(({ value }) => moved(value) !== value).map(({ at }) => at.uri));
  return [...library.own].filter(uri => naming.has(uri) || moved(uri) !== uri || documents.get(uri));
}
