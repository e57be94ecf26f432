import assert from 'node:assert/strict';
import { explanationMarkdown } from '../../../src/core/cards/explanation';
import { explain } from '../../../src/core/recognition/explain';
import type { NoteLanguage } from '../../../src/core/recognition/language';
import { MentionDocument } from '../../../src/core/recognition/mentions';
import {
  AMBIGUOUS,
  AMBIGUOUS_BACKGROUND,
  AMBIGUOUS_ENTITIES,
  AMBIGUOUS_EXCLUSION,
} from '../../support/ambiguous-names';

const US = 'National Counterintelligence and Security Center';

/** What is explained at the first `|` of a text. */
function explained(marked: string, exclusions?: typeof AMBIGUOUS_EXCLUSION, language: NoteLanguage = 'markdown') {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const document = new MentionDocument(text, language, AMBIGUOUS, exclusions, AMBIGUOUS_BACKGROUND);
  const explanation = explain({ text, document, entities: AMBIGUOUS_ENTITIES }, offset);
  const markdown = explanationMarkdown(explanation, {
    nameOf: entity => entity,
    lineOf: ({ start }) => text.slice(0, start).split('\n').length,
    textOf: ({ start, end }) => text.slice(start, end),
  });
  return { explanation, markdown };
}

describe('an explanation', () => {
  const none: [string, string, object][] = [
    ['glued to a letter', 'the ZT|Esec', { rule: 2, side: 'right', touching: 's' }],
    ['glued to a letter before it', 'aZT|E', { rule: 2, side: 'left', touching: 'a' }],
    ['a plural', 'the ZTE|s', { rule: 3, side: 'right', touching: 's' }],
    ['an acronym in small letters', 'the zt|e', { rule: 5, agreement: 'exact' }],
    ['a capitalised word in small letters', 'said evan|ina', { rule: 5, agreement: 'capitals' }],
    ['in a code span', 'the `ZT|E`', { rule: 6, inside: 'code' }],
    ['in a link’s destination', '[a](ZT|E)', { rule: 6, inside: 'destination' }],
    ['in an address', 'https://a.org/ZT|E', { rule: 6, inside: 'address' }],
    ['in front matter', '---\na: ZT|E\n---\n', { rule: 6, inside: 'front-matter' }],
    ['none, as front matter says', '---\ndossier: {ZTE: none}\n---\nZT|E', { rule: 8, kind: 'none' }],
    ['out of its time', '---\ndate: 2010\n---\nQuay W|orks', { rule: 8, kind: 'period' }],
  ];
  for (const [what, text, reason] of none) {
    it(`tells that words are no mention: ${what}`, () => {
      const { explanation, markdown } = explained(text);
      assert.equal(explanation.mention, undefined);
      assert.deepEqual(
        explanation.lost.map(each => each.reason),
        [reason],
        markdown,
      );
      assert.match(markdown, /^# “.+” is no mention\n/);
    });
  }

  it('tells that a term is defined only later, and where it is not written so', () => {
    const { explanation } = explained(`The Agen|cy.\n\n${US} (the “Agency”)`);
    assert.deepEqual(explanation.lost[0]?.reason, { rule: 7, kind: 'later', definition: { start: 13, end: 76 } });
    const lower = explained(`${US} (the “Agency”)\n\nthe agen|cy`);
    assert.deepEqual(lower.explanation.lost[0]?.reason, { rule: 5, agreement: 'exact' });
  });

  it('tells of a mention behind a blank line of a quotation, or between letters of a script without spaces', () => {
    for (const text of ['> So.\n>\n> ZT|E', '> So.\n>>\u200b \r\n> ZT|E', '中国ZT|E公司', '𠀀ZT|E𠀀']) {
      assert.equal(explained(text).explanation.by?.name.text, 'ZTE', text);
    }
  });

  it('takes a reference of reStructuredText for no letter that touches it', () => {
    const { explanation } = explained('NC|SC_', undefined, 'restructuredtext');
    assert.deepEqual(
      explanation.lost.map(each => each.reason),
      [{ rule: 8, kind: 'rival' }],
    );
  });

  it('tells what a longer name covers', () => {
    const { explanation } = explained('the `x` ZTE| and National Cyber Security Centre');
    assert.equal(explanation.by?.name.text, 'ZTE');
    assert.deepEqual(explanation.lost, []);
  });

  it('tells who has the same name, how much speaks for each, and why', () => {
    const { explanation, markdown } = explained(`${US}, and Evanina.\n\nThe NC|SC in Bethesda.`);
    assert.equal(explanation.mention?.entity, 'us');
    assert.equal(explanation.why?.by, 'score');
    assert.deepEqual(
      explanation.lost.map(each => each.reason),
      [{ rule: 8, kind: 'rival' }],
    );
    assert.match(markdown, /^# “NCSC” means us\n/);
    assert.match(markdown, /us is named in line 1, where nobody else can be meant\./);
    assert.match(markdown, /“Bethesda” stands near it\./);
    assert.match(markdown, /Evanina|evanina/);
    assert.match(markdown, /- \*\*uk\*\*: 0\.00 points/);
  });

  it('tells that nothing decides, that front matter does, or a definition', () => {
    assert.match(explained('NC|SC').markdown, /Nothing in the note decides between them, so this is a guess\./);
    const chosen = explained('---\ndossier: {NCSC: us}\n---\nNC|SC');
    assert.match(chosen.markdown, /The note’s front matter says so\./);
    assert.deepEqual(
      chosen.explanation.lost.map(each => each.reason),
      [{ rule: 8, kind: 'choice' }],
    );
    assert.match(explained(`${US} (NCSC). NC|SC`).markdown, /The note defines it so in line 1\./);
  });

  it('tells of an exclusion', () => {
    const { explanation } = explained('NC|SC', AMBIGUOUS_EXCLUSION);
    assert.equal(explanation.mention?.entity, 'us');
    assert.deepEqual(
      explanation.lost.map(each => each.reason),
      [{ rule: 8, kind: 'excluded' }],
    );
  });

  it('tells that nothing is like the words', () => {
    assert.match(explained('some|thing').markdown, /No entity has these words as a name\./);
    assert.deepEqual(explained('|').explanation.lost, []);
  });

  it('escapes what comes from the note', () => {
    assert.doesNotMatch(explained('<b>|**x**').markdown, /<b>|[^\\]\*\*x/);
  });
});
