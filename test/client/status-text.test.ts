import assert from 'node:assert/strict';
import { statusText } from '../../src/client/status-text';
import { plain } from './plain';

const MODEL = { dossiers: 1, entities: 31, errors: 0, builtin: true, revisions: 0 };

describe('the language status', () => {
  it('is busy until the dossiers are read', () => {
    assert.equal(statusText('starting', undefined, false, plain).busy, true);
    assert.equal(statusText('running', undefined, false, plain).busy, true);
    assert.equal(statusText('running', MODEL, false, plain).busy, false);
  });

  for (const [model, text, detail] of [
    [MODEL, '31 entities', 'The built-in dossier'],
    [{ ...MODEL, builtin: false, entities: 1 }, '1 entity', '1 dossier'],
    [{ ...MODEL, dossiers: 3 }, '31 entities', '3 dossiers, the built-in one among them'],
    [{ ...MODEL, dossiers: 2, builtin: false, revisions: 0 }, '31 entities', '2 dossiers'],
    [
      { dossiers: 0, entities: 0, errors: 0, builtin: false, revisions: 0 },
      '0 entities',
      'No dossier in this workspace',
    ],
  ] as const) {
    it(`says ${text}, ${detail}`, () => {
      const status = statusText('running', model, false, plain);
      assert.deepEqual([status.text, status.detail, status.severity], [text, detail, 'information']);
    });
  }

  it('leads from errors to the problems', () => {
    const status = statusText('running', { ...MODEL, errors: 2 }, false, plain);
    assert.deepEqual([status.text, status.severity, status.action], ['2 errors in dossiers', 'error', 'problems']);
  });

  it('says when a text is too long', () => {
    assert.equal(statusText('running', MODEL, true, plain).severity, 'warning');
  });

  it('leads from a server that stopped to the log', () => {
    assert.equal(statusText('failed', MODEL, false, plain).action, 'log');
  });
});
