import type { Mark } from '../brief/brief.ts'
import type { Prose } from '../brief/prose.ts'
import type { Span } from '../document/place.ts'

/** Marks of one block with nothing but spaces or commas between them. `at` is in the plain text, the span in the file. */
export interface MarkGroup extends Span {
  /** The plain text between the first and the last goes from `from` to `at`. */
  readonly from: number
  readonly at: number
  readonly marks: readonly Mark[]
}

/** The marks of a block as they stand together. `marks` are those of the whole brief, in order. */
export function markGroups({ text, marks: inProse, ends }: Prose, marks: readonly Mark[]): readonly MarkGroup[] {
  const groups: (MarkGroup & { readonly marks: Mark[] })[] = []
  let after = 0
  for (const { at, label } of inProse) {
    const floor = Math.max(after, ends[at - 1] ?? 0)
    const mark = marks.find((one) => one.label === label && one.place.start.offset >= floor)
    if (!mark) continue
    const { start, end } = mark.place
    after = end.offset
    const last = groups.at(-1)
    if (last && /^[\s,;]*$/.test(text.slice(last.at, at))) {
      groups[groups.length - 1] = { ...last, at, end: end.offset, marks: [...last.marks, mark] }
    } else {
      groups.push({ from: at, at, start: start.offset, end: end.offset, marks: [mark] })
    }
  }
  return groups
}
