import type { Checked } from '../check/checked.ts'
import type { Finding } from '../document/finding.ts'
import type { Library } from '../library/record.ts'
import { excerpt } from './excerpt.ts'
import type { Paint } from './paint.ts'
import { summaryOf } from './summary.ts'

/** What the text report prints beyond the findings. */
export interface TextOptions {
  /** Every claim with its verdict, and every numeral that was left out. */
  readonly verbose: boolean
  /** Errors only. */
  readonly quiet: boolean
}

/** The findings of a run, brief by brief, errors first, for a terminal. */
export function textReport(
  checked: readonly Checked[],
  library: Library,
  texts: ReadonlyMap<string, string>,
  paint: Paint,
  options: TextOptions
): string {
  const files = new Map<string, Finding[]>()
  for (const { file, ...finding } of library.findings) files.set(file, [...(files.get(file) ?? []), finding])
  const libraryParts = [...files].map(([file, findings]) => section(file, findings, texts, paint, options))
  const briefParts = checked.flatMap((one) => [
    section(one.brief.file, one.findings, texts, paint, options),
    options.verbose ? claimLines(one, paint) : '',
    options.quiet ? '' : `${one.brief.file}: ${summaryOf(one.counts)}\n`
  ])
  return [...libraryParts, ...briefParts].filter((part) => part !== '').join('\n')
}

function section(
  file: string,
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  paint: Paint,
  { quiet }: TextOptions
): string {
  const shown = findings.filter(({ level }) => level === 'error' || !quiet)
  if (shown.length === 0) return ''
  const ordered = [
    ...shown.filter(({ level }) => level === 'error'),
    ...shown.filter(({ level }) => level === 'review')
  ]
  const blocks = ordered.map((finding) => findingLines(file, finding, texts, paint))
  return `${paint.strong(file)}\n\n${blocks.join('\n')}`
}

function findingLines(file: string, finding: Finding, texts: ReadonlyMap<string, string>, paint: Paint): string {
  const { place, level, problem, fix, rule, related } = finding
  const at = `${file}:${place.start.line}:${place.start.column}`
  const name = level === 'error' ? paint.error('error') : paint.review('review')
  const lines = [
    `${at}  ${name}  ${problem}  ${paint.faint(rule)}`,
    ...excerpt(texts.get(file) ?? '', place).map((line) => `    ${line}`),
    `    fix: ${fix}`
  ]
  if (related) {
    const where = `${related.file}:${related.place.start.line}:${related.place.start.column}`
    lines.push(`    ${paint.faint(`${where}  ${related.says}`)}`)
    lines.push(...excerpt(texts.get(related.file) ?? '', related.place).map((line) => `    ${line}`))
  }
  return `${lines.join('\n')}\n`
}

function claimLines({ brief, claims, excluded }: Checked, paint: Paint): string {
  const told = claims.flatMap(({ claim, verdict, reason, sources, passage, remarks, waived }) => {
    const { line, column } = claim.place.start
    const where =
      passage === null ? '' : ` in \`${passage.record.key}\`${passage.locator === null ? '' : `, ${passage.locator}`}`
    const by = where === '' && sources.length > 0 ? ` (cites ${sources.map((key) => `\`${key}\``).join(', ')})` : where
    return [
      `${line}:${column}  ${verdict} (${reason})  ${claim.kind}  \`${claim.text.replace(/\s+/g, ' ')}\`${by}`,
      ...(claim.reach === 'own' || claim.reach === 'own-note' || claim.reach === 'none'
        ? []
        : [`    reached by ${reachWords[claim.reach]}`]),
      ...remarks.map((remark) => `    ${remark}`),
      ...(waived === null ? [] : [`    waived: ${waived}`])
    ]
  })
  const left = excluded.map(
    ({ text, place, reason }) => `${place.start.line}:${place.start.column}  left out  \`${text}\`: ${reason}`
  )
  return `${paint.strong(`Every claim in ${brief.file}`)}\n${[...told, ...left].map((line) => `  ${line}`).join('\n')}\n`
}

const reachWords = {
  'next-mark': 'the next mark in its paragraph',
  'lead-in': 'the mark of the line that leads in to it',
  table: 'a mark of its table'
} as const
