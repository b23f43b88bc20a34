import type { Span } from '../../document/place.ts'
import { judgeInsertion, judgeReplacement } from './brackets.ts'
import type { Flaw } from './flaw.ts'
import type { EditorialMark, Insertion } from './parts.ts'
import { weightIn } from './weight.ts'

/** What the editorial marks at one point of the quotation come to. */
export interface Joint {
  readonly flaws: readonly Flaw[]
  readonly remarks: readonly string[]
  /** How much of the source beside the piece the marks stand for. */
  readonly taken: number
}

const none: Joint = { flaws: [], remarks: [], taken: 0 }
const mostWordsLeftOut = 80

/** The marks between two pieces, given the source's words between them (`between`, in its normalised text). */
export function flawsBetween(marks: readonly EditorialMark[], text: string, between: Span): Joint {
  const leftOut = text.slice(between.start, between.end)
  const insertions = insertionsIn(marks)
  if (marks.some(({ kind }) => kind === 'omission')) return omission(leftOut, insertions, text, between)
  const [insertion] = insertions
  if (insertion === undefined) return leftOut.trim() === '' ? none : omission(leftOut, [], text, between)
  if (insertions.length > 1) return { ...none, flaws: [tooMany(insertions)] }
  return judgeReplacement(insertion, leftOut, text)
}

/** The marks before the first piece: what they stand for is looked for in the words before it. */
export function flawsAtStart(marks: readonly EditorialMark[], text: string, at: number): Joint {
  const insertion = insertionsIn(marks).at(-1)
  return insertion === undefined ? none : judgeInsertion(insertion, text, { start: at, end: at }, 'start')
}

export function flawsAtEnd(marks: readonly EditorialMark[], text: string, at: number): Joint {
  const [insertion] = insertionsIn(marks)
  return insertion === undefined ? none : judgeInsertion(insertion, text, { start: at, end: at }, 'end')
}

const remarkOfTheAuthor =
  /^(?:sic|sic!|(?:my |our )?emphasis (?:added|mine|ours|in original|in the original|omitted|removed)|original emphasis|added emphasis|(?:foot)?notes? omitted|citations? omitted|references? omitted|internal quotation marks omitted|translation|translated|our translation)\.?$/iu

function insertionsIn(marks: readonly EditorialMark[]): readonly Insertion[] {
  return marks.filter((mark) => mark.kind === 'insertion').filter(({ words }) => !remarkOfTheAuthor.test(words.trim()))
}

function omission(leftOut: string, insertions: readonly Insertion[], text: string, between: Span): Joint {
  const words = leftOut.trim()
  const shown = words.length > 120 ? `${words.slice(0, 80)} … ${words.slice(-30)}` : words
  const remarks = words === '' ? [] : [`left out: \`${shown}\``]
  const count = words.split(/\s+/).length
  const [insertion] = insertions
  const subject = insertion && insertions.length === 1 ? subjectOf(words) : null
  const flaws: Flaw[] = []
  const hidden = weightIn(words)
  if (hidden !== null)
    flaws.push(
      hides(`The ellipsis leaves out \`${hidden}\``, `quote \`${hidden}\` too, or say it in your own sentence`)
    )
  else if (count > mostWordsLeftOut)
    flaws.push(hides(`The pieces stand ${count} words apart`, 'make two quotations of them'))
  else if (
    crossesSentence(text.slice(Math.max(0, between.start - 2), between.end)) &&
    !startsSentence(text, between.end) &&
    subject === null
  ) {
    flaws.push(
      hides(`The ellipsis joins parts of two sentences, leaving out \`${shown}\``, 'make two quotations of them')
    )
  }
  if (insertion && subject !== null) flaws.push(...judgeReplacement(insertion, subject, text).flaws)
  else for (const one of insertions) flaws.push(...judgeInsertion(one, text, between, 'beside').flaws)
  return { flaws, remarks, taken: 0 }
}

/** The first words of the sentence that the next piece goes on with, where an insertion may stand for them. */
function subjectOf(leftOut: string): string | null {
  const last = /[.!?]['")\]]*\s([^.!?]{1,60})$/u.exec(leftOut)?.[1]
  return last !== undefined && last.split(' ').length <= 6 ? last : null
}

function hides(problem: string, fix: string): Flaw {
  return { verdict: 'review', reason: 'hides-words', problem, fix }
}

function tooMany(insertions: readonly Insertion[]): Flaw {
  const shown = insertions.map(({ words }) => `\`[${words}]\``).join(' and ')
  return {
    verdict: 'review',
    reason: 'ambiguous',
    problem: `What ${shown} stand for in the source cannot be told apart`,
    fix: 'put them in one pair of brackets'
  }
}

function crossesSentence(words: string): boolean {
  return /\p{L}{2}[.!?]['")\]]*(?:\s|$)/u.test(
    words.replace(/\b(?:e\.g|i\.e|etc|cf|vs?|no|para|s|ss|p|pp|sch|mr|mrs|ms|dr)\./giu, '')
  )
}

function startsSentence(text: string, at: number): boolean {
  return /[.!?:]['")\]]*\s['"([]*$/u.test(text.slice(Math.max(0, at - 8), at))
}
