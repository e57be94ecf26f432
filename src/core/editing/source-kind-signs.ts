import { setOf } from './kind-words';

/** What the first lines of a text say of the kind of source that it is. */
export interface SourceKindSigns {
  /** A CSL item type. */
  readonly kind: string;
  /** Each tells by itself. */
  readonly strong: readonly RegExp[];
  /** Two different ones tell, in one line or in several. */
  readonly weak?: readonly RegExp[];
}

/**
 * The signs of each kind, by whole lines: a heading is one, a headline about such a thing goes on with other words. They are
 * compared with lines in which white space is single and marks of headings are gone. To add a language, add its lines; who adds
 * a sign that stands in headlines, too, makes it a weak one.
 */
export const SOURCE_KIND_SIGNS: readonly SourceKindSigns[] = [
  {
    kind: 'hearing',
    strong: [
      /^(?:(?:joint|public|open|oversight|confirmation|full|committee|subcommittee) ){0,3}hearings? before the /i,
      /^(?:(?:written|prepared|opening|oral) )?(?:testimony|statement|evidence) of .{2,80} before the /i,
      /^oral evidence(?::|$)/i,
      /^(?:protokoll|wortprotokoll) .{0,40}anhörung/i,
      /^(?:compte rendu (?:de l[’']|des )|procès-verbal (?:de l[’']|des ))auditions?(?: |$)/i,
      /^comparecencia (?:de|del|ante) /i,
      /听证会(?:记录|笔录|实录)$/,
    ],
    weak: [/^(?:(?:joint|public|field|oversight|confirmation) )?hearings?$/i, /^before the(?: |$)/i],
  },
  {
    kind: 'interview',
    strong: [
      /^(?:(?:An|Full|Exclusive|Our) )?(?:[Ii]nterview|INTERVIEW) (?:with|WITH) (?:the |THE )?\p{Lu}/u,
      /^(?:transcript of (?:an |the |our )?interview|interview transcript)(?: |$)/i,
      /^interview ?[:–—|]/i,
      /^(?:(?:Ein|Das) )?(?:Interview|Gespräch) mit (?:(?:dem|der|den) )?\p{Lu}/u,
      /\bim (?:Interview|Gespräch)$/,
      /^(?:interview|entretien) (?:avec|de) /i,
      /^entrevista (?:a|al|con) /i,
      /^(?:专访|專訪|采访[:：])|(?:访谈录|访谈实录|專訪)$/,
    ],
    weak: [/^(?:q|question|frage|pregunta|问)\d* ?[:.：]/i, /^(?:a|answer|antwort|réponse|respuesta|答)\d* ?[:.：]/i],
  },
  {
    kind: 'speech',
    strong: [
      /^(?:(?:Keynote|Opening|Closing|Inaugural|Full) )?(?:[Ss]peech|[Aa]ddress|[Rr]emarks|[Ll]ecture) (?:(?:given |delivered )?by|at|to|of) (?:the )?\p{Lu}/u,
      /^(?:check against delivery|es gilt das gesprochene wort|seul le prononcé fait foi)/i,
      /^(?:(?:Eröffnungs|Fest|Antritts)?[Rr]ede|Ansprache|Grußwort|Regierungserklärung) (?:von|des|der|anlässlich|zum|zur) /,
      /^(?:discours|allocution) (?:de|du|des|prononcée?) /i,
      /^(?:discurso|palabras|alocución) (?:de|del|pronunciad[oa]) /i,
      /在.{2,40}(?:上的)(?:讲话|演讲|致辞|講話|演講|致辭)$/,
    ],
  },
  {
    kind: 'patent',
    strong: [
      /^(?:\(\d\d\) )?(?:united states |us |u\.s\. |european |international )?patent(?: application)?(?: publication| specification)?(?: (?:no\.?|number) ?[\p{L}\d][\p{L}\d ,./-]*)?$/iu,
      /^(?:US|EP|WO|DE|CN|GB|JP|FR) ?\d[\d ,/]{4,} ?[ABCU]\d$/,
      /^(?:patentschrift|offenlegungsschrift|auslegeschrift|gebrauchsmusterschrift)(?: |$)/i,
      /^(?:demande de )?brevet (?:d[’']invention|européen)(?: n.{0,30})?$/i,
      /^(?:solicitud de )?patente (?:de invención|europea)(?: n.{0,30})?$/i,
      /^(?:发明专利|实用新型专利|外观设计专利|發明專利)(?:申请|说明书|證書|证书)?/,
    ],
  },
  {
    kind: 'thesis',
    strong: [
      /^(?:a |an )?(?:ph\.? ?d\.?|doctoral|doctor’?s|master[’']?s|bachelor[’']?s|honou?rs|m\.?sc\.?|m\.?a\.?) (?:thesis|dissertation)(?:$|[,:(]| (?:in|submitted|presented|at the) )/i,
      /^(?:a |an )?(?:thesis|dissertation) (?:submitted|presented) /i,
      /\bin (?:partial )?fulfil?lment of the requirements\b|^submitted for the degree of /i,
      /^(?:inaugural-?)?dissertation(?: zur erlangung .*)?$|\bzur erlangung (?:des|der) .{0,40}(?:grad|würde)/i,
      /^(?:master|bachelor|diplom|magister|doktor|habilitations)(?:arbeit|schrift|thesis)(?:$|[,:(]| im (?:fach|studiengang) )/i,
      /^thèse (?:de doctorat|pour (?:le doctorat|obtenir)|présentée)|^mémoire de (?:master|maîtrise)/i,
      /^tesis (?:doctoral|de (?:maestría|grado|licenciatura))(?: |$)|^trabajo de fin de (?:grado|máster)/i,
      /(?:博士|硕士|学士|碩士|學士)(?:研究生)?(?:学位|學位)?(?:论文|論文)$/,
    ],
  },
  {
    kind: 'legal_case',
    strong: [
      // A neutral citation: `[2014] UKSC 12`.
      /\[(?:19|20)\d\d\] [A-Z]{2,6}[A-Za-z]* (?:\p{L}+ )?\d+/u,
      /^(?:(?:final|interim) )?(?:judge?ment|ruling|decision|order) (?:of|by) the .{0,60}\b(?:court|tribunal)\b/i,
      /^(?:criminal |superseding )?indictment$|^criminal complaint$/i,
      /^im namen des volkes$|^in the name of the (?:people|republic|king|queen)$|^au nom du peuple français$/i,
      /^(?:urteil|beschluss) des .{0,60}gericht(?:s|es|shofe?s)?\b/i,
      /(?:判决书|裁定书|起诉书|判決書|裁定書|起訴書)$|[（(](?:19|20)\d\d[）)].{1,16}号$/,
    ],
    weak: [
      // The court.
      /^(?:in |before )?(?:the )?(?:[\p{L}’'.-]+ ){0,6}(?:court|tribunal)(?:$|[,;:]| (?:of|for|in) )/iu,
      /^(?:(?:amts|land|oberlandes|verwaltungs|oberverwaltungs|bundesverwaltungs|arbeits|sozial|finanz|bundesverfassungs)gericht|bundesgerichtshof)(?: |$)/i,
      // In one line, for `Tribunal de` is French and Spanish.
      /^(?:cour (?:de|d[’']|suprême)|tribunal (?:judiciaire|administratif|correctionnel)|conseil d[’']état|(?:tribunal|juzgado|audiencia|corte) (?:de|del|supremo|superior|suprema|nacional|provincial|constitucional))/i,
      /(?:法院|法庭)$/,
      // The number of the case.
      /^(?:civil |criminal )?(?:case|cause|docket|claim|appeal|index)(?: file)?(?: nos?\b\.?| number)?[:.]? ?(?:[A-Z]{1,6}[- ])?\d[\w:]*[-/]\w/i,
      /^(?:aktenzeichen|geschäftszeichen|az)[.:]/i,
      /^(?:n[°o]\.? (?:rg|de pourvoi)|pourvoi n|expediente n?|recurso n|causa n)[^\d]{0,10}\d/i,
      // The parties.
      /\p{Lu}.*\s(?:v|vs|V|VS|versus)\.? .*\p{L}/u,
      /(?:^|[,–—-] ?)(?:plaintiffs?|claimants?|defendants?|respondents?|petitioners?|appell(?:ants?|ees?)|kläger(?:in)?|beklagter?|demandeur|défendeur)[.,;:)]*$/i,
      // What it is.
      /^(?:reasons for )?(?:judge?ment|verdict|ruling|complaint)(?:$| of (?:the )?\d)/i,
      /^(?:urteil|beschluss|anklageschrift|jugement|arrêt|sentencia)(?:$| (?:vom|du|de|del|n[.°ºúu]{0,2}m?\.?) ?\d)/i,
    ],
  },
  {
    kind: 'bill',
    strong: [
      /^(?:H\. ?R\.|H\.R|HR|S\.|H\. ?Res\.|S\. ?Res\.) ?\d+(?:$|[ ,:–—-])/,
      /^a bill (?:to|for|entitled)(?: |$)/i,
      /^(?:house|senate) bill (?:no\. ?)?\d+/i,
      /^(?:The |THE )?(?:[\p{Lu}(][\p{L}’',()-]* |(?:and|of|for|the) ){1,10}(?:Bill|BILL)(?: \d{4}| \[[A-Z]+\])$/u,
      /^(?:gesetzentwurf|referentenentwurf)(?:$| (?:der|des) )|^entwurf eines .{0,80}gesetzes/i,
      /^(?:projet|proposition) de loi(?:$| (?:n[°o]|relatif|relative|portant|visant) ?)/i,
      /^(?:proyecto|proposición) de ley(?:$| (?:orgánica|n[.°º]|por (?:la|el) que) ?)/i,
      /法(?:[（(]草案[）)]|草案)$/,
    ],
  },
  {
    kind: 'legislation',
    strong: [
      /^(?:The |THE )?(?:[\p{Lu}(][\p{L}’',()-]* |(?:of|and|the|for|to|in|on|or|OF|AND) ){1,14}(?:Act|ACT|Ordinance|ORDINANCE)(?:,? (?:of |OF )?(?:1[5-9]|20)\d\d)(?: \([^)]*\))?$/u,
      /^pub(?:lic|\.) ?l(?:aw|\.) (?:no\. ?)?\d+[-–]\d+/i,
      /^an act (?:to|for|respecting|concerning|relating) |^be it (?:therefore )?enacted /i,
      /^(?:council |commission )?directive (?:\(eu\) )?\d{2,4}\/\d+/i,
      /^(?:\p{L}*gesetz|gesetz (?:über|zur|zum|gegen|zu) .{2,120}?)(?: \([\p{L} ]*G\)| vom \d.*)/iu,
      /^loi (?:organique )?n[°o]\.? ?\d/i,
      /^ley (?:orgánica )?(?:n[.°ºúu]m?\.? ?)?\d+\/\d{4}/i,
      /^中华人民共和国.{1,30}法(?:[（(].*[）)])?$/,
    ],
    weak: [
      /^\p{L}*gesetz(?: |$)/iu,
      /^(?:§ ?1|art(?:icle|ikel|ículo|\.) (?:1|premier|1er|primero)|section 1|sec\. 1)(?: |\.|:|$)/i,
    ],
  },
  {
    kind: 'regulation',
    strong: [
      /^(?:(?:council|commission|delegated|implementing) ){0,3}regulation \((?:eu|ec|eec)\)/i,
      /^statutory instruments?$/i,
      /^\d+ c\.?f\.?r\.? /i,
      /^(?:The |THE )?(?:[\p{Lu}(][\p{L}’',()-]* |(?:of|and|the|for|to|in|on|or) ){1,14}(?:Regulations|REGULATIONS) (?:1[89]|20)\d\d$/u,
      /^verordnung \((?:eu|eg)\)|^(?:\p{L}*verordnung|verordnung (?:über|zur|zum) .{2,120}?)(?: \([\p{L} ]*V\)| vom \d.*)/iu,
      /^(?:décret|arrêté) (?:n[°o]|du \d)|^règlement (?:d[’']exécution )?\((?:ue|ce)\)/i,
      /^(?:real )?decreto(?:-ley)? (?:n[.°ºúu]m?\.? ?)?\d|^reglamento (?:de ejecución )?\((?:ue|ce)\)/i,
      /^中华人民共和国.{1,30}(?:条例|实施细则|规定)$/,
    ],
  },
  {
    kind: 'treaty',
    strong: [
      /^treaty (?:between|establishing|concerning|on the) /i,
      /^agreement between the (?:governments?|republic|kingdom|united|federal|european) /i,
      /^(?:(?:The )?(?:United Nations|European|Vienna|Geneva|Hague|Inter-American|OECD) )(?:Convention|Treaty|Covenant) (?:on|for|[Aa]gainst|relating to|concerning) (?:(?:of|the|and|in|for|to|on|[\p{Lu}][\p{L}-]*),? ?)+$/u,
      /^(?:übereinkommen über |(?:vertrag|abkommen) zwischen (?:der (?:bundesrepublik|regierung|republik|volksrepublik|europäischen)|dem königreich|den vereinigten) )/i,
      /^(?:traité (?:entre|instituant|sur l)|convention entre (?:le gouvernement|la république|le royaume) )/i,
      /^(?:tratado (?:entre|constitutivo)|(?:convenio|acuerdo) entre (?:el gobierno|la república|el reino) )/i,
      /^(?:关于|联合国|中华人民共和国和|中华人民共和国政府和).{2,40}(?:条约|公约|协定)$/,
    ],
    weak: [
      /^(?:convention|protocol|covenant|abkommen|vertrag|traité|tratado|convenio) (?:on|for|against|über|sur|sobre) /i,
      /^(?:the )?(?:high contracting parties|states parties|contracting states|hohen vertragsparteien|hautes parties contractantes|altas partes contratantes)\b/i,
      /^(?:preamble|präambel|préambule|preámbulo|序言)$/i,
    ],
  },
  {
    kind: 'document',
    strong: [
      /^(?:for immediate release|embargoed until .*)$/i,
      /^(?:press|news|media) release(?:$| ?[:,–—|#(/-]| (?:no|nr|n[°º])\.? ?\d| \d)/i,
      /^(?:presse(?:mitteilung|information|erklärung)|medienmitteilung)(?:$| ?[:,–—|#(/-]| (?:nr\.|vom|\d))/i,
      /^(?:communiqué de presse|nota de prensa|comunicado de prensa)(?:$| ?[:,–—|#(/-]| (?:n|du|del?|\d))/i,
      /^(?:新闻稿|新聞稿|新闻公报)/,
      /^(?:draft |approved |final )?minutes(?:$|[:,] | of (?:the |a |an )?(?:[\p{L}\d’'-]+ ){0,6}(?:meeting|session|assembly|board|council|committee)(?:$|,| (?:of|held|on) .*\d))/iu,
      /^(?:\p{L}+-?)?(?:sitzungs|ergebnis|verlaufs)protokoll(?:$|,| (?:der|des|vom|über) )/iu,
      /^procès-verbal (?:de la (?:réunion|séance)|du conseil)|^compte rendu (?:de la (?:réunion|séance))/i,
      /^acta (?:de la (?:reunión|sesión)|del consejo|n[.°º])/i,
      /^(?:.{0,20})会议(?:纪要|记录)$/,
      /^(?:internal |confidential )?(?:memorandum|memo)(?:$|:)/i,
    ],
  },
  {
    kind: 'report',
    strong: [
      /^(?:.{1,80}(?::| [–—|-]) |(?:[\p{Lu}][\p{L}.&’'-]* ){1,6})?(?:(?:[Aa]nnual|ANNUAL|[Ii]nterim|[Qq]uarterly|[Hh]alf-?[Yy]ear(?:ly)?|[Ss]ustainability|[Ii]ntegrated|[Ff]inancial|FINANCIAL) ){1,2}(?:[Rr]eport|REPORT)(?: (?:[Aa]nd|AND|&) (?:[Aa]ccounts|ACCOUNTS|[Ff]inancial [Ss]tatements))?(?:$|,? \d{4}(?:$|[/–-]\d{2,4}$|[,: |–—-])| (?:for|of) (?:the )?(?:(?:financial |fiscal )?year|\d))/u,
      /^(?:(?:final|interim|progress|technical|audit|inspection|investigation|inquiry|expert|research|special) ){1,2}report(?:$|,? (?:no\.? ?)?\d)/i,
      /^report (?:no\.?|number|nr\.?) ?[\p{L}\d]/iu,
      /^(?:(?:Final|Interim|Special|Annual) )?(?:Report|REPORT) (?:of|by|to|OF|BY|TO) (?:the|THE) \p{Lu}/u,
      /^(?:working|discussion|white|green|policy|research|briefing|occasional) paper(?:s|$| (?:series|no\.?|nr\.?|#)| \d)/i,
      /^(?:.{1,80}(?::| [–—|-]) |(?:[\p{Lu}][\p{L}.&-]* ){1,6})?(?:jahres|geschäfts|halbjahres|quartals|nachhaltigkeits|prüfungs|prüf|untersuchungs|abschluss|zwischen|sachstands|rechenschafts|tätigkeits)bericht(?:$|,? \d{4}| (?:für|über) (?:das|die) .*\d{4})/iu,
      /^Bericht (?:des|der) (?:\p{Lu}|Abgeordneten)|^(?:Rechts|Sachverständigen)?[Gg]utachten(?:$|,| (?:im Auftrag|erstattet))/u,
      /^rapport (?:annuel|final|d[’']activité|d[’']enquête|d[’']information|intermédiaire|n[°o])(?:$|[,:]| .{0,40}\d| (?:de la|du|des) )/i,
      /^(?:informe|memoria) (?:anual|final|provisional|de (?:gestión|auditoría|actividades))(?:$|[,:]| .{0,40}\d)/i,
      /(?:年度报告|半年度报告|季度报告|调查报告|审计报告|研究报告|政府工作报告|白皮书|年度報告|調查報告|白皮書)(?:[（(].*[）)]|摘要|全文)?$/,
    ],
    weak: [
      /^(?:.{1,60} )?(?:report|study|survey|assessment|bericht|studie|rapport|étude|informe|estudio)(?:$| (?:on|of|über|zu|sur|sobre) )/i,
      /^(?:executive summary|(?:table of )?contents|foreword|acknowledge?ments|zusammenfassung|inhalt(?:sverzeichnis)?|vorwort|sommaire|table des matières|avant-propos|resumen ejecutivo|índice|目录|目錄|摘要|前言)$/i,
      /^(?:prepared|commissioned|published) (?:by|for) |^(?:isbn|issn)\b/i,
    ],
  },
  {
    kind: 'personal_communication',
    strong: [
      /^dear (?:all|friends?|colleagues?|sir|madam|sirs|(?:sir|madam)(?: or |\/)(?:sir|madam)|(?:(?:mr|mrs|ms|dr|prof|professor|minister|lord|lady)\.? )?[\p{Lu}][\p{L}’' .-]{0,40})[,:]?$/iu,
      /^(?:sehr geehrter?|liebe[rs]?) [\p{L} .,-]{2,70}[,!]$/iu,
      /^(?:monsieur|madame|cher|chère|chers)(?: [\p{L} .-]{1,50})?,$/iu,
      /^(?:estimad[oa]s?|muy señor(?:es)? (?:mío|nuestro)s?|querid[oa]s?)(?: [\p{L} .-]{1,50})?[:,]$/iu,
      /^(?:尊敬的|亲爱的|敬启者).{0,20}[:：,，]?$/,
    ],
    weak: [
      /^(?:from|von|de|发件人) ?[:：]/i,
      /^(?:to|an|à|para|收件人) ?[:：]/i,
      /^(?:subject|re|betreff|betr\.|objet|asunto|主题) ?[:：]/i,
    ],
  },
];

/** Verbs that headings do not have, but headlines of articles about such things. */
export const HEADLINE_VERBS = setOf(`
  accuse accused accuses acquits adopts angers approved approves are backs begins blame blames cancelled collapses
  confirmed confirms convicts could debates delayed delays denied denies dismissed dismisses draws ends faces faults files fined
  fines found finds gets had has have heard hears is jailed jails leads leaked loses lost makes opens overturned overturns passed
  passes plagiarised plagiarized prompts publishes raises rejected reject rejects releases reveal revealed reveals said say says
  should show showed shows signed signs slams spark sparked sparks stirs sued sues takes trigger triggers turns upheld upholds
  votes warned warns was were will wins won would
  fordert haben hat ist kritisiert sagt sind sorgt verurteilt warnt weist wird wurde zeigt
  condamne dit est révèle sont
  acusa condena dice divide fue revela`);

/** The same in Chinese, which has no spaces. */
export const CHINESE_HEADLINE_VERBS = /发布|公布|修订|通过|出台|表示|宣布|显示|指控|披露/;
