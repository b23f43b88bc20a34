import { type AskedQuestion, questionsIn } from '../library/questions.ts'
import type { SourceRecord } from '../library/record.ts'
import { foldPlain, normalise } from '../text/normalise.ts'
import type { Judgement, QuotationReason } from './judgement.ts'
import { passageAt } from './passage.ts'
import { differenceOf } from './quotation/wording.ts'
import { hasText } from './source-text.ts'

/** A question as a response puts it. */
export interface QuestionAsked {
  readonly number: string
  readonly text: string
}

type Judged = Judgement<QuotationReason>

/** Whether a question stands in the consultation, word for word and under its number. Null: no record is named. */
export function judgeQuestion({ number, text }: QuestionAsked, record: SourceRecord | null): Judged {
  if (record === null) {
    return {
      ...open('uncited'),
      problem: `No record bears out the text of question ${number}`,
      fix: 'name the consultation document with `consultation: KEY` at the top of the brief'
    }
  }
  const questions = questionsIn(record)
  if (!hasText(record) || questions.length === 0) {
    return {
      ...open('no-text'),
      problem: `\`${record.key}\` holds no question that can be told by its number`,
      fix: `write each as \`Question ${number}: …\` in \`${record.file}\``
    }
  }
  const asked = folded(text)
  const own = questions.filter((question) => question.number.toLowerCase() === number.toLowerCase())
  const exact = own.find((question) => isText(asked, question, record))
  if (exact) {
    const passage = passageAt(record, exact.text)
    const remarks =
      record.evidence.completeness === 'notes' ? [`the text of \`${record.key}\` is a person's own notes`] : []
    return { verdict: 'verified', reason: 'verbatim', passage, problem: null, fix: null, remarks }
  }
  const other = questions.find((question) => isText(asked, question, record))
  if (other)
    return wrong(
      'other-source',
      other,
      record,
      `This is question ${other.number} of \`${record.key}\`, not question ${number}`,
      `write \`Question ${other.number}\``
    )
  const [first] = own
  if (!first) {
    const whole = record.evidence.completeness === 'full'
    return {
      ...open('absent'),
      verdict: whole ? 'refuted' : 'unchecked',
      problem: `\`${record.key}\` has no question ${number}`,
      fix: `give it the number that it has there, or capture the page it stands on`
    }
  }
  const printed = record.text.slice(first.text.start, first.text.end)
  const difference = differenceOf(text.trim(), printed.replace(/\s+/g, ' '))
  return wrong(
    'altered',
    first,
    record,
    `Question ${number} does not read so in \`${record.key}\`: ${difference}`,
    'give the question in its own words'
  )
}

function isText(asked: string, { text, whole }: AskedQuestion, record: SourceRecord): boolean {
  const least = foldedPart(record, text.start, text.end)
  if (asked === least) return true
  return asked.length > least.length && foldedPart(record, whole.start, whole.end).startsWith(asked)
}

function foldedPart({ text }: SourceRecord, start: number, end: number): string {
  return normalise(text.slice(start, end)).text.trim()
}

function folded(text: string): string {
  return foldPlain(text).text.trim()
}

function open(reason: QuotationReason): Judged {
  return { verdict: 'unchecked', reason, passage: null, problem: null, fix: null, remarks: [] }
}

function wrong(
  reason: QuotationReason,
  question: AskedQuestion,
  record: SourceRecord,
  problem: string,
  fix: string
): Judged {
  return { verdict: 'refuted', reason, passage: passageAt(record, question.text), problem, fix, remarks: [] }
}
