import type { getDocument } from 'unpdf/pdfjs';
import { linesOf, type Piece } from './lines';
import { type PdfPage, pagesText } from './pages-text';
import type { PdfAnswer } from './pdf-reader';

/** Longer texts are no documents to be read, in UTF-16 units. */
const LONGEST = 20_000_000;

/** Nothing is fetched, run or drawn: a PDF may be anybody's. */
const OPTIONS = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  disableAutoFetch: true,
  disableStream: true,
  verbosity: 0,
};

/** Reads a PDF's text with PDF.js. */
export async function readPdf(data: Uint8Array): Promise<PdfAnswer> {
  // An ES module, which scripts of the other kind can load in this way only.
  const { getDocument } = await import('unpdf/pdfjs');
  const task = getDocument({ ...OPTIONS, data });
  try {
    const document = await task.promise;
    const labels = (await document.getPageLabels()) ?? [];
    // Many files only say that their pages are counted.
    const areOwn = labels.some((label, index) => label !== '' && label !== String(index + 1));
    const pages: PdfPage[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const lines = linesOf(items.flatMap(pieceOf));
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (length > LONGEST) return { failure: 'too-long' };
      pages.push({ ...(areOwn && { label: labels[number - 1] || String(number) }), lines });
      page.cleanup();
    }
    return length === 0 ? { failure: 'no-text' } : pagesText(pages);
  } catch (error) {
    return { failure: (error as Error).name === 'PasswordException' ? 'locked' : 'broken' };
  } finally {
    await task.destroy();
  }
}

type Item = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getTextContent']>
>['items'][number];

/** Text that stands on its head or side, such as a stamp in the margin, is left out. */
function pieceOf(item: Item): Piece[] {
  if (!('str' in item)) return [];
  const [across, turned, , , x, y] = item.transform as number[];
  const size = Math.hypot(item.transform[2], item.transform[3]);
  if (across! <= 0 || Math.abs(turned!) > 0.1 * across!) return [];
  return [{ text: item.str, x: x!, y: y!, width: item.width, size }];
}
