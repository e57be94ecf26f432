import { isRead } from '../../core/citation/reading';
import { LineIndex } from '../../core/lines';
import type { SourceViewParams, SourceViewResult } from '../../protocol/source-view';
import type { Services } from '../services';
import { fileOfView } from '../source-views';
import { normalUri } from '../uri';

/** `dossier/sourceView`. */
export const sourceView =
  ({ readings }: Services) =>
  async ({ uri }: SourceViewParams): Promise<SourceViewResult | null> => {
    const file = fileOfView(normalUri(uri));
    if (file === undefined) return null;
    const reading = await readings.read(file);
    if (!reading) return null;
    if (!isRead(reading)) return { text: reading.reason, file };
    const { text, pages } = reading;
    const lines = new LineIndex(text);
    const pageOf = ({ label, start }: { label: string; start: number }) => ({
      label,
      line: lines.positionAt(start).line,
    });
    return { text, file, ...(pages && { pages: pages.map(pageOf) }) };
  };
