import { trapTable } from '../../../support/traps';

describe('recognition among scripts:', () => {
  trapTable(['plaintext', 'markdown', 'restructuredtext', 'asciidoc', 'latex', 'org', 'html'], {
    'Chinese, Japanese and Thai neighbours': [
      '据⟦ZTE⟧称，⟦中兴通讯⟧和⟦华为⟧否认。',
      '《⟦华为⟧》、“⟦中兴⟧”与（⟦ZTE⟧）',
      '⟦华为⟧Pro与Pro⟦华为⟧',
      '⟦中兴⟧⟦华为⟧，⟦中兴通讯⟧⟦中兴⟧',
      '⟦中兴⟧\n通讯 is torn, ⟦中兴通讯⟧ is not',
      'ソフト⟦ZTE⟧ー and ⟦ZTE⟧ー',
      '⟦ZTE⟧ของไทย กับ⟦Huawei⟧ไทย',
      'ของ⟦กสทช⟧ฯ',
      '々⟦ZTE⟧〆, ㍿⟦ZTE⟧',
    ],
    'Korean, where particles are glued': [
      '⟦ZTE⟧ 는 but ZTE는, ⟦삼성전자⟧, 삼성전자의, 신삼성전자',
      '(⟦삼성전자⟧) ‘⟦삼성전자⟧’ ⟦삼성전자⟧·⟦ZTE⟧',
    ],
    'Arabic and Hebrew': [
      'قالت ⟦ZTE⟧، وشرکت مخابرات ایران، و ⟦شرکت مخابرات ایران⟧.',
      '«⟦شرکت مخابرات ایران⟧» و (⟦ZTE⟧)',
      '⟦شرکت\u00a0مخابرات ایران⟧؟ ⟦شرکت\nمخابرات ایران⟧؛',
      'شرکت مخابرات ایران\u064b is another word',
      '\u202b⟦ZTE⟧\u202c \u2067⟦Huawei⟧\u2069 \u200f⟦ZTE⟧\u200f',
      'של ⟦ZTE⟧־ו ⟦Huawei⟧״',
      '⟦צה״ל⟧, ⟦צה"ל⟧, ⟦צה”ל⟧, והצה״ל; ⟦תל־אביב⟧, ⟦תל-אביב⟧, ⟦תל–אביב⟧, תל אביב',
      'הZTE and ZTEה are other words, ⟦ZTE⟧׳ is quoted',
    ],
    'Turkish, German, Greek and Cyrillic letters': [
      '⟦Işık Holding⟧, ⟦IŞIK HOLDING⟧, ⟦işik holding⟧ and Isik Holding',
      '⟦İzmir Limanı⟧’nda, ⟦IZMIR LIMANI⟧, ⟦i\u0307zmir limanı⟧',
      '⟦Große Halle⟧, ⟦Grosse Halle⟧, ⟦GROSSE\nHALLE⟧, Grose Halle, Große Hallen',
      '⟦ΟΔΟΣ Λόγος⟧, ⟦Οδος λόγοσ⟧, Οδός Λόγος',
      '⟦Хуавэй⟧, «⟦Хуавэй⟧», Хуавэя, ZТЕ with Cyrillic letters',
    ],
    'combining marks and composed letters': [
      'Z\u0301TE, ZTE\u0327, ⟦ZTE⟧ \u0301',
      '⟦Cafe\u0301 Noir⟧, ⟦CAFÉ NOIR⟧, ⟦CAFE\u0301 NOIR⟧, Café\u0323 Noir',
      '⟦É\u200bclair⟧, ⟦ÉCLAIR⟧’s, Éclairs, Eclair',
    ],
    'emoji and surrogate pairs': [
      '🚢⟦ZTE⟧🚢, 👨‍👩‍👧⟦ZTE⟧ ⟦ZTE⟧🏳️‍🌈 1️⃣ ⟦ZTE⟧, 1️⃣ZTE',
      '𝒜ZTE, ZTE𝟘, 𠀀⟦ZTE⟧𠀀, ⟦中兴⟧𠀀',
      '\ud83d⟦ZTE⟧, ⟦ZTE⟧\ude00, Z\ud83dTE',
      '⟦𐐔𐐯𐑅𐐨𐑉𐐯𐐻⟧, ⟦𐐔𐐯𐑅𐐨𐑉𐐯𐐻⟧’s, 𐐔𐐯𐑅𐐨𐑉𐐯\ud801',
    ],
    'invisible characters': [
      '⟦Hua\u00adwei⟧, ⟦Hua\u200bwei⟧, ⟦H\u2060u\u200da\u200cwei⟧, \ufeff⟦Huawei⟧',
      '⟦National Cyber Secu\u00adrity Centre⟧, ⟦National\u00ad Cyber\u200b Security Centre⟧',
      'x\u200bZTE, ZTE\u200bx, ZTE\u00ad_x, ⟦ZTE⟧\u200b, ⟦ZTE⟧\u200b.',
    ],
    'full-width letters': [
      '⟦ＺＴＥ⟧（⟦Ｈｕａｗｅｉ⟧）、⟦ＮＣＳＣ|ncsc-uk⟧',
      'ｘＺＴＥ, ＺＴＥｓ, ＺＴＥ＿ｘ, ⟦ＺＴＥ⟧－ｘ',
      '⟦Ｎａｔｉｏｎａｌ　Ｃｙｂｅｒ　Ｓｅｃｕｒｉｔｙ　Ｃｅｎｔｒｅ⟧',
    ],
  });
});
