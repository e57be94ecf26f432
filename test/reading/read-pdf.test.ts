import assert from 'node:assert/strict';
import type { PdfAnswer } from '../../src/reading/pdf/pdf-reader';
import { readPdf } from '../../src/reading/pdf/read-pdf';
import { column, lockedPdf, type PdfOptions, type Placed, pdfOf } from '../support/pdf';

const paragraphs = (answer: PdfAnswer) => {
  assert.ok('text' in answer, JSON.stringify(answer));
  return answer.text.split('\n\n');
};
const read = async (pages: readonly (readonly Placed[])[], options: PdfOptions = {}) =>
  paragraphs(await readPdf(pdfOf(pages, options)));

/** What it shows, a column of text, its paragraphs. */
const RULES: readonly (readonly [what: string, text: string, ...paragraphs: string[]])[] = [
  ['space parts paragraphs', 'One goes\non here.\n\nTwo.', 'One goes on here.', 'Two.'],
  [
    'an indented first line begins one',
    'The first one is\nas long as this.\n  The next begins\nwith an indent.',
    'The first one is as long as this.',
    'The next begins with an indent.',
  ],
  [
    'the first paragraph may be indented, too',
    '  The first one is\nas long as it is.\n  The next begins\nwith an indent.',
    'The first one is as long as it is.',
    'The next begins with an indent.',
  ],
  [
    'a sentence that ends well before the edge ends one',
    'The first paragraph is so long that\nit ends here.\nThe second one begins without space.',
    'The first paragraph is so long that it ends here.',
    'The second one begins without space.',
  ],
  ['a hyphen at the end goes', 'The Govern-\nment pays.', 'The Government pays.'],
  ['but one before a capital stays', 'The Anglo-\nDutch firm.', 'The Anglo- Dutch firm.'],
  [
    'and one that the word has elsewhere',
    'A long-term plan is a long-\nterm plan.',
    'A long-term plan is a long-term plan.',
  ],
];

