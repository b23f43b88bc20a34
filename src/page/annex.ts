import type { Checked } from '../check/checked.ts'
import type { HeldSource } from '../exhibit/held-source.ts'
import { type ExhibitRow, exhibitRows, heldSources } from '../exhibit/rows.ts'
import type { Library } from '../library/record.ts'

/** The evidence table of a brief that asks for it with `evidence: annex`. */
export interface Annex {
  readonly rows: readonly ExhibitRow[]
  readonly sources: readonly HeldSource[]
}

export function annexOf(checked: Checked, library: Library): Annex | null {
  if (checked.brief.front.evidence !== 'annex') return null
  const rows = exhibitRows(checked, library, 'evidence')
  return { rows, sources: heldSources(rows) }
}
