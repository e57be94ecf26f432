import type { TopicWords } from './topic-words';

/** What English says about what a figure is of. */
export const ENGLISH_TOPICS: TopicWords = {
  empty: `a about above according account after again against ago all alone along already also although altogether always
    among amount an and another any are around as at away back based be became because become been before being below besides
    between both but by came can claim claimed come could did do does done down during each either else even ever every few
    figure first for former found from further gave get give given go goes going gone got had has have having he her here him
    his how however i if in include included including indeed into is it its itself just kind know known large last late later
    latter least less like little made main make makes making many may me might more most much must my near need never new next
    no nor not now number of off often on once one only or other others our out over own part per put quite rather reach reached
    report reported said same say saying says see seen several she should show since so some somewhat state stated still such
    take taken tell than that the their them then there these they thing this those though through throughout thus till time to
    together told too total toward towards under until up upon use used very via was way we well went were what when where
    whether which while who whole whom whose why will with within without would year years yet you your month months quarter day
    days week weeks century decade today figure figures count counts counted number numbers sum worth roughly nearly almost million billion thousand percent per cent
    zero two three four five six seven eight nine ten eleven twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen half halves
    third thirds quarters fourth fifth sixth seventh eighth ninth tenth second relay relays relayed quote quotes quoted cite cites cited source sources ltd inc co corp plc gmbh ag llc approx amount
    dollar dollars euro euros pound pounds sterling yen yuan rupee rupees rouble roubles
    guilder guilders florin florins ducat ducats thaler thalers shilling shillings write wrote written article post text`,
  families: [
    'sell sold sale seller divest dispose',
    'buy bought buyer purchase acquire acquisition',
    'lose lost loss',
    'cost price value pay paid payment spend spent expenditure',
    'earn earnings profit',
    'revenue turnover',
    'grow grew grown growth',
    'fall fell fallen drop decline shrink shrank',
    'rise rose risen increase',
    'deal contract agreement accord',
    'make maker manufacture manufacturer produce producer',
    'stake share holding shareholder shareholding',
    'employ employee staff worker workforce personnel headcount',
    'job post',
    'penalty fine forfeit forfeiture settle settlement',
    'firm company business corporation',
    'carrier operator provider',
    'begin began begun start open launch',
    'bear bore born birth',
    'break broke broken',
    'bring brought',
    'build built builder',
    'catch caught',
    'draw drew drawn',
    'drive drove driven driver',
    'fight fought',
    'fly flew flown flight',
    'lead led leader',
    'leave left',
    'lend lent loan borrow',
    'lay laid',
    'meet met',
    'run ran',
    'seek sought',
    'send sent',
    'strike struck',
    'win won winner',
    'end finish complete completion close',
    'american us usa america',
    'british uk britain',
    'chinese china',
    'iranian iran',
    'telecom telecommunications',
    'phone handset smartphone',
    'licence license',
    'recognise recognize recognition',
    'dead death die died dies dying kill victim',
    'siege besiege besieger',
    'people person inhabitant resident soul',
    'hurt injure injury injured',
    'ship vessel boat',
    'found establish',
    'hold held own owner ownership',
    'earth world global globe worldwide',
    'largest biggest greatest',
    'long length',
    'high height',
    'wide width',
    'deep depth',
    'weigh weight',
    'km kilometre kilometer',
    'kg kilogram',
  ],
  endings: [
    [/(?:'s|s')$/, ''],
    [/ies$/, 'y'],
    [/(ss|sh|ch|x)es$/, '$1'],
    [/([^su])s$/, '$1'],
    [/(.{4,})ments?$/, '$1'],
    [/(.{4,})(?:ations?|ings?|ated?)$/, '$1'],
    [/(.{3,})ing$/, '$1'],
    [/(.{3,})ed$/, '$1'],
    [/(.{3,})e$/, '$1'],
  ],
  denials: new RegExp(
    `\\b(?:${[
      'not|never|no longer|nor|neither|cannot|denie[sd]|deny|denying',
      'wrong|wrongly|false|falsely|mistaken|mistakenly|by mistake|in error|erroneously|misprint\\w*|typo',
      'instead of|rather than|contrary to|unlike|apart from|excluding',
      'doubt(?:s|ed|ful)?|reject(?:s|ed)?|refute[sd]?|exaggerat\\w*|inflated|overstate[sd]?|understate[sd]?',
      'legend\\w*|myth\\w*|guess\\w*|scenario|planned|budgeted|proposed|scheduled|supposed',
      '(?:was|were|is|are) to(?! blame| be (?:believed|trusted))',
      // It is said to be so by those who might not `be believed`.
      'if(?! [^,;]{1,40} (?:is|are|can) (?:to )?(?:be )?(?:believed|trusted|right|correct)\\b)',
      'would|could|might|may be|whether|unless|hypothetical\\w*|suppose\\w*|imagine|speculat\\w*|rumou?r\\w*',
      'plan(?:s|ned|ning)? to|hope[sd]? to|aim(?:s|ed)? to|intend(?:s|ed)? to|wants to|wanted to',
      // `Than expected` and `in his will` are of what is.
      '(?<!\\b(?:had|than|as) )expect(?:s|ed|ing)?|(?<!\\b(?:his|her|their|a|the|last) )will',
      'forecast\\w*|predict\\w*|project(?:s|ed)? (?:to|that)|target(?:s|ed)?(?! of| by)|by the end of|next (?:year|month|week)',
    ].join('|')})\\b|n['’]t\\b|\\?\\s*$`,
    'i',
  ),
  others: new RegExp(
    `\\b(?:${[
      'another|further|additional|again|as well|once more|(?:rival|competitor|customer|supplier|opponent|critic)s? of',
      '(?:a|the|its|their|his|her) (?:second|third|next|new|other|previous|earlier|later)(?![- ](?:quarter|half|most|\\w+est\\b))',
      'alone|(?:part|portion|instalment|tranche)s? of|whole of|all of|as a whole|full[- ]year|entire year',
      'on average|averag\\w+|median|peak(?:ed)?|at (?:its|their) height|difference|gap',
      '(?:more|fewer|less|\\w{3,}er) than (?!(?:half|an?|one|two|three|four|five|six|ten|twenty)\\b)(?=[a-z])',
      'today|nowadays|currently|formerly|previously|originally|initially|at first|once|used to',
      '(?:last|this) (?:year|month|week|spring|summer|autumn|winter)|the (?:year|month|week) (?:before|after)',
      '(?:years?|months?|decades?|century|centuries) (?:ago|earlier|later|before|after)',
    ].join('|')})\\b`,
    'i',
  ),
  conjunctions: 'while|whereas|but|although',
  possessives: "['’]s",
  speaksAfter: new RegExp(
    `^(?:['’]s (?:report|article|account|statement|filing))?,?\\s*(?:(?:also|has|had|have|itself|\\w+ly)\\s+)?(?:${[
      'says?|said|reports?|reported|claims?|claimed|states?|stated|writes?|wrote|told|tells|asserts?|asserted',
      'alleges?|alleged|finds?|found|announce[sd]?|notes?|noted|puts?|estimates?|estimated|according|relay(?:s|ed)?|quote[sd]?',
    ].join('|')})\\b`,
    'i',
  ),
  speaksBefore:
    /\b(?:according to|says?|said|in the words of|by|told|as|cited by|quoted by|reported by|citing|quoting)(?:\s+(?:the|a|an))?\s*$/i,
  equals: /(?:\b(?:is|was|are|were|of|measure[sd]?)|[:=(])\s*$/i,
  parts: /^\s*(?:of|in(?! (?:all|length|height|width|depth|weight|total)))\b/i,
};
