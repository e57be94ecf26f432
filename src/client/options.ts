import { type ExtensionContext, extensions, type LogOutputChannel, l10n, Uri, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { CARD_COMMANDS, FIX_COMMANDS, LENS_COMMANDS, ORIGINAL_COMMANDS, SUGGEST_COMMAND } from '../protocol/commands';
import type { InitializationOptions } from '../protocol/initialization';
import { readSettings, SECTION, type Settings } from '../protocol/settings';
import { SOURCE_VIEW } from '../protocol/source-view';
import { attachedIn } from './originals/attached';
import { dossierSelector, type Filter, noteSelector } from './selector';

/** The dossiers that come with the product, below the extension's folder. */
const BUILTIN_DOSSIERS = ['media/dossiers/zte/zte.dossier.yaml'];

/** The settings in force. Unreadable ones have their defaults; the server tells of them. */
export function currentSettings(): Settings {
  return readSettings(rawSettings()).settings;
}

/** The documents in which mentions may be recognised: those in a language that any folder names, and the views of sources. */
export function notesServed(): Filter[] {
  return [...noteSelector(inAnyFolder('languages'), folderSchemes()), { scheme: SOURCE_VIEW }];
}

/** All documents that the server sees. */
export function documentsServed(): Filter[] {
  return [...notesServed(), ...dossierSelector(inAnyFolder('files'), folderSchemes())];
}

/** How the language client is set up, by the settings in force. */
export function clientOptions(
  { extensionUri, storageUri, globalStorageUri, workspaceState }: ExtensionContext,
  log: LogOutputChannel,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    ...rawSettings(),
    builtinDossiers: BUILTIN_DOSSIERS.map(path => Uri.joinPath(extensionUri, path).toString()),
    clientFiles: true,
    readOnly: !workspace.isTrusted,
    // A window without a folder has no storage of its own.
    cacheFolder: (storageUri ?? globalStorageUri).toString(),
    commands: [...CARD_COMMANDS, ...LENS_COMMANDS, ...FIX_COMMANDS, ...ORIGINAL_COMMANDS, SUGGEST_COMMAND],
    originals: attachedIn(workspaceState),
    schemas: hasSchemas(),
    sourceViews: true,
    ...(l10n.bundle && { translations: l10n.bundle }),
  };
  return {
    documentSelector: documentsServed(),
    initializationOptions,
    synchronize: { configurationSection: SECTION },
    markdown: { isTrusted: { enabledCommands: CARD_COMMANDS }, supportHtml: false },
    outputChannel: log,
    // `RevealOutputChannelOn.Never`: what fails is in the log and in the language status, not in a pop-up.
    revealOutputChannelOn: 4,
  };
}

/** Whether the YAML extension is there, which completes and explains fields by the schema that this extension gives it. */
function hasSchemas(): boolean {
  const asks = workspace.getConfiguration('yaml').get('completion') !== false;
  return asks && extensions.getExtension('redhat.vscode-yaml') !== undefined;
}

/** The section as plain data: the editor's own guarded objects don't survive the way to a web worker. */
function rawSettings(folder?: Uri): Record<string, unknown> {
  return JSON.parse(JSON.stringify(workspace.getConfiguration(undefined, folder).get(SECTION) ?? {}));
}

/** What a setting lists for the window or for any of its folders. */
function inAnyFolder(setting: 'languages' | 'files'): string[] {
  const folders = [undefined, ...(workspace.workspaceFolders ?? [])];
  return [...new Set(folders.flatMap(folder => readSettings(rawSettings(folder?.uri)).settings[setting]))];
}

function folderSchemes(): string[] {
  return workspace.workspaceFolders?.map(folder => folder.uri.scheme) ?? [];
}
