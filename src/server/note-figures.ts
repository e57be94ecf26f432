import { CITABLE, type CitationToAdd, citationsToAdd } from '../core/checking/figures/cite';
import { FigureCheck } from '../core/checking/figures/figure-check';
import { type Finding, severityOf } from '../core/checking/finding';
import { ignoresIn } from '../core/checking/ignore';
import type { CitationDocument } from '../core/citation/citation-document';
import { citationStyle } from '../core/citation/citation-style';
import type { Span } from '../core/span';
import type { Steps } from '../core/steps';
import type { OpenDocument } from './documents';
import type { Library } from './library';
import type { SettingsStore } from './settings';
import type { Slices } from './slices';

/** Holds the figures and dates of open notes against the dossiers as they are now. */
export class NoteFigures {
  /** Good as long as the dossiers are as they were. */
  private last: FigureCheck | undefined;

  constructor(
    private readonly library: Library,
    private readonly isSource: (uri: string) => boolean,
    private readonly settings: SettingsStore,
    private readonly slices: Slices,
  ) {}

  /** What there is to look at; nothing in what is a source itself, nor while dossiers are still being read. */
  *findingsIn(note: OpenDocument, document: CitationDocument): Steps<Finding[]> {
    const mentions = note.mentions();
    const check = this.checkFor(note);
    return check && mentions ? yield* check.findings(document, mentions.all()) : [];
  }

  /** The citations that figures which touch a span lack although the dossier has them. */
  async citationsAt(note: OpenDocument, span: Span): Promise<CitationToAdd[]> {
    const { checks } = this.settings.of(note.uri);
    if (severityOf(checks, CITABLE, 'hint') === undefined) return [];
    for (;;) {
      const { version } = note.text;
      const document = await this.slices.run(note.citationDocument());
      const mentions = note.mentions();
      const check = this.checkFor(note);
      if (!mentions || !check) return [];
      const judged = await this.slices.run(check.judgedAt(span, document, mentions.all()));
      if (note.text.version !== version) continue;
      const { text } = document;
      const ignores = ignoresIn(text);
      const style = citationStyle(document.all(), (start, end) => text.slice(start, end));
      return judged
        .filter(({ start }) => !ignores.covers(CITABLE, start))
        .flatMap(figure => citationsToAdd(figure, text, style));
    }
  }

  private checkFor({ uri }: OpenDocument): FigureCheck | undefined {
    const { library } = this;
    if (!library.isWhole || this.isSource(uri)) return undefined;
    if (this.last?.dossier !== library.dossier) this.last = new FigureCheck(library.dossier);
    return this.last;
  }
}
