import { version } from '../../package.json';
import type { Severity } from '../core/dossier/model';
import type { CheckRow } from './check';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** A log of one run in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS 2020), as JSON. */
export function sarifLog(rows: readonly CheckRow[]): object {
  const rules = [...new Set(rows.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'dossier', version, rules: rules.map(id => ({ id })) } },
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
