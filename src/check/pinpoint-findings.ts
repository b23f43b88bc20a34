import type { Brief, Citation } from '../brief/brief.ts'
import { labelId } from '../brief/labels.ts'
import type { Locator } from '../brief/locator.ts'
import type { Passage } from '../evidence/judgement.ts'
import { judgePinpoint } from '../evidence/pinpoint.ts'
import { standsOnce } from '../evidence/stands-once.ts'
import type { JudgedClaim } from './judge.ts'
import type { RuleFinding } from './rule.ts'

/** What is to be said of a quotation's pinpoint; `locator` is the one its note gives, null where it gives none. */
export interface PinpointFinding {
  readonly locator: Locator | null
  readonly finding: RuleFinding
}

/** Holds the pinpoint of every quotation that was found against where it was found. One right pinpoint is enough. */
export function* pinpointFindings(brief: Brief, judged: readonly JudgedClaim[]): Generator<PinpointFinding> {
  for (const { kind, claim, judgement } of judged) {
    if (kind !== 'quotation' || judgement.passage === null) continue
    if (judgement.verdict !== 'verified' && judgement.verdict !== 'review') continue
    const citations = citationsOf(claim.notes, judgement.passage, brief)
    const faults = citations.map((citation) => ({ citation, fault: judgePinpoint(judgement, citation.locator) }))
    const [first] = faults
    if (!first?.fault || faults.some(({ fault }) => fault === null)) continue
    const { citation, fault } = first
    const { locator, locatorPlace, keyPlace } = citation
    const { locator: stands } = judgement.passage
    const certain =
      locatorPlace !== null &&
      stands !== null &&
      standsOnce(claim.text, judgement.passage.record) &&
      bearsOutOnly(stands, citation, judged)
    yield {
      locator,
      finding: {
        level: 'review',
        ...fault,
        place: locatorPlace ?? keyPlace,
        ...(certain ? { edits: [{ place: locatorPlace, text: stands }] } : {})
      }
    }
  }
}

/** Whether the pinpoint names one place, and all that the note bears out stands at this one: nothing is lost with it. */
function bearsOutOnly(stands: string, citation: Citation, judged: readonly JudgedClaim[]): boolean {
  const [part, ...parts] = citation.locator?.parts ?? []
  if (!part || parts.length > 0 || part.ranges.length > 1 || part.ranges[0]?.to !== null) return false
  const note = labelId(citation.note)
  return judged.every(({ kind, claim, judgement }) => {
    if (!claim.notes.some((label) => labelId(label) === note)) return true
    if (kind === 'provision' && claim.named === citation) return true
    return kind === 'quotation' && judgement.passage?.locator === stands
  })
}

function citationsOf(notes: readonly string[], { record }: Passage, { notes: all }: Brief): readonly Citation[] {
  const labels = new Set(notes.map(labelId))
  return all
    .filter(({ label }) => labels.has(labelId(label)))
    .flatMap(({ citations }) => citations)
    .filter(({ key }) => key === record.key)
}
