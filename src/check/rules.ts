import type { Rule } from './rule.ts'
import { actCurrent } from './rules/act-current.ts'
import { citationNoted } from './rules/citation-noted.ts'
import { figureCited } from './rules/figure-cited.ts'
import { figureConsistent } from './rules/figure-consistent.ts'
import { figureStated } from './rules/figure-stated.ts'
import { headingOrder } from './rules/heading-order.ts'
import { htmlPrinted } from './rules/html-printed.ts'
import { imageDescribed } from './rules/image-described.ts'
import { linkText } from './rules/link-text.ts'
import { markPlaced } from './rules/mark-placed.ts'
import { noteDefined } from './rules/note-defined.ts'
import { noteKeyed } from './rules/note-keyed.ts'
import { noteOnce } from './rules/note-once.ts'
import { noteUsed } from './rules/note-used.ts'
import { perCentStyle } from './rules/per-cent-style.ts'
import { pinpointExists } from './rules/pinpoint-exists.ts'
import { pinpointGiven } from './rules/pinpoint-given.ts'
import { provisionExists } from './rules/provision-exists.ts'
import { quotationCited } from './rules/quotation-cited.ts'
import { quotationLength } from './rules/quotation-length.ts'
import { quotationVerbatim } from './rules/quotation-verbatim.ts'
import { sourceCaptured } from './rules/source-captured.ts'
import { sourceComplete } from './rules/source-complete.ts'
import { sourceCurrent } from './rules/source-current.ts'
import { sourceFresh } from './rules/source-fresh.ts'
import { sourceKnown } from './rules/source-known.ts'
import { sourcePrimary } from './rules/source-primary.ts'
import { sourceUnchanged } from './rules/source-unchanged.ts'
import { tableHeaded } from './rules/table-headed.ts'
import { templateKnown } from './rules/template-known.ts'
import { titleExact } from './rules/title-exact.ts'

/** Every rule, in the order in which findings at the same place are listed. */
export const rules: readonly Rule[] = [
  templateKnown,
  noteDefined,
  noteUsed,
  noteOnce,
  noteKeyed,
  citationNoted,
  markPlaced,
  sourceKnown,
  sourceCaptured,
  sourceUnchanged,
  sourceCurrent,
  sourcePrimary,
  sourceFresh,
  sourceComplete,
  quotationVerbatim,
  quotationCited,
  quotationLength,
  pinpointGiven,
  pinpointExists,
  titleExact,
  figureStated,
  figureCited,
  figureConsistent,
  provisionExists,
  actCurrent,
  perCentStyle,
  htmlPrinted,
  headingOrder,
  tableHeaded,
  imageDescribed,
  linkText
]
