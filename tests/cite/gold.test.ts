import { describe, expect, test } from 'vitest'
import { citeNotes } from '../../src/cite/cite-notes.ts'
import { citeInText } from '../../src/cite/in-text.ts'
import { referenceList } from '../../src/cite/reference-list.ts'
import { yearLetters } from '../../src/cite/year-letters.ts'
import { drawn, lookup, noteContent, notesOf, straight } from './brief-in-miniature.ts'
import { type Case, type Certainty, cases } from './gold.ts'

/** Items that the gold set marks probable and that the guides do not support, by `style id number`, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {}

interface Item {
  readonly name: string
  readonly style: string
  readonly certainty: Certainty
  readonly printed: string
  readonly accepted: readonly string[]
}

function noteItems({ id, sources, notes = [], expect: gold }: Case, style: 'oscola5' | 'oscola4'): readonly Item[] {
  const wanted = gold[style]
  if (wanted === undefined) return []
  const printed = citeNotes(notesOf(notes), lookup(sources), style)
  return wanted.notes.map((text, index) => ({
    name: `${style} ${id} ${index + 1}`,
    style,
    certainty: wanted.noteCertainty?.[index] ?? wanted.certainty,
    printed: drawn(printed[index]?.paragraphs.flat() ?? []),
    accepted: [text, ...(wanted.also?.[`${index + 1}`] ?? [])].map(straight)
  }))
}

/** A full stop at the end of an entry is free; italics that the guide's copy did not show are not compared. */
function harvardItems({ id, sources, expect: { harvard: gold } }: Case): readonly Item[] {
  if (gold === undefined) return []
  const itemOf = lookup(sources)
  const letters = yearLetters(Object.keys(sources), itemOf)
  const common = { style: 'harvard', certainty: gold.certainty }
  const plain = (text: string) => (gold.italics === 'unchecked' ? text.replaceAll('*', '') : text).replace(/\.$/, '')
  const texts = gold.text.map((text, index) => ({
    ...common,
    name: `harvard ${id} text ${index + 1}`,
    printed: drawn(citeInText(noteContent(gold.cites[index] ?? ''), itemOf, letters)),
    accepted: [text, ...(gold.also?.text?.[`${index + 1}`] ?? [])].map(straight)
  }))
  const list = referenceList(Object.keys(sources), itemOf)
  const entries = gold.list.map((entry, index) => ({
    ...common,
    name: `harvard ${id} list ${index + 1}`,
    printed: plain(drawn(list[index]?.content ?? [])),
    accepted: [entry, ...(gold.also?.list?.[`${index + 1}`] ?? [])].map((text) => plain(straight(text)))
  }))
  return [...texts, ...entries]
}

const items = cases.flatMap((gold) => [
  ...noteItems(gold, 'oscola5'),
  ...noteItems(gold, 'oscola4'),
  ...harvardItems(gold)
])

describe('the gold set', () => {
  test.each(items.filter(({ name }) => exceptions[name] === undefined))('$name', ({ printed, accepted }) => {
    expect(accepted).toContain(printed)
  })

  test('an exception is a probable item that does not print', () => {
    for (const { certainty, printed, accepted } of items.filter(({ name }) => exceptions[name] !== undefined)) {
      expect(certainty).toBe('probable')
      expect(accepted).not.toContain(printed)
    }
  })

  test('is whole: sure and probable items a style', () => {
    const count = (style: string, certainty: Certainty) =>
      items.filter((item) => item.style === style && item.certainty === certainty).length
    const styles = ['oscola5', 'oscola4', 'harvard']
    expect(styles.map((style) => `${style} ${count(style, 'sure')} ${count(style, 'probable')}`)).toEqual([
      'oscola5 115 20',
      'oscola4 120 14',
      'harvard 28 12'
    ])
  })
})
