import type { Place } from './place.ts'

export type Level = 'error' | 'review'

/** A second place that a finding speaks of, such as "first cited here". `file` is relative to the workspace. */
export interface Related {
  readonly file: string
  readonly place: Place
  readonly says: string
}

/** A change to a file that mends a finding without touching what the author means. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/** What we tell the author: `problem` is one sentence without a final stop, `fix` an imperative that can be done now. */
export interface Finding {
  readonly rule: string
  readonly level: Level
  readonly problem: string
  readonly fix: string
  readonly place: Place
  readonly related?: Related
  /** Given where the fix is safe to apply as it is. */
  readonly edits?: readonly Edit[]
}
