import assert from 'node:assert/strict';
import { annotationTarget } from '../../../src/core/annotations/target';
import { passageThreads, threadId } from '../../../src/core/annotations/threads';
import { resolvePlace } from '../../../src/core/citation/anchor';
import { sourceText } from '../../../src/core/citation/source-text';
import type { Annotation, PlainPlace } from '../../../src/core/dossier/model';
import { claim, dossierOf, event, place, source } from '../../support/model';

const LEDGER = 'Board renews\n\nThe Board will pay  4.1 million.\nThe Board agreed.\n\nDelta says six million.\n';
const SOURCE = source('ledger');
const TEXT = sourceText(LEDGER);
const AT = claim('x').at;

function annotation(id: string, more: Partial<PlainPlace>): Annotation {
  return { id, body: id, target: place('ledger', more), at: AT, idAt: AT };
}

/** What is shown: each thread as its kind, the words it stands at, and its items; then what is remarked. */
function shown(parts: Parameters<typeof dossierOf>[0]) {
  return passageThreads(dossierOf({ sources: [SOURCE], ...parts }), 'ledger', TEXT).map(
    ({ kind, span, items, remark }) => ({
      [`${kind} at ${span ? LEDGER.slice(span.start, span.end) : 'nothing'}`]: items.map(item =>
        item.kind === 'annotation' ? item.annotation.id : item.id,
      ),
      ...(remark && { remark }),
    }),
  );
}

describe('what is shown at the passages of a text', () => {
  it('is what rests on each place, and what is noted there, in the order of the text', () => {
    const claims = [
      claim('six', { cite: [place('ledger', { paragraph: 3 })] }),
      claim('four', { cite: [place('ledger', { paragraph: 1 }), place('other'), place('ledger', { paragraph: 1 })] }),
    ];
    const events = [event('renewed', '2019', { cite: [place('ledger', { paragraph: 1 })] })];
    const quote = { exact: 'six million' };
    const annotations = [annotation('compare', { quote }), annotation('again', { quote })];
    assert.deepEqual(shown({ claims, events, annotations }), [
      { 'claims at Board renews': ['four', 'renewed'] },
      { 'claims at Delta says six million.': ['six'] },
      { 'annotations at six million': ['compare', 'again'] },
    ]);
  });

  it('stands before all passages where it is about the whole text', () => {
    const annotations = [annotation('about', { paragraph: 1 }), annotation('all', {})];
    assert.deepEqual(shown({ annotations }), [
      { 'annotations at nothing': ['all'] },
      { 'annotations at Board renews': ['about'] },
    ]);
  });

  it('says where its words moved, where they stand several times, and where they are lost', () => {
    const annotations = [
      annotation('moved', { paragraph: 1, quote: { exact: 'The Board will pay 4.1 million. The Board agreed.' } }),
      annotation('twice', { quote: { exact: 'The Board' } }),
      annotation('near', { paragraph: 3, quote: { exact: 'seven million' } }),
      annotation('gone', { paragraph: 9 }),
    ];
    const threads = shown({ annotations });
    assert.deepEqual(threads.map(Object.keys), [
      ['annotations at nothing', 'remark'],
      ['annotations at The Board will pay  4.1 million.\nThe Board agreed.', 'remark'],
      ['annotations at The Board', 'remark'],
      ['annotations at Delta says six million.', 'remark'],
    ]);
    assert.match(String(threads[0]!.remark), /paragraph 9/);
    assert.match(String(threads[1]!.remark), /paragraph 2, not 1/);
    assert.match(String(threads[2]!.remark), /2 times.*first/);
    assert.match(String(threads[3]!.remark), /seven million/);
  });

  it('has an id that the text does not change', () => {
    const annotations = [annotation('a', { quote: { exact: 'six million' } })];
    const dossier = dossierOf({ annotations });
    const [before] = passageThreads(dossier, 'ledger', TEXT);
    const [after] = passageThreads(dossier, 'ledger', sourceText(`New.\n\n${LEDGER}`));
    assert.equal(before!.id, after!.id);
    assert.equal(before!.id, threadId('annotations', annotations[0]!.target));
    assert.notEqual(before!.id, threadId('claims', annotations[0]!.target));
  });
});

describe('the target of a new annotation', () => {
  const target = (words: string, from = 0) => {
    const start = LEDGER.indexOf(words, from);
    return annotationTarget(SOURCE, TEXT, { start, end: start + words.length });
  };

  it('is the selected words, without the white space around them', () => {
    const { paragraph, quote } = target(' pay  4.1 million.\n');
    assert.equal(paragraph, 2);
    assert.deepEqual(quote, { exact: 'pay 4.1 million.', prefix: 'The Board will ', suffix: ' The Board agreed.' });
  });

  it('is the paragraph where no words are selected, and the next one on a blank line', () => {
    const at = (offset: number) => annotationTarget(SOURCE, TEXT, { start: offset, end: offset });
    assert.deepEqual([at(0).paragraph, at(0).quote], [1, undefined]);
    assert.equal(at(LEDGER.indexOf('will')).paragraph, 2);
    assert.equal(at(LEDGER.indexOf('\n\n') + 1).paragraph, 2);
    assert.equal(at(LEDGER.length).paragraph, 3);
    assert.equal(target('\n\n').paragraph, 1);
  });

  it('is the source as a whole in a text without words', () => {
    assert.deepEqual(annotationTarget(SOURCE, sourceText(' \n'), { start: 0, end: 1 }), { source: 'ledger' });
  });

  it('is found again', () => {
    for (const words of ['4.1 million', 'The Board agreed.', 'Board renews\n\nThe Board']) {
      const found = resolvePlace(TEXT, target(words));
      assert.equal(found.kind, 'exact', words);
      assert.equal(found.kind === 'exact' && LEDGER.slice(found.span.start, found.span.end), words);
    }
  });
});
