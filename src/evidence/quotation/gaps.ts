import { lineEndHyphen } from '../../text/characters.ts'

/** How what stands between two letters differs; `figure` where it belongs to a number. */
export type GapKind = 'spacing' | 'punctuation' | 'figure'

/** What stands between two letters in the quotation and in the source, and the letters themselves. */
export interface Gaps {
  readonly quoted: string
  readonly found: string
  readonly left: string
  readonly right: string
  /** The source's words to either side of a space it may have lost, and whether it breaks a paragraph here. */
  readonly lostSpace: () => boolean
  readonly breaksParagraph: () => boolean
}

export type GapVerdict =
  | { readonly same: true; readonly remark: string | null }
  | { readonly same: false; readonly kind: GapKind }

const same = { same: true, remark: null } as const

/** Whether both read alike. Spaces around marks, doubled marks and a line-end hyphen say nothing; all else does. */
export function compareGaps(gaps: Gaps): GapVerdict {
  const { quoted, found, left, right } = gaps
  if (quoted === found) return same
  const digits = isDigit(left) || isDigit(right)
  if (!digits && (hyphenMayGo(quoted, found) || hyphenMayGo(found, quoted))) return same
  const ours = signs(quoted, left, right)
  const theirs = signs(found, left, right)
  if (ours === theirs && quoted.trim() !== '' && found.trim() !== '') return same
  if (ours === theirs) return spacing(gaps)
  if (digits && numeric(ours, left, right) !== numeric(theirs, left, right)) return { same: false, kind: 'figure' }
  const repeatsMark = ours.replaceAll("'", '') === theirs.replaceAll("'", '') && gaps.breaksParagraph()
  return repeatsMark ? same : { same: false, kind: 'punctuation' }
}

function spacing({ left, right, quoted, lostSpace }: Gaps): GapVerdict {
  if (isDigit(left) || isDigit(right))
    return { same: false, kind: isDigit(left) && isDigit(right) ? 'figure' : 'spacing' }
  if (quoted === ' ' && lostSpace())
    return { same: true, remark: 'the captured text has lost a space between these words' }
  return { same: false, kind: 'spacing' }
}

/** A hyphen at a line's end (or left with a space after it by a reader) agrees with a hyphen and with nothing. */
function hyphenMayGo(broken: string, other: string): boolean {
  return (broken === lineEndHyphen || broken === '- ') && (other === '' || other === '-' || other === lineEndHyphen)
}

/**
 * The marks without spaces, a run of quotation marks as one. A dash that is a number's sign is written `−` apart from one
 * that joins or parts words, and marks between two digits keep their spaces: `1, 500` is two numbers.
 */
function signs(gap: string, left: string, right: string): string {
  const marks = gap.replaceAll(lineEndHyphen, '-')
  if (isDigit(left) && isDigit(right) && /[.,:]/.test(marks)) return marks
  const signed = isDigit(right) && /(?:[\s(['[£$€]|^)-[£$€]?$/u.test(marks) && !(left !== '' && marks.startsWith('-'))
  return (signed ? marks.replace(/-(?=[£$€]?$)/u, '−') : marks)
    .replace(/\s+/g, '')
    .replace(/'+/g, "'")
    .replace(/-+/g, '-')
}

/** Those of the marks that make another number of it: all between two digits, otherwise signs, units and comparators. */
function numeric(marks: string, left: string, right: string): string {
  if (isDigit(left) && isDigit(right)) return marks.replace(/['…;!?]/g, '')
  const kept = isDigit(left) ? /[^%‰°/(£$€¥]/g : /[^−%£$€¥+<>≤≥±~≈#/.]/g
  return marks.replace(kept, '')
}

export function isDigit(character: string): boolean {
  return /^\d$/.test(character)
}
