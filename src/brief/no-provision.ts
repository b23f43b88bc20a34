import { readLabel } from '../library/provision-label.ts'
import type { ProvisionPhrase } from './provision-phrase.ts'

/** Part of something that is no Act: `section 3 of this report`, `Part 2 of the inquiry`, `section 4 in our response`. */
const ofAnother =
  /^,?\s+(?:of\s+(?!it(?:s own)?\b|which\b|(?:the|this|that)\s+(?:legislation|statute|enactment)\b)|in\s+(?:this|our|its|their|that|the)\s+(?:report|brief|briefing|paper|review|response|guidance|document|consultation|strategy|annex|submission)\b)/
const elsewhere = /^,?\s+(?:above|below|overleaf)\b/
/** Defined terms of Acts and of regulators that only look like provisions: `Part 3 service`. */
const inATerm = /^\s+(?:services?|providers?|businesses|companies)\b/
/** A heading of the brief's own: `Part 2: What the figures show`. */
const ofAHeading = /^\s*[:.—–-]\s+\p{Lu}/u
const bracketed = /^\([ivxlcdm\d]{1,4}\)/

/**
 * Whether a phrase without an Act beside it is better left alone. Paragraphs, Chapters, articles and rules are as often
 * those of reports and conventions, so alone they name no law unless they are the whole text, as in a locator.
 */
export function namesNoLaw(text: string, { start, end, word, paths }: ProvisionPhrase): boolean {
  if (start === 0 && end === text.trimEnd().length) return false
  const label = paths[0]?.steps[0]?.label
  const behind = text.slice(end, end + 60)
  if (ofAnother.test(behind) || elsewhere.test(behind) || bracketed.test(behind)) return true
  if (start === 0 && ofAHeading.test(behind)) return true
  if (label === 'para' || label === 'ch' || label === 'art' || label === 'r') return true
  if (label === 'pt' && (/^parts?$/.test(word) || inATerm.test(behind))) return true
  const glued = word !== '§' && /\d/.test(text[start + word.length] ?? '')
  return glued || (word === 'S' && readLabel(word) === 's')
}
