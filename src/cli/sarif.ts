import type { Log, ReportingDescriptor, Result } from 'sarif';
import { version } from '../../package.json';
import { descriptionOf, usualSeverity } from '../core/checking/descriptions';
import type { Severity } from '../core/dossier/model';
import { t } from '../core/l10n';
import type { CheckRow } from './check';

const LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Severity, Result.level>;

/** A log of one run in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS 2020), as JSON. */
export function sarifLog(rows: readonly CheckRow[]): Log {
  const rules = [...new Set(rows.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'dossier', version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: rows.map(({ file, line, column, endLine, endColumn, severity, code, message }) => ({
          ruleId: code,
          ruleIndex: rules.indexOf(code),
          level: LEVELS[severity],
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
                region: { startLine: line, startColumn: column, endLine, endColumn },
              },
            },
          ],
        })),
      },
    ],
  };
}

function ruleOf(code: string): ReportingDescriptor {
  const description = descriptionOf(code);
  const help = t(
    'Each result says what to do about it. “--check {0}=off” leaves these out; so does a comment with “dossier-ignore {0}” in the file.',
    code,
  );
  const severity = usualSeverity(code);
  return {
    id: code,
    shortDescription: { text: description },
    fullDescription: { text: `${description} ${help}` },
    help: { text: help },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
  };
}
