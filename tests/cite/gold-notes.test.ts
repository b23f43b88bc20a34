import { describe, expect, test } from 'vitest'
import { citeNotes } from '../../src/cite/cite-notes.ts'
import { drawn, lookup, notesOf, straight } from './brief-in-miniature.ts'
import { cases } from './gold.ts'

describe.each(['oscola5', 'oscola4'] as const)('%s', (style) => {
  test.each(cases.filter(({ expect }) => expect[style] !== undefined))(
    '$id',
    ({ sources, notes = [], expect: gold }) => {
      const expected = gold[style]?.notes ?? []
      const printed = citeNotes(notesOf(notes), lookup(sources), style).map(({ paragraphs }) =>
        drawn(paragraphs.flat())
      )
      const accepted = expected.map((text, index) => {
        const also = gold[style]?.also?.[`${index + 1}`]?.map(straight) ?? []
        return also.includes(printed[index] ?? '') ? printed[index] : straight(text)
      })
      expect(printed).toEqual(accepted)
    }
  )
})
