/** What the words of a name say of the kind of the entity, as a FollowTheMoney schema; the first that fits is the likeliest. */
const SIGNS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['Person', words('mr|mrs|ms|miss|dr|prof|professor|sir|lord|lady|dame|senator|congressman|congresswoman')],
  ['Person', words('president|minister|judge|justice|general|colonel|captain', '^')],
  ['CourtCase', words('v|vs|versus')],
  [
    'Company',
    words(
      `ltd|limited|llc|llp|lp|plc|inc|incorporated|corp|corporation|co|company|gmbh|ag|kg|ohg|se|sa|sas|sarl|srl|spa|bv|nv|ab|as
      |asa|oy|oyj|aps|sro|doo|ooo|oao|zao|pao|kk|pte|pty|bhd|sdn|holdings?|group|partners|technologies|technology|systems|
      |industries|enterprises|bank|bancorp|airlines|motors|pharmaceuticals|telecom|telecommunications|shipping|ventures|capital`,
    ),
  ],
  ['Company', /(?:有限公司|公司|集团|集團|株式会社|銀行|银行)/],
  [
    'PublicBody',
    words(
      `ministry|department|committee|commission|agency|bureau|office|authority|council|senate|congress|parliament|court|tribunal|
      |board|administration|government|directorate|secretariat|inspectorate|treasury|police|army|navy|embassy|consulate|municipality|
      |city of|county|state of|ministerium|bundesamt|behörde|rat|ministère|préfecture|ministerio|regulator|service`,
    ),
  ],
  ['PublicBody', /(?:部|局|委员会|委員会|委員會|法院|政府)$/],
  [
    'Organization',
    words(
      `university|college|institute|institut|institution|school|academy|foundation|association|society|union|federation|league|club|
      |party|church|centre|center|network|alliance|forum|coalition|initiative|trust|charity|verein|stiftung|universität|université|
      |universidad|ngo|organization|organisation|partnership|laboratory|consortium|team|movement|front|brigade`,
    ),
  ],
  ['Organization', /(?:大学|大學|学院|學院|研究所|协会|協會|基金会)$/],
  ['Contract', words('contract|agreement|tender|framework')],
  ['Vessel', words('mv|m/v|ss|rv|mt|hms|uss|vessel|tanker')],
  ['Project', words('project|programme|program|operation')],
  ['RealEstate', words('building|tower|house|plaza|hotel|mansion')],
];

/** A few capitalised words, or initials, and no sign of anything else. */
const PERSON =
  /^(?:\p{Lu}\p{Ll}+|\p{Lu}\.)(?:[ -](?:\p{Lu}[\p{Ll}’']+|\p{Lu}\.?|d[aeiu]|van|von|der|den|bin|al)){1,3}$/u;

/** What most dossiers have, as the format names them. */
const COMMON: readonly string[] = ['Company', 'Organization', 'PublicBody', 'Person'];

/**
 * Kinds for an entity of a name, the likeliest first: those that its words speak of, then those in use, the most frequent
 * first, then the common ones; each once. `inUse` counts the entities of each kind.
 */
export function proposedKinds(name: string, inUse: ReadonlyMap<string, number>): string[] {
  const spoken = SIGNS.filter(([, pattern]) => pattern.test(name)).map(([kind]) => kind);
  const person = spoken.length === 0 && PERSON.test(name.trim()) ? ['Person'] : [];
  const used = [...inUse].sort(([, a], [, b]) => b - a).map(([kind]) => kind);
  return [...new Set([...spoken, ...person, ...used, ...COMMON])];
}

/** Any of some words in any case, written with full stops or without; `at` is where they have to stand. */
function words(list: string, at = ''): RegExp {
  const any = list
    .split('|')
    .map(word => word.trim())
    .filter(word => word !== '')
    .map(word => word.replace('/', '\\/'))
    .join('|');
  return new RegExp(`${at}(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'iu');
}
