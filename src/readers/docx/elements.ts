/** Every element that WordprocessingML has, and what this reader makes of it. Lists hold names without the `w:`. */
import { blockElements } from './blocks.js';
import { inlineElements } from './inline.js';
import { paragraphPropertyElements } from './read-paragraph-properties.js';
import { runPropertyElements } from './read-run-properties.js';
import { pieceElements } from './run.js';

type Knowledge = 'handled' | 'ignored' | 'reported' | 'unknown';

const readers = [blockElements, inlineElements, pieceElements, runPropertyElements, paragraphPropertyElements];

/** Read by name, by whoever reads the element that holds them. */
const held = `
  body bottom checkBox checked col cols default document end endnote endnotes ffData footerReference footnote
  footnotes ftr gridBefore gridCol gridSpan hMerge hdr headerReference hidden ilvl insideH insideV left lnNumType
  numId pPr pPrChange pgBorders pgMar pgNumType pgSz rPr rPrChange right sectPr showingPlcHdr start tblBorders
  tblCellMar tblGrid tblHeader tblLook tblPr tblPrEx tblStyle tc tcBorders tcMar tcPr tcW textDirection titlePg top
  tr trPr txbxContent type vMerge
`;

/** Something that a reader of the page would see is lost. */
const reported = `
  control contentPart cellIns cellDel cellMerge dayShort dayLong monthShort monthLong yearShort yearLong rt rubyPr
  bidiVisual eastAsianLayout movie frameset
`;

