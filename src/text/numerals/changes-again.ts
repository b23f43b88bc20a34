import type { Figure, Numeral } from './numeral.ts'

const joined =
  /^(?:\s*,?\s*or|(?:\s+\p{L}+){0,3}\s*\()\s*(?:(?:about|around|some|just|over|under|nearly|almost|more than|less than|roughly|a further)\s+){0,2}$/u
const ofOther = /^\s*(?:of|are|were|was|is|had|have|said)\b/

/** `rose by 15,621, or 5.7%`, `the rise was 20,064 webpages (8%)`: the share after a change is the same change. */
export function changesAgain(text: string, numerals: readonly Numeral[]): readonly Numeral[] {
  let before: Figure | null = null
  return numerals.map((numeral) => {
    if (numeral.kind === 'excluded') return numeral
    const again = before !== null && repeats(text, before, numeral)
    const read: Figure = again ? { ...numeral, role: 'change', way: before?.way ?? null } : numeral
    before = read
    return read
  })
}

function repeats(text: string, before: Figure, figure: Figure): boolean {
  if (before.role !== 'change' || figure.role !== 'level' || before.unit.kind === figure.unit.kind) return false
  if (figure.unit.kind !== 'percent' && figure.unit.kind !== 'times') return false
  if (figure.start - before.end > 80 || ofOther.test(text.slice(figure.end, figure.end + 10))) return false
  return joined.test(text.slice(before.end, figure.start))
}
