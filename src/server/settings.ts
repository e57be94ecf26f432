import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { DEFAULTS, readSettings, SECTION, type Settings } from '../protocol/settings';

/** The settings in force; an unreadable one is told to the person once, and its default taken. */
export class SettingsStore {
  current: Settings = DEFAULTS;
  private readonly told = new Set<string>();

  /** `initial`: those of `initializationOptions`; `asks`: whether the client answers `workspace/configuration`. */
  constructor(
    private readonly connection: Connection,
    private readonly initial: object,
    private readonly asks: boolean,
  ) {}

  /**
   * Takes the settings that the client answers when it can be asked, else those that it sent, over the initial ones; tells
   * whether any is new.
   */
  async change(sent?: unknown): Promise<boolean> {
    const given: unknown = this.asks ? await this.connection.workspace.getConfiguration(SECTION) : sent;
    const { settings, problems } = readSettings({ ...this.initial, ...(typeof given === 'object' && given) });
    const isNew = JSON.stringify(settings) !== JSON.stringify(this.current);
    this.current = settings;
    for (const { message } of problems) {
      if (this.told.has(message)) continue;
      this.told.add(message);
      void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    return isNew;
  }
}
