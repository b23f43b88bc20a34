import type { Brief } from '../brief/brief.ts'
import { asPrinted } from '../cite/names.ts'
import { type AskedQuestion, questionsIn } from '../library/questions.ts'
import { type Library, toSourceKey } from '../library/record.ts'
import { listed } from './listed.ts'
import type { PageResponse } from './page.ts'
import { setCharacters } from './set-characters.ts'

/** What a consultation response says of itself; null where the brief answers no consultation. */
export function responseOf({ front, questions }: Brief, { records }: Library): PageResponse | null {
  const { respondent, organisation, contact, consultation, reference } = front
  if (consultation === undefined && respondent === undefined && questions.length === 0) return null
  const record = records.get(toSourceKey(consultation ?? ''))
  const withheld = questions.map(({ number }) => number).filter((number) => front.confidential?.includes(number))
  const asked = record ? unique(questionsIn(record)) : []
  const answered = new Set(questions.filter((question) => question.answered).map(({ number }) => number))
  const open = asked.filter(({ number }) => !answered.has(number))
  return {
    respondent: respondent ?? null,
    organisation: organisation ?? null,
    contact: contact ?? null,
    consultation: consultation === undefined ? null : setCharacters(record?.item.title ?? consultation),
    consultedBy: record ? listed((record.item.author ?? []).map(asPrinted)) : null,
    reference: reference ?? record?.item.number?.toString() ?? null,
    confidentiality: front.confidentiality ?? confidentiality(withheld, front.public ?? false),
    isPublic: front.public ?? false,
    hasSecrets: withheld.length > 0 && front.public !== true,
    asked: asked.length,
    answered: asked.length - open.length,
    open: record
      ? open.map(({ number, text }) => ({
          number,
          words: setCharacters(record.text.slice(text.start, text.end).replace(/\s+/g, ' '))
        }))
      : []
  }
}

function confidentiality(withheld: readonly string[], isPublic: boolean): string {
  if (withheld.length === 0) return 'Nothing in this response is confidential'
  const one = withheld.length === 1
  const which = one
    ? `The answer to question ${withheld[0]} is`
    : `The answers to questions ${withheld.slice(0, -1).join(', ')} and ${withheld.at(-1)} are`
  return `${which} confidential${isPublic ? ` and ${one ? 'is' : 'are'} withheld from this copy` : ''}`
}

function unique(questions: readonly AskedQuestion[]): readonly AskedQuestion[] {
  return questions.filter(({ number }, index) => questions.findIndex((each) => each.number === number) === index)
}
