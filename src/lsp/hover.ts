import type { Hover } from 'vscode-languageserver/node'
import { citeOnce } from '../cite/cite-once.ts'
import { plainPhrase } from '../cite/plain-phrase.ts'
import { type Exhibit, exhibitsOf, type ShownPassage } from '../exhibit/exhibit.ts'
import { heldSource } from '../exhibit/held-source.ts'
import { type SourceRecord, toSourceKey } from '../library/record.ts'
import type { OpenBrief } from './bench.ts'
import { boldMarks, escaped } from './markdown.ts'
import { holds, rangeOf } from './range.ts'

/** What the cursor stands on: a source's key shows the source, a claim what it rests on. */
export function hoverAt({ bench, checked }: OpenBrief, offset: number): Hover | null {
  const citation = checked.brief.citations.find(({ keyPlace }) => holds(keyPlace, offset))
  if (citation) {
    const record = bench.library.records.get(toSourceKey(citation.key))
    return record ? { contents: markdown(sourceLines(record)), range: rangeOf(citation.keyPlace) } : null
  }
  const exhibits = exhibitsOf(checked)
  const [nearest] = checked.claims
    .map(({ claim: { place } }, index) => ({ place, exhibit: exhibits[index] }))
    .filter(({ place }) => holds(place, offset))
    .toSorted((one, other) => length(one.place) - length(other.place))
  if (!nearest?.exhibit) return null
  return { contents: markdown(claimLines(nearest.exhibit)), range: rangeOf(nearest.place) }
}

function length({ start, end }: Parameters<typeof rangeOf>[0]): number {
  return end.offset - start.offset
}

function markdown(paragraphs: readonly string[]): { kind: 'markdown'; value: string } {
  return { kind: 'markdown', value: paragraphs.join('\n\n') }
}

function sourceLines(record: SourceRecord): readonly string[] {
  // A short form is declared for the citations that follow, and here none do.
  const { 'title-short': _, ...item } = record.item
  const { when, completeness } = heldSource(record)
  return [
    plainPhrase(citeOnce(item, null, 'oscola5').citation),
    `Held: ${[when, completeness].filter((part) => part !== null).join('; ')}`
  ]
}

function claimLines({ sign, verdictWord, because, waived, remarks, passage }: Exhibit): readonly string[] {
  return [
    `${sign} **${verdictWord}**: ${because}`,
    ...(waived === null ? [] : [`Waived: ${escaped(waived)}`]),
    ...remarks.map((remark) => remark.map(({ text, code }) => (code ? `\`${text}\`` : escaped(text))).join('')),
    ...(passage ? passageLines(passage) : [])
  ]
}

function passageLines({ title, locator, extract, address, nearest }: ShownPassage): readonly string[] {
  const where = escaped(locator === null ? title : `${title}, ${locator}`)
  const linked = address === null ? where : `[${where}](<${address}>)`
  return [...(nearest ? ['The nearest that the source has:'] : []), `> ${boldMarks(extract)}`, linked]
}
