import type { Checked } from '../check/checked.ts'
import type { Edit, Finding } from '../document/finding.ts'
import type { Library } from '../library/record.ts'

/** Where an open brief is checked: its workspace with what stands there now. */
export interface Bench {
  readonly workspace: string
  readonly library: Library
  readonly check: (text: string) => Promise<Checked>
  /** What `brief check --fix` would change for this finding alone; none where that is not safe. */
  readonly fixes: (checked: Checked, finding: Finding) => readonly Edit[]
}

/** Why a file is not checked; `serious` where the author has to mend something for it. */
export interface Refusal {
  readonly refused: string
  readonly serious: boolean
}

/** Takes the file's path. A file of another's is refused, not thrown at. */
export type BenchFor = (path: string) => Promise<Bench | Refusal>

/** A brief as the editor has it, checked. */
export interface OpenBrief {
  readonly uri: string
  readonly bench: Bench
  readonly checked: Checked
}
