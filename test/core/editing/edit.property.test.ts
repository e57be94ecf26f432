import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeDossiers } from '../../../src/core/dossier/dossier';
import type { DossierFile } from '../../../src/core/dossier/model';
import { parseDossier } from '../../../src/core/dossier/parse';
import { applyChanges, inverseChanges } from '../../../src/core/editing/change';
import { commentsIn } from '../../../src/core/editing/comments';
import { editDossier } from '../../../src/core/editing/edit';
import type { DossierEdit } from '../../../src/core/editing/entries';
import { commentedDossier } from '../../support/commented-dossier';
import { type Said, said, withEdit } from '../../support/edited-model';
import { randomEdit } from '../../support/random-edit';

const URI = 'file:///notes/made-up.dossier.yaml';

describe('1,000 random edits of commented dossiers', () => {
  it('keep every comment and every untouched byte, say what they were to say, and can be undone', function () {
    this.timeout(120_000);
    let count = 0;
    fc.assert(
      fc.property(fc.gen(), g => {
        const first = stateOf(commentedDossier(g));
        assert.ok(!first.codes.some(code => code.startsWith('yaml')), first.text);
        let state = first;
        const done: DossierEdit[] = [];
        for (let step = 0; step < 10; step++) {
          const edit = randomEdit(g, state.file, step);
          const next = stateAfter(state, edit);
          if (next !== state) done.push(edit);
          state = next;
        }
        const all = editDossier(first.text, done);
        assert.ok('changes' in all, first.text);
        assert.equal(applyChanges(first.text, all.changes), state.text);
        count += done.length;
      }),
      { numRuns: 125, endOnFailure: true },
    );
    assert.ok(count >= 1000, `only ${count} of the edits were possible`);
  });
});

/** A dossier's text with all that is compared after each edit. */
interface State {
  readonly text: string;
  readonly file: DossierFile;
  readonly said: Said;
  readonly comments: readonly string[];
  readonly codes: readonly string[];
}

function stateOf(text: string): State {
  const file = parseDossier(URI, text);
  return { text, file, said: said(file), comments: comments(text), codes: codes(file) };
}

/** What an edit leads to, held to all that is promised; the same state where what the edit is about isn't there. */
function stateAfter(before: State, edit: DossierEdit): State {
  const { text } = before;
  const told = `${JSON.stringify(edit)}\n${text}`;
  const expected = withEdit(before.said, edit, URI);
  const result = editDossier(text, [edit]);
  assert.equal('problem' in result, expected === undefined, told);
  if ('problem' in result) return before;
  const { changes, shows } = result;
  const after = stateOf(applyChanges(text, changes));
  const both = `${told}\n=====>\n${after.text}`;

  let end = 0;
  for (const { span } of changes) {
    assert.ok(end <= span.start && span.start <= span.end, both);
    if (edit.kind.startsWith('add-')) assert.match(text.slice(span.start, span.end), NOTHING, both);
    end = span.end;
  }
  assert.equal(applyChanges(after.text, inverseChanges(text, changes)), text, both);
  assert.deepEqual(after.comments, before.comments, both);
  assert.deepEqual(after.said, expected, both);
  for (const code of new Set(after.codes)) assert.ok(count(after, code) <= count(before, code), `${code}\n${both}`);
  assert.equal(lineBreaks(after.text), lineBreaks(text), both);
  assert.equal(after.text.startsWith('\ufeff'), text.startsWith('\ufeff'), both);
  assert.equal(after.text.endsWith('\n'), text.endsWith('\n'), both);
  const isSeen = changes.length > 0 && edit.kind !== 'remove-annotation';
  if (isSeen) assert.match(after.text.slice(shows.start, shows.end), TIGHT, both);
  return after;
}

/** All that adding may take out: what stands for an empty part. */
const NOTHING = /^[ \t]*(?:\[\s*\]|\{\s*\}|~)?$/;
const TIGHT = /^\S(?:.*\S)?$/s;

function comments(text: string): string[] {
  const read = text.replace(/^\ufeff/, '');
  return commentsIn(read).map(({ start, end }) => read.slice(start, end));
}

/** The codes of the problems that do not lie in what the edit says. */
function codes(file: DossierFile): string[] {
  const problems = [...mergeDossiers([file]).problems.values()].flat();
  return problems.map(({ code }) => code).filter(code => !/^(?:unknown-(?:entity|source)|idle-exclusion)$/.test(code));
}

function count({ codes }: State, code: string): number {
  return codes.filter(other => other === code).length;
}

function lineBreaks(text: string): string {
  return [...new Set(text.match(/\r?\n/g))].join();
}
