import { groupOf } from './group.ts'
import { reference } from './harvard/reference.ts'
import type { ItemOf, ListEntry } from './style.ts'
import { withItalics } from './title-italics.ts'
import { inListOrder, yearLetters } from './year-letters.ts'

/** Harvard's reference list: every source cited, by author, year and title (Cite Them Right). */
export function referenceList(keys: readonly string[], itemOf: ItemOf): readonly ListEntry[] {
  const letters = yearLetters(keys, itemOf)
  return inListOrder(keys, itemOf).map(({ key, source }) => ({
    key,
    group: groupOf(source),
    content: withItalics(reference(source, letters.get(key) ?? ''))
  }))
}
