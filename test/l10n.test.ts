import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from '../scripts/support/paths';
import { placeholdersOf, textsIn, textsOfSource } from '../scripts/support/texts';
import { languageTag, useBundle } from '../src/core/l10n';

type Texts = Readonly<Record<string, string>>;

const read = (path: string): Texts => JSON.parse(readFileSync(join(root, path), 'utf8'));
const english = read('l10n/bundle.l10n.json');
const englishManifest = read('package.nls.json');
const files = (glob: string) => globSync(glob, { cwd: root }).sort();
const languageOf = (path: string) => /([\w-]+)\.json$/.exec(basename(path))![1]!;
const bundles = files('l10n/bundle.l10n.*.json');
const manifests = files('package.nls.*.json');

describe('texts for people', () => {
  const { texts, faults } = textsOfSource();

  it('are all given to `t`, as literals', () => assert.deepEqual(faults, []));

  it('are in the English bundle; “npm run l10n” writes it', () => assert.deepEqual(Object.keys(english), texts));

  it('are not in the manifest itself', () => {
    const contributes = JSON.stringify(read('package.json').contributes);
    const shown = contributes.matchAll(/"(?:title|name|contents|altText|\w*[dD]escriptions?|label)":"([^"]*)"/g);
    assert.deepEqual(
      Array.from(shown, match => match[1]!).filter(text => text !== 'Dossier' && !/^%.*%$/.test(text)),
      [],
    );
  });

  it('are translated into the same languages in the code and in the manifest', () => {
    assert.deepEqual(bundles.map(languageOf), manifests.map(languageOf));
    assert.ok(bundles.length >= 2);
  });

  for (const path of bundles) {
    describe(path, () => {
      const translations = read(path);
      it('has a translation of each, and no other', () => assert.deepEqual(Object.keys(translations), texts));
      it('has the placeholders', () => sameParts(english, translations, text => [...new Set(placeholdersOf(text))]));
      it('has the words to be typed as they are', () => sameParts(english, translations, literalsOf));
      it('leaves none empty', () => noneEmpty(translations));
      it('tells its own language', () => {
        useBundle(translations);
        assert.equal(languageTag().toLowerCase(), languageOf(path));
        useBundle({});
      });
    });
  }

  for (const path of manifests) {
    describe(path, () => {
      const translations = read(path);
      it('has a translation of each, and no other', () =>
        assert.deepEqual(Object.keys(translations), Object.keys(englishManifest)));
      it('has the links and the names of settings', () => sameParts(englishManifest, translations, linksAndCode));
      it('leaves none empty', () => noneEmpty(translations));
    });
  }
});

describe('textsIn', () => {
  const table: readonly (readonly [source: string, texts: readonly string[], faults: readonly RegExp[]])[] = [
    ["t('One {0}', 1)", ['One {0}'], []],
    ["l10n.t('One “{1}” and {0}', 1, 2)", ['One “{1}” and {0}'], []],
    ["t('One {0}', ...all)", ['One {0}'], []],
    ["t('One {0}', t('two'))", ['One {0}', 'two'], []],
    ['t(one)', [], [/^a\.ts:1: the first argument/]],
    ["t('One ' + 'two')", [], [/first argument/]],
    ['t(`one $' + '{two}`)', [], [/first argument/]],
    ["t('One {0}')", ['One {0}'], [/1 values are wanted, and 0 are given/]],
    ["\nwarn('Not found here.')", [], [/^a\.ts:2: 'Not found here\.' is not translated/]],
    ['warn(`There is no $' + '{key}.`)', [], [/is not translated/]],
    ["log.warn('Not found here.')", [], []],
    ["throw new Error('Not found here.')", [], []],
    ["const pattern = 'ministry of|board of'", [], []],
    ['const key = `claim $' + '{key}`', [], []],
    ['const id = `claim $' + "{key}`; const key = 'a-b'; import x from 'a b c'", [], []],
  ];
  for (const [source, texts, faults] of table) {
    it(source.trim(), () => {
      const found = textsIn('a.ts', source);
      assert.deepEqual(found.texts, texts);
      assert.equal(found.faults.length, faults.length, found.faults.join('\n'));
      for (const [index, fault] of faults.entries()) assert.match(found.faults[index]!, fault);
    });
  }
});

/** Samples in brackets or braces, which stand in a dossier as they are. */
function literalsOf(text: string): string[] {
  return Array.from(text.matchAll(/--\w+|\{\w{2,}:|\[\w+-\w+\]|w1-\w+/g), match => match[0]).sort();
}

function linksAndCode(text: string): string[] {
  return Array.from(text.matchAll(/\((?:command|https?):[^)]*\)|`[^`]*`/g), match => match[0]).sort();
}

function sameParts(from: Texts, to: Texts, partsOf: (text: string) => readonly string[]): void {
  for (const [key, text] of Object.entries(to)) assert.deepEqual(partsOf(text), partsOf(from[key] ?? ''), key);
}

function noneEmpty(texts: Texts): void {
  assert.deepEqual(
    Object.keys(texts).filter(key => texts[key]!.trim() === ''),
    [],
  );
}
