import {
  ConfigurationTarget,
  commands,
  type LogOutputChannel,
  l10n,
  languages,
  type Memento,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import { newDossier } from '../../core/editing/new-dossier';
import { SKIPPED_FILES } from '../../core/files';
import type { LocationItem } from '../../protocol/requests';
import { SECTION } from '../../protocol/settings';
import { isOn } from '../comments/comments';
import { readText } from '../files';
import { QuickAsker } from '../input/quick-asker';
import { notesServed } from '../options';
import { AttachedOriginals } from '../originals/attached';
import { searchFolder } from '../originals/search-folder';
import { fromRange, toRange } from '../positions';
import type { Server } from '../server';
import { type Applied, applyEdits } from './apply';
import type { Action, Change, Desk, Folder, Home, Selected } from './desk';
import { makeFile, type NewFile } from './new-file';

const LAST = 'dossier.last';

/** The desk in VS Code. */
export class Workbench implements Desk {
  readonly ask = new QuickAsker();
  readonly t = l10n.t;
  readonly request: Server['request'];
  readonly attached: AttachedOriginals;
  /** What was said last, and what it offered, for tests: the editor can't tell them. */
  said: { readonly message: string; readonly actions: readonly Action[] } | undefined;

  constructor(
    server: Server,
    private readonly memory: Memento,
    private readonly log: LogOutputChannel,
  ) {
    this.request = server.request.bind(server);
    this.attached = new AttachedOriginals(memory, this.request);
  }

  selected(): Selected | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    // What has the focus may be no text at all, such as the walkthrough that said to select something.
    const editor = activeTextEditor ?? (visibleTextEditors.length === 1 ? visibleTextEditors[0] : undefined);
    if (!editor || languages.match(notesServed(), editor.document) === 0) return undefined;
    const { document, selection } = editor;
    return {
      uri: document.uri.toString(),
      range: fromRange(selection),
      textIn: range => document.getText(toRange(range)),
    };
  }

  folders(): readonly Folder[] {
    return (workspace.workspaceFolders ?? []).map(({ uri, name }) => ({ uri: uri.toString(), name }));
  }

  lastDossier(): string | undefined {
    return this.memory.get<string>(LAST);
  }

  nameOf(uri: string): string {
    return workspace.asRelativePath(Uri.parse(uri));
  }

  async files(glob: string): Promise<readonly string[]> {
    const found = await workspace.findFiles(glob, SKIPPED_FILES);
    return found.map(uri => uri.toString()).sort();
  }

  async list(folder: string): Promise<readonly string[]> {
    return (await workspace.fs.readDirectory(Uri.parse(folder))).map(([name]) => name);
  }

  async read(uri: string): Promise<string | undefined> {
    return (await readText(Uri.parse(uri), this.log)) ?? undefined;
  }

  async browse(title: string, endings: readonly string[]): Promise<string | undefined> {
    const found = await window.showOpenDialog({ title, filters: { [title]: [...endings] } });
    return found?.[0]?.toString();
  }

  async browseFolder(title: string): Promise<string | undefined> {
    const found = await window.showOpenDialog({ title, canSelectFiles: false, canSelectFolders: true });
    return found?.[0]?.toString();
  }

  search<T>(title: string, folder: string, look: (uri: string) => Promise<T | undefined>) {
    return searchFolder(title, Uri.parse(folder), look, this.log);
  }

  showsAnnotations(uri: string): boolean {
    return isOn({ uri: Uri.parse(uri) });
  }

  async showAnnotations(): Promise<void> {
    await workspace.getConfiguration(SECTION).update('comments', true, ConfigurationTarget.Workspace);
  }

  async write({ home, edits, keepBuiltin, done, added, offer }: Change): Promise<boolean> {
    const made = home.title === undefined ? undefined : await this.create(home, keepBuiltin === true);
    if (home.title !== undefined && !made) return false;
    await this.memory.update(LAST, home.uri);
    if (edits.length === 0) {
      await window.showTextDocument(Uri.parse(home.uri));
      this.tell(done, ...(made ? [{ title: l10n.t('Undo'), run: () => this.unmake(home, made) }] : []));
      return true;
    }
    const applied = await applyEdits(this.request, home.uri, edits);
    if ('message' in applied) {
      this.warn(applied.message);
      return false;
    }
    if (applied.unsaved !== undefined) {
      await this.show(applied.shows);
      this.warn(applied.unsaved);
      return true;
    }
    if (added) void tick(added);
    this.tell(
      done,
      { title: l10n.t('Open'), run: () => this.show(applied.shows) },
      { title: l10n.t('Undo'), run: () => this.takeBack(applied) },
      ...(offer ? [offer] : []),
    );
    return true;
  }

  async show({ uri, range }: LocationItem): Promise<void> {
    const selection = toRange(range);
    const editor = await window.showTextDocument(Uri.parse(uri), { selection });
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  tell(message: string, ...actions: readonly Action[]): void {
    this.say(window.showInformationMessage, message, actions);
  }

  run(command: string, ...argument: readonly unknown[]): unknown {
    return commands.executeCommand(command, ...argument);
  }

  private warn(message: string): void {
    this.say(window.showWarningMessage, message, []);
  }

  private say(how: typeof window.showInformationMessage, message: string, actions: readonly Action[]): void {
    this.said = { message, actions };
    const chosen = how(message, ...actions.map(({ title }) => title));
    // Nobody need answer.
    void chosen.then(title => actions.find(action => action.title === title)?.run());
  }

  /** Makes a dossier's file; says so where it can't be made. One that is there already is left as it is. */
  private async create({ uri, title = '' }: Home, keepBuiltin: boolean): Promise<NewFile | undefined> {
    const made = await makeFile(Uri.parse(uri), newDossier(title));
    if (!made) {
      this.warn(l10n.t('{0} could not be made: is there such a file already?', this.nameOf(uri)));
      return undefined;
    }
    const builtin = workspace.getConfiguration('dossier');
    if (keepBuiltin && builtin.get('builtin') === 'auto') await builtin.update('builtin', 'always', false);
    return made;
  }

  private async unmake({ uri }: Home, made: NewFile): Promise<void> {
    if (await made.undo()) {
      // What was taken back is not missed.
      if (this.lastDossier() === uri) await this.memory.update(LAST, undefined);
      return;
    }
    this.warn(l10n.t('{0} was not deleted: was something else written in it since?', this.nameOf(uri)));
  }

  private async takeBack(applied: Applied): Promise<void> {
    if (await applied.undo()) return;
    this.warn(l10n.t('The dossier was changed since: undo it in its editor.'));
    await this.show(applied.shows);
  }
}

/**
 * Ticks a step of the walkthrough. Only for a moment: what is so already when the walkthrough is first shown in a window
 * can't tick a step in it any more.
 */
async function tick(added: NonNullable<Change['added']>): Promise<void> {
  for (const isSo of [true, false]) await commands.executeCommand('setContext', `dossier.added.${added}`, isSo);
}
