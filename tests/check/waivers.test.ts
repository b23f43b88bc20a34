import { expect, it } from 'vitest'
import { redraw, source } from './marked.ts'

it.each([
  ['<!-- allow source-known: the record comes tomorrow -->\nA claim [@nowhere].'],
  ['A claim [@nowhere]. <!-- allow source-known: the record comes tomorrow -->'],
  [
    `<!-- allow source-known: -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The waiver of \`source-known\` gives no reason: write \`<!-- allow source-known: why -->\`
A claim [@nowhere].
         ^^^^^^^^ Unknown source \`nowhere\`: add \`nowhere\` to the library`
  ],
  [
    `<!-- allow source-known: covers the next block only -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The waiver of \`source-known\` allows nothing here: take it out, or put it directly before the block it speaks of
A claim.

Another [@nowhere].
         ^^^^^^^^ Unknown source \`nowhere\`: add \`nowhere\` to the library`
  ],
  ['Text.\n\n[^a]: A remark. <!-- allow note-used: kept for later -->'],
  ['Text.[^a]\n\n[^a]: @nowhere.\n    <!-- allow source-known: the record comes tomorrow -->'],
  ['<!-- allow two weeks for replies -->\nA claim. <!-- allowance -->'],
  [
    `<!-- allow source-known -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^ The waiver of \`source-known\` gives no reason: write \`<!-- allow source-known: why -->\`
Text. <!-- allow: why -->
      ^^^^^^^^^^^^^^^^^^^ This waiver names no rule: name the rule that the finding gives`
  ],
  [
    `<!-- allow source-know: a slip -->
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ There is no rule \`source-know\`: write \`source-known\`
Text.`
  ]
])('a waiver allows the findings of its rule in its block, brief %#', (marked) => {
  expect(redraw(marked, [source('ons-2024', 'Text.')])).toBe(marked)
})
