import type { Heading } from 'mdast'
import { type Place, placesIn } from '../../document/place.ts'
import { printedNodes } from '../printed-nodes.ts'
import type { Rule } from '../rule.ts'

export const headingOrder: Rule = {
  id: 'heading-order',
  law: 'Headings start at `##` below the title, and none leaves out a level.',
  *check({ brief }) {
    const place = placesIn(brief.source)
    let above: Heading['depth'] = 1
    for (const { node, start, end } of printedNodes(brief)) {
      if (node.type !== 'heading') continue
      const { depth } = node
      const signs = /^#+/.exec(brief.source.slice(start, end))?.[0]
      const at: Place = place(start, signs === undefined ? end : start + signs.length)
      if (depth === 1) {
        yield {
          level: 'review',
          problem: 'This heading is of the first level, which is the title’s in the front matter',
          fix: 'write it with `##`, and those below it with one `#` more',
          place: at
        }
      } else if (depth > above + 1) {
        yield {
          level: 'review',
          problem: `The heading goes from level ${above} to level ${depth} and leaves out level ${above + 1}`,
          fix: `write it with \`${'#'.repeat(above + 1)}\``,
          place: at
        }
      }
      above = depth
    }
  }
}