describe('the text of a PDF', () => {
  for (const [what, text, ...expected] of RULES) {
    it(what, async () => assert.deepEqual(await read([column(text)]), expected));
  }

  it('has a larger line for itself', async () => {
    const lines = [{ text: 'Head', x: 72, y: 714, size: 14 }, ...column('Text goes\non.')];
    assert.deepEqual(await read([lines]), ['Head', 'Text goes on.']);
  });

  it('has bullets for themselves', async () => {
    const lines = [...column('These are\n'), ...column('x one\nx two', { y: 688 })];
    const bullets = lines.map(line => ({ ...line, text: line.text.replace('x', '\x95') }));
    assert.deepEqual(await read([bullets]), ['These are', '• one', '• two']);
  });

  it('goes through columns one after the other, and on where a sentence does', async () => {
    const left = column('The left column\nhas a sentence that\nis not over and');
    const right = column('goes on in the\nright one.\n\nIt ends.', { x: 320 });
    assert.deepEqual(await read([[...left, ...right]]), [
      'The left column has a sentence that is not over and goes on in the right one.',
      'It ends.',
    ]);
  });

  it('has the cells of a row beside one another', async () => {
    const row = (y: number, ...cells: string[]) => cells.map((text, index) => ({ text, x: 72 + 150 * index, y }));
    assert.deepEqual(await read([[...row(700, 'Year', 'Sum'), ...row(670, '2012', '4.1')]]), [
      'Year\tSum',
      '2012\t4.1',
    ]);
  });

  it('is without what stands at the top or bottom of most pages, and goes on over them', async () => {
    const page = (number: number, text: string) => [
      { text: 'Annual Report 2012', x: 72, y: 760 },
      ...column(text),
      { text: `Page ${number} of 3`, x: 280, y: 30 },
    ];
    const pages = [page(1, 'Head\n\nThe board met and'), page(2, 'decided.\n\nIt met again.'), page(3, 'The end.')];
    assert.deepEqual(await read(pages), ['Head', 'The board met and decided.', 'It met again.', 'The end.']);
  });

  it('is without what stands on its side', async () => {
    const bytes = new TextDecoder('latin1').decode(pdfOf([[...column('Text.'), { text: 'stamp', x: 20, y: 300 }]]));
    const turned = bytes.replace('1 0 0 1 20 300 Tm', '0 1 -1 0 9 99 Tm');
    assert.deepEqual(paragraphs(await readPdf(Uint8Array.from(turned, sign => sign.charCodeAt(0)))), ['Text.']);
  });

  it('has its pages, by the numbers that are printed', async () => {
    const labels = '/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 7 >>] >>';
    const answer = await readPdf(pdfOf([column('Before.'), [], column('Seven.')], { catalog: labels }));
    assert.deepEqual('pages' in answer && answer.pages, [
      { label: 'i', start: 0 },
      { label: '7', start: 9 },
      { label: '8', start: 9 },
    ]);
  });

  const labels = async (options: PdfOptions, ...furniture: readonly string[]) => {
    const pages = furniture.map((text, at) => [...column(['One.', 'Two.', 'Three.'][at]!), { text, x: 280, y: 30 }]);
    const answer = await readPdf(pdfOf(pages, options));
    return 'pages' in answer && answer.pages?.map(({ label }) => label);
  };

  it('has pages by the numbers at their edges, where the file says no more than that they are counted', async () => {
    const article = ['Ledger 12 (2003), 345', 'Ledger 12 (2003), 346', 'Ledger 12 (2003), 347'];
    assert.deepEqual(await labels({}, ...article), ['345', '346', '347']);
    const counted = { catalog: '/PageLabels << /Nums [0 << /S /D >>] >>' };
    assert.deepEqual(await labels(counted, ...article), ['345', '346', '347']);
    const own = { catalog: '/PageLabels << /Nums [0 << /S /D /St 7 >>] >>' };
    assert.deepEqual(await labels(own, ...article), ['7', '8', '9']);
  });

  it('has them counted where those numbers are other ones', async () => {
    assert.deepEqual(await labels({}, 'No. 12', 'No. 12', 'No. 12'), ['1', '2', '3']);
    assert.deepEqual(await labels({}, 'Page 0', 'Page 1', 'Page 2'), ['1', '2', '3']);
    assert.deepEqual(await labels({}, 'Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3'), ['1', '2', '3']);
  });
});

describe('a PDF that can’t be read', () => {
  const failure = async (bytes: Uint8Array) => {
    const answer = await readPdf(bytes);
    return 'failure' in answer ? answer.failure : answer;
  };
  const whole = pdfOf([column('Text.'), column('More.')]);

  it('is locked with a password', async () => assert.equal(await failure(lockedPdf()), 'locked'));
  it('has pictures only', async () => assert.equal(await failure(pdfOf([[], []])), 'no-text'));
  it('is none', async () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('<html>'), new Uint8Array(1000)])
      assert.equal(await failure(bytes), 'broken');
  });

  it('breaks off anywhere, and no harm is done', async () => {
    for (let length = 0; length < whole.length; length += 97) {
      const answer = await readPdf(whole.slice(0, length));
      assert.ok('failure' in answer || /^Text\./.test(answer.text), JSON.stringify(answer));
    }
  });

  it('nests without end', async () => {
    const nested = new TextDecoder('latin1').decode(whole).replace('(Text.)', `${'['.repeat(100_000)}(Text.)`);
    assert.ok(await readPdf(Uint8Array.from(nested, sign => sign.charCodeAt(0))));
  });

  it('has pages that hold themselves', async () => {
    const circle = new TextDecoder('latin1').decode(whole).replace('/Kids [4 0 R', '/Kids [2 0 R');
    assert.ok(await readPdf(Uint8Array.from(circle, sign => sign.charCodeAt(0))));
  });
});
