/** A line of text on a page: its words, and where they begin, in points from the lower left corner. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 10 when not said. */
  readonly size?: number;
}

export interface PdfOptions {
  /** Entries for the trailer, such as one that says that the file is encrypted. */
  readonly trailer?: string;
  /** Entries for the catalog, such as the labels of pages. */
  readonly catalog?: string;
}

/** A small PDF with pages of Latin text in Courier, whose letters are all as wide: 0.6 of its size. */
export function pdfOf(
  pages: readonly (readonly Placed[])[],
  { trailer = '', catalog = '' }: PdfOptions = {},
): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => {
      const content = lines.map(shown).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.lastIndexOf('xref\n')}\n%%EOF\n`;
  return Uint8Array.from(file, sign => sign.charCodeAt(0));
}

/** Lines of a page from the top down, each 12 points below the last; an empty one leaves a space. */
export function column(text: string, { x = 72, y = 700 }: { x?: number; y?: number } = {}): Placed[] {
  return text
    .split('\n')
    .map((line, index) => ({ text: line.trim(), x: x + 6 * line.search(/\S|$/), y: y - 12 * index }))
    .filter(line => line.text !== '');
}

/** A PDF that can't be read without a password; a new one each time, for who reads one takes its memory. */
export const lockedPdf = () =>
  pdfOf([column('Secret.')], {
    trailer: `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
  });

function shown({ text, x, y, size = 10 }: Placed): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}
