import type { CheckedClaim } from '../check/checked.ts'
import type { Finding } from '../document/finding.ts'
import { speaksOf } from '../exhibit/speaks-of.ts'
import { wordDiff } from '../exhibit/word-diff.ts'
import { diffLine } from './diff-line.ts'
import { excerpt } from './excerpt.ts'
import type { Paint } from './paint.ts'
import { wrap } from './wrap.ts'

/** What a finding is shown with. */
export interface Shown {
  /** The text of every file that may be shown. */
  readonly texts: Pick<ReadonlyMap<string, string>, 'get'>
  readonly claims: readonly CheckedClaim[]
  readonly paint: Paint
  /** Columns. */
  readonly width: number
}

const indent = '    '

/** One finding: where and which rule, the problem, the line with what is meant marked, the fix, and what the source has. */
export function findingLines(
  file: string,
  finding: Finding,
  { texts, claims, paint, width }: Shown
): readonly string[] {
  const { place, level, problem, fix, rule, related } = finding
  const name = level === 'error' ? paint.error('error') : paint.review('review')
  const excerptOf = (path: string, at: Finding['place']): readonly string[] =>
    excerpt(texts.get(path) ?? '', at, width - indent.length).map((line) => `${indent}${line}`)
  const claim = claims.find((one) => speaksOf(finding, one))
  const lines = [
    `${file}:${place.start.line}:${place.start.column}  ${name}  ${paint.faint(rule)}`,
    ...wrap(problem, width, indent),
    ...excerptOf(file, place),
    ...wrap(`fix: ${fix}`, width, indent)
  ]
  if (related) {
    const where = `${related.file}:${related.place.start.line}:${related.place.start.column}`
    lines.push(...wrap(`${where}  ${related.says}`, width, indent).map(paint.faint))
    lines.push(...excerptOf(related.file, related.place))
  }
  return claim ? [...lines, ...claimRemarks(claim, paint, width)] : lines
}

/** The word diff of an altered quotation, and all else that was remarked of a claim. */
function claimRemarks(claim: CheckedClaim, paint: Paint, width: number): readonly string[] {
  const diff = wordDiff(claim)
  const remarks = claim.remarks.filter((remark) => diff === null || !remark.startsWith('word by word: '))
  return [
    ...(diff ? wrap(`word by word: ${diffLine(diff, paint)}`, width, indent) : []),
    ...remarks.flatMap((remark) => wrap(remark, width, indent))
  ]
}
