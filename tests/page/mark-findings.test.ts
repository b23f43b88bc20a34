import fc from 'fast-check'
import type { Paragraph, PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { read } from '../../src/brief/read.ts'
import type { Finding } from '../../src/document/finding.ts'
import { placesIn } from '../../src/document/place.ts'
import { markFindings } from '../../src/page/mark-findings.ts'

const text = 'Reports rose by *far* more than 8% & fell > after that.'

/** The paragraph in words, what is marked between brackets. */
function markedAt(spans: readonly (readonly [start: number, end: number])[]): string {
  const { tree } = read({ file: 'briefs/a.md', text })
  const place = placesIn(text)
  const findings = spans.map(([start, end]): Finding => {
    return { rule: 'a', level: 'error', problem: 'b', fix: 'c', place: place(start, end) }
  })
  const { blocks } = markFindings(tree.children, findings, text)
  const first = blocks.find((block): block is Paragraph => block.type === 'paragraph')
  return first ? words(first.children) : ''
}

function words(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (!('children' in node)) return 'value' in node ? node.value : ''
      const inner = words(node.children)
      return node.data?.hName === 'mark' ? `[${inner}]` : inner
    })
    .join('')
}

test('each finding is marked, and those that overlap as one', () => {
  expect(
    markedAt([
      [0, 7],
      [8, 12],
      [10, 15],
      [17, 20]
    ])
  ).toBe('[Reports] [rose by] [far] more than 8% & fell > after that.')
})

test('what is marked is what findings stand on, however many there are', () => {
  const span = fc.tuple(fc.nat(text.length - 1), fc.nat(9)).map(([start, length]): [number, number] => {
    return [start, Math.min(text.length, start + 1 + length)]
  })
  fc.assert(
    fc.property(fc.array(span, { maxLength: 40 }), (spans) => {
      const marked = markedAt(spans)
      const plain = text.replaceAll('*', '')
      expect(marked.replace(/[[\]]/g, '')).toBe(plain)
      const on = [...text].map((_, at) => spans.some(([start, end]) => at >= start && at < end))
      const wanted = [...text].flatMap((char, at) => (char === '*' ? [] : [on[at] === true]))
      const found: boolean[] = []
      let open = false
      for (const char of marked) {
        if (char === '[' || char === ']') open = char === '['
        else found.push(open)
      }
      expect(found).toEqual(wanted)
    }),
    { seed: 7, numRuns: 300 }
  )
})
