import type { Brief } from '../brief/brief.ts'
import { coverLines } from '../brief/cover-lines.ts'
import type { FrontMatter } from '../brief/front-matter.ts'
import { labelId } from '../brief/labels.ts'
import { countsOf } from '../check/check.ts'
import type { Checked } from '../check/checked.ts'
import type { Span } from '../document/place.ts'
import { numberNotes } from './number-notes.ts'

/** A checked brief without its confidential answers: neither their words, nor their notes, nor what the check says of them. */
export function publicCopy(checked: Checked): Checked {
  const { front, questions, tree, notes } = checked.brief
  const secret = new Set(front.confidential ?? [])
  const spans = questions.filter(({ number }) => secret.has(number)).map(({ answer }) => answer)
  const inside = (at: number): boolean => spans.some((span) => within(at, span))
  const kept = { ...tree, children: tree.children.filter(({ position }) => !inside(position?.start.offset ?? -1)) }
  const shown = numberNotes([kept], notes).map(({ note }) => note)
  const gone = notes.filter((note) => !shown.includes(note))
  const goneSpans = gone.map(({ node, place }) => ({
    start: place.start.offset,
    end: node.position?.end.offset ?? place.end.offset
  }))
  const isOut = (at: number): boolean => inside(at) || goneSpans.some((span) => within(at, span))
  const stays = ({ place }: { place: { start: { offset: number } } }): boolean => !isOut(place.start.offset)
  const claims = checked.claims.filter(({ claim }) => stays(claim))
  const excluded = checked.excluded.filter(stays)
  const brief: Brief = {
    ...checked.brief,
    front: publicFront(front),
    tree: kept,
    notes: shown,
    marks: checked.brief.marks.filter(stays),
    citations: checked.brief.citations.filter(stays),
    blocks: checked.brief.blocks.filter(({ prose, note }) =>
      note === null ? !inside(prose.starts[0] ?? 0) : shown.some(({ label }) => labelId(label) === labelId(note))
    ),
    claims: checked.brief.claims.filter(stays),
    excluded,
    waivers: checked.brief.waivers.filter(stays),
    references: checked.brief.references.filter(stays)
  }
  return {
    ...checked,
    brief,
    claims,
    excluded,
    counts: countsOf(claims, excluded.length),
    findings: checked.findings.filter(stays),
    waived: checked.waived.filter(({ finding }) => stays(finding))
  }
}

/** Who answers may be confidential, too; then no other place of the page may say it. */
function publicFront(front: FrontMatter): FrontMatter {
  const secret = coverLines.filter((name) => front.confidential?.includes(name))
  const lines = Object.fromEntries(secret.map((name) => [name, 'Withheld']))
  return { ...front, ...lines, ...(secret.includes('respondent') ? { authors: [] } : {}), public: true }
}

function within(at: number, { start, end }: Span): boolean {
  return at >= start && at < end
}
