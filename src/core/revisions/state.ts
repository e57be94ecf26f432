import { isFingerprint } from '../citation/fingerprint';

/** What a cited paragraph said when it was last accepted. */
export interface Remembered {
  /** By its key. */
  readonly source: string;
  /** As the dossier counts; absent where the whole text is cited. */
  readonly paragraph?: number;
  readonly fingerprint: string;
}

/** The ending that the file has in which the states of the texts that a dossier cites are remembered, beside the dossier. */
const STATE_ENDING = '.lock';

/** The URI of the file that remembers the states for a dossier; of a glob, that of such files. */
export function stateFileOf(dossier: string): string {
  return dossier + STATE_ENDING;
}

/** Whether a path or URI is such a file's. */
export function isStateFile(path: string): boolean {
  return path.endsWith(STATE_ENDING);
}

const HEAD = '# dossier 1';
const LINE = /^(\S.*) (\d+|\*) (\S+)$/;

/**
 * Reads a file of states. What is no line of it is passed over, such as the marks that git leaves where it could not merge;
 * of two states of a paragraph, both count.
 */
export function readState(text: string): Remembered[] {
  return text.split(/\r\n|\n|\r/).flatMap(line => {
    const [, source, number, fingerprint] = LINE.exec(line) ?? [];
    if (source === undefined || !isFingerprint(fingerprint!)) return [];
    return number === '*'
      ? [{ source, fingerprint: fingerprint! }]
      : [{ source, paragraph: Number(number), fingerprint: fingerprint! }];
  });
}

/** Writes a file of states: a line for each, in an order that depends on nothing else, so that git can merge what two people wrote. */
export function writeState(states: readonly Remembered[]): string {
  const inOrder = states.toSorted(
    (a, b) =>
      compare(a.source, b.source) || (a.paragraph ?? 0) - (b.paragraph ?? 0) || compare(a.fingerprint, b.fingerprint),
  );
  const lines = inOrder.map(({ source, paragraph, fingerprint }) => `${source} ${paragraph ?? '*'} ${fingerprint}`);
  return `${[HEAD, ...new Set(lines)].join('\n')}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
