import type { Checked, CheckedClaim } from '../check/checked.ts'
import type { Finding } from '../document/finding.ts'
import type { Library } from '../library/record.ts'
import { claimLines } from './claim-lines.ts'
import { findingLines } from './finding-lines.ts'
import type { Paint } from './paint.ts'
import { runSummary, summaryOf } from './summary.ts'

/** What the text report prints beyond the findings. */
export interface TextOptions {
  /** Every claim with its verdict, and every numeral that was left out. */
  readonly verbose: boolean
  /** Errors only. */
  readonly quiet: boolean
  /** Columns of the terminal. */
  readonly width: number
}

/** The findings of a run, brief by brief, errors first, for a terminal. */
export function textReport(
  checked: readonly Checked[],
  library: Library,
  texts: ReadonlyMap<string, string>,
  paint: Paint,
  options: TextOptions
): string {
  const { verbose, quiet, width } = options
  const section = (file: string, findings: readonly Finding[], claims: readonly CheckedClaim[]): string => {
    const shown = errorsFirst(findings).filter(({ level }) => level === 'error' || !quiet)
    if (shown.length === 0) return ''
    const blocks = shown.map((finding) => findingLines(file, finding, { texts, claims, paint, width }).join('\n'))
    return `${paint.strong(file)}\n\n${blocks.join('\n\n')}\n`
  }
  const parts = [
    ...[...byFile(library)].map(([file, findings]) => section(file, findings, [])),
    ...checked.flatMap((one) => [
      section(one.brief.file, one.findings, one.claims),
      verbose ? `${claimLines(one, paint, width).join('\n')}\n` : '',
      quiet ? '' : `${one.brief.file}: ${summaryOf(one.counts)}\n`
    ]),
    quiet || checked.length < 2 ? '' : `${runSummary(checked)}\n`
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function byFile({ findings }: Library): ReadonlyMap<string, readonly Finding[]> {
  const files = new Map<string, Finding[]>()
  for (const { file, ...finding } of findings) files.set(file, [...(files.get(file) ?? []), finding])
  return files
}

function errorsFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => rank[one.level] - rank[other.level])
}

const rank: Readonly<Record<Finding['level'], number>> = { error: 0, review: 1 }
