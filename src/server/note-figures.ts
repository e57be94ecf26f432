import { CITABLE, type CitationToAdd, citationsToAdd } from '../core/checking/figures/cite';
import { FigureCheck, type JudgedFigure } from '../core/checking/figures/figure-check';
import { figureFindings } from '../core/checking/figures/figure-findings';
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
    const judged = yield* this.judgedIn(note, document);
    return figureFindings(judged, ({ start, end }) => document.text.slice(start, end), this.library.dossier);
  }

  /** The citations that figures which touch a span lack although the dossier has them. */
  async citationsAt(note: OpenDocument, span: Span): Promise<CitationToAdd[]> {
    const { checks } = this.settings.of(note.uri);
    if (severityOf(checks, CITABLE, 'hint') === undefined || !note.mentions()) return [];
    for (;;) {
      const { version } = note.text;
      const document = await this.slices.run(note.citationDocument());
      const judged = await this.slices.run(this.judgedIn(note, document));
      if (note.text.version !== version) continue;
      const { text } = document;
      const ignores = ignoresIn(text);
      const style = citationStyle(document.all(), (start, end) => text.slice(start, end));
      return judged
        .filter(({ start, end }) => start <= span.end && span.start <= end && !ignores.covers(CITABLE, start))
        .flatMap(figure => citationsToAdd(figure, text, style));
    }
  }

  private *judgedIn(note: OpenDocument, document: CitationDocument): Steps<JudgedFigure[]> {
    const { library } = this;
    const mentions = note.mentions();
    if (!mentions || !library.isWhole || this.isSource(note.uri)) return [];
    if (this.last?.dossier !== library.dossier) this.last = new FigureCheck(library.dossier);
    return yield* this.last.check(document, mentions.all());
  }
}
