import { madeUpWord } from './names';
import type { Random } from './random';

/** About half of any English text are words like these. */
const SMALL_WORDS = (
  'the the the the of of of and and to to in in a a that is was for it as with be by on not he his but at are this ' +
  'have from or had an they which one were all we when her there been their who will more no if out so up said what ' +
  'its about than into them can only other new some could these two may first then any such over our most made after ' +
  'also did many off before must well through years where much your down should because long each just those people'
).split(' ');

const ENDS = ['.', '.', '.', '.', '.', '.', '?', '!'];
const WORDS_BETWEEN_NAMES = 25;

/** Words to make sentences from, as often as they should come: small ones, and made-up ones of the usual lengths. */
export function vocabulary(random: Random): string[] {
  return Array.from({ length: 6000 }, () => [
    random.of(SMALL_WORDS),
    madeUpWord(random, random.of([1, 2, 2, 2, 3, 3, 4])),
  ]).flat();
}

/** Writes sentences that have the letters, lengths and capitals of English, and no sense. */
export class Prose {
  /** `names` are mentioned the more often the nearer they stand to the list's beginning, as in real texts. */
  constructor(
    private readonly random: Random,
    private readonly words: readonly string[],
    private readonly names: readonly string[],
  ) {}

  sentence(): string {
    const { random } = this;
    const length = random.whole(6, 30);
    let text = '';
    for (let i = 0; i < length; i++) {
      const word = this.word();
      text += i === 0 ? word[0]!.toUpperCase() + word.slice(1) : word;
      if (i + 1 < length) text += random.whole(0, 14) === 0 ? ', ' : ' ';
    }
    return text + random.of(ENDS);
  }

  /** Three to seven sentences on one line. */
  paragraph(): string {
    return Array.from({ length: this.random.whole(3, 8) }, () => this.sentence()).join(' ');
  }

  /** Paragraphs with a blank line between them, until there are so many UTF-16 units. */
  text(length: number): string {
    return gather(length, () => `${this.paragraph()}\n\n`);
  }

  /** A Markdown note: sections with headings, emphasis, lists, quotes, links, code and citations. */
  note(length: number): string {
    return gather(length, () => `${this.block()}\n\n`);
  }

  private block(): string {
    const { random } = this;
    switch (random.whole(0, 12)) {
      case 0:
        return `## ${this.sentence().slice(0, -1)}`;
      case 1:
        return Array.from({ length: random.whole(2, 6) }, () => `- ${this.sentence()}`).join('\n');
      case 2:
        return `> ${this.sentence()}\n> ${this.sentence()}`;
      case 3:
        return `${this.paragraph()} See [${this.word()} ${this.word()}](https://example.org/${this.word()}).`;
      case 4:
        return `${this.sentence()} **${this.name()}** and _${this.name()}_; ${this.sentence()} [@zte-statement-2012, para. 3]`;
      case 5:
        return `\`\`\`\n${this.word()} = ${this.word()}\n${this.name()}\n\`\`\``;
      default:
        return this.paragraph();
    }
  }

  private word(): string {
    return this.random.whole(0, WORDS_BETWEEN_NAMES) === 0 ? this.name() : this.random.of(this.words);
  }

  private name(): string {
    return this.names[Math.floor(this.names.length ** this.random.next()) - 1]!;
  }
}

function gather(length: number, next: () => string): string {
  const parts: string[] = [];
  for (let done = 0; done < length; done += parts.at(-1)!.length) parts.push(next());
  return parts.join('').slice(0, length);
}
