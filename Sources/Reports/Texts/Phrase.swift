/// A fixed text of the reports; the texts stand in `PhraseText`.
enum Phrase: String, CaseIterable {
  case title, asOf, lastRun, firstRun, verdictNothing, verdictSome, verdictLeaving, verdictWrong, startWithFirst
  case verdictUnderway, underway
  case agreeing, agreeingNote, single, singleNote, needing, needingNote, money, moneyNote, noMoney, noCurrency
  case problems, fewer, more, same, nothingToCompare, formatOnly, book, causes, leavingWrong, alreadyWrong, toSettle
  case moreCauses, manyPlaces, manyPlacesSome, andMore, actions, actionsNote, nobody, tellsWhom, moreOfThese, noActions,
    actionCount
  case orders, ordersNote, line, baseline, who, value, place, edited, isEdited, notEdited, taken, takenValue
  case orderSays, unknownTodo, settle, why, since, days, today, due, followsFrom, alsoCauses, responsible, blank,
    writtenAs
  case sheetProblems, changes, changesNone, changesFirst, resolved, resolvedAs, resolvedNone, notes, notesNote, waived,
    sheets
  case delivered, missing, reading, rowsRead, filesUsed, restInFile, filesHere, searchOrders, allSeverities
  case allDepartments, sheetSummary, sheetDiscrepancies, sheetChanges, sheetDepartments, sheetLines, claimsColumn
  case sentenceColumn, todoColumn, tellsColumn, onlyNeedingLines, cutRows, countColumn, openCount, someone, somebody
  case rowNumber, valueOf, textCut, fullReport, decisionSheet, decisionNote, decisionAnswer, decisionValue, decisionBy
  case decisionWhy, decisionCurrent, decisionProduct, decisionGroup, decisionWaits, decisions, decisionsTitle
  case historyOrder, historyFrom, historyUnknown, historyAlso, historyNotTaken, historyNotTakenFrom, historyFollowed
  case historyFirst, historyRemoved, historySince, historyLines, historyRule, historyNothing
  case byKind, byDepartment, byCustomer, noCustomer, ageToday, ageWeek, ageMonth, ageQuarter, ageOlder
  case sheetCourse, sheetSpread, sheetFigures, sheetOrders, sheetEvents, reconciledTitle, spreadBy, spreadName, byAge
  case figurePart, figureNow, figureBefore, figureMove, figureBasis, figureExcluded, figureFormula
  case whoStrip, stripMore, overdueCount, spread, bySeverity, newColumn, developmentTitle, agesTitle, trendTitle
  case trendText, numbers, runColumn, kpiTitle, kpiNote, kpiNow, kpiBefore, kpiMovement, kpiBasis, kpiHow, pastValues
  case moveBetter, moveWorse, moveSame, monthsTitle, monthOrdered, monthShipped, monthInvoiced
  case monthReceived, timeline, newOnly, overdueOnly, allPeople, allKinds, skipLink, foundCount, clearFilter, notLoaded
  case moreToShow, filters
  case rowAppeared, rowVanished, rowReturned, rowDropped
  case toldWithoutValues, nothingToDo, tasks, tasksCritical, tasksOverdue, chatTitle, nobodyNamed, ownActionsOnly
  case bulletinTitle, bulletinNote, bulletinBehind, bulletinFollows, bulletinUnheld, bulletinCount, bulletinCountBehind,
    bulletinState, sheetBulletin
  case coverageTitle, coverageText, coverageWhole, coverageField, coverageSilent, coveragePartly, sheetRules
  case figure, figureValue, howItWent, howOld, keyFigures, before, madeOf, dryRun
}
