import assert from 'node:assert/strict';
import { readLocator } from '../../../src/core/citation/locator';
import { isNoPage, nearPage, pageNumbered, pagesInWords, pagesNamed } from '../../../src/core/citation/pages';

const pages = (...labels: string[]) => labels.map(label => ({ label }));
const counted = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at));

describe('the pages that a locator names', () => {
  const cases: readonly (readonly [locator: string, ...pages: string[]])[] = [
    ['p. 3', '3'],
    ['33', '33'],
    ['pp. 33-35, 38', '33', '35', '38'],
    ['{pp. 38 and 40}', '38', '40'],
    ['pp. 345–56', '345', '356'],
    ['{pp. 98 – 101}', '98', '101'],
    ['{pp. iv–xii}', 'iv', 'xii'],
    ['pp. 33ff.', '33'],
    ['{p. 33 f.}', '33'],
    ['p. A3'],
    ['{pp. S-12}'],
    ['¶ 3'],
    ['chap. 3'],
  ];
  for (const [locator, ...expected] of cases) {
    it(locator, () => {
      const read = readLocator(locator, 0, locator.length).locator;
      assert.deepEqual(pagesNamed(read!), expected);
    });
  }
});

describe('the pages of a file', () => {
  const BOOK = pages('i', 'ii', 'iii', 'iv', ...counted(1, 12));
  const ARTICLE = pages(...counted(345, 356));
  const PLAIN = pages(...counted(1, 12));

  it('are known by what is printed on them, and by where they are', () => {
    assert.equal(pageNumbered(BOOK, 'III')?.label, 'iii');
    assert.equal(pageNumbered(BOOK, '3')?.label, '3');
    assert.equal(pageNumbered(BOOK, '16')?.label, '12');
    assert.equal(pageNumbered(ARTICLE, '350')?.label, '350');
    assert.equal(pageNumbered(ARTICLE, '3')?.label, '347');
    for (const number of ['0', '17', 'v', 'x1']) assert.equal(pageNumbered(BOOK, number), undefined);
  });

  it('are surely no others, but Roman ones where the file doesn’t say so', () => {
    assert.deepEqual([isNoPage(BOOK, '99'), isNoPage(BOOK, 'v'), isNoPage(BOOK, '16')], [true, true, false]);
    assert.deepEqual([isNoPage(PLAIN, '13'), isNoPage(PLAIN, 'v'), isNoPage(ARTICLE, '357')], [true, false, true]);
  });

  it('are told of by their numbers', () => {
    assert.equal(pagesInWords(BOOK), 'i–iv and 1–12');
    assert.equal(pagesInWords(ARTICLE), '345–356');
    assert.equal(pagesInWords(pages('Cover', '1', '3', '4', 'A1', 'A2', '7', '9')), 'Cover, 1, 3–4, A1, A2 and …');
  });

  it('may be meant by a number that is near', () => {
    assert.deepEqual(
      [nearPage(BOOK, '13'), nearPage(BOOK, 'v'), nearPage(BOOK, '99'), nearPage(ARTICLE, '343')],
      ['12', 'iv', undefined, '345'],
    );
  });
});
