import { sentencesIn } from '../../src/text/sentences.ts'
import type { Random } from './random.ts'

/** Words taken straight from a source, at boundaries where a careful author would cut. */
export interface TakenPassage {
  readonly source: number
  readonly text: string
}

/** Near the cut, these would change what is said. */
const weighty =
  /\b(?:not|no|never|nor|neither|unlikely|fails?|failed|cannot|declined|rejected|less|fewer|more|least|most|than|about|around|nearly|only|without|unless|except|if|whether|may|might|subject|partly|rather|un\w{4,}|il\w{4,}|non-\w+)\b/iu
const unfairBefore = /(?:\b(?:at|up|under|over|between|to|from|and|not)|[£\d%])\W*$/iu
const unfairAfter =
  /^\W*(?:to|but|million|billion|per|percentage|points?|and (?:not|5|£)|where|–|-|whichever|of|or)\b/iu

/** `count` passages of 5 to 30 words: whole sentences, clauses, and stretches between. */
export function passagesFrom(sources: readonly string[], count: number, random: Random): readonly TakenPassage[] {
  const sentences = sources.flatMap((source, index) =>
    source
      .split(/\n\s*\n/)
      .filter((block) => !block.startsWith('#'))
      .flatMap((block) =>
        sentencesIn(block).map(({ start, end }) => ({ source: index, text: block.slice(start, end) }))
      )
      .filter(({ text }) => text.split(/\s+/).length >= 6)
  )
  const passages: TakenPassage[] = []
  for (let tries = 0; passages.length < count && tries < count * 60; tries++) {
    const sentence = random.pick(sentences)
    if (sentence === undefined) break
    const text = random.below(3) === 0 ? sentence.text : stretchOf(sentence.text, random)
    if (text !== null && isBalanced(text)) passages.push({ source: sentence.source, text })
  }
  return passages
}

function stretchOf(sentence: string, random: Random): string | null {
  const words = [...sentence.matchAll(/\S+/g)]
  const first = words[random.below(words.length)]
  const length = 5 + random.below(20)
  const last = first && words[Math.min(words.length - 1, words.indexOf(first) + length)]
  if (first === undefined || last === undefined) return null
  const end = last.index + last[0].length
  const text = sentence.slice(first.index, end).replace(/[,;:–]$/u, '')
  const fair =
    /^[a-z]+$/iu.test(first[0]) &&
    /[a-z]{3}[.,;]?$/iu.test(last[0]) &&
    !unfairBefore.test(sentence.slice(0, first.index)) &&
    !unfairAfter.test(sentence.slice(end)) &&
    !weighty.test(sentence.slice(0, first.index).trimEnd().split(/\s+/).slice(-6).join(' ')) &&
    !weighty.test(sentence.slice(end).trimStart().split(/\s+/).slice(0, 4).join(' '))
  return fair && text.split(/\s+/).length >= 5 ? text : null
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0
  return count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g) && !/[{}|<>]/.test(text) && text.length < 400
}
