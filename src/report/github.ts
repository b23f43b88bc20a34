import type { Checked } from '../check/checked.ts'
import type { Finding } from '../document/finding.ts'
import type { Library } from '../library/record.ts'

/** Workflow commands: GitHub shows each finding at its line of a change. `::error file=…,line=…::message` a line. */
export function githubReport(checked: readonly Checked[], library: Library): string {
  return githubWhole(checked.map(githubPart), library)
}

export function githubPart({ brief, findings }: Checked): string {
  return lines(findings.map((finding) => command(brief.file, finding)))
}

export function githubWhole(parts: readonly string[], library: Library): string {
  return lines(library.findings.map((finding) => command(finding.file, finding))) + parts.join('')
}

function lines(commands: readonly string[]): string {
  return commands.map((line) => `${line}\n`).join('')
}

/** A column is given only where the finding ends on its line, which is the only case in which GitHub takes one. */
function command(file: string, { rule, level, problem, fix, place: { start, end } }: Finding): string {
  const columns =
    start.line === end.line ? [`col=${start.column}`, `endColumn=${Math.max(start.column, end.column - 1)}`] : []
  const properties = [
    `file=${property(file)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    ...columns,
    `title=${property(rule)}`
  ]
  return `::${level === 'error' ? 'error' : 'warning'} ${properties.join(',')}::${data(`${problem}: ${fix}`)}`
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}
