import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { literalBlock, scalar } from '../../../src/core/editing/scalar';

describe('a text as a YAML scalar', () => {
  const CASES: readonly [text: string, written: string, inFlow?: string][] = [
    ['Port Harbour Board', 'Port Harbour Board'],
    ['2019-04-12', '2019-04-12'],
    ['2010', '"2010"'],
    ['-0044', '"-0044"'],
    ['yes', '"yes"'],
    ['1e3', '"1e3"'],
    ['.', '"."'],
    ['null', '"null"'],
    ['', '""'],
    ['@home', '"@home"'],
    ['*', '"*"'],
    ['# no comment', '"# no comment"'],
    ['C# and a#b', 'C# and a#b'],
    ['so: this', '"so: this"'],
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['one, two', 'one, two', '"one, two"'],
    ['[1667,1668]', '"[1667,1668]"'],
    ['it’s', 'it’s'],
    ["it's", "it's"],
    ["'tis", '"\'tis"'],
    ['“quoted”', '“quoted”'],
    ['"quoted"', '\'"quoted"\''],
    ['will cost ', '"will cost "'],
    ['two\nlines', '"two\\nlines"'],
    ['港務局', '港務局'],
    ['\u200eleft', '"\\u200eleft"'],
  ];

  for (const [text, written, inFlow = written] of CASES) {
    it(`stands for ${JSON.stringify(text)} as ${written}`, () => {
      assert.equal(scalar(text, '"', false), written);
      assert.equal(scalar(text, '"', true), inFlow);
    });
  }

  it('is put in the file’s own quotation marks', () => {
    assert.equal(scalar('a: b', "'", false), "'a: b'");
    assert.equal(scalar("it's: b", "'", false), '"it\'s: b"');
    assert.equal(scalar('tab\t: b', "'", false), '"tab\\t: b"');
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...' \n\t\r:#,[]{}\'"-?&*!|>%@`\\=<~.0e_x', '\ud800', '\u2028', '\u0085') }),
  );

  it('reads back as it was, whatever the text, also between brackets', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(hostile, fc.constantFrom('"' as const, "'" as const), (text, mark) => {
        const read = (yaml: string) => parseDocument(yaml, { version: '1.2' });
        const block = read(`a: ${scalar(text, mark, false)}\nb: 1\n`);
        assert.deepEqual([block.errors, block.toJS()], [[], { a: text, b: 1 }]);
        const flow = read(
          `a: [${scalar(text, mark, true)}, {${scalar(text, mark, true)}: ${scalar(text, mark, true)}}]`,
        );
        assert.deepEqual([flow.errors, flow.toJS()], [[], { a: [text, { [text]: text }] }]);
        const old = parseDocument(`a: ${scalar(text, mark, false)}\n`, { version: '1.1' });
        assert.deepEqual(old.toJS(), { a: text });
      }),
      { numRuns: 1000 },
    );
  });

  it('or as a literal block, where one can hold it', () => {
    fc.assert(
      fc.property(hostile, text => {
        const block = literalBlock(`First\n${text}`);
        if (block === undefined) return;
        const yaml = `a: ${block.header}\n${block.lines.map(line => line && `  ${line}`).join('\n')}\nb: 1\n`;
        assert.deepEqual(parseDocument(yaml).toJS(), { a: `First\n${text}`, b: 1 });
      }),
      { numRuns: 1000 },
    );
  });
});
