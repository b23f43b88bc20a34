import { contentStems } from '../../text/numerals/content.ts'
import { readNumerals } from '../../text/numerals/read.ts'
import { sentencesIn } from '../../text/sentences.ts'
import { ownWords } from './asked.ts'
import { clauseOf, isDenied } from './clause.ts'
import { cleaned } from './clean.ts'
import { type Outside, passageFrom, sourceFigure } from './new-passage.ts'
import { once } from './once.ts'
import type { SourceBlock } from './source-blocks.ts'
import type { SourcePassage } from './source-figures.ts'

/** Whether a text may hold a numeral at all. */
export const hasNumeral =
  /\d|[½⅓⅔¼¾⅕⅖⅗⅘⅛]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|halves|halv(?:ed|ing)|third|quarter|\w{3,6}th|doubl\w+|trebl\w+|tripl\w+|quadrupl\w+|twice|\w{2,5}fold)\b/i

/** The sentences of a block that hold figures. */
export function sentencePassages(text: string, block: SourceBlock, outer: Outside): SourcePassage[] {
  const { text: words, at } = cleaned(text, block.start, block.end)
  const passages: SourcePassage[] = []
  let before = outer.periods
  for (const span of sentencesIn(words)) {
    const sentence = words.slice(span.start, span.end)
    if (!hasNumeral.test(sentence)) continue
    const numerals = readNumerals(sentence)
    const whole = { start: 0, end: sentence.length }
    const figures = numerals.filter((numeral) => numeral.kind === 'figure')
    const map = (index: number): number => at(span.start + index)
    const passage = passageFrom(
      sentence,
      block,
      'sentence',
      { start: map(0), end: map(sentence.length - 1) + 1 },
      outer.stems,
      before
    )
    const periods: string[] = []
    for (const numeral of numerals) {
      if (numeral.kind === 'figure') continue
      if (numeral.period !== null) periods.push(numeral.period)
      for (const digits of numeral.text.match(/\d+(?:,\d{3})*/g) ?? [])
        passage.excluded.push(Number(digits.replaceAll(',', '')))
    }
    passage.periods.push(...periods)
    figures.forEach((figure, index) => {
      const aside = once(() => {
        const { start: from, end: to } = clauseOf(sentence, whole, figure, figures[index - 1], figures[index + 1])
        return `${sentence.slice(from, figure.start)} ${sentence.slice(figure.end, to)}`
      })
      passage.figures.push(
        sourceFigure(figure, passage, map(figure.start), map(figure.end - 1) + 1, {
          near: once(() => ownWords(contentStems(aside()), figure, figures.slice(Math.max(0, index - 4), index + 5))),
          denied: once(() => isDenied(aside()))
        })
      )
    })
    passages.push(passage)
    if (periods.length > 0) before = periods
  }
  return passages
}
