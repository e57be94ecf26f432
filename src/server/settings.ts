import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { DEFAULTS, readSettings, SECTION, type Settings } from '../protocol/settings';
import { resolveFolders } from './folders';
import type { WorkspaceFolders } from './workspace';

/** The settings in force, in each workspace folder; an unreadable one is told to the person once, and its default taken. */
export class SettingsStore {
  /** Those of the window, which hold outside all folders. */
  current: Settings = DEFAULTS;
  /** URIs of the folders with originals: those that each folder names, from there. */
  sourceFolders: readonly string[] = [];
  private byFolder: ReadonlyMap<string, Settings> = new Map();
  private readonly told = new Set<string>();

  /** `initial`: those of `initializationOptions`; `asks`: whether the client answers `workspace/configuration`. */
  constructor(
    private readonly connection: Connection,
    private readonly initial: object,
    private readonly asks: boolean,
    private readonly folders: WorkspaceFolders,
  ) {}

  /** Those of a workspace folder, by its URI; of the window for none. */
  in(folder: string | undefined): Settings {
    return (folder === undefined ? undefined : this.byFolder.get(folder)) ?? this.current;
  }

  /** Those that hold for a file, by its normal URI. */
  of(uri: string): Settings {
    return this.in(this.folders.of(uri));
  }

  /** The globs of dossier files in any folder. */
  files(): string[] {
    return [...new Set(this.all().flatMap(({ files }) => files))];
  }

  /** The languages of notes in any folder. */
  languages(): string[] {
    return [...new Set(this.all().flatMap(({ languages }) => languages))];
  }

  private findSourceFolders(): string[] {
    const folders = this.folders.all();
    if (folders.length === 0) return resolveFolders(this.current.sourceFolders, []);
    return [...new Set(folders.flatMap(folder => resolveFolders(this.in(folder).sourceFolders, [folder])))];
  }

  /**
   * All folders' dossiers act as one, so that those of the product are there for all or for none: `always` where a folder
   * says so, `never` where all do.
   */
  useBuiltin(): Settings['builtin'] {
    const wishes = this.all().map(({ builtin }) => builtin);
    if (wishes.includes('always')) return 'always';
    return wishes.includes('auto') ? 'auto' : 'never';
  }

  private all(): readonly Settings[] {
    const folders = this.folders.all();
    return folders.length === 0 ? [this.current] : folders.map(folder => this.in(folder));
  }

  /**
   * Takes the settings that the client answers when it can be asked, else those that it sent, over the initial ones; tells
   * whether any is new. A client that can't be asked has the same in all folders.
   */
  async change(sent?: unknown): Promise<boolean> {
    const folders = this.folders.all();
    const [window, ...inFolders] = this.asks
      ? await this.connection.workspace.getConfiguration([
          { section: SECTION },
          ...folders.map(scopeUri => ({ section: SECTION, scopeUri })),
        ])
      : [sent];
    const before = JSON.stringify([this.current, [...this.byFolder]]);
    this.current = this.read(window);
    this.byFolder = new Map(inFolders.map((given: unknown, i: number) => [folders[i]!, this.read(given)]));
    this.sourceFolders = this.findSourceFolders();
    return JSON.stringify([this.current, [...this.byFolder]]) !== before;
  }

  private read(given: unknown): Settings {
    const { settings, problems } = readSettings({ ...this.initial, ...(typeof given === 'object' && given) });
    for (const { message } of problems) {
      if (this.told.has(message)) continue;
      this.told.add(message);
      void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    return settings;
  }
}
