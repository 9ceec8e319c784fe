/** Every element that WordprocessingML has, and what this reader makes of it. Names without the `w:`. */

export type Knowledge = 'handled' | 'ignored' | 'reported' | 'unknown';

/** Read, or said in words of their own where they stand. */
const handled = `
  textDirection hidden shd document body p r t tab ptab br cr noBreakHyphen softHyphen sym fldChar fldSimple instrText ffData checkBox
  checked default hyperlink smartTag customXml sdt sdtContent sdtPr showingPlcHdr ins del moveFrom moveTo delText
  bookmarkStart commentRangeStart commentReference footnoteReference endnoteReference footnotes footnote endnotes
  endnote hdr ftr drawing pict object txbxContent altChunk subDoc pgNum ruby rubyBase tbl tblPr tblStyle tblBorders
  tblLook tblCellMar tblGrid gridCol tr trPr tblPrEx gridBefore tblHeader tc tcPr tcW gridSpan vMerge hMerge
  tcBorders tcMar top bottom left right start end insideH insideV pPr pStyle numPr numId ilvl jc ind spacing
  keepNext contextualSpacing outlineLvl pBdr tabs framePr rPr rStyle b i caps smallCaps strike dstrike vanish u
  vertAlign position sz color rFonts highlight rPrChange pPrChange sectPr pgSz pgMar pgNumType titlePg
  headerReference footerReference type cols col pgBorders lnNumType
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
  balanceSingleByteDoubleByteWidth bar basedOn bdo bdr behavior behaviors between bibliography bidi blockQuote
  bodyDiv bookFoldPrinting bookFoldPrintingSheets bookFoldRevPrinting bookmarkEnd bordersDoNotSurroundFooter
  bordersDoNotSurroundHeader cachedColBalance calcOnExit calendar cantSplit caption captions category
  characterSpacingControl charset checkErrors citation clickAndTypeStyle clrSchemeMapping cnfStyle colDelim column
  comboBox comment commentRangeEnd comments compat compatSetting connectString consecutiveHyphenLimit
  continuationSeparator convMailMergeEsc cs customXmlDelRangeEnd customXmlDelRangeStart customXmlInsRangeEnd
  customXmlInsRangeStart customXmlMoveFromRangeEnd customXmlMoveFromRangeStart customXmlMoveToRangeEnd
  customXmlMoveToRangeStart customXmlPr dataBinding dataSource dataType date dateFormat ddList decimalSymbol
  defaultTabStop defaultTableStyle delInstrText description destination dir dirty displayBackgroundShape
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
  pageBreakBefore panose1 paperSrc permEnd permStart personal personalCompose personalReply picture pitch
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
  ...words(handled, 'handled'),
]);

function words(list: string, knowledge: Knowledge): readonly (readonly [string, Knowledge])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((name) => [name, knowledge] as const);
}

export function knowledgeOf(name: string): Knowledge {
  const colon = name.indexOf(':');
  const [prefix, local] = [name.slice(0, Math.max(0, colon)), name.slice(colon + 1)];
  if (prefix === 'w') return known.get(local) ?? 'unknown';
  return otherLanguages.has(prefix) ? 'ignored' : 'unknown';
}
