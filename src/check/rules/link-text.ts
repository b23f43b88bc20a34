import type { Link, LinkReference } from 'mdast'
import { visit } from 'unist-util-visit'
import { placesIn } from '../../document/place.ts'
import { printedNodes } from '../printed-nodes.ts'
import type { Rule } from '../rule.ts'

const bare =
  /^(?:(?:please\s+)?(?:click|press|tap|see|read|look|go|download(?:\s+it)?)\s+)?(?:here|this|this\s+(?:link|page|site|website|article|document|report)|(?:the\s+)?link|(?:find\s+out\s+|learn\s+|read\s+|see\s+)?more|more\s+(?:details|info(?:rmation)?)|details|website|source|download|url|click|continue\s+reading)[\s.:>»→…]*$/i

/** WCAG 2.2, success criterion 2.4.4 (level A). */
export const linkText: Rule = {
  id: 'link-text',
  law: 'The words of a link say where it leads.',
  *check({ brief }) {
    const place = placesIn(brief.source)
    for (const { node, start, end } of printedNodes(brief)) {
      if (node.type !== 'link' && node.type !== 'linkReference') continue
      const words = wordsOf(node)
      const at = place(start, end)
      if (words === '') {
        yield {
          level: 'error',
          problem: 'The link has no words, so nobody can follow it',
          fix: 'write between `[` and `]` where it leads',
          place: at
        }
      } else if (bare.test(words)) {
        yield {
          level: 'review',
          problem: `\`${words}\` does not say where the link leads`,
          fix: 'write what it leads to, such as the title of the page',
          place: at
        }
      }
    }
  }
}

/** What is read out: words, code, and what pictures are said to show. */
function wordsOf(link: Link | LinkReference): string {
  const words: string[] = []
  visit(link, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value)
    else if (node.type === 'image' || node.type === 'imageReference') words.push(node.alt ?? '')
    else if (node.type === 'break') words.push(' ')
  })
  return words.join('').replace(/\s+/g, ' ').trim()
}
