import { trapTable } from '../../../support/traps';

describe('recognition in running text:', () => {
  trapTable(['plaintext', 'markdown', 'restructuredtext', 'asciidoc', 'latex', 'org', 'html'], {
    'glued and hyphenated forms': [
      '⟦ZTE⟧-built, anti-⟦ZTE⟧, pre-⟦Huawei⟧-era, ⟦ZTE⟧–⟦Huawei⟧, ⟦ZTE⟧‑made, ⟦ZTE⟧\u2011made',
      'ZTEbuilt, antiZTE, ZTE5G, 5GZTE, ZTE2012',
      '⟦Coca-Cola⟧-branded, Coca-Colas, Coca-ColaZero, non-⟦Coca–Cola⟧',
      '⟦ZTE⟧/⟦Huawei⟧, ⟦ZTE⟧, ⟦Huawei⟧; ⟦ZTE⟧.⟦Huawei⟧',
      '⟦ZTE⟧(x) (x)⟦ZTE⟧ "⟦ZTE⟧"x',
    ],
    possessives: [
      "⟦ZTE⟧'s, ⟦ZTE⟧’s, ⟦ZTE⟧‘s, ⟦ZTE⟧´s, the ZTEs’",
      '⟦National Cyber Security Centre⟧’s, ⟦HUAWEI⟧’S, ⟦Moody’s⟧’ and Moodys’',
    ],
    'line wraps': [
      '“The ⟦National Cyber\nSecurity Centre⟧” said',
      'the ⟦National\nCyber\nSecurity\nCentre⟧’s',
      'The ⟦Port \t\n Harbour Board⟧ and Port\n\nHarbour Board, Port\n \nHarbour Board',
      '⟦Coca-Cola⟧ and Coca-\nCola, Coca\n-Cola',
      'a House Permanent Select\nCommittee and the ⟦House Intelligence\nCommittee⟧',
    ],
    'line breaks of Windows and of old': [
      'The ⟦National Cyber\r\nSecurity Centre⟧\r\n\r\n⟦ZTE⟧\r\n',
      'National Cyber\r\n\r\nSecurity Centre, National Cyber\r\n \r\nSecurity Centre',
      'The ⟦National Cyber\rSecurity Centre⟧\r\r⟦ZTE⟧\r',
      '⟦ZTE⟧\r\n⟦Huawei⟧\n⟦ZTE⟧\r⟦Huawei⟧',
    ],
    'headings in capitals': [
      '⟦NATIONAL CYBER SECURITY CENTRE⟧ AND ⟦HUAWEI⟧ AND ⟦APPLE⟧',
      'THE ⟦PORT HARBOUR BOARD⟧, ⟦THE HARBOUR BOARD⟧, ⟦TELECOMMUNICATION CO. OF IRAN⟧',
      'APPLES, HUAWEIS, WHO, ⟦SHELL⟧, ⟦IPHONE⟧, IPHONES',
      '⟦Apple⟧ pie, apple pie, APple pie, ⟦APPLE⟧ PIE',
    ],
    'names inside names': [
      '⟦ZTE Special Equipment|ztesec⟧ and ⟦ZTE|zte⟧ Special',
      '⟦ZTE|zte⟧ Special ⟦ZTE Special Equipment|ztesec⟧, ⟦ZTE|zte⟧ Special Equipments',
      '⟦ZTE Corporation|zte⟧, ⟦ZTE|zte⟧ Corporations, ⟦ZTE|zte⟧ corporate',
      'the Harbour, ⟦the Harbour Board|port⟧ and the Harbour Boards',
      '⟦中兴通讯|zte⟧, ⟦中兴|zte⟧通',
    ],
    'a name that begins where another ends': [
      '⟦ZTE⟧ ⟦Huawei⟧ ⟦ZTE⟧',
      'National Cyber ⟦National Cyber Security Centre⟧ Security Centre',
      '⟦ZTE⟧ Special ⟦ZTE Special Equipment⟧ Equipment',
      'House Permanent Select Committee on ⟦House Permanent Select Committee on Intelligence⟧',
      'Telecommunication Co. of ⟦Telecommunication Co. of Iran⟧ of Iran',
      '⟦House Intelligence Committee⟧ ⟦Apple⟧-⟦Huawei⟧/⟦ZTE⟧',
      'the Port ⟦the Harbour Board⟧ the ⟦Port Harbour Board⟧',
    ],
    'the scope of defined terms': [
      'Board. ⟦Port Harbour Board⟧ (the “⟦Board|port*⟧”). ⟦Board|port*⟧, BOARD, board, Boards, ⟦Board|port*⟧’s',
      '⟦Port Harbour Board⟧ (⟦PHB|port*⟧)\n\n⟦PHB|port*⟧-led, PHBs, phb, XPHB',
      '⟦Port Harbour Board⟧, hereinafter “⟦Quay|port*⟧”.\n\n⟦Quay|port*⟧',
      '⟦Port Harbour Board⟧ (hereinafter the “⟦Board|port*⟧”), ⟦Telecommunication Co. of Iran⟧ (the “⟦Board|tci*⟧”): ⟦Board|tci*⟧',
      '⟦Port\nHarbour Board⟧\n(the “⟦Harbour\nBoard|port*⟧”) ⟦Harbour Board|port*⟧',
      'Port Harbor Board (the “Board”) Board, ⟦Port Harbour Board⟧\n\n(the “Board”) Board',
      '⟦Port Harbour Board⟧ (2012), ⟦Port Harbour Board⟧ (London) London',
    ],
    'addresses and keys in every language': [
      'https://www.zte.com/ZTE, ⟦ZTE⟧; www.ZTE.com. ZTE@example.com, (http://a.b/ZTE)',
      'ZTE.com.cn, zte.com/ZTE, ⟦TelecomLead.com⟧, made by ⟦ZTE⟧.Then',
      '[@ZTE, p. 3] and @ZTE of ⟦ZTE⟧',
    ],
  });
});
