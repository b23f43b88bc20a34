import type { Locator } from '../brief/locator.ts'
import { authorLabel } from './author-label.ts'
import { caseLabel } from './judgment.ts'
import { asPrinted } from './names.ts'
import type { NoteStyle } from './note-style.ts'
import type { Edition } from './oscola/edition.ts'
import type { Setting } from './oscola/form.ts'
import { inFull, pinpoint } from './oscola/full.ts'
import { inGuideOrder } from './oscola/order.ts'
import { shortForm } from './oscola/short-form.ts'
import { join } from './phrase.ts'
import type { Source } from './source-kind.ts'

/** OSCOLA's notes in one of its editions: full, then `(n X)` or a declared short form; `ibid` in the 4th. */
export function oscola(edition: Edition): NoteStyle {
  const setting: Setting = { edition, name: asPrinted, italicCases: true }
  return {
    full: (source, locator) => inFull(source, locator, setting),
    again: (source, locator, earlier) => shortForm(source, locator, earlier, setting),
    immediate: edition.ibid
      ? (source: Source, locator: Locator | null) => join(' ', 'ibid', locator && pinpoint(source, locator))
      : null,
    label: (source) => (source.kind === 'judgment' ? caseLabel(source) : authorLabel(source)),
    namesWork: edition.namesWork,
    ordered: inGuideOrder
  }
}
