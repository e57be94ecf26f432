import type { Read, Reading, Unreadable } from '../core/citation/reading';
import { sourceKind } from '../core/files';
import { t } from '../core/l10n';
import type { Steps } from '../core/steps';
import { decodePage } from './html/decode-page';
import { readPage } from './html/read-page';

/** What the bytes of a file are, or that there are more than anybody reads; undefined where there is no file. */
export type Bytes = Uint8Array | 'too-large' | undefined;

/** What reading sources asks of its host. */
export interface SourceFiles {
  /** A text file's text. */
  text(uri: string): Promise<string | undefined>;
  bytes(uri: string): Promise<Bytes>;
  /** Reads the text of a PDF. */
  pdf(bytes: Uint8Array): Promise<Reading | Unreadable>;
  /** Does all steps, in which others may have their turn. */
  run<T>(steps: Steps<T>): Promise<T>;
}

/** Reads the text of a source, by its file's URI: the one way in which any source's text is got, whatever file it is in. */
export async function readSource(uri: string, files: SourceFiles): Promise<Read<Reading>> {
  const kind = sourceKind(uri);
  if (kind === 'other')
    return { reason: t('Only plain text, Markdown, HTML and PDF are read; save it as one of these.') };
  if (kind === 'text') {
    const text = await files.text(uri);
    return text === undefined ? undefined : { text };
  }
  const bytes = await files.bytes(uri);
  if (bytes === undefined) return undefined;
  if (bytes === 'too-large') return { reason: t('It is too large to be read; save the part that you cite by itself.') };
  return kind === 'pdf' ? files.pdf(bytes) : files.run(readPage(decodePage(bytes)));
}
