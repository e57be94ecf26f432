import assert from 'node:assert/strict';
import { SOURCE_KINDS } from '../../../src/core/cards/source-kinds';
import { proposedSourceKind } from '../../../src/core/editing/source-kind-proposal';
import { SOURCE_KIND_SIGNS } from '../../../src/core/editing/source-kind-signs';

/** The first lines of texts, parted by ` / `. */
const TOLD: readonly [kind: string, beginnings: readonly string[]][] = [
  [
    'legal_case',
    [
      'DISTRICT COURT OF KESTA / Case 44/2014, Public Prosecutor v. Orvel Trading Ltd',
      '# District Court of Kesta / Judgment of 9 June 2014',
      'IN THE HIGH COURT OF JUSTICE / Claim No. HC-2014-000123 / BETWEEN / ORVEL TRADING LTD, Claimant',
      'UNITED STATES DISTRICT COURT / UNITED STATES OF AMERICA v. ORVEL TRADING LTD., Defendant.',
      'Orvel v Nordhaven [2014] UKSC 12',
      'Judgment of the District Court of Kesta',
      'INDICTMENT',
      'Landgericht Hamburg / Az.: 5 O 123/14',
      'Im Namen des Volkes / Urteil',
      'Urteil des Amtsgerichts Köln vom 9. Juni 2014',
      'Tribunal judiciaire de Paris / Jugement du 9 juin 2014',
      'Juzgado de Primera Instancia / Sentencia n.º 12/2014',
      '北京市第一中级人民法院 / 民事判决书',
      '最高人民法院 / （2014）民终字第123号',
    ],
  ],
  [
    'legislation',
    [
      'Companies Act 2006',
      'Foreign Corrupt Practices Act of 1977',
      'Public Law 112–158',
      'An Act to amend the law of mining',
      'Directive 2014/95/EU of the European Parliament',
      'Bundesberggesetz (BBergG)',
      'Gesetz über die Förderung der Kohle vom 3. Mai 2012',
      'Aktiengesetz / § 1 Wesen der Aktiengesellschaft',
      'Loi n° 2016-1691 du 9 décembre 2016',
      'Ley 19/2013, de transparencia',
      '中华人民共和国矿产资源法',
    ],
  ],
  [
    'regulation',
    [
      'Regulation (EU) 2016/679 of the European Parliament',
      'Council Regulation (EC) No 1/2003',
      'STATUTORY INSTRUMENTS / 2012 No. 123',
      'The Mining Licences Regulations 2012',
      'Verordnung (EU) 2016/679',
      'Handelsverordnung vom 3. Mai 2012',
      'Décret n° 2012-123 du 3 mai 2012',
      'Real Decreto 123/2012',
      '中华人民共和国出口管理条例',
    ],
  ],
  [
    'bill',
    [
      'H.R. 1234',
      'A BILL TO amend the Mining Act',
      'Finance Bill 2012',
      'Mineral Workings Bill [HL]',
      'Gesetzentwurf der Bundesregierung',
      'Projet de loi relatif aux mines',
      'Proyecto de ley por la que se regula la minería',
      '矿产资源法（草案）',
    ],
  ],
  [
    'treaty',
    [
      'Treaty between Norland and Kesta',
      'Agreement between the Government of Norland and the Government of Kesta',
      'United Nations Convention against Corruption',
      'Convention on Mutual Assistance / The States Parties to this Convention',
      'Übereinkommen über das Recht der Verträge',
      'Traité instituant une union',
      'Convenio entre el Gobierno de Norlandia y el Gobierno de Kesta',
      '联合国反腐败公约',
    ],
  ],
  [
    'report',
    [
      'Nordhaven Minerals AS: Annual Report 2012',
      'Annual Report 2012',
      'Nordhaven Annual Report and Accounts 2012/13',
      'ANNUAL REPORT / for the year 2012',
      'Final Report',
      'Report of the Committee on Energy',
      'Working Paper No. 12',
      'The Kesta Licence / A report on payments / Executive summary',
      'Nordhaven AG - Geschäftsbericht 2012',
      'Bericht des Rechnungshofs',
      'Rapport annuel 2012',
      'Informe de gestión 2012',
      '诺德港股份有限公司 2012 年年度报告',
      '白皮书',
    ],
  ],
  [
    'interview',
    [
      'Interview with Henrik Aalto',
      'Interview: Henrik Aalto says why',
      'Transcript of an interview held in Kesta',
      'Kesta, 3 May / Q: Did it pay? / A: No.',
      'Interview mit dem Minister Reik',
      'Henrik Aalto im Gespräch',
      'Entretien avec Henrik Aalto',
      'Entrevista con Henrik Aalto',
      '专访奥托',
    ],
  ],
  [
    'speech',
    [
      'Remarks by the Minister of Energy',
      'Keynote speech by Henrik Aalto',
      'Opening day / Check against delivery',
      'Rede des Ministers Reik',
      'Discours de Jonas Reik',
      'Discurso del ministro Reik',
      '在能源会议上的讲话',
    ],
  ],
  [
    'thesis',
    [
      'Mining in Kesta / A dissertation submitted to the University of Kesta',
      'PhD thesis',
      "Master's Thesis in Economics",
      'Bergbau in Kesta / Inaugural-Dissertation zur Erlangung der Doktorwürde',
      'Masterarbeit im Fach Geologie',
      'Thèse de doctorat',
      'Tesis doctoral',
      '北京大学博士学位论文',
    ],
  ],
  [
    'hearing',
    [
      'Hearing before the Committee on Energy',
      'HEARING / BEFORE THE COMMITTEE ON ENERGY',
      'Testimony of Henrik Aalto before the Committee on Energy',
      'Oral evidence: The Kesta licence',
      'Wortprotokoll der öffentlichen Anhörung',
      'Comparecencia del ministro Reik',
      '听证会记录',
    ],
  ],
  [
    'patent',
    [
      'US 8,123,456 B2',
      'United States Patent No. 8,123,456',
      '(12) United States Patent',
      'European patent application',
      'Offenlegungsschrift DE 10 2012 000 123',
      "Brevet d'invention",
      '发明专利说明书',
    ],
  ],
  [
    'personal_communication',
    [
      'Kesta, 3 May 2012 / Dear Mr Reik,',
      'Dear Sir or Madam:',
      'From: Henrik Aalto / To: Jonas Reik / Subject: Licence',
      'Von: Henrik Aalto / Betreff: Lizenz',
      'Sehr geehrter Herr Minister,',
      'Monsieur le Ministre,',
      'Estimado señor Reik:',
      '尊敬的部长：',
    ],
  ],
  [
    'document',
    [
      'FOR IMMEDIATE RELEASE / Nordhaven wins licence',
      'Press release: Nordhaven wins Kesta licence',
      'Pressemitteilung Nr. 12',
      'Communiqué de presse',
      'Comunicado de prensa',
      '新闻稿',
      'Minutes',
      'Minutes of the Board',
      'Minutes of the meeting of 3 May 2012',
      'Sitzungsprotokoll',
      'Procès-verbal de la séance du 3 mai',
      'Acta de la reunión',
      '董事会会议纪要',
      'MEMORANDUM',
    ],
  ],
];

