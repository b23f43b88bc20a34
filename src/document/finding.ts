import type { Place } from './place.ts'

export type Level = 'error' | 'review'

/** A second place that a finding speaks of, such as "first cited here". `file` is relative to the workspace. */
export interface Related {
  readonly file: string
  readonly place: Place
  readonly says: string
}

/** What we tell the author: `problem` is one sentence without a final stop, `fix` an imperative that can be done now. */
export interface Finding {
  readonly rule: string
  readonly level: Level
  readonly problem: string
  readonly fix: string
  readonly place: Place
  readonly related?: Related
}
