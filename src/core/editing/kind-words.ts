/**
 * What the words of names say of the kind of an entity, in lower case and without full stops. A table for each language may be
 * added to; the plural of a word in -s or -ies counts like the word.
 */

/** Legal forms, which say that it is a company wherever they stand. */
export const LEGAL_FORMS = setOf(`
  ltd limited llc llp plc inc incorporated corp corporation gmbh ohg sarl srl oyj pjsc sdn bhd pte pty aktiengesellschaft
  kabushiki holdings`);

/** Legal forms that are words or names elsewhere: they count at the end of a name. */
export const LEGAL_ENDINGS = setOf('ag kg se sa sas spa bv nv ab as asa oy aps sro doo kk lp co pt');

/** Those that stand before a name. */
export const LEGAL_BEGINNINGS = setOf('ooo oao zao pao pt ud');

/** Kinds by the words that name what something is. The first kind that has a word counts. */
export const SIGN_WORDS: readonly (readonly [kind: string, words: ReadonlySet<string>])[] = [
  [
    'PublicBody',
    setOf(`
      ministry department committee subcommittee commission agency bureau office authority council senate congress parliament
      assembly court tribunal board administration government directorate secretariat inspectorate treasury police army navy
      embassy consulate municipality county city state commonwealth regulator service customs coastguard prosecutor ombudsman
      gendarmerie constabulary ministerium bundesamt landesamt amt behörde gericht rat senat regierung ministère préfecture mairie
      tribunal conseil agence ministerio ayuntamiento gobierno tribunale comune ministero gemeente ministerie`),
  ],
  [
    'Organization',
    setOf(`
      university college institute institut institution school academy foundation association society union federation
      confederation league club party church centre center network alliance forum coalition initiative trust charity verein
      stiftung universität hochschule gesellschaft verband bund gewerkschaft partei université école institución universidad
      fundación sindicato università fondazione universiteit stichting vereniging ngo organization organisation laboratory
      consortium team movement front brigade hospital clinic museum library archive choir orchestra chamber guild
      brotherhood campaign fund observatory mission congregation parish diocese mosque synagogue monastery
      fellowship cooperative`),
  ],
  [
    'Company',
    setOf(`
      company group partner technology technologies system industry industries enterprise bank bancorp banque banco
      sparkasse airline airways aviation motor pharmaceutical pharma telecom telecommunication telekom mobile shipping
      shipyard dockyard venture capital ferry cruise liner tug tanker freight freighter dredging dredger logistics
      transport transportation haulage trucking railway railroad rail tramway bus coach taxi cab shop store
      supermarket retail retailer bakery brewery breweries distillery winery vineyard dairy farm food beverage drink
      meat fishery seafood restaurant café cafe catering hotel resort casino inn construction builder building
      contractor engineering engineer architect surveyor plumber plumbing roofing cement concrete quarry mining mine
      mineral metal steelworks foundry forge smelter works mill textile fabric garment clothing fashion apparel shoe
      furniture carpet ceramic pottery glassworks paper printer printing press publisher publishing publication
      bookshop airport newspaper news times herald tribune gazette chronicle journal telegraph media broadcasting
      broadcaster television radio studio picture film entertainment record game software hardware computer electronic
      semiconductor robotics microsystem data cloud solution consulting consultancy consultant adviser advisor
      advisory associate attorney solicitor lawyer accountant auditor insurance assurance reinsurance broker brokerage
      securities investment investor equity asset finance financial credit lender mortgage loan leasing rental
      property properties estate realty developer development energy electric electricity power gas oil petroleum
      petrochemical refinery pipeline drilling offshore solar wind hydro nuclear water waste recycling chemical
      plastic rubber fertiliser fertilizer agro agri seed tobacco cosmetics laboratories biotech diagnostic genomics
      therapeutics medical healthcare dental optical aerospace dynamics defence defense armament ordnance arms weapon
      security guard marine maritime boat boatyard ship crane container terminal port warehouse storage cargo courier
      express delivery parcel post postal supply supplies supplier wholesale wholesaler trader trading import export
      merchant commodities dealer auction tool machine machinery equipment tyre tire automotive auto car vehicle
      tractor bicycle bike aircraft helicopter travel tour tourism holiday lottery betting gaming gym fitness sport
      toy brother bros son gebrüder söhne fils frères hermanos hijos fratelli figli banken werke werk werft reederei
      spedition verlag druckerei brauerei bäckerei versicherung bau société compagnie entreprise éditions editions
      editorial compañía empresa società impresa azienda rederij uitgeverij`),
  ],
  ['Contract', setOf('contract agreement tender framework lease charter')],
  ['Vessel', setOf('vessel')],
  ['Project', setOf('project programme program operation')],
  ['RealEstate', setOf('tower house plaza mansion villa palace castle barracks cottage apartment')],
];

/** Kinds by more than a word, wherever they stand. */
export const SIGN_PHRASES: readonly (readonly [kind: string, words: RegExp])[] = [
  ['CourtCase', /(?:^|\s)(?:v|vs|versus)\s/u],
  ['Vessel', /^(?:mv|m v|ss|rv|mt|hms|uss) \S/u],
  ['PublicBody', /\b(?:house of (?:commons|lords|representatives)|air force|coast guard|fire brigade|white house)\b/u],
  ['PublicBody', /(?:部|局|委员会|委員会|委員會|法院|政府)$/u],
  ['Organization', /(?:大学|大學|学院|學院|研究所|协会|協會|基金会)$/u],
  ['Organization', /\b(?:red (?:cross|crescent)|think tank)\b/u],
  ['Company', /(?:有限公司|公司|集团|集團|株式会社|銀行|银行)/u],
];

