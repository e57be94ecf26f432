import { ambiguousMentions } from '../core/checking/ambiguous-mentions';
import { type Finding, NEEDS_OWN_DOSSIER } from '../core/checking/finding';
import { ignoresIn } from '../core/checking/ignore';
import { shownFindings } from '../core/checking/shown';
import { unknownChoices } from '../core/checking/unknown-choices';
import { CitationCheck } from '../core/citation/check-citations';
import type { CitationDocument } from '../core/citation/citation-document';
import type { SourceText } from '../core/citation/source-text';
import type { Dossier } from '../core/dossier/dossier';
import type { CheckedDocument } from './documents';
import type { Library } from './library';
import type { NoteFigures } from './note-figures';
import type { Passages } from './passages';
import type { SettingsStore } from './settings';
import type { Slices } from './slices';
import { fileOfView } from './source-views';

/** Checks notes against the dossiers and the texts as they are now, in slices. */
export class NoteChecks {
  /** Good as long as what it was made for is as it was. */
  private last: { dossier: Dossier; texts: Map<string, readonly SourceText[]>; check: CitationCheck } | undefined;

  constructor(
    private readonly library: Library,
    private readonly passages: Passages,
    private readonly figures: NoteFigures,
    private readonly settings: SettingsStore,
    private readonly slices: Slices,
  ) {}

  /** What there is to look at in a note, in the order of its text, which is the one the note has when this is done. */
  async findingsIn(note: CheckedDocument): Promise<readonly Finding[]> {
    // Nobody can mend what a source says.
    if (!note.mentions() || fileOfView(note.uri) !== undefined) return [];
    for (;;) {
      const { version } = note.text;
      const document = await this.slices.run(note.citationDocument());
      const check = await this.checkFor(document);
      const found = await this.slices.run(check.check(document));
      const { text, language } = document;
      const choices = await this.slices.run(unknownChoices(text, language, this.library.dossier.entities));
      const figures = await this.slices.run(this.figures.findingsIn(note, document));
      // What was typed meanwhile costs little.
      if (note.text.version !== version) continue;
      const { checks } = this.settings.of(note.uri);
      return shownFindings(
        [...found, ...choices, ...this.ambiguousIn(note), ...figures].filter(each => this.isSure(each)),
        ignoresIn(document.text),
        checks,
      );
    }
  }

  private ambiguousIn(note: CheckedDocument): Finding[] {
    const { entities } = this.library.dossier;
    return ambiguousMentions(
      note.mentions()?.all() ?? [],
      ({ start, end }) => note.text.slice(start, end),
      entity => entities.get(entity)?.name ?? entity,
    );
  }

  /** What the citations of a note are held against: it has the texts of all sources that the note cites. */
  async checkFor({ pieces }: CitationDocument): Promise<CitationCheck> {
    const keys = new Set(pieces.flatMap(({ citations }) => citations.map(({ key }) => key)));
    for (;;) {
      const { dossier } = this.library;
      const texts = new Map<string, readonly SourceText[]>();
      for (const key of keys) if (dossier.sources.has(key)) texts.set(key, await this.passages.textsOf(key));
      if (dossier === this.library.dossier) return this.checkWith(dossier, texts);
    }
  }

  private checkWith(dossier: Dossier, texts: ReadonlyMap<string, readonly SourceText[]>): CitationCheck {
    const { last } = this;
    const isSame = (key: string, now: readonly SourceText[]) => {
      const before = last?.texts.get(key);
      return !before || (before.length === now.length && before.every((text, i) => text === now[i]));
    };
    if (last?.dossier === dossier && [...texts].every(([key, now]) => isSame(key, now))) {
      for (const [key, now] of texts) last.texts.set(key, now);
      return last.check;
    }
    const known = new Map(texts);
    const check = new CitationCheck(dossier, key => known.get(key) ?? []);
    this.last = { dossier, texts: known, check };
    return check;
  }

  /** What is not read yet may be there. */
  private isSure({ code }: Finding): boolean {
    return !NEEDS_OWN_DOSSIER.has(code) || (this.library.own.size > 0 && this.library.isWhole);
  }
}
