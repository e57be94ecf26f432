import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Parser } from 'yaml';
import { mergeDossiers } from '../../../src/core/dossier/dossier';
import type { DossierFile } from '../../../src/core/dossier/model';
import { parseDossier } from '../../../src/core/dossier/parse';
import { applyChanges, inverseChanges } from '../../../src/core/editing/change';
import { editDossier } from '../../../src/core/editing/edit';
import type { DossierEdit } from '../../../src/core/editing/entries';
import { commentsIn } from '../../../src/core/editing/remove';
import { commentedDossier } from '../../support/commented-dossier';
import { said, withEdit } from '../../support/edited-model';
import { randomEdit } from '../../support/random-edit';

const URI = 'file:///notes/made-up.dossier.yaml';

describe('1,000 random edits of commented dossiers', () => {
  it('keep every comment and every untouched byte, say what they were to say, and can be undone', function () {
    this.timeout(300_000);
    let edits = 0;
    fc.assert(
      fc.property(fc.gen(), g => {
        let text = commentedDossier(g);
        assert.deepEqual(
          codes(parseDossier(URI, text)).filter(code => code.startsWith('yaml')),
          [],
          text,
        );
        for (let step = 0; step < 10; step++) {
          const edit = randomEdit(g, parseDossier(URI, text), step);
          text = checked(text, edit);
          edits++;
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
    assert.ok(edits >= 1000);
  });
});

/** The text after an edit, which is held to all that is promised. */
function checked(text: string, edit: DossierEdit): string {
  const told = `${JSON.stringify(edit)}\n${text}`;
  const before = parseDossier(URI, text);
  const expected = withEdit(said(before), edit, URI);
  const result = editDossier(text, [edit]);
  assert.equal('problem' in result, expected === undefined, told);
  if ('problem' in result) return text;
  const { changes, shows } = result;
  const after = applyChanges(text, changes);
  const both = `${told}\n=====>\n${after}`;

  let end = 0;
  for (const { span } of changes) {
    assert.ok(end <= span.start && span.start <= span.end, both);
    end = span.end;
  }
  assert.equal(applyChanges(after, inverseChanges(text, changes)), text, both);
  if (edit.kind.startsWith('add-')) {
    for (const { span } of changes)
      assert.match(text.slice(span.start, span.end), /^[ \t]*(?:\[\s*\]|\{\s*\}|~)?$/, both);
  }
  assert.deepEqual(comments(after), comments(text), both);
  const written = parseDossier(URI, after);
  assert.deepEqual(said(written), expected, both);
  const known = codes(before);
  const found = codes(written);
  for (const code of new Set(found)) assert.ok(count(found, code) <= count(known, code), `${code}\n${both}`);
  assert.equal(lineBreaks(after), lineBreaks(text), both);
  assert.equal(after.startsWith('\ufeff'), text.startsWith('\ufeff'), both);
  assert.equal(after.endsWith('\n'), text.endsWith('\n'), both);
  if (!edit.kind.startsWith('remove-')) assert.match(after.slice(shows.start, shows.end), /^\S(?:.*\S)?$/s, both);
  return after;
}

function comments(text: string): string[] {
  const read = text.replace(/^\ufeff/, '');
  return commentsIn([...new Parser().parse(read)]).map(({ start, end }) => read.slice(start, end));
}

/** The codes of the problems that do not lie in what the edit says. */
function codes(file: DossierFile): string[] {
  const problems = [...mergeDossiers([file]).problems.values()].flat();
  return problems.map(({ code }) => code).filter(code => !/^unknown-(?:entity|source)$/.test(code));
}

function count(codes: readonly string[], code: string): number {
  return codes.filter(other => other === code).length;
}

function lineBreaks(text: string): string {
  return [...new Set(text.match(/\r?\n/g))].join();
}
