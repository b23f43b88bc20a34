import { diffWordsWithSpace } from 'diff'
import type { CheckedClaim } from '../check/checked.ts'
import { foldPlain, normalise } from '../text/normalise.ts'

/** A stretch of two texts held against one another: in both, in the brief only, or in the source only. */
export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'come'
  readonly text: string
}

const longest = 2000
/** What a quotation may leave out or put in when it says so. */
const declared = /^\s*(?:…|\[…\]|\[[^\]]*\])\s*$/

/** An altered quotation held word by word against the passage it comes nearest to; null for every other claim. */
export function wordDiff({ claim, reason, passage }: CheckedClaim): readonly DiffPart[] | null {
  if (claim.kind !== 'quotation' || reason !== 'altered' || passage === null) return null
  const quoted = foldPlain(claim.text).text.slice(0, longest)
  const found = normalise(passage.record.text.slice(passage.start, passage.end)).text.slice(0, longest)
  const changes = diffWordsWithSpace(quoted, found, { maxEditLength: 400 })
  if (changes === undefined) return null
  const parts = changes.map(({ value, added, removed }): DiffPart => {
    return { kind: added ? 'come' : removed ? 'gone' : 'same', text: value }
  })
  return withoutDeclared(parts)
}

/** A gap that the quotation declares is no change: the mark stays, what it stands for goes. */
function withoutDeclared(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.flatMap((part, index): DiffPart[] => {
    const before = parts[index - 1]
    if (part.kind === 'gone' && declared.test(part.text)) return [{ kind: 'same', text: part.text }]
    if (part.kind === 'come' && before?.kind === 'gone' && declared.test(before.text)) return []
    return [part]
  })
}
