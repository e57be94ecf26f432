import fc, { type GeneratorValue } from 'fast-check';

/** How one made-up dossier is laid out. */
interface Layout {
  readonly step: number;
  readonly dash: number;
  readonly gap: number;
  readonly quote: '"' | "'";
  /** Blank lines between entries. */
  readonly parted: boolean;
  /** How many of ten places for a comment have one. */
  readonly comments: number;
}

/** A dossier as a person of odd habits would write it: comments anywhere, any indentation, line breaks and brackets. */
export function commentedDossier(g: GeneratorValue): string {
  const layout: Layout = {
    step: g(() => fc.integer({ min: 1, max: 5 })),
    dash: g(() => fc.integer({ min: 0, max: 4 })),
    gap: g(() => fc.integer({ min: 1, max: 3 })),
    quote: g(() => fc.constantFrom('"' as const, "'" as const)),
    parted: g(fc.boolean),
    comments: g(() => fc.constantFrom(0, 1, 2, 5)),
  };
  const writer = new Writer(g, layout);
  const text = g(() => fc.integer({ max: 9, min: 0 })) === 0 ? writer.bracketed() : writer.dossier();
  const lineBreak = g(() => fc.constantFrom('\n', '\n', '\r\n'));
  const mark = g(() => fc.constantFrom('', '', '\ufeff'));
  return mark + text.replaceAll('\n', lineBreak);
}

const SECTIONS = ['sources', 'entities', 'claims', 'events', 'annotations', 'exclusions'] as const;

class Writer {
  private readonly lines: string[] = [];

  constructor(
    private readonly g: GeneratorValue,
    private readonly layout: Layout,
  ) {}

  dossier(): string {
    const begins = [['%YAML 1.2', '---'], ['--- # begins']];
    this.lines.push(...(begins[this.g(() => fc.nat({ max: 12 }))] ?? []));
    this.slot(8);
    this.lines.push(`${this.key('dossier')}: 1${this.trailing()}`);
    if (this.is(2)) this.lines.push(`title: ${this.words()}${this.trailing()}`);
    const sections = this.is(5) ? [...SECTIONS].reverse() : SECTIONS;
    for (const section of sections) {
      if (this.is(4)) continue;
      this.slot(8);
      if (this.layout.parted) this.lines.push('');
      this.section(section);
    }
    this.slot(8);
    if (this.is(8)) this.lines.push('...');
    return this.lines.join('\n') + (this.is(4) ? '' : '\n');
  }

  /** All between brackets, as JSON has it or over several lines. */
  bracketed(): string {
    const inside = SECTIONS.filter(() => !this.is(3)).map(section => {
      const keyed = section === 'sources' || section === 'entities';
      const entries = this.some(() => (keyed ? this.keyedFlow(section) : this.flowItem(section)));
      return `"${section}": ${keyed ? `{${entries.join(', ')}}` : `[${entries.join(', ')}]`}`;
    });
    const all = ['"dossier": 1', ...inside];
    return this.is(2) ? `{${all.join(', ')}}\n` : `{\n  ${all.join(', # said\n  ')}\n  # end\n}\n`;
  }

  private section(section: (typeof SECTIONS)[number]): void {
    const keyed = section === 'sources' || section === 'entities';
    const form = this.g(() => fc.integer({ min: 0, max: 9 }));
    if (form === 0) this.lines.push(`${section}:${this.trailing()}`);
    else if (form === 1) this.lines.push(`${section}: ${keyed ? '{}' : '[]'}${this.trailing()}`);
    else if (form === 2) this.lines.push(`${section}: ~${this.trailing()}`);
    else if (form === 3) this.flowSection(section, keyed);
    else this.blockSection(section, keyed);
  }

  private flowSection(section: (typeof SECTIONS)[number], keyed: boolean): void {
    const entries = this.some(() => (keyed ? this.keyedFlow(section) : this.flowItem(section)));
    const [open, close] = keyed ? ['{', '}'] : ['[', ']'];
    if (entries.length === 0 || this.is(2)) {
      this.lines.push(`${section}: ${open}${entries.join(', ')}${close}${this.trailing()}`);
      return;
    }
    const comma = this.is(2) ? ',' : '';
    this.lines.push(`${section}: ${open}${this.trailing()}`);
    entries.forEach((entry, index) => {
      const last = index === entries.length - 1;
      this.lines.push(`  ${entry}${last ? comma : ','}${this.trailing()}`);
    });
    this.lines.push(`  ${close}${this.trailing()}`);
  }

  private blockSection(section: (typeof SECTIONS)[number], keyed: boolean): void {
    this.lines.push(`${this.key(section)}:${this.is(9) ? ' &part' : ''}${this.trailing()}`);
    const column = keyed ? this.layout.step : this.layout.dash;
    const count = this.g(() => fc.integer({ min: 1, max: 3 }));
    for (let index = 0; index < count; index++) {
      if (index > 0 && this.layout.parted) this.lines.push('');
      this.slot(8);
      const flow = this.is(4);
      if (keyed && flow) this.lines.push(`${' '.repeat(column)}${this.keyedFlow(section)}${this.trailing()}`);
      else if (keyed) {
        this.lines.push(`${' '.repeat(column)}${this.keyedHead(section)}:${this.trailing()}`);
        this.fields(section, column + this.layout.step, '');
      } else if (flow) this.lines.push(`${' '.repeat(column)}- ${this.flowItem(section)}${this.trailing()}`);
      else this.fields(section, column + 1 + this.layout.gap, `${' '.repeat(column)}-${' '.repeat(this.layout.gap)}`);
    }
  }

