/// A fixed text of the reports; the texts stand in `PhraseText`.
enum Phrase: String, CaseIterable {
  case title, asOf, lastRun, firstRun, skipToWork
  case verdictNothing, verdictSome, verdictLeaving, verdictWrong, startWithFirst
  case agreeing, agreeingNote, single, singleNote, needing, needingNote, money, moneyNote, noMoney, noCurrency
  case problems, fewer, more, same, nothingToCompare, formatOnly, book
  case causes, leavingWrong, alreadyWrong, toSettle, moreCauses, manyPlaces, ordersShort, andMore
  case actions, actionsNote, nobody, tellsWhom, moreOfThese, noActions, actionCount
  case orders, ordersNote, line, wholeOrder, baseline, who, value, place, edited, isEdited, notEdited, notDelivered
  case taken, takenValue, orderSays, settle, unknownTodo, why, since, days, today, due, followsFrom, toDo, to, responsible, blank, writtenAs, noClaims
  case sheetProblems, changes, changesNone, changesFirst, resolved, resolvedNone, notes, notesNote, places
  case waived, sheets, delivered, missing, reading, rowsRead, filesUsed, restInFile, filesHere, technical
  case searchOrders, allSeverities, allDepartments, shown, showMore, printHint
  case sheetSummary, sheetDiscrepancies, sheetChanges, sheetDepartments, sheetLines
  case claimsColumn, sentenceColumn, todoColumn, tellsColumn, onlyNeedingLines, cutRows, countColumn, openCount, figure
  case someone, somebody, rowNumber, comma, valueOf, textCut, doFirst, fullReport, agreeYes
}
