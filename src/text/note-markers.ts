import type { Edit } from './markup.ts'

/**
 * Marks of the source's own notes, which a quotation leaves out: `[12]`, `[^3]`, `¹²`, `<sup>12</sup>`, and a raised
 * number that a reader flattened after a word (`sharply12`, `sharply.12 In`). `[2019]` is a year and stays.
 */
const markers: readonly RegExp[] = [
  /[ \t]?\[\\?\[?(?:\d{1,3}|[a-z*†‡])\\?\]?\]\([^()\s#]{0,500}#[^()\s]{0,200}\)/gu,
  /[ \t]?\[\^[^\]\s]{1,40}\](?!:)/gu,
  /\^\d{1,3}\^/gu,
  /(?<!\b10|\b[cdkm]?m)[ \t]?<sup\b[^<>]{0,200}>\s{0,3}(?:<a\b[^<>]{0,500}>)?\s{0,3}[[(]?(?:\d{1,3}|[a-z*†‡]|note \d{1,3})[\])]?\s{0,3}(?:<\/a>)?\s{0,3}<\/sup>/giu,
  /[ \t]?\\?\[(?:\d{1,3}|note \d{1,3}|[a-z])(?:[,–-]\s?\d{1,3}){0,4}\\?\](?![\p{L}\p{N}(])/gu,
  /(?<=[\p{L}\p{P}%\d])(?<!\b10|\b[cdkm]?m)[¹²³⁰⁴-⁹]{1,4}(?![\p{L}\p{N}])/gu,
  /(?<=\p{Ll}{3})(?<!\b(?:(?:sub)?section|article|(?:sub)?paragraph|para|schedule|regulation|clause|annex|appendix|chapter|covid|version))[1-9]\d{0,2}(?![\p{L}\p{N}%°]|[.,/:-]\d)/gu,
  /(?<!&#?\w{1,31};)(?<=\p{Ll}{2}[.,;:!?]['"’”)]?|\p{Ll}{2}['"’”)][.,;:]?)[1-9]\d{0,2}(?=\s+\S|\s*$)/gu,
  /(?<=\b(?:19|20)\d\d[.,])[1-9]\d{0,2}(?=\s+\p{Lu})/gu,
  /(?<=[\p{L}\p{P}])[†‡§*]{1,2}(?=[\s.,;:])/gu
]

/** The note markers in a source's text from `from` on, each as an edit that takes it away. */
export function noteMarkersIn(text: string, from: number): readonly Edit[] {
  const edits: Edit[] = []
  for (const marker of markers) {
    marker.lastIndex = from
    for (let found = marker.exec(text); found !== null; found = marker.exec(text)) {
      if (found[0].length > 0) edits.push({ start: found.index, end: found.index + found[0].length, reads: '' })
    }
  }
  return edits
}
