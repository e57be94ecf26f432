import { type Checks, type Finding, severityOf } from './finding';
import type { Ignores } from './ignore';

/** The findings that a person wants to see, in the order of the text, as grave as the settings have them. */
export function shownFindings(findings: readonly Finding[], ignores: Ignores, checks: Checks): Finding[] {
  const shown = findings.flatMap(each => {
    const severity = severityOf(checks, each.code, each.severity);
    return severity === undefined || ignores.covers(each.code, each.span.start) ? [] : [{ ...each, severity }];
  });
  return shown.sort((a, b) => a.span.start - b.span.start);
}
