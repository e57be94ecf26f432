import type { Problem } from '../dossier/model';
import { type Checks, type Finding, severityOf } from './finding';
import type { Ignores } from './ignore';
import type { Lint } from './lint';

/** The findings that a person wants to see, in the order of the text, as grave as the settings have them. */
export function shownFindings(findings: readonly Finding[], ignores: Ignores, checks: Checks): Finding[] {
  const shown = findings.flatMap(each => {
    const severity = severityOf(checks, each.code, each.severity);
    if (severity === undefined || ignores.covers(each.code, each.span.start)) return [];
    return [severity === each.severity ? each : { ...each, severity }];
  });
  return shown.sort((a, b) => a.span.start - b.span.start);
}

/** The problems of a dossier file that a person wants to see, in the order of the text, as grave as the settings have them. */
export function shownProblems(problems: readonly (Problem | Lint)[], ignores: Ignores, checks: Checks): Problem[] {
  const shown = problems.flatMap(each => {
    const severity = severityOf(checks, each.code, each.severity);
    return severity === undefined || ignores.covers(each.code, each.at.span.start) ? [] : [{ ...each, severity }];
  });
  return shown.sort((a, b) => a.at.span.start - b.at.span.start);
}
