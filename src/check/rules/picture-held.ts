import { placesIn } from '../../document/place.ts'
import { printedNodes } from '../printed-nodes.ts'
import type { Rule } from '../rule.ts'

export const pictureHeld: Rule = {
  id: 'picture-held',
  law: 'Every picture is a file of the workspace that the page can hold.',
  *check({ brief, facts }) {
    if (facts.pictures === undefined) return
    const place = placesIn(brief.source)
    for (const { node, start, end } of printedNodes(brief)) {
      if (node.type !== 'image') continue
      const fault = facts.pictures.get(node.url)
      if (fault === undefined || fault === null) continue
      yield { level: 'error', ...fault, place: place(start, end) }
    }
  }
}
