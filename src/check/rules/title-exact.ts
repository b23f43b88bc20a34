import { placeInProse } from '../../brief/prose.ts'
import { placesIn } from '../../document/place.ts'
import { findQuotations } from '../../text/quotations.ts'
import { titleMeant } from '../../text/quoted-kind.ts'
import { citedTitles } from '../judge.ts'
import type { Rule } from '../rule.ts'

export const titleExact: Rule = {
  id: 'title-exact',
  law: 'The title of a cited work in quotation marks is the title that its record has.',
  *check({ brief }, library) {
    const titles = citedTitles(brief, library)
    const place = placesIn(brief.source)
    for (const { prose } of brief.blocks) {
      for (const { kind, inner } of findQuotations(prose.text, titles)) {
        const words = prose.text.slice(inner.start, inner.end)
        const meant = kind === 'title' ? titleMeant(words, titles) : null
        if (meant === null || meant.exact) continue
        yield {
          level: 'review',
          problem: `\`${words}\` is not how the title reads: it is \`${meant.title}\``,
          fix: `write \`${meant.title}\``,
          place: placeInProse(inner, prose, place)
        }
      }
    }
  }
}
