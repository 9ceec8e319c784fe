/** The two encodings of Vietnamese from before Unicode, as their bytes look when read as Latin-1. */

/** TCVN3 (fonts .VnTime, .VnTimeH): one character for one letter, at the same index of both strings. */
const tcvn3From = 'µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§';
const tcvn3To = 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ';

/** VNI for Windows (fonts VNI-Times): letter and mark as two characters, some letters as one. */
const vniPairs = `
aù=á AÙ=Á eù=é EÙ=É où=ó OÙ=Ó uù=ú UÙ=Ú yù=ý YÙ=Ý ôù=ớ ÔÙ=Ớ öù=ứ ÖÙ=Ứ aø=à AØ=À eø=è EØ=È oø=ò OØ=Ò uø=ù UØ=Ù
yø=ỳ YØ=Ỳ ôø=ờ ÔØ=Ờ öø=ừ ÖØ=Ừ aû=ả AÛ=Ả eû=ẻ EÛ=Ẻ oû=ỏ OÛ=Ỏ uû=ủ UÛ=Ủ yû=ỷ YÛ=Ỷ ôû=ở ÔÛ=Ở öû=ử ÖÛ=Ử aõ=ã AÕ=Ã
eõ=ẽ EÕ=Ẽ oõ=õ OÕ=Õ uõ=ũ UÕ=Ũ yõ=ỹ YÕ=Ỹ ôõ=ỡ ÔÕ=Ỡ öõ=ữ ÖÕ=Ữ aï=ạ AÏ=Ạ eï=ẹ EÏ=Ẹ oï=ọ OÏ=Ọ uï=ụ UÏ=Ụ ôï=ợ ÔÏ=Ợ
öï=ự ÖÏ=Ự aâ=â AÂ=Â eâ=ê EÂ=Ê oâ=ô OÂ=Ô aê=ă AÊ=Ă aá=ấ AÁ=Ấ eá=ế EÁ=Ế oá=ố OÁ=Ố aé=ắ AÉ=Ắ aà=ầ AÀ=Ầ eà=ề EÀ=Ề
oà=ồ OÀ=Ồ aè=ằ AÈ=Ằ aå=ẩ AÅ=Ẩ eå=ể EÅ=Ể oå=ổ OÅ=Ổ aú=ẳ AÚ=Ẳ aã=ẫ AÃ=Ẫ eã=ễ EÃ=Ễ oã=ỗ OÃ=Ỗ aü=ẵ AÜ=Ẵ aä=ậ AÄ=Ậ
eä=ệ EÄ=Ệ oä=ộ OÄ=Ộ aë=ặ AË=Ặ ô=ơ Ô=Ơ ö=ư Ö=Ư ñ=đ Ñ=Đ í=í Í=Í ì=ì Ì=Ì æ=ỉ Æ=Ỉ ó=ĩ Ó=Ĩ ò=ị Ò=Ị î=ỵ Î=Ỵ
`;

export const tcvn3: ReadonlyMap<string, string> = new Map(
  [...tcvn3From].map((from, index) => [from, tcvn3To[index] ?? from]),
);

export const vni: ReadonlyMap<string, string> = new Map(
  vniPairs
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to];
    }),
);
