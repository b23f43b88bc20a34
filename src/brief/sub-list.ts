/** What `(b)` or `(3)` means after `(2)(a)`: the sub-provision of the same kind is replaced, and what was below it goes. */
export function rebase(before: readonly string[], next: readonly string[]): readonly string[] {
  const first = next[0]
  if (first === undefined) return before
  const kinds = before.map((token, index) => kindOf(token, before[index - 1]))
  const index = kinds.lastIndexOf(kindOf(first, romanLike(first) && kinds.includes('roman') ? 'a' : undefined))
  return [...before.slice(0, index < 0 ? before.length : index), ...next]
}

type Kind = 'digit' | 'letter' | 'roman' | 'capital'

/** A roman numeral is one only below a letter: `(a)(ii)`. */
function kindOf(token: string, above: string | undefined): Kind {
  if (/^\d/.test(token)) return 'digit'
  if (/^[A-Z]/.test(token)) return 'capital'
  return romanLike(token) && above !== undefined && /^[a-z]/.test(above) ? 'roman' : 'letter'
}

function romanLike(token: string): boolean {
  return /^[ivxl]+$/.test(token)
}
