import assert from 'node:assert/strict';
import { explain } from '../../../../src/core/dossier/language/explain';
import { marked } from '../../../support/markers';

const CASES: readonly [text: string, span: string | undefined, markdown: RegExp | undefined][] = [
  ['claims:\n  - sta|nce: asserts', 'stance', /^\*\*stance\*\*\n\n[\s\S]*`asserts`, `reports`/],
  ['claims:\n  - stance: ass|erts', 'asserts', /^\*\*stance\*\*/],
  ['claims:\n  - ab|out: [a]', 'about', /keys of entities[\s\S]*`about: \[harbour-board\]`[\s\S]*required/],
  ['claims:\n  - by: no|body', 'nobody', /^\*\*by\*\*[\s\S]*or any name/],
  ['claims:\n  - cite: [{para|graph: 3}]', 'paragraph', /whole number/],
  ['claims:\n  - date: 201|9~', '2019~', /^around 2019$/],
  ['claims:\n  - date: "../|2019"', '"../2019"', /2019/],
  ['claims:\n  - date: so|on', undefined, undefined],
  ['claims:\n  - text: so|on', undefined, undefined],
  ['claims:\n  - oth|er: soon', undefined, undefined],
  ['entities:\n  a|:\n    name: A', undefined, undefined],
  ['ent|ities:\n', 'entities', /^\*\*entities\*\*/],
  ['entities:\n  a:\n    type: Comp|any\n', 'Company', /FollowTheMoney/],
  ['sources:\n  a:\n    te|xt: a.txt\n', 'text', /path of a file/],
  ['claims:\n  |', undefined, undefined],
];

describe('what there is to say of a place in a dossier', () => {
  for (const [source, span, markdown] of CASES) {
    it(JSON.stringify(source), () => {
      const { text, carets } = marked(source);
      const found = explain(text, carets[0]!);
      assert.equal(found && text.slice(found.span.start, found.span.end), span);
      if (markdown) assert.match(found!.markdown, markdown);
    });
  }
});
