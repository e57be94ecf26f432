const SOURCE_KINDS: Readonly<Record<string, string>> = {
  article: 'Preprint',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  'entry-encyclopedia': 'Encyclopedia entry',
  'paper-conference': 'Conference paper',
  post: 'Online post',
  'post-weblog': 'Blog post',
  webpage: 'Web page',
};

/** A FollowTheMoney schema in words: `PublicBody` → `Public body`. */
export function entityKind(type: string): string {
  return sentenceCase(type.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
}

/** A CSL type in words: `article-newspaper` → `Newspaper article`, `legal_case` → `Legal case`. */
export function sourceKind(type: string): string {
  return SOURCE_KINDS[type] ?? sentenceCase(type.replace(/[-_]/g, ' '));
}

function sentenceCase(words: string): string {
  return (
    words.charAt(0).toUpperCase() + words.slice(1).replace(/ \p{Lu}(?=\p{Ll})/gu, initial => initial.toLowerCase())
  );
}
