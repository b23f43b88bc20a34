import { z } from 'zod'
import { type ItemDraft, put } from '../item-draft.ts'
import { type Bases, siteBases } from './bases.ts'
import { dateOf } from './days.ts'
import { type Described, openParliament, strangeAnswer } from './described.ts'
import { memberName } from './names.ts'
import { paragraphsOfHtml } from './plain-text.ts'

/** A written question with its answer, or a written statement. */
export interface QuestionAddress {
  readonly site: 'questions'
  readonly kind: 'question' | 'statement'
  /** ISO: the day it was tabled or made. */
  readonly date: string
  readonly number: string
  readonly page: string
  readonly metadata: string
}

const path = /^\/written-(questions|statements)\/detail\/(\d{4}-\d\d-\d\d)\/([A-Za-z]*\d+)\/?$/

export function understandQuestions(url: URL, bases: Bases = siteBases): QuestionAddress | null {
  const parts = url.hostname === 'questions-statements.parliament.uk' ? path.exec(url.pathname) : null
  if (!parts) return null
  const [, section = '', date = '', raw = ''] = parts
  const number = raw.toUpperCase()
  return {
    site: 'questions',
    kind: section === 'statements' ? 'statement' : 'question',
    date,
    number,
    page: `https://questions-statements.parliament.uk/written-${section}/detail/${date}/${raw.toLowerCase()}`,
    metadata: `${bases.questionsApi}/api/written${section}/${section}/${date}/${number}`
  }
}

const text = z.string().nullish()
const member = z.object({ name: text }).nullish()

/** Confirmed by public clients and recorded answers: the item stands in `value`. */
const answer = z.object({
  value: z.object({
    house: text,
    uin: text,
    heading: text,
    title: text,
    dateTabled: text,
    dateMade: text,
    dateAnswered: text,
    questionText: text,
    answerText: text,
    text,
    answeringBodyName: text,
    askingMember: member,
    member
  })
})

/** Reads one question or statement with its text. */
export function fromQuestions(json: unknown, address: QuestionAddress): Described {
  const read = answer.safeParse(json)
  if (!read.success) throw strangeAnswer('The written questions data')
  const { value } = read.data
  const asker = value.askingMember?.name ?? value.member?.name
  const item: ItemDraft = { type: 'hearing' }
  put(item, 'title', value.heading ?? value.title ?? `Written ${address.kind} ${address.number}`)
  put(item, 'author', asker ? [memberName(asker)] : undefined)
  put(item, 'authority', value.house === 'Commons' || value.house === 'Lords' ? `House of ${value.house}` : undefined)
  put(item, 'genre', address.kind === 'question' ? 'Written question' : 'Written statement')
  put(item, 'number', value.uin ?? address.number)
  put(item, 'issued', dateOf(value.dateAnswered ?? value.dateMade ?? value.dateTabled ?? address.date))
  put(item, 'URL', address.page)
  const body = textOf(value)
  const unanswered = address.kind === 'question' && !value.answerText
  return {
    item,
    standing: 'primary',
    licence: openParliament,
    attachments: [],
    ...(body ? { text: `${body}\n` } : {}),
    remarks: unanswered ? ['The question has no answer yet'] : []
  }
}

function textOf(value: z.infer<typeof answer>['value']): string {
  const part = (heading: string, html: string | null | undefined) =>
    html ? [heading, ...paragraphsOfHtml(html)].filter(Boolean) : []
  return [
    ...part('## Question', value.questionText),
    ...part('## Answer', value.answerText),
    ...part('', value.text)
  ].join('\n\n')
}
