import assert from 'node:assert/strict';
import { unknownChoices } from '../../../src/core/checking/unknown-choices';
import { finish } from '../../../src/core/steps';

describe('a choice in front matter', () => {
  const entities = new Map([
    ['ncsc-uk', 0],
    ['ncsc-us', 0],
  ]);
  const told = (choices: string) => {
    const note = `---\ndossier: {${choices}}\n---\nNCSC\n`;
    return finish(unknownChoices(note, 'markdown', entities)).map(({ span, message }) => [
      note.slice(span.start, span.end),
      message,
    ]);
  };

  it('is told of where no dossier has the entity, with the key that is spelt nearly so', () => {
    assert.deepEqual(told('NCSC: ncsc-ux, ZTE: "zte"'), [
      ['ncsc-ux', 'No entity is called “ncsc-ux”; did you mean “ncsc-uk”?'],
      ['"zte"', 'No entity is called “zte”; define it in a dossier, or correct the key.'],
    ]);
  });

  it('may be of none, and of an entity that there is', () => {
    assert.deepEqual(told('A: none, B: null, C: false, NCSC: ncsc-us'), []);
  });
});