/** Words among the signs that are surnames, too: after a given name they are taken for one. */
export const SURNAMES = setOf(`
  banks broker brothers builder cabs castle castles center chambers church coach college court courts crane cranes
  cruise energy engineer farms food foods forge foundry front fronts fund garment gas guard hospital house houses loan
  marine marines merchant mill mills mine mines mission motors office palace paper parish partner party picture pictures
  plaza port post power powers press printer rail record records school schools seed seeds service ships shipping solar
  sons sport sports store stores studio supply taxi tire tool tower towers trader travel trust union unions villa villas
  water waters weapon wind winds works rat amt bau bund werk house auto toy times herald news boat boats bus cloud
  express security state team movement lease charter league network club`);

/** What a person is called by. */
export const TITLES = setOf(`
  mr mrs ms miss mx dr prof professor sir lady dame herr frau monsieur madame señor señora signor signora reverend rev`);

/** What a person is, before the name; also the beginning of other names. */
export const OFFICES = setOf(`
  lord baron baroness count countess duke duchess prince princess king queen pope cardinal bishop archbishop rabbi imam sheikh
  father sister senator congressman congresswoman president minister chancellor governor mayor ambassador judge justice general
  colonel major captain lieutenant sergeant admiral commander inspector constable detective`);

/** Words with which the names of persons don't begin, though they are written with a capital. */
export const NO_GIVEN_NAMES = setOf(`
  the new old north south east west northern southern eastern western northeast northwest southeast southwest upper lower
  great greater grand little big royal imperial national international united federal central local regional
  provincial global universal world euro european american british english scottish welsh irish french german spanish
  italian dutch belgian swedish danish norwegian finnish polish russian ukrainian turkish greek chinese japanese korean
  indian pakistani australian canadian african asian arab arabian baltic nordic atlantic pacific arctic mediterranean
  first second third fourth prime premier general special standard public private joint free open blue black white red
  green yellow silver golden port lake mount river cape fort bay isle island los las san santa saint st sea ocean
  air sky star bright fast quick high deep digital cyber smart modern advanced applied allied associated consolidated
  independent democratic socialist conservative liberal labour labor republican people peoples operation project`);

/** Common given names, by which a surname is told from what it means. */
export const GIVEN_NAMES = setOf(`
  aaron abdul abigail adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexandra alfred ali alice alison
  allison amanda amelia amina amy ana anders andrea andreas andrew angela anita ann anna anne annie anthony antoine antonio
  arthur aubrey audrey barbara ben benjamin bernard beth betty bill billy bob boris brandon brenda brian bridget bruce
  camille carl carla carlos carmen carol caroline catherine cecilia charles charlie charlotte chloe chris christian
  christina christine christopher claire clara claude colin connor craig cynthia dan daniel danielle david deborah
  denis dennis diana diane diego dmitri dolores don donald donna dorothy doug douglas duncan edith edward elena eleanor
  elias elisabeth elizabeth ella ellen emil emily emma eric erik erin ernest esther eva evelyn fatima felix fernando
  fiona florian frances francesco francis francisco franz fred frederick friedrich gabriel gabrielle gareth gary
  geoffrey george gerald gerard gillian giovanni giulia gloria gordon grace graham greg gregory hamza hannah hans harold
  harriet harry hassan heather heinrich helen helena henri henry herbert hilary howard hugh hugo ian ibrahim ingrid irene
  isaac isabel isabella ivan jack jacob jacqueline jacques james jan jane janet jason javier jean jeff jeffrey jennifer
  jeremy jerry jesse jessica jill jim joan joanna joe johan johann johannes john jonathan jorge jose josé josef
  joseph josephine joshua juan judith jude julia julian julie karen karl kate katherine kathleen katie keith kelly ken
  kenneth kevin kim kirsten kofi kurt larry lars laura lauren laurence leah lee leon leonard leslie lewis liam lilian
  linda lisa louis louise lucas lucia lucy luigi luis luke lynn madeleine magnus malcolm manuel marc marco margaret
  maria marie mario marion marjorie mark markus martha martin mary matthew maurice max maxine megan mehmet
  melanie melissa michael michel michelle miguel mike miriam mohamed mohammad mohammed monica muhammad nadia
  nancy natalie natasha nathan neil nicholas nick nicola nicolas nicole nigel nina noah nora norman oliver olivia omar
  oscar otto owen pablo pamela patricia patrick paul paula pauline pedro peggy penelope peter phil philip philippe
  phillip pierre rachel ralph ramon raymond rebecca richard rita robert roberto robin roger roland ron ronald rosa
  rosemary roy rupert russell ruth ryan sally sam samantha samuel sandra sara sarah sean sebastian sergei sharon sheila
  shirley simon sofia sophia sophie stefan stella stephanie stephen steve steven stuart sue susan suzanne sven
  sylvia tanya ted teresa terry theresa thomas tiger tim timothy tina tobias todd tom tony tracy trevor tyra ulrich
  ursula valerie vanessa vera veronica victor victoria vincent violet vladimir walter wendy werner wilhelm
  will william winston xavier yasmin yusuf yvonne zoe`);

/** Words of a list by white space. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
