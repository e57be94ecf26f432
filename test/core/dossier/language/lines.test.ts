import assert from 'node:assert/strict';
import { linesOf } from '../../../../src/core/dossier/language/lines';

describe('the lines of a YAML text', () => {
  const CASES: readonly [what: string, text: string, lines: readonly string[]][] = [
    ['end with any line break', 'a\nb\r\nc\rd', ['content 0-1', 'content 2-3', 'content 5-6', 'content 7-8']],
    ['begin behind a byte order mark', '\ufeffa', ['content 1-2']],
    ['may be blank', '\n \t\r\n\r\r', ['blank 0-0', 'blank 1-1', 'blank 5-5', 'blank 6-6']],
    ['end before white space, and begin with it', '  a \t\n', ['content 0-3']],
    ['may be comments', '  # a\na # b', ['comment 0-5', 'content 6-11']],
    ['may be items', '- a\n  -\n-a\n-\tb', ['item 0-3', 'item 4-7', 'content 8-10', 'item 11-14']],
  ];
  for (const [what, text, lines] of CASES) {
    it(what, () => {
      const found = Array.from(linesOf(text), line => `${line.isItem ? 'item' : line.kind} ${line.start}-${line.end}`);
      assert.deepEqual(found, lines);
    });
  }
});
