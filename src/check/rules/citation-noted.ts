import { charOffsets } from '../../brief/char-offsets.ts'
import { findCitations } from '../../brief/find-citations.ts'
import { placesIn } from '../../document/place.ts'
import { toSourceKey } from '../../library/record.ts'
import { printedNodes } from '../printed-nodes.ts'
import type { Rule } from '../rule.ts'

export const citationNoted: Rule = {
  id: 'citation-noted',
  law: 'A citation in the text stands in square brackets.',
  *check({ brief }, { records }) {
    const place = placesIn(brief.source)
    // What stands in brackets and notes has become a citation; what is text still prints as typed.
    for (const { node } of printedNodes(brief)) {
      if (node.type !== 'text') continue
      const citations = findCitations(node.value).filter(({ key }) => records.has(toSourceKey(key)))
      if (citations.length === 0) continue
      const { starts, ends } = charOffsets(node, brief.source)
      for (const { start, end, key } of citations) {
        const typed = node.value.slice(start, end)
        yield {
          level: 'review',
          problem: `\`@${key}\` stands in the text without brackets, and prints as typed`,
          fix: `write \`[${typed}]\``,
          place: place(starts[start] ?? 0, ends[end - 1] ?? 0)
        }
      }
    }
  }
}
