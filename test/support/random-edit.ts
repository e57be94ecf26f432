import fc, { type GeneratorValue } from 'fast-check';
import type { DossierFile, PlainPlace, Quote } from '../../src/core/dossier/model';
import type { DossierEdit } from '../../src/core/editing/entries';

/** Texts that YAML reads as something else, or not at all, unless they are written with care. */
const TRICKY = [
  ...['2010', '-0044', 'yes', 'no', 'null', '~', '1e3', '0x1F', '.5', '.inf', '12:30', '1_000', 'true', 'Y', '<<', '='],
  ...[
    '@home',
    '*star',
    '&and',
    '#hash',
    '!bang',
    '%per',
    '`tick',
    '|pipe',
    '>more',
    '-dash',
    '- item',
    '? what',
    ': it',
  ],
  ...[
    'key: value',
    'ends:',
    'a #b',
    'a#b',
    '[x]',
    '{x}',
    'a, b',
    'a]',
    '---',
    '... more',
    "it's",
    '"quoted"',
    `both ' and "`,
  ],
  ...[
    'back\\slash',
    'tab\there',
    'two\nlines',
    'three\n\nlines\n',
    '\n first',
    ' led',
    'line  \nends',
    'a\r\nb',
    '\u00a0hard',
  ],
  ...[
    '\ud800lone',
    '\u0000',
    '\u0085next',
    '\u2028',
    'x\ufeffy',
    '港務局',
    'زد تی ای',
    '👩‍👩‍👧',
    'é',
    'http://x.org/a?b=c#d',
  ],
];

/** One edit of a dossier; what it refers to is mostly there. `count` makes its keys new. */
export function randomEdit(g: GeneratorValue, file: DossierFile, count: number): DossierEdit {
  const text = () => g(anyText);
  const name = () => g(anyName);
  const maybe = <T>(make: () => T): T | undefined => (g(fc.boolean) ? make() : undefined);
  const oneOf = (keys: readonly string[]): string | undefined =>
    keys.length === 0 ? undefined : keys[g(() => fc.nat({ max: keys.length - 1 }))];
  const date = () =>
    g(() => fc.constantFrom('2010', '-0044', '2019-04-12', '2019~', '[1667,1668]', '201X', '../2019', 'Y-17E7'));
  /** None is before a date. */
  const until = () => g(() => fc.constantFrom('2030', '2030~', '203X', '2030-04-12'));
  const sources = file.sources.map(({ key }) => key);
  const entities = file.entities.map(({ key }) => key);
  const quote = (): Quote =>
    clean({ exact: text() || 'x', prefix: maybe(() => text() || 'x'), suffix: maybe(() => text() || 'x') });
  const place = (): PlainPlace =>
    clean({
      source: oneOf(sources) ?? 'none',
      paragraph: maybe(() => g(() => fc.integer({ min: 1, max: 90 }))),
      quote: maybe(quote),
      fingerprint: maybe(() => 'w1-cbf29ce484222325'),
    });
  const places = () => Array.from({ length: g(() => fc.integer({ min: 1, max: 3 })) }, place);
  const about = () => Array.from({ length: g(() => fc.integer({ min: 1, max: 3 })) }, () => oneOf(entities) ?? 'none');
  const key = `${g(() => fc.constantFrom('new', '2010', 'null', 'a:b', 'x'))}-${count}`;
  switch (g(() => fc.constantFrom(...KINDS))) {
    case 'add-source':
      return {
        kind: 'add-source',
        source: clean({
          key,
          type: maybe(() => 'book'),
          title: maybe(name),
          containerTitle: maybe(name),
          author: maybe(() => [{ family: name(), given: name() }, { literal: name() }]),
          publisher: maybe(name),
          issued: maybe(date),
          url: maybe(() => 'https://example.org/a?b=c#d'),
          language: maybe(() => 'no'),
          note: maybe(text),
        }),
      };
    case 'set-fingerprints': {
      const count = g(() => fc.integer({ min: 1, max: 60 }));
      const fingerprints = Array.from({ length: count }, (_, i) => `w1-${String(i).padStart(16, '0')}`);
      return { kind: 'set-fingerprints', source: oneOf(sources) ?? 'none', fingerprints };
    }
    case 'add-entity':
      return {
        kind: 'add-entity',
        entity: clean({
          key: key.replace(':', '-'),
          type: 'Company',
          name: name(),
          aliases: maybe(() => [
            { text: name() },
            clean({ text: name(), case: maybe(() => 'exact' as const), lang: maybe(() => 'no') }),
          ]),
          summary: maybe(text),
        }),
      };
    case 'add-alias':
      return {
        kind: 'add-alias',
        entity: oneOf(entities) ?? 'none',
        alias: clean({
          text: `${name()}${count}`,
          lang: maybe(() => 'zh'),
          from: maybe(date),
          until: maybe(until),
        }),
      };
    case 'add-claim':
      return {
        kind: 'add-claim',
        claim: clean({
          id: key,
          about: about(),
          text: name(),
          by: maybe(name),
          stance: maybe(() => 'denies' as const),
          date: maybe(date),
          property: maybe(name),
          value: maybe(name),
          cite: places(),
        }),
      };
    case 'add-event':
      return { kind: 'add-event', event: { id: key, date: date(), title: name(), entities: about(), cite: places() } };
    case 'add-annotation':
      return {
        kind: 'add-annotation',
        annotation: clean({ id: key, body: name(), creator: maybe(name), created: maybe(date), target: place() }),
      };
    case 'set-annotation':
      return { kind: 'set-annotation', id: oneOf(file.annotations.map(({ id }) => id)) ?? 'none', body: name() };
    case 'remove-annotation':
      return { kind: 'remove-annotation', id: oneOf(file.annotations.map(({ id }) => id)) ?? 'none' };
    case 'add-exclusion':
      return {
        kind: 'add-exclusion',
        exclusion: clean(
          g(fc.boolean)
            ? { entity: oneOf(entities) ?? 'none', text: name() }
            : { entity: oneOf(entities) ?? 'none', text: name(), in: 'notes/a b.txt', quote: maybe(quote) },
        ),
      };
  }
}

const KINDS: readonly DossierEdit['kind'][] = [
  ...([
    'add-source',
    'set-fingerprints',
    'add-entity',
    'add-alias',
    'add-claim',
    'add-event',
    'add-annotation',
  ] as const),
  ...(['set-annotation', 'remove-annotation', 'add-exclusion'] as const),
];

const anyText = () =>
  fc.oneof(
    fc.constantFrom(...TRICKY),
    fc.string({ unit: 'binary' }),
    fc.lorem({ maxCount: 30 }),
    fc.string({ unit: fc.constantFrom(...' \n\t:#,[]{}\'"-?&*!|>%@`a\\') }),
  );

/** A text that isn't blank, and has no white space around it. */
const anyName = () => anyText().map(text => text.trim() || 'Name');

/** Leaves out what is undefined. */
function clean<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}
