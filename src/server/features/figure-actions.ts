import { CITABLE, citationsToAdd } from '../../core/checking/figures/cite';
import { dateReplacementOf } from '../../core/checking/figures/date-replacement';
import { inWords, placesAgainst } from '../../core/checking/figures/figure-findings';
import { replacementOf } from '../../core/checking/figures/replacement';
import { type Finding, type NoteCode, severityOf } from '../../core/checking/finding';
import { ignoresIn } from '../../core/checking/ignore';
import { ignoring } from '../../core/checking/ignoring';
import { citationStyle } from '../../core/citation/citation-style';
import { plainPlace } from '../../core/dossier/model';
import { t } from '../../core/l10n';
import type { Span } from '../../core/span';
import { COMMANDS } from '../../protocol/commands';
import type { OpenDocument } from '../documents';
import type { Services } from '../services';
import { command, type Fix, inNote, replaced } from './note-fix';

/** Cites what has the figures and dates that touch a span, as far as their sentences don't. */
export async function citingFixes({ noteFigures, settings }: Services, note: OpenDocument, span: Span): Promise<Fix[]> {
  const { checks } = settings.of(note.uri);
  if (severityOf(checks, CITABLE, 'hint') === undefined) return [];
  const { document, figures } = await noteFigures.judgedAt(note, span);
  const { text } = document;
  const ignores = ignoresIn(text);
  const style = citationStyle(document.all(), (start, end) => text.slice(start, end));
  return figures
    .filter(({ start }) => !ignores.covers(CITABLE, start))
    .flatMap(figure => citationsToAdd(figure, text, style))
    .map(({ citation, at, text }) => ({
      title: t('Cite {0}', citation),
      edit: inNote(note, replaced(note, { start: at, end: at }, text)),
    }));
}

/**
 * Writes the number or the date that all give who say otherwise than a figure that a finding is about, opens what they say, or
 * leaves such findings out of the paragraph.
 */
export async function figureFixes(services: Services, note: OpenDocument, { code, span }: Finding): Promise<Fix[]> {
  if (!FIGURE_CODES.includes(code)) return [];
  const { document, figures } = await services.noteFigures.judgedAt(note, span);
  const { text } = document;
  const told = figures.filter(({ start, end }) => start === span.start && end === span.end);
  const replacing = told.flatMap(figure => {
    const before = text.slice(figure.start, figure.end);
    const words = replacementOf(figure, before, text) ?? dateReplacementOf(figure, before);
    if (words === undefined) return [];
    return [{ title: t('Replace by “{0}”', words), edit: inNote(note, replaced(note, figure, words)) }];
  });
  const opening = told
    .flatMap(placesAgainst)
    .flatMap(place => command(services, t('Open {0}', inWords(place)), COMMANDS.openPassage, plainPlace(place)));
  const leaving = ignoring(document, code, span.start).map(({ at, text }) => ({
    title: t('Leave this paragraph alone: {0}', code),
    edit: inNote(note, replaced(note, { start: at, end: at }, text)),
  }));
  return [...replacing, ...opening, ...leaving];
}

const FIGURE_CODES: readonly NoteCode[] = [
  'conflicting-figure',
  'conflicting-date',
  'unsupported-figure',
  'unsupported-date',
];
