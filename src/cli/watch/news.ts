import { isDeepStrictEqual } from 'node:util'
import type { Library } from '../../library/record.ts'
import { hashOf } from '../cache/hash.ts'
import { type ReportSettings, reportPart, wholeReport } from '../report-parts.ts'
import { sayError } from '../say-error.ts'
import type { Terminal } from '../terminal.ts'
import type { UserError } from '../user-error.ts'
import type { JudgedBrief } from './seen-brief.ts'

/** What a round has come to. */
export interface RoundResult {
  /** The briefs that were checked in it. */
  readonly judged: readonly JudgedBrief[]
  readonly library: Library
  /** The file of every brief that there is. */
  readonly files: readonly string[]
  /** Of what was written. */
  readonly lines: readonly string[]
  /** What is amiss around the briefs; said once. */
  readonly faults: readonly UserError[]
  /** What went wrong in this round. */
  readonly failures: readonly UserError[]
}

export function reportSettings({ coloured, columns: width }: Terminal): ReportSettings {
  return { format: 'text', verbose: false, quiet: false, width, coloured }
}

/** Says of each round what is new since the one before; `gone` is said of a brief that is no more. */
export function newsTo(terminal: Terminal, gone: string): (result: RoundResult) => Promise<void> {
  const settings = reportSettings(terminal)
  let said: ReadonlyMap<string, string> = new Map()
  let saidFaults: readonly string[] = []
  let saidOfLibrary: Library['findings'] = []
  return async ({ judged, library, files, lines, faults, failures }) => {
    const now = new Map(judged.map(({ seen, checked }) => [seen.file.file, wordsOf(seen.hash, checked)]))
    const news = judged.filter(({ seen: { file } }) => now.get(file.file) !== said.get(file.file))
    const missing = [...said.keys()].filter((file) => !files.includes(file))
    // What is wrong with a record goes on being so; who mends something else has read it.
    const findings = isDeepStrictEqual(library.findings, saidOfLibrary) ? [] : library.findings
    const parts = news.map(({ checked }, index) => reportPart(checked, index, library, settings))
    const report = await wholeReport(parts, { ...library, findings }, settings, '')
    const after = [...lines, ...missing.map((file) => `${file} is gone${gone}`)].map((line) => `${line}\n`).join('')
    terminal.out([report, after].filter((part) => part !== '').join('\n'))
    for (const fault of faults.filter(({ message }) => !saidFaults.includes(message))) sayError(fault, terminal)
    for (const failure of failures) sayError(failure, terminal)
    said = new Map([...said, ...now].filter(([file]) => files.includes(file)))
    saidOfLibrary = library.findings
    saidFaults = faults.map(({ message }) => message)
  }
}

function wordsOf(hash: string, { findings, counts }: JudgedBrief['checked']): string {
  return hashOf(hash, findings, counts)
}
