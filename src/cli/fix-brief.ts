import type { Checked } from '../check/checked.ts'
import { quotationPlaces } from '../check/quoted-words.ts'
import type { Edit } from '../document/finding.ts'
import type { Place } from '../document/place.ts'
import type { BriefFile } from './workspace.ts'

/** What a fix changed; the place is where it stood when it was changed. */
export interface Change {
  readonly file: string
  readonly place: Place
  readonly was: string
  readonly is: string
  readonly rule: string
}

/** A brief with its safe fixes applied, checked, and what they changed. */
export interface FixedBrief {
  readonly checked: Checked
  readonly changes: readonly Change[]
}

/** One fix may bring another to light; more rounds than this would mean that two of them undo each other. */
const mostRounds = 8

/**
 * Applies the edits of a brief's findings until there are none left. Words inside quotations are never touched; `titles`
 * are those of the library, which are no quotations when they stand in marks.
 */
export function fixBrief(
  checked: Checked,
  titles: readonly string[],
  checkText: (brief: BriefFile) => Checked
): FixedBrief {
  let now = checked
  const changes: Change[] = []
  for (let round = 0; round < mostRounds; round++) {
    const edits = editsFor(now, titles)
    if (edits.length === 0) break
    const { file, source } = now.brief
    changes.push(...edits.map((edit) => changeOf(edit, file, source)))
    now = checkText({ file, text: edited(source, edits) })
  }
  return { checked: now, changes }
}

type RuleEdit = Edit & { readonly rule: string }

/** In order, without overlap; of two that overlap the first, and the edits of one finding all or none. */
function editsFor({ brief, findings }: Checked, titles: readonly string[]): readonly RuleEdit[] {
  const quoted = quotationPlaces(brief, titles)
  const kept: RuleEdit[] = []
  for (const { rule, edits = [] } of findings) {
    const own = edits.map((edit) => ({ ...edit, rule }))
    const fit = own.every((edit) => changes(edit, brief.source) && ![...quoted, ...kept.map(placeOf)].some(meets(edit)))
    if (fit) kept.push(...own)
  }
  return kept.toSorted((one, other) => one.place.start.offset - other.place.start.offset)
}

function placeOf({ place }: Edit): Place {
  return place
}

/** Whether an edit overlaps a place, or puts something in at a point inside it or at the same point. */
function meets({ place: { start, end } }: Edit): (other: Place) => boolean {
  return (other) =>
    (start.offset < other.end.offset && end.offset > other.start.offset) ||
    (start.offset === other.start.offset && end.offset === other.end.offset)
}

function changes({ place, text }: Edit, source: string): boolean {
  return source.slice(place.start.offset, place.end.offset) !== text
}

function edited(source: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (text, { place, text: is }) => text.slice(0, place.start.offset) + is + text.slice(place.end.offset),
    source
  )
}

function changeOf({ place, text, rule }: RuleEdit, file: string, source: string): Change {
  return { file, place, rule, was: source.slice(place.start.offset, place.end.offset), is: text }
}