  /** An entry's fields on lines of their own; `first` begins the first line in place of its indentation. */
  private fields(section: string, column: number, first: string): void {
    let lead = first;
    const put = (line: string) => {
      this.lines.push((lead || ' '.repeat(column)) + line);
      lead = '';
    };
    const field = (name: string, value: string) => {
      put(`${this.key(name)}: ${value}${this.trailing()}`);
      this.slot(8);
    };
    for (const [name, value] of this.plainFields(section)) field(name, value);
    if (section === 'entities') this.aliases(column, put);
    if (section === 'claims' && this.is(2)) {
      put('cite:');
      const dash = ' '.repeat(column + this.layout.dash);
      this.slot(8);
      this.lines.push(`${dash}- {source: s0, paragraph: 2}${this.trailing()}`);
    }
    if (section !== 'exclusions') this.note(column, put);
  }

  private aliases(column: number, put: (line: string) => void): void {
    const form = this.g(() => fc.integer({ min: 0, max: 5 }));
    if (form === 0) put(`aliases: [${this.words()}]${this.trailing()}`);
    if (form === 1) put(`aliases: ${this.words()}${this.trailing()}`);
    if (form === 2) put(`aliases:${this.trailing()}`);
    if (form === 3) {
      put(`aliases:${this.trailing()}`);
      for (let index = 0; index < 2; index++) {
        this.lines.push(`${' '.repeat(column + this.layout.dash)}- ${this.words()}${this.trailing()}`);
        this.slot(8);
      }
    }
  }

  private note(column: number, put: (line: string) => void): void {
    const form = this.g(() => fc.integer({ min: 0, max: 9 }));
    const inner = ' '.repeat(column + this.layout.step);
    if (form > 5) return;
    const header = ['|', '|-', '|+', '>-', '>+', '|'][form]!;
    put(`note: ${header}${this.trailing()}`);
    this.lines.push(`${inner}Some text: of several`, `${inner}lines, # and no comment`);
    if (this.is(3)) this.lines.push('');
    this.slot(Math.max(0, column - 1));
  }

  private plainFields(section: string): [string, string][] {
    const text = this.words();
    if (section === 'sources') return [['title', text]];
    if (section === 'entities')
      return Object.entries({ type: this.is(3) ? this.quoted('Company') : 'Company', name: text });
    if (section === 'exclusions') return Object.entries({ entity: 'e0', text });
    const id = this.fresh(section[0]!);
    if (section === 'claims') return Object.entries({ id, about: '[e0]', text });
    if (section === 'events') return Object.entries({ id, date: this.is(2) ? '2010' : '2010-03', title: text });
    return Object.entries({ id, body: text, target: '{source: s0, paragraph: 1}' });
  }

  private keyedHead(section: string): string {
    return this.key(this.fresh(section[0]!));
  }

  private keyedFlow(section: string): string {
    return `${this.keyedHead(section)}: ${this.flowItem(section)}`;
  }

  private flowItem(section: string): string {
    const space = this.is(2) ? ' ' : '';
    const fields = this.plainFields(section).map(([name, value]) => `${name}: ${value}`);
    return `{${space}${fields.join(', ')}${space}}`;
  }

  private readonly counts = new Map<string, number>();

  private fresh(kind: string): string {
    const count = this.counts.get(kind) ?? 0;
    this.counts.set(kind, count + 1);
    return `${kind}${count}`;
  }

  private words(): string {
    const words = this.g(() =>
      fc.constantFrom('ZTE', 'Port Board', '港務局', 'don’t', 'a-b', 'Größe 3', 'http://x.org/#a'),
    );
    return this.is(3) ? this.quoted(words) : words;
  }

  private quoted(text: string): string {
    return this.layout.quote + text + this.layout.quote;
  }

  private key(name: string): string {
    return this.is(6) ? this.quoted(name) : name;
  }

  private trailing(): string {
    if (this.is(10)) return '  ';
    return this.commented() ? `${this.is(2) ? ' ' : '   '}# ${this.remark()}` : '';
  }

  /** A place for comments and blank lines; the comments begin at most at a column. */
  private slot(column: number): void {
    while (this.commented()) {
      const indent = this.g(() => fc.integer({ min: 0, max: column }));
      this.lines.push(this.is(4) ? '' : `${' '.repeat(indent)}# ${this.remark()}`);
    }
  }

  private remark(): string {
    return this.g(() => fc.constantFrom('why', 'id: old', '- not: this', '=====', '[x, "y', 'über 港'));
  }

  private commented(): boolean {
    return this.g(() => fc.integer({ min: 0, max: 9 })) < this.layout.comments;
  }

  private some<T>(make: () => T): T[] {
    return Array.from({ length: this.g(() => fc.integer({ min: 0, max: 3 })) }, make);
  }

  private is(oneOf: number): boolean {
    return this.g(() => fc.integer({ min: 1, max: oneOf })) === 1;
  }
}
