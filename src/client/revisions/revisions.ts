import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type Memento,
  type Tab,
  TabInputTextDiff,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  ACCEPT_REVISIONS,
  REVISIONS,
  type RevisionFilterItem,
  type RevisionItem,
  TAKE_BACK_ACCEPTANCE,
} from '../../protocol/revisions';
import { readRevisions } from '../arguments';
import { COMPARISON_ENDING } from '../comparison';
import type { Desk } from '../growing/desk';
import type { Server } from '../server';
import { noticeOf, sideOf } from './told';

/** Of the texts that only a comparison shows; which revisions they show stands in their URIs. */
const SCHEME = 'dossier-revisions';
/** Under this key the workspace remembers of which revisions somebody was told. */
const TOLD = 'dossier.revisions.told';

/** Tells once of each cited paragraph that says something else than it did, and shows the old words beside the new. */
export class Revisions implements Disposable {
  private readonly changed = new EventEmitter<Uri>();
  private readonly subscriptions: Disposable[];
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly server: Server,
    private readonly state: Memento,
    private readonly desk: Pick<Desk, 'tell'>,
  ) {
    this.subscriptions = [
      this.changed,
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.changed.event,
        provideTextDocumentContent: uri => this.textOf(uri),
      }),
      server.onDidChangeModel(({ revisions }) => {
        if (revisions > 0) this.telling = this.telling.then(() => this.tell()).catch(() => undefined);
      }),
    ];
  }

  /** Opens the words as they were beside those that they are now, with what rests on them. */
  async show(which?: RevisionFilterItem): Promise<void> {
    const shown = await this.listed(which);
    if (shown.length === 0) {
      void window.showInformationMessage(
        l10n.t('All that your dossiers cite says what it did when it was last accepted.'),
      );
      return;
    }
    const [before, after] = (['before', 'after'] as const).map(side =>
      Uri.from({
        scheme: SCHEME,
        path: `/${side}/${which?.source ?? 'sources'}${COMPARISON_ENDING}`,
        query: JSON.stringify(which ?? {}),
      }),
    );
    this.changed.fire(before!);
    this.changed.fire(after!);
    const title =
      which?.source === undefined ? l10n.t('Revised sources: before ↔ now') : l10n.t('{0}: before ↔ now', which.source);
    await commands.executeCommand('vscode.diff', before, after, title, { preview: true });
  }

  /** Takes texts as they are now for what they should be. */
  async accept(which?: RevisionFilterItem): Promise<void> {
    const { length } = await this.listed(which);
    await this.server.request(ACCEPT_REVISIONS, which ? { which } : {});
    if (length === 0) return;
    const done =
      length === 1 ? l10n.t('Accepted 1 revised paragraph.') : l10n.t('Accepted {0} revised paragraphs.', length);
    this.desk.tell(done, { title: l10n.t('Undo'), run: () => this.takeBack() });
  }

  private async takeBack(): Promise<void> {
    if (await this.server.request(TAKE_BACK_ACCEPTANCE, {})) return;
    this.desk.tell(l10n.t('Something else was accepted since, so that this can’t be undone any more.'));
  }

  /** The same for what a comparison shows, by the URI of one of its sides, and closes it. */
  async acceptShown(uri: Uri): Promise<void> {
    if (uri.scheme !== SCHEME) return;
    await this.accept(readRevisions(JSON.parse(uri.query)));
    const tabs = window.tabGroups.all.flatMap(group => group.tabs);
    const isOfThese = ({ input }: Tab) => input instanceof TabInputTextDiff && input.modified.query === uri.query;
    await window.tabGroups.close(tabs.filter(tab => isOfThese(tab)));
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async listed(which?: RevisionFilterItem): Promise<RevisionItem[]> {
    const all = (await this.server.request(REVISIONS, {})) ?? [];
    return all.filter(
      ({ dossier, source, paragraph }) =>
        !which ||
        (dossier === which.dossier &&
          (which.source === undefined || source === which.source) &&
          (which.paragraph === undefined || paragraph === which.paragraph)),
    );
  }

  private async textOf({ path, query }: Uri): Promise<string> {
    const which = readRevisions(JSON.parse(query));
    return sideOf(await this.listed(which), path.startsWith('/before/') ? 'before' : 'after', l10n.t);
  }

  private async tell(): Promise<void> {
    const listed = await this.listed();
    const told = this.state.get<readonly string[]>(TOLD, []);
    const fresh = listed.filter(({ id }) => !told.includes(id));
    await this.state.update(
      TOLD,
      listed.map(({ id }) => id),
    );
    if (fresh.length === 0) return;
    this.desk.tell(
      noticeOf(fresh, l10n.t),
      { title: l10n.t('Show Changes'), run: () => this.show() },
      { title: l10n.t('Accept'), run: () => this.accept() },
    );
  }
}
