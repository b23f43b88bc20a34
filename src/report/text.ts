import type { Checked, CheckedClaim } from '../check/checked.ts'
import type { Finding } from '../document/finding.ts'
import type { Library } from '../library/record.ts'
import { claimLines } from './claim-lines.ts'
import { findingLines, type Shown } from './finding-lines.ts'
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

/** What a report shows lines of: the text of a file by its path in the workspace. */
export type Texts = Pick<ReadonlyMap<string, string>, 'get'>

/** What is said of one brief, and what the last line of a run sums up. */
export interface TextPart extends Pick<Checked, 'ok' | 'counts'> {
  readonly text: string
}

/** The findings of a run, brief by brief, errors first, for a terminal. */
export function textReport(
  checked: readonly Checked[],
  library: Library,
  texts: Texts,
  paint: Paint,
  options: TextOptions
): string {
  const parts = checked.map((one) => textPart(one, texts, paint, options))
  return textWhole(parts, library, texts, paint, options)
}

/** The findings of one brief: so much is held of it while others are checked. */
export function textPart(one: Checked, texts: Texts, paint: Paint, options: TextOptions): TextPart {
  const { brief, claims, counts, findings, ok } = one
  const parts = [
    section(brief.file, findings, claims, { texts, paint }, options),
    options.verbose ? `${claimLines(one, paint, options.width).join('\n')}\n` : '',
    options.quiet ? '' : `${brief.file}: ${summaryOf(counts)}\n`
  ]
  return { text: joined(parts), ok, counts }
}

export function textWhole(
  parts: readonly TextPart[],
  library: Library,
  texts: Texts,
  paint: Paint,
  options: TextOptions
): string {
  return joined([
    ...[...byFile(library)].map(([file, findings]) => section(file, findings, [], { texts, paint }, options)),
    ...parts.map(({ text }) => text),
    options.quiet || parts.length < 2 ? '' : `${runSummary(parts)}\n`
  ])
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}

function section(
  file: string,
  findings: readonly Finding[],
  claims: readonly CheckedClaim[],
  { texts, paint }: Pick<Shown, 'texts' | 'paint'>,
  { quiet, width }: TextOptions
): string {
  const shown = errorsFirst(findings).filter(({ level }) => level === 'error' || !quiet)
  if (shown.length === 0) return ''
  const blocks = shown.map((finding) => findingLines(file, finding, { texts, claims, paint, width }).join('\n'))
  return `${paint.strong(file)}\n\n${blocks.join('\n\n')}\n`
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
