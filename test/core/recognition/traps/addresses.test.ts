import { trapTable } from '../../../support/traps';

describe('recognition of addresses and citation keys:', () => {
  trapTable(['plaintext', 'markdown'], {
    'rule 6, addresses': [
      'https://www.zte.com/ZTE, (http://a.b/ZTE) and ftp://ZTE/x are no mention, ⟦ZTE⟧ is.',
      'https://zh.wikipedia.org/wiki/中兴通讯 and ⟦中兴⟧',
      'https://a.b/ZTE。⟦ZTE⟧ “https://a.b/ZTE”⟦ZTE⟧',
      'www.ZTE.com, (WWW.ZTE.COM/ZTE) and xwww.⟦ZTE⟧',
      'ZTE@example.com, press.ZTE@example.com, a@ZTE.com, mailto:x@ZTE.com',
      'ZTE.com, ZTE.com.cn, shop.ZTE.com; ⟦TelecomLead.com⟧ is a name, news.TelecomLead.com a host.',
      'example.com/ZTE, zte.com.cn/en/ZTE, (en.wikipedia.org/wiki/ZTE), “a.bc/ZTE”⟦ZTE⟧, 见example.com/ZTE。⟦ZTE⟧',
      'ZTE-x.com, news.ZTE-x.co.uk, a-ZTE-x.org; ⟦ZTE⟧-made.Then, ⟦ZTE⟧-5.0, ⟦ZTE⟧-a.b.c, ⟦ZTE⟧-made by a.com',
      'git@example.org:ZTE/x.git, git@ZTE:team/ZTE, me@host:~/ZTE; a@b.com:⟦ZTE⟧ said, a@b.com: ⟦ZTE⟧/⟦Huawei⟧',
      'ZTE.com/x, ZTE.com.cn:8080/ZTE, example.org?q=ZTE, example.org/?q=ZTE, example.org#ZTE, a.b.co/@ZTE',
      'mailto:a@b.c?subject=ZTE, doi:10.1000/ZTE, DOI: 10.1000/ZTE, 10.1000.10/ZTE, urn:x:ZTE; note:⟦ZTE⟧',
      'made by ⟦ZTE⟧.it was, vs.⟦ZTE⟧.no, by ⟦ZTE⟧.me and ⟦Huawei⟧',
      'ZTE.com.my, ZTE.co.in, ZTE.cn, telecom.shop.it, so.⟦ZTE⟧/⟦Huawei⟧, v1.2/⟦ZTE⟧, e.g./⟦ZTE⟧, ⟦ZTE⟧.Inc/⟦Huawei⟧',
      '⟦TelecomLead.com⟧? “⟦TelecomLead.com⟧?” ⟦TelecomLead.com⟧: (⟦TelecomLead.com⟧/) TelecomLead.com/ZTE',
      '⟦ZTE⟧.Then came ⟦Huawei⟧. ⟦ZTE⟧.',
      'https://a.b/(ZTE) (see https://a.b/x) ⟦ZTE⟧',
      'https://a.b/x, ⟦ZTE⟧; https://a.b/x. ⟦ZTE⟧',
      'http:// ⟦ZTE⟧, ://⟦ZTE⟧, //⟦ZTE⟧',
    ],
    'rule 6, citation keys': [
      '[@ZTE, para. 3], [-@ZTE], [see @ZTE, p. 3; @Huawei], @ZTE [¶ 3]',
      '@ZTE:2012/x-y says of ⟦ZTE⟧; [@smith, ⟦ZTE⟧ report, p. 3]',
      '@{⟦ZTE⟧ report} is no key, @{https://a.b/ZTE} is.',
      '[@a; @ZTE] ⟦ZTE⟧@ @ ⟦ZTE⟧',
      'foo/@⟦ZTE⟧ bar, @a/b-ZTE, @https://a/ZTE, @{a{ZTE}b} \\@⟦ZTE⟧',
      '@ZTE’s answer, @a--⟦ZTE⟧, @a. ⟦ZTE⟧',
    ],
  });
});
