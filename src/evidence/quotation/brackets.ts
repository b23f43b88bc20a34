import type { Span } from '../../document/place.ts'
import { foldPlain } from '../../text/normalise.ts'
import { brings, meaning, unclear } from './bracket-flaws.ts'
import type { Flaw } from './flaw.ts'
import type { Joint } from './joints.ts'
import type { Insertion } from './parts.ts'
import { pronoun, substitution } from './substitution.ts'
import { strengthIn } from './weight.ts'

const clean: Joint = { flaws: [], remarks: [], taken: 0 }

const expectsMore =
  /\b(?:the|a|an|of|to|in|on|by|for|with|from|at|as|its|their|his|her|our|is|are|was|were|be|been|under|between|into|and|or)$/iu

/** `[words]` between two pieces, in place of `replaced`: literally, as a case change, an ending or a substitution. */
export function judgeReplacement(insertion: Insertion, replaced: string, source: string): Joint {
  const words = foldPlain(insertion.words).text
  const theirs = bare(replaced)
  if (same(replaced.trim(), `[${words}]`) || !/[\p{L}\p{N}]/u.test(words)) return clean
  if (theirs === '') return inserted(insertion, words)
  const shown = [`\`[${words}]\` stands for \`${theirs}\``]
  if (theirs.toLowerCase() === words.toLowerCase()) return { ...clean, remarks: shown }
  if (insertion.joinsLeft)
    return isEnding(words, theirs) ? { ...clean, remarks: shown } : flawed(meaning(words, theirs))
  if (insertion.joinsRight) return flawed(meaning(words, theirs))
  const flaw = substitution(words, theirs, source)
  return flaw === null ? { ...clean, remarks: shown } : flawed(flaw)
}

/** `[words]` before the first piece, after the last or beside an ellipsis: what they stand for is looked for next to them. */
export function judgeInsertion(
  insertion: Insertion,
  source: string,
  at: Span,
  where: 'start' | 'end' | 'beside'
): Joint {
  const words = foldPlain(insertion.words).text
  if (!/[\p{L}\p{N}]/u.test(words)) return clean
  if (insertion.joinsRight) return beginning(words, source, at.end)
  if (insertion.joinsLeft) return ending(words, source, at.start)
  if (where !== 'start' && where !== 'end') return looselyInserted(insertion, words, source.slice(at.start, at.end))
  const count = words.split(' ').length
  const beside = where === 'start' ? wordsBefore(source, at.start, count) : wordsAfter(source, at.end, count)
  if (bare(beside).toLowerCase() === bare(words).toLowerCase())
    return { ...clean, taken: where === 'start' ? beside.length : 0 }
  const one = where === 'start' ? wordsBefore(source, at.start, 1) : wordsAfter(source, at.end, 1)
  const isPronoun = pronoun.test(bare(one))
  if (isPronoun && strengthIn(words) === null) {
    return { ...clean, remarks: [`\`[${words}]\` stands for \`${bare(one)}\``], taken: one.length }
  }
  if (where === 'end' && expectsMore.test(source.slice(Math.max(0, at.end - 20), at.end)) && bare(beside) !== '') {
    return { ...judgeReplacement(insertion, beside, source), taken: beside.length }
  }
  if (where === 'end' || /(?:^|[.!?:;]['")\]]*\s*)$/u.test(source.slice(Math.max(0, at.start - 8), at.start))) {
    return inserted(insertion, words)
  }
  if (pronoun.test(words)) return { ...clean, remarks: [`\`[${words}]\` stands for what the source names there`] }
  return flawed(strengthIn(words) === null ? unclear(words, bare(one)) : brings(words))
}

function beginning(words: string, source: string, at: number): Joint {
  const theirs = /[\p{L}\p{N}]*$/u.exec(source.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  if (theirs.toLowerCase() === words.toLowerCase()) return { ...clean, taken: theirs.length }
  return flawed(meaning(words, theirs))
}

function ending(words: string, source: string, at: number): Joint {
  const theirs = /^[\p{L}\p{N}']*/u.exec(source.slice(at, at + 40))?.[0] ?? ''
  return isEnding(words, theirs) ? { ...clean, taken: theirs.length } : flawed(meaning(words, theirs))
}

const endings = /^(?:|e?d|e?s|ies|ied|y|ing|e?n|e|er|ment|'s|s'|')$/iu

function isEnding(words: string, theirs: string): boolean {
  return (
    endings.test(words) && endings.test(theirs) && !(/^(?:er|ment)$/iu.test(words) !== /^(?:er|ment)$/iu.test(theirs))
  )
}

/** Nothing of the source stands there: the author explains. */
function inserted(insertion: Insertion, words: string): Joint {
  if (insertion.joinsRight) return flawed(meaning(words, ''))
  if (insertion.joinsLeft) return isEnding(words, '') ? clean : flawed(meaning(words, ''))
  if (strengthIn(words) !== null) return flawed(brings(words))
  const explains =
    /^(?:the|a|an|this|that|these|those|its|their|his|her|our|your|my|it|they|he|she|we|who|which|where|when|in|on|of|for|at|by|to|with|under|from|between|among|within|across|and|or|i\.?e\.?|e\.?g\.?|namely|meaning|known|called|published|also|then|now|is|are|was|were|has|have|been|be|as)\b|^\p{Lu}|\p{L}s$/u
  return explains.test(words) ? { ...clean, remarks: [`\`[${words}]\` is the author's`] } : flawed(unclear(words, ''))
}

function looselyInserted(insertion: Insertion, words: string, leftOut: string): Joint {
  if (leftOut.toLowerCase().includes(words.toLowerCase())) return clean
  return inserted(insertion, words)
}

function bare(text: string): string {
  return text.replace(/^[\s.,;:'…)!?-]+|[\s.,;:'…(!?-]+$/gu, '')
}

function same(found: string, words: string): boolean {
  return found.replace(/\s+/g, ' ').toLowerCase() === words.toLowerCase()
}

function wordsBefore(text: string, at: number, count: number): string {
  const before = text.slice(Math.max(0, at - 30 * count - 10), at)
  return new RegExp(`(?:[^\\s.!?;]+\\s+){0,${Math.min(count, 12) - 1}}[^\\s.!?;]+\\s*$`, 'u').exec(before)?.[0] ?? ''
}

function wordsAfter(text: string, at: number, count: number): string {
  const after = text.slice(at, at + 30 * count + 10)
  return new RegExp(`^\\s*[^\\s.!?;]+(?:\\s+[^\\s.!?;]+){0,${Math.min(count, 12) - 1}}`, 'u').exec(after)?.[0] ?? ''
}

function flawed(flaw: Flaw): Joint {
  return { flaws: [flaw], remarks: [], taken: 0 }
}
