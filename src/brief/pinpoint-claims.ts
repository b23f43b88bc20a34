import type { Block } from './blocks.ts'
import type { Citation, ProvisionClaim } from './brief.ts'
import type { LocatorLabel } from './locator.ts'

const ofLegislation: readonly LocatorLabel[] = ['s', 'sch', 'pt', 'ch', 'reg', 'art', 'cl']

/** The locators that may name a provision. Whether the source is legislation is the library's to say. */
export function pinpointClaims(citations: readonly Citation[], blocks: readonly Block[]): readonly ProvisionClaim[] {
  return citations.flatMap((citation) => {
    const { locator, locatorPlace } = citation
    const label = locator?.parts[0]?.label
    const block = blocks.find(({ note, prose }) => note === citation.note || marks(prose, citation.note)) ?? blocks[0]
    if (!locator || !locatorPlace || !block || label === undefined || !ofLegislation.includes(label)) return []
    const at = { start: indexOf(citation, block), end: indexOf(citation, block) }
    const { prose } = block
    const sentence = prose.sentences.find(({ end }) => at.start <= end) ?? { start: 0, end: prose.text.length }
    const notes = [citation.note]
    const claim = { kind: 'provision', named: citation, text: locator.raw, place: locatorPlace } as const
    return [{ ...claim, prose, at, sentence, notes, reach: 'own-note' }]
  })
}

function marks(prose: Block['prose'], label: string): boolean {
  return prose.marks.some((mark) => mark.label === label)
}

/** Where in the block's plain text the citation, or the mark it makes, stands. */
function indexOf(citation: Citation, { prose }: Block): number {
  const mark = prose.marks.find(({ label }) => label === citation.note)
  const own = prose.starts.indexOf(citation.place.start.offset)
  return mark && own < 0 ? mark.at : Math.max(0, own)
}
