import {
  type Comment,
  type CommentAuthorInformation,
  CommentMode,
  type CommentThread,
  l10n,
  MarkdownString,
} from 'vscode';
import { HOVER_COMMANDS } from '../../protocol/commands';
import type { AnnotationItem } from '../../protocol/editing';

/** One claim, event or annotation in a thread. */
export class PassageComment implements Comment {
  body!: MarkdownString;
  mode = CommentMode.Preview;
  author!: CommentAuthorInformation;
  label?: string;
  /** By which the menus know it: `claim`, `event`, `annotation`, or `foreign` for an annotation that comes with the product. */
  readonly contextValue: string;
  /** What the command that opens an entry takes. */
  readonly subject: Readonly<Record<string, string>>;

  /** The thread that it is in; undefined until the editor has made that. */
  thread: CommentThread | undefined;

  constructor(private said: AnnotationItem) {
    const { kind, id, editable } = said;
    this.contextValue = kind === 'annotation' && !editable ? 'foreign' : kind;
    this.subject = { [kind]: id };
    this.say(said);
  }

  get item(): AnnotationItem {
    return this.said;
  }

  /** Shows what the dossier says now. */
  say(item: AnnotationItem): void {
    this.said = item;
    this.author = { name: item.creator ?? nameOf(item) };
    if (item.created !== undefined) this.label = item.created;
    this.restore();
  }

  /** Shows what the dossier says, and not what was typed. */
  restore(): void {
    this.mode = CommentMode.Preview;
    this.body = new MarkdownString(this.said.body);
    // The links of cards; what a person noted may have links, but runs nothing.
    if (this.said.kind !== 'annotation') this.body.isTrusted = { enabledCommands: HOVER_COMMANDS };
  }
}

/** The heading of what nobody signed. */
function nameOf({ kind, editable }: AnnotationItem): string {
  if (kind === 'claim') return l10n.t('Claim');
  if (kind === 'event') return l10n.t('Event');
  return editable ? l10n.t('You') : l10n.t('Annotation');
}
