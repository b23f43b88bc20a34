import type { Rule } from './rule.ts'
import { figureStated } from './rules/figure-stated.ts'
import { noteDefined } from './rules/note-defined.ts'
import { noteOnce } from './rules/note-once.ts'
import { noteUsed } from './rules/note-used.ts'
import { provisionExists } from './rules/provision-exists.ts'
import { quotationVerbatim } from './rules/quotation-verbatim.ts'
import { sourceKnown } from './rules/source-known.ts'
import { templateKnown } from './rules/template-known.ts'

/** Every rule, in the order in which findings at the same place are listed. */
export const rules: readonly Rule[] = [
  templateKnown,
  noteDefined,
  noteUsed,
  noteOnce,
  sourceKnown,
  quotationVerbatim,
  figureStated,
  provisionExists
]
