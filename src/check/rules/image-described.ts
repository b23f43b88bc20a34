import { placesIn } from '../../document/place.ts'
import { printedNodes } from '../printed-nodes.ts'
import type { Rule } from '../rule.ts'

const fileName = /^\S+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$|^(?:img|image|dsc|screenshot)[\s_-]*\d[\d\s_-]*$/i
const kindOnly =
  /^(?:an?\s+|the\s+)?(?:image|picture|photo(?:graph)?|graphic|chart|graph|figure|diagram|screenshot|logo|icon|map|alt(?:\s+text)?)\.?$/i

/** WCAG 2.2, success criterion 1.1.1 (level A). */
export const imageDescribed: Rule = {
  id: 'image-described',
  law: 'Every picture has words that say what it shows.',
  *check({ brief }) {
    const place = placesIn(brief.source)
    for (const { node, start, end } of printedNodes(brief)) {
      if (node.type !== 'image' && node.type !== 'imageReference') continue
      const words = (node.alt ?? '').trim()
      const at = place(start, end)
      if (words === '') {
        yield {
          level: 'error',
          problem: 'The picture has no words for those who cannot see it',
          fix: 'write what it shows between `![` and `]`',
          place: at
        }
      } else if (fileName.test(words) || kindOnly.test(words)) {
        yield {
          level: 'review',
          problem: `\`${words}\` does not say what the picture shows`,
          fix: 'write what a reader learns from it',
          place: at
        }
      }
    }
  }
}
