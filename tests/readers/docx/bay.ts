/** A plan as clerks type it in Word: every trap that real files hold, in one small file. */
import { cell, field, type Parts, p, piece, r, row, style, table } from './tep.js';

const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
const bold = font('Times New Roman Bold');
const centred = '<w:jc w:val="center"/>';
const dxa = (width: number) => `<w:tcW w:w="${width}" w:type="dxa"/>`;

const line = (length: number) =>
  piece(
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>600000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>220000</wp:posOffset></wp:positionV><wp:extent cx="${length * 635}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${length}" name="Line ${length}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${length * 635}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="30pt,17pt" to="${30 + length / 20}pt,17pt"/></w:pict></mc:Fallback></mc:AlternateContent>`,
  );

const item = (list: number, at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (index: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${(index + 1) * 360}" w:hanging="360"/></w:pPr></w:lvl>`;

const header = table(
  [3700, 5655],
  [
    row([
      cell(
        p(r('ỦY BAN ') + r('NHÂN DÂN', '<w:b/>'), centred) + p(r('TỈNH LAI CHÂU', bold) + line(900), centred),
        dxa(3700),
      ),
      cell(
        p(r('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold), centred) +
          p(r('Độc lập - Tự do - Hạnh phúc', '<w:b/>') + line(3400), centred),
        dxa(5655),
      ),
    ]),
  ],
  '<w:tblW w:w="9355" w:type="dxa"/><w:tblLayout w:type="fixed"/>',
);

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');
const merged = table(
  [600, 4000, 2000, 2755],
  [
    row(
      [
        cell(p(r('TT')), `${dxa(600)}<w:vMerge w:val="restart"/>`),
        cell(p(r('Nội dung')), `${dxa(4000)}<w:vMerge w:val="restart"/>`),
        cell(p(r('Cơ quan')), `${dxa(4755)}<w:gridSpan w:val="2"/>`),
      ],
      '<w:tblHeader/>',
    ),
    row(
      [
        cell(p(''), `${dxa(600)}<w:vMerge/>`),
        cell(p(''), `${dxa(4000)}<w:vMerge/>`),
        cell(p(r('Chủ trì')), dxa(2000)),
        cell(p(r('Phối hợp')), dxa(2755)),
      ],
      '<w:tblHeader/>',
    ),
    row([
      cell(p(r('1')), dxa(600)),
      cell(p(r('Tuyên truyền')), dxa(4000)),
      cell(p(r('Công an tỉnh')), dxa(2000)),
      cell(p(r('Sở Y tế')), dxa(2755)),
    ]),
  ],
  `<w:tblW w:w="9355" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
);

const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="so"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>';

export const bay: Parts = {
  styles:
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    style('Normal', '<w:qFormat/>', 'w:default="1"'),
  numbering:
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, 'bullet', '-')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  headers: { so: p(field('PAGE', r('2')), centred) },
  footnotes:
    `<w:footnote w:type="separator" w:id="-1">${p(piece('<w:separator/>'))}</w:footnote><w:footnote w:type="continuationSeparator" w:id="0">${p(piece('<w:continuationSeparator/>'))}</w:footnote>` +
    `<w:footnote w:id="1">${p(piece('<w:footnoteRef/>', '<w:vertAlign w:val="superscript"/>') + r(' Gồm 02 địa bàn.'))}</w:footnote>`,
  body:
    header +
    p(r('KẾ HO', bold) + r('ẠCH', bold), centred) +
    p(r('Phòng, chống ma túy năm 2026'.normalize('NFD'), '<w:b/>'), centred) +
    p(r('________'), centred) +
    p(r('MỤC ĐÍCH', '<w:b/>'), item(1, 0)) +
    p(r('Nâng cao nhận thức'), item(1, 1)) +
    p(r('Kh«ng ®Ó x¶y ra, b¶o ®¶m ®óng quy ®Þnh', font('.VnTime')), item(1, 1)) +
    p(r('tại các xã, phường', font('VNI-Times')), item(2, 0)) +
    p(r('NHIỆM VỤ', '<w:b/>'), item(1, 0)) +
    p(
      r('Số:\u00a0\u00a0\u00a0/KH') +
        piece('<w:noBreakHyphen/>') +
        r('UBND') +
        piece('<w:footnoteReference w:id="1"/>', '<w:vertAlign w:val="superscript"/>'),
      item(1, 1),
    ) +
    p(r('Đợt 1', '<w:caps/>') + r(' mật', '<w:vanish/>') + r('(1)', '<w:vertAlign w:val="superscript"/>')) +
    merged +
    p(r('Hết./.')) +
    section,
};