/** What newspapers, pages and books begin with. */
const NOT_TOLD: readonly string[] = [
  '',
  'Nordhaven Minerals wins Kesta licence / The Baltic Herald, 14 March 2012',
  'Lawmakers report pressure over Kesta licence',
  'Report: Nordhaven paid agent in Cyprus',
  'Interim report: Nordhaven paid agent in Cyprus',
  'Speech by Jonas Reik draws protest',
  'Annual report shows Nordhaven lost millions',
  'Annual report 2012 reveals payments',
  'Nordhaven publishes Annual Report 2012',
  'Final report on Kesta mine due in May',
  'New report on mining',
  'Court fines Nordhaven',
  'Supreme Court Rejects Appeal',
  'High Court of Kesta Hears Nordhaven Case',
  'Tribunal de Kesta : le procès Nordhaven',
  'Opinion / The lesson of Orvel v. Nordhaven / The Baltic Herald',
  'District Court of Kesta Jails Minister / Case 44/2014 was heard on Monday.',
  'Court of Appeal',
  'A day in court',
  'Arsenal v Chelsea',
  'Act now, says Aalto',
  'Parliament Passes Companies Act 2006',
  'Nordhaven sued under Companies Act 2006',
  'New Act on mining',
  'Finance bill divides government',
  'The electricity bill',
  'Treaty talks stall in Kesta',
  'Convention on mining opens in Oslo',
  'Agreement between Nordhaven and Orvel collapses',
  'Speech by minister draws protest',
  'Speech is silver',
  'Interview with minister cancelled',
  'Patent trolls circle Nordhaven',
  'Press release from Nordhaven triggers inquiry',
  'Minutes of secret meeting leaked',
  'Minutes before midnight',
  'PhD thesis of minister plagiarised',
  'Hearing aid maker sold',
  'Hearings resume on Monday',
  'Dear friends of the minister got licences cheaply, documents show',
  'Letter from Kesta',
  'From Kesta to Oslo',
  'Landgericht verurteilt Orvel',
  'Gesetz gegen Korruption sorgt für Streit',
  'Doktorarbeit des Ministers gefälscht',
  'Bericht: Nordhaven zahlte Agenten',
  'Le tribunal de Paris condamne Orvel',
  'El tribunal condena a Orvel',
  '法院判决公布',
  '公司发布2012年年度报告',
  '国务院公布矿业条例',
  // What comes later is not what the text is.
  `Kesta licence / ${'The mine pays. / '.repeat(8)}Annual Report 2012`,
  // A paragraph tells of others.
  `Kesta licence / From: ${'The mine pays '.repeat(20)} / To: all`,
];

const beginning = (lines: string) => lines.split(' / ').join('\n\n');

describe('the kind of source that a text is', () => {
  for (const [kind, beginnings] of TOLD) {
    it(`is ${kind} by its title or its first lines`, () => {
      for (const lines of beginnings) assert.equal(proposedSourceKind({ text: beginning(lines) }), kind, lines);
    });
  }

  it('is told by no headline, and by nothing that is not its own', () => {
    for (const lines of NOT_TOLD) assert.equal(proposedSourceKind({ text: beginning(lines) }), undefined, lines);
  });

  it('is told by the title that its file gives, too', () => {
    assert.equal(proposedSourceKind({ title: 'Annual Report 2012', text: 'Nordhaven\n\nOur year.' }), 'report');
    // The same line twice is one sign.
    assert.equal(proposedSourceKind({ title: 'Court of Kesta', text: 'Court of Kesta\n\nIts history.' }), undefined);
  });

  it('is one that there is', () => {
    for (const { kind } of SOURCE_KIND_SIGNS) assert.ok(Object.hasOwn(SOURCE_KINDS, kind), kind);
  });

  it('takes no longer where lines are made to be hard', () => {
    const hard = [
      'Aa '.repeat(66),
      'A, '.repeat(66),
      `${'Report: '.repeat(25)}`,
      'annual '.repeat(28),
      'the court of '.repeat(15),
    ];
    for (const line of hard) assert.equal(proposedSourceKind({ text: `${line}\n`.repeat(8) }), undefined, line);
    assert.equal(proposedSourceKind({ title: `Board${'#'.repeat(100_000)}renews`, text: '' }), undefined);
  });
});