/** Nothing to see on the page, not part of the text, or found in parts that are read by name (styles, lists, settings). */
const ignored = `
  abstractNum abstractNumId active activeRecord activeWritingStyle addressFieldName adjustLineHeightInTable
  adjustRightInd alias aliases alignBordersAndEdges alignTablesRowByRow allowPNG allowSpaceOfSameStyleInTable
  altChunkPr altName alwaysMergeEmptyNamespace alwaysShowPlaceholderText annotationRef applyBreakingRules
  attachedSchema attachedTemplate attr autoCaption autoCaptions autoFormatOverride autoHyphenation autoRedefine
  autoSpaceDE autoSpaceDN autoSpaceLikeWord95 autofitToFirstFixedWidthCell bCs background
  balanceSingleByteDoubleByteWidth bar basedOn bdr behavior behaviors between bibliography bidi blockQuote bodyDiv
  bookFoldPrinting bookFoldPrintingSheets bookFoldRevPrinting bookmarkEnd bordersDoNotSurroundFooter
  bordersDoNotSurroundHeader cachedColBalance calcOnExit calendar cantSplit caption captions category
  characterSpacingControl charset checkErrors citation clickAndTypeStyle clrSchemeMapping cnfStyle colDelim column
  comboBox comment commentRangeEnd comments compat compatSetting connectString consecutiveHyphenLimit
  continuationSeparator convMailMergeEsc cs customXmlDelRangeEnd customXmlDelRangeStart customXmlInsRangeEnd
  customXmlInsRangeStart customXmlMoveFromRangeEnd customXmlMoveFromRangeStart customXmlMoveToRangeEnd
  customXmlMoveToRangeStart customXmlPr dataBinding dataSource dataType date dateFormat ddList decimalSymbol
  defaultTabStop defaultTableStyle delInstrText description destination dirty displayBackgroundShape
  displayHangulFixedWidth displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery div divBdr divId divs
  divsChild doNotAutoCompressPictures doNotAutofitConstrainedTables doNotBreakConstrainedForcedTable
  doNotBreakWrappedTables doNotDemarcateInvalidXml doNotDisplayPageBoundaries doNotEmbedSmartTags
  doNotExpandShiftReturn doNotHyphenateCaps doNotIncludeSubdocsInStats doNotLeaveBackslashAlone
  doNotOrganizeInFolder doNotRelyOnCSS doNotSaveAsSingleFile doNotShadeFormData doNotSnapToGridInCell
  doNotSuppressBlankLines doNotSuppressIndentation doNotSuppressParagraphBorders doNotTrackFormatting
  doNotTrackMoves doNotUseEastAsianBreakRules doNotUseHTMLParagraphAutoSpacing doNotUseIndentAsNumberingTabStop
  doNotUseLongFileNames doNotUseMarginsForDrawingGridOrigin doNotValidateAgainstSchema doNotVertAlignCellWithSp
  doNotVertAlignInTxbx doNotWrapTextWithPunct docDefaults docGrid docPart docPartBody docPartCategory docPartGallery
  docPartList docPartObj docPartPr docPartUnique docParts docVar docVars documentProtection documentType
  drawingGridHorizontalOrigin drawingGridHorizontalSpacing drawingGridVerticalOrigin drawingGridVerticalSpacing
  dropDownList dynamicAddress effect em embedBold embedBoldItalic embedItalic embedRegular embedSystemFonts
  embedTrueTypeFonts emboss enabled encoding endnotePr endnoteRef entryMacro equation evenAndOddHeaders exitMacro
  fHdr family fieldMapData fitText flatBorders fldData font fonts footnoteLayoutLikeWW8 footnotePr footnoteRef
  forceUpgrade forgetLastTabAlignment formProt format formsDesign frame frameLayout framesetSplitbar gallery
  glossaryDocument gridAfter group growAutofit guid gutterAtTop hdrShapeDefaults header headerSource headers
  helpText hideGrammaticalErrors hideMark hideSpellingErrors hps hpsBaseText hpsRaise hyphenationZone iCs id
  ignoreMixedContent imprint isLgl keepLines kern kinsoku label lang lastRenderedPageBreak latentStyles
  layoutRawTableWidth layoutTableRowsApart legacy lid lineWrapLikeWord6 link linkStyles linkToQuery linkedToFile
  listEntry listItem listSeparator lock locked longDesc lsdException lvl lvlJc lvlOverride lvlPicBulletId lvlRestart
  lvlText mailAsAttachment mailMerge mailSubject mainDocumentType mappedName marBottom marH marLeft marRight marTop
  marW matchSrc maxLength mirrorIndents mirrorMargins moveFromRangeEnd moveFromRangeStart moveToRangeEnd
  moveToRangeStart multiLevelType mwSmallCaps name next noBorder noColumnBalance noEndnote noExtraLineSpacing
  noLeading noLineBreaksAfter noLineBreaksBefore noProof noPunctuationKerning noResizeAllowed noSpaceRaiseLower
  noTabHangInd noWrap notTrueType nsid num numFmt numIdMacAtCleanup numPicBullet numRestart numStart numStyleLink
  numbering numberingChange oMath objectEmbed objectLink odso optimizeForBrowser outline overflowPunct pPrDefault
  panose1 paperSrc permEnd permStart personal personalCompose personalReply picture pitch
  pixelsPerInch placeholder pos printBodyTextBeforeHeader printColBlack printFormsData printFractionalCharacterWidth
  printPostScriptOverText printTwoOnOne printerSettings proofErr proofState qFormat query rPrDefault
  readModeInkLockDown recipientData recipients relyOnVML removeDateAndTime removePersonalInformation result
  revisionView richText rsid rsidRoot rsids rtl rtlGutter rubyAlign saveFormsData saveInvalidXml savePreviewPicture
  saveSmartTagsAsXml saveSubsetFonts saveThroughXslt saveXmlDataOnly scrollbar sdtEndPr sectPrChange
  selectFldWithFirstOrLastChar semiHidden separator settings shadow shapeDefaults shapeLayoutLikeWW8
  showBreaksInFrames showEnvelope showXMLTags sig size sizeAuto smartTagPr smartTagType snapToGrid sourceFileName
  spaceForUL spacingInWholePoints specVanish splitPgBreakAndParaMark src startOverride statusText storeMappedDataAs
  strictFirstAndLastChars style styleLink styleLockQFSet styleLockTheme stylePaneFormatFilter stylePaneSortMethod
  styles subFontBySize suff summaryLength suppressAutoHyphens suppressBottomSpacing suppressLineNumbers
  suppressOverlap suppressSpBfAfterPgBrk suppressSpacingAtTopOfPage suppressTopSpacing suppressTopSpacingWP
  swapBordersFacingPages szCs tabIndex table tag targetScreenSz tblCaption tblCellSpacing tblDescription
  tblGridChange tblInd tblLayout tblOverlap tblPrChange tblPrExChange tblStyleColBandSize tblStylePr
  tblStyleRowBandSize tblW tblpPr tcFitText tcPrChange temporary text textAlignment textInput textboxTightWrap
  themeFontLang title tl2br tmpl topLinePunct tr2bl trHeight trPrChange trackRevisions truncateFontHeightsLikeWP6
  types udl uiPriority ulTrailSpace underlineTabInNumList unhideWhenUsed uniqueTag updateFields
  useAltKinsokuLineBreakRules useAnsiKerningPairs useFELayout useNormalStyleForList usePrinterMetrics
  useSingleBorderforContiguousCells useWord2002TableStyleRules useWord97LineBreakRules useXSLTWhenSaving vAlign view
  viewMergedData w wAfter wBefore webHidden webSettings widowControl wordWrap wpJustification wpSpaceWidth
  wrapTrailSpaces writeProtection zoom
`;

/** Languages inside the text that are dealt with where they stand: drawings, formulas, later additions of Word's. */
const otherLanguages = new Set('a c dgm lc m mc o pic v w10 w14 w15 w16 wne wp wp14 wpc wpg wpi wps xml'.split(' '));

const known = new Map<string, Knowledge>([
  ...words(ignored, 'ignored'),
  ...words(reported, 'reported'),
  ...words(held, 'handled'),
]);

function words(list: string, knowledge: Knowledge): readonly (readonly [string, Knowledge])[] {
  return Array.from(list.trim().split(/\s+/), (name) => [`w:${name}`, knowledge] as const);
}

export function knowledgeOf(name: string): Knowledge {
  if (readers.some((table) => table.has(name))) return 'handled';
  const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
  return known.get(name) ?? (otherLanguages.has(prefix) ? 'ignored' : 'unknown');
}
