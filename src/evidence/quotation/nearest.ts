import search from 'approx-string-match'
import type { Span } from '../../document/place.ts'
import type { Normalised } from '../../text/normalise.ts'

/** The passage that comes nearest to some words, and how near: 1 is letter for letter, 0 nothing alike. */
export interface Near {
  /** In the source's normalised text. */
  readonly at: Span
  readonly likeness: number
}

const mostSeeds = 8
const mostPlacesASeed = 40
const mostWindows = 3
const longest = 1500

/**
 * Where to point when words are not in a source. Looks only where rare words of the quotation stand, so that its cost is
 * bounded; it never says that the words are there.
 */
export function nearestPassage(words: string, source: Normalised): Near | null {
  const wanted = words.slice(0, longest)
  let best: Near | null = null
  for (const start of likelyStarts(wanted, source.text)) {
    const from = Math.max(0, start - Math.ceil(wanted.length * 0.3) - 10)
    const to = Math.min(source.text.length, start + Math.ceil(wanted.length * 1.4) + 10)
    const near = nearestWithin(wanted, source.text.slice(from, to))
    if (near === null || (best !== null && near.likeness <= best.likeness)) continue
    best = { at: onWords(source.text, from + near.at.start, from + near.at.end), likeness: near.likeness }
  }
  return best
}

/** Where the quotation would begin, by the places of its rarest words; those that most of them agree on come first. */
function likelyStarts(words: string, text: string): readonly number[] {
  const seeds = [...words.matchAll(/[\p{L}\p{N}]{4,}/gu)]
    .map((found) => ({ word: found[0], offset: found.index }))
    .toSorted((a, b) => b.word.length - a.word.length)
    .slice(0, mostSeeds)
  const width = Math.max(20, Math.ceil(words.length / 4))
  const votes = new Map<number, number>()
  for (const { word, offset } of seeds) {
    const places: number[] = []
    let at = text.indexOf(word)
    while (at >= 0 && places.length < mostPlacesASeed) {
      places.push(at)
      at = text.indexOf(word, at + word.length)
    }
    for (const place of places) {
      const bin = Math.floor((place - offset) / width)
      for (const near of [bin, bin + 1]) votes.set(near, (votes.get(near) ?? 0) + 1 / places.length + 0.2)
    }
  }
  return [...votes]
    .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostWindows * 2)
    .map(([bin]) => bin * width)
    .filter((start, index, all) => all.slice(0, index).every((other) => Math.abs(other - start) > width))
    .slice(0, mostWindows)
}

function nearestWithin(words: string, window: string): Near | null {
  const most = Math.floor(words.length * 0.45)
  const matches = search(window.toLowerCase(), words.toLowerCase(), most)
  const best = matches.toSorted((a, b) => a.errors - b.errors || b.start - a.start)[0]
  return best === undefined ? null : { at: best, likeness: 1 - best.errors / words.length }
}

/** Widened to whole words. */
function onWords(text: string, from: number, to: number): Span {
  const before = /[^\s]*$/u.exec(text.slice(Math.max(0, from - 30), from))?.[0].length ?? 0
  const after = /^[^\s]*/u.exec(text.slice(to, to + 30))?.[0].length ?? 0
  const isSpaced = /\s/.test(text.charAt(from))
  return { start: isSpaced ? from + 1 : from - before, end: to + (/\s/.test(text.charAt(to - 1)) ? 0 : after) }
}
