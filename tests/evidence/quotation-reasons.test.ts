import { describe, expect, it } from 'vitest'
import { judgeQuotation } from '../../src/evidence/quotation.ts'
import type { Completeness, SourceRecord, Standing } from '../../src/library/record.ts'
import { libraryOf, recordOf } from './records.ts'

const body =
  'In short, the authority may publish a statement, after consultation, of its reasons. It must not charge a fee.'

function judge(quote: string, records: readonly SourceRecord[], citing = 1, before = '') {
  const cited = records.slice(0, citing).map((record) => ({ record, locator: null }))
  const { passage, ...rest } = judgeQuotation({ text: quote, block: false, before }, cited, libraryOf(records))
  return {
    ...rest,
    words: passage && `${passage.record.key}: ${passage.record.text.slice(passage.start, passage.end)}`
  }
}

const source = (completeness: Completeness = 'full', standing: Standing = 'primary') =>
  recordOf('act', body, { evidence: { completeness, standing } })

describe('judgeQuotation', () => {
  it('finds the very words', () => {
    expect(judge('the authority may publish a statement,', [source()])).toEqual({
      verdict: 'verified',
      reason: 'verbatim',
      words: 'act: the authority may publish a statement,',
      problem: null,
      fix: null,
      remarks: []
    })
  })

  it('shows what an ellipsis leaves out', () => {
    expect(judge('[T]he authority may publish a statement … of its reasons', [source()])).toEqual({
      verdict: 'verified',
      reason: 'declared-alteration',
      words: 'act: the authority may publish a statement, after consultation, of its reasons',
      problem: null,
      fix: null,
      remarks: ['left out: `, after consultation,`']
    })
  })

  it('shows what came nearest, word by word', () => {
    expect(judge('the authority must publish a statement', [source()])).toEqual({
      verdict: 'refuted',
      reason: 'altered',
      words: 'act: the authority may publish a statement,',
      problem: 'These words are not in `act`: it says `the authority may publish a statement,`',
      fix: "quote the source's words, or take the marks away",
      remarks: ['word by word: the authority [-must-]{+may+} publish a statement{+,+}']
    })
  })

  it('says which other record holds the words, and where', () => {
    const other = recordOf('report', '<!-- page 1 -->\nOne.\n<!-- page 2 -->\nThe scheme was open to all in May.', {
      divisions: [
        { kind: 'page', label: '1', start: 0, end: 21 },
        { kind: 'page', label: '2', start: 21, end: 80 }
      ]
    })
    expect(judge('The scheme was open to all', [source(), other])).toEqual({
      verdict: 'refuted',
      reason: 'other-source',
      words: 'report: The scheme was open to all',
      problem: 'These words are not in `act`: they stand in `report`, p 2',
      fix: 'cite `@report, p 2`',
      remarks: []
    })
  })

  it('says that words are absent, as far as the capture goes', () => {
    const quote = 'Penguins waddle across frozen harbours'
    expect(judge(quote, [source()])).toMatchObject({ verdict: 'refuted', reason: 'absent', words: null })
    expect(judge(quote, [source('partial')])).toMatchObject({
      verdict: 'unchecked',
      reason: 'absent',
      problem: 'These words are not in what is captured of `act`, which is not the whole source'
    })
    expect(judge(quote, [source('notes')])).toMatchObject({ verdict: 'unchecked', reason: 'absent' })
    expect(judge('the authority must publish a statement', [source('notes')])).toMatchObject({ verdict: 'refuted' })
  })

  it('says that there was nothing to read, or nothing cited', () => {
    expect(judge('any words at all', [source('none')])).toMatchObject({ verdict: 'unchecked', reason: 'no-text' })
    expect(judge('any words at all', [recordOf('empty', '\n')])).toMatchObject({
      verdict: 'unchecked',
      reason: 'no-text'
    })
    expect(judge('any words at all', [source()], 0)).toMatchObject({ verdict: 'unchecked', reason: 'uncited' })
  })

  it('verifies from notes with a remark, and never from a translation', () => {
    const quote = 'the authority may publish a statement'
    expect(judge(quote, [source('notes')])).toMatchObject({
      verdict: 'verified',
      remarks: ["the text of `act` is a person's own notes"]
    })
    expect(judge(quote, [source('full', 'translation')])).toMatchObject({
      verdict: 'review',
      reason: 'verbatim',
      problem: "These words are those of a translation, `act`, and not the source's own"
    })
    const original = recordOf('original', body)
    expect(judge(quote, [source('full', 'translation'), original], 2)).toMatchObject({
      verdict: 'verified',
      words: 'original: the authority may publish a statement'
    })
  })

  it.each([
    ['charge a fee', '', 'The source has `not` right before these words'],
    ['It must … charge a fee', '', 'The ellipsis leaves out `not`'],
    ['the authority may [not] publish a statement', '', '`[not]` brings in `not`, which the source does not say there'],
    ['the authority [must] publish a statement', '', "`[must]` takes away the source's `may`"]
  ])('holds for review what hides words: %s', (quote, before, problem) => {
    expect(judge(quote, [source()], 1, before)).toMatchObject({ verdict: 'review', reason: 'hides-words', problem })
  })

  it("lets the author's own sentence carry the negation", () => {
    expect(judge('charge a fee', [source()], 1, 'The authority must not')).toMatchObject({ verdict: 'verified' })
  })

  it('cannot tell what some brackets stand for, and says so', () => {
    expect(judge('[The Treasury] may publish a statement', [source()])).toMatchObject({
      verdict: 'review',
      reason: 'ambiguous',
      problem: "Whether `[The Treasury]` means the source's `authority` cannot be told"
    })
  })

  it('asks for brackets around a changed capital', () => {
    expect(judge('The authority may publish a statement', [source()])).toMatchObject({
      verdict: 'review',
      reason: 'altered',
      problem: 'The source has `the` where the quotation has `The`',
      fix: 'write `[T]he`'
    })
  })

  it('says what it passes over', () => {
    const paged = recordOf('report', 'waiting times rose[12] in\n\n14\n\n<!-- page 15 -->\nthe second quarter')
    expect(judge('waiting times rose in the second quarter', [paged])).toMatchObject({
      verdict: 'verified',
      remarks: ['passes over `rose[12] 14` in the source']
    })
  })
})
