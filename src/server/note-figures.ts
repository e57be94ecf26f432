import { FigureCheck, type JudgedFigure } from '../core/checking/figures/figure-check';
import type { Finding } from '../core/checking/finding';
import type { CitationDocument } from '../core/citation/citation-document';
import type { Span } from '../core/span';
import type { Steps } from '../core/steps';
import type { CheckedDocument } from './documents';
import type { Library } from './library';
import type { Slices } from './slices';

/** Holds the figures and dates of notes against the dossiers as they are now. */
export class NoteFigures {
  /** Good as long as the dossiers are as they were. */
  private last: FigureCheck | undefined;

  constructor(
    private readonly library: Library,
    private readonly isSource: (uri: string) => boolean,
    private readonly slices: Slices,
  ) {}

  /** What there is to look at; nothing in what is a source itself, nor while dossiers are still being read. */
  *findingsIn(note: CheckedDocument, document: CitationDocument): Steps<Finding[]> {
    const mentions = note.mentions();
    const check = this.checkFor(note);
    return check && mentions ? yield* check.findings(document, mentions.all()) : [];
  }

  /** The figures that touch a span, in order, and the text in which they stand, which is the one the note has when this is done. */
  async judgedAt(note: CheckedDocument, span: Span): Promise<{ document: CitationDocument; figures: JudgedFigure[] }> {
    for (;;) {
      const { version } = note.text;
      const document = await this.slices.run(note.citationDocument());
      const mentions = note.mentions();
      const check = this.checkFor(note);
      const figures = mentions && check ? await this.slices.run(check.judgedAt(span, document, mentions.all())) : [];
      if (note.text.version === version) return { document, figures };
    }
  }

  private checkFor({ uri }: CheckedDocument): FigureCheck | undefined {
    const { library } = this;
    if (!library.isWhole || this.isSource(uri)) return undefined;
    if (this.last?.dossier !== library.dossier) this.last = new FigureCheck(library.dossier);
    return this.last;
  }
}
