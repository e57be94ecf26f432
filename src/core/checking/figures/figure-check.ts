import type { CitationDocument, CitationPiece } from '../../citation/citation-document';
import type { Dossier } from '../../dossier/dossier';
import type { Mention } from '../../recognition/mention';
import type { Span } from '../../span';
import type { Steps } from '../../steps';
import type { Finding } from '../finding';
import type { Fact } from './facts';
import { figureFindings } from './figure-findings';
import { judge, UNKNOWN, type Verdict } from './judge';
import { quantitiesIn } from './note-quantities';
import { Statements } from './statements';

/** A figure or a date in a note with what the dossier says of it; offsets in the note. */
export interface JudgedFigure extends Span {
  readonly kind: 'figure' | 'date';
  readonly verdict: Verdict;
  /** Whether its sentence speaks of what is not, or not yet. */
  readonly isUnsaid: boolean;
  /** Whom its sentence names. */
  readonly entities: readonly string[];
  readonly sentence: Span;
  /** What the sentence cites: the sources' keys, each with the paragraphs. */
  readonly cited: readonly { readonly key: string; readonly paragraphs: readonly number[] }[];
}

/** What was judged in a stretch of a note, and the mentions that this rests on; offsets from its start. */
interface Known {
  readonly mentions: readonly Mention[];
  readonly judged: readonly JudgedFigure[];
  readonly findings: readonly Finding[];
}

/**
 * Holds the figures and dates of notes against what one state of the dossiers says of the entities that their sentences name.
 * What was judged in a paragraph is kept as long as it and its mentions stay as they are.
 */
export class FigureCheck {
  private readonly known = new WeakMap<CitationPiece, Known>();
  private readonly statements: Statements;

  constructor(
    readonly dossier: Pick<Dossier, 'entities' | 'sources' | 'claimsAboutInSteps' | 'eventsOfInSteps' | 'speakerName'>,
  ) {
    this.statements = new Statements(dossier);
  }

  /** What there is to look at in a note, in order; `mentions` are all that it has, in order. */
  *findings(document: CitationDocument, mentions: readonly Mention[]): Steps<Finding[]> {
    const found: Finding[] = [];
    for (const { known, start } of yield* this.knownIn(document, mentions)) {
      for (const each of known.findings) found.push({ ...each, span: moved(each.span, start) });
    }
    return found;
  }

  /** The figures that touch a span of a note, in order. */
  *judgedAt(span: Span, document: CitationDocument, mentions: readonly Mention[]): Steps<JudgedFigure[]> {
    const all = (yield* this.knownIn(document, mentions)).flatMap(({ known, start }) =>
      known.judged.map(each => ({ ...moved(each, start), sentence: moved(each.sentence, start) })),
    );
    return all.filter(({ start, end }) => start <= span.end && span.start <= end);
  }

  /** What is known of each stretch that names an entity, and where the stretch begins. */
  private *knownIn(document: CitationDocument, mentions: readonly Mention[]): Steps<{ known: Known; start: number }[]> {
    const all: { known: Known; start: number }[] = [];
    let next = 0;
    for (const [index, piece] of document.pieces.entries()) {
      const start = document.startOf(index);
      const first = next;
      while (next < mentions.length && mentions[next]!.start < start + piece.length) next++;
      if (next === first) continue;
      let known = this.known.get(piece);
      if (!known || !areSame(known.mentions, mentions, first, next, start)) {
        const text = document.text.slice(start, start + piece.length);
        known = yield* this.judgeIn(text, piece, mentions.slice(first, next), start);
        this.known.set(piece, known);
      }
      if (known.judged.length > 0) all.push({ known, start });
    }
    return all;
  }

  private *judgeIn(text: string, piece: CitationPiece, named: readonly Mention[], start: number): Steps<Known> {
    const mentions = named.map(mention => moved(mention, -start));
    const { citations, opaque } = piece;
    const judged: JudgedFigure[] = [];
    let sentence: Span | undefined;
    let against: Fact[] = [];
    for (const found of yield* quantitiesIn({ text, mentions, citations, opaque })) {
      for (const entity of found.entities) yield* this.statements.aboutInSteps(entity);
      if (found.sentence !== sentence) [sentence, against] = [found.sentence, []];
      let verdict = judge(found, this.statements);
      if (verdict.kind === 'conflict') {
        // Of several figures of a sentence only one can be what a source speaks of.
        if (verdict.facts.some(fact => against.includes(fact))) verdict = UNKNOWN;
        against.push(...verdict.facts);
      }
      judged.push({
        start: found.start,
        end: found.end,
        kind: found.quantity.kind,
        verdict,
        isUnsaid: found.isUnsaid,
        entities: [...found.entities],
        sentence: found.sentence,
        cited: found.cited.map(({ key, locator }) => ({ key, paragraphs: locator?.paragraphs ?? [] })),
      });
      yield;
    }
    const findings = figureFindings(judged, ({ start, end }) => text.slice(start, end), this.dossier);
    return { mentions, judged, findings };
  }
}

function areSame(before: readonly Mention[], now: readonly Mention[], first: number, end: number, by: number): boolean {
  return (
    before.length === end - first &&
    before.every((one, i) => {
      const other = now[first + i]!;
      return one.start === other.start - by && one.end === other.end - by && one.entity === other.entity;
    })
  );
}

function moved<T extends Span>(each: T, by: number): T {
  return { ...each, start: each.start + by, end: each.end + by };
}
