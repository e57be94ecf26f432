import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem, Severity } from '../core/dossier/model';
import { toRange } from './positions';
import type { TextDocument } from './text-document';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** By this a client, and the quick fixes, know whose a diagnostic is. */
export const DIAGNOSTIC_SOURCE = 'dossier';

/** A problem as the protocol has it; `document` gives the texts in which it and what belongs to it stand. */
export function toDiagnostic(problem: Problem, document: (uri: string) => TextDocument): Diagnostic {
  const related = (problem.related ?? []).map(({ at, message }) => {
    const other = document(at.uri);
    return { location: { uri: other.uri, range: toRange(other, at.span) }, message };
  });
  return {
    range: toRange(document(problem.at.uri), problem.at.span),
    severity: SEVERITIES[problem.severity],
    source: DIAGNOSTIC_SOURCE,
    code: problem.code,
    message: problem.message,
    ...(related.length > 0 && { relatedInformation: related }),
  };
}
