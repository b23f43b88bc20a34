import { describe, expect, test } from 'vitest'
import { citeInText } from '../../src/cite/in-text.ts'
import { referenceList } from '../../src/cite/reference-list.ts'
import { yearLetters } from '../../src/cite/year-letters.ts'
import { drawn, lookup, noteContent, straight } from './brief-in-miniature.ts'
import { cases } from './gold.ts'

const unstopped = (text: string) => text.replace(/\.$/, '')

describe('harvard', () => {
  test.each(cases.filter(({ expect }) => expect.harvard !== undefined))(
    '$id',
    ({ sources, expect: { harvard: gold } }) => {
      const itemOf = lookup(sources)
      const keys = Object.keys(sources)
      const letters = yearLetters(keys, itemOf)
      const text = gold?.cites.map((cite) => drawn(citeInText(noteContent(cite), itemOf, letters)))
      expect(text).toEqual(gold?.text.map(straight))

      const plainItalics = (words: string) => (gold?.italics === 'unchecked' ? words.replaceAll('*', '') : words)
      const list = referenceList(keys, itemOf).map(({ content }) => unstopped(plainItalics(drawn(content))))
      const accepted = gold?.list.map((entry, index) => {
        const also = gold.also?.list?.[`${index + 1}`]?.map((other) => unstopped(straight(other))) ?? []
        return also.includes(list[index] ?? '') ? list[index] : unstopped(straight(plainItalics(entry)))
      })
      expect(list).toEqual(accepted)
    }
  )
})
