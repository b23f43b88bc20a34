import { isDeepStrictEqual } from 'node:util'
import type { Library } from '../../library/record.ts'
import { paintFor } from '../../report/paint.ts'
import { textReport } from '../../report/text.ts'
import { hashOf } from '../cache/hash.ts'
import type { CheckedRun } from '../check-briefs.ts'
import { sayError } from '../say-error.ts'
import type { Terminal } from '../terminal.ts'
import type { UserError } from '../user-error.ts'

/** What a round has come to. */
export interface RoundResult {
  /** The briefs that were checked in it. */
  readonly run: CheckedRun
  /** The file of every brief that there is. */
  readonly files: readonly string[]
  /** Of what was written. */
  readonly lines: readonly string[]
  /** What is amiss around the briefs; said once. */
  readonly faults: readonly UserError[]
  /** What went wrong in this round. */
  readonly failures: readonly UserError[]
}

/** Says of each round what is new since the one before; `gone` is said of a brief that is no more. */
export function newsTo(terminal: Terminal, gone: string): (result: RoundResult) => void {
  let said: ReadonlyMap<string, string> = new Map()
  let saidFaults: readonly string[] = []
  let saidOfLibrary: Library['findings'] = []
  return ({ run, files, lines, faults, failures }) => {
    const now = new Map(run.checked.map((one) => [one.brief.file, hashOf(one.brief.source, one.findings, one.counts)]))
    const checked = run.checked.filter(({ brief: { file } }) => now.get(file) !== said.get(file))
    const missing = [...said.keys()].filter((file) => !files.includes(file))
    // What is wrong with a record goes on being so; who mends something else has read it.
    const findings = isDeepStrictEqual(run.library.findings, saidOfLibrary) ? [] : run.library.findings
    const report = textReport(checked, { ...run.library, findings }, run.texts, paintFor(terminal.coloured), {
      verbose: false,
      quiet: false,
      width: terminal.columns
    })
    const after = [...lines, ...missing.map((file) => `${file} is gone${gone}`)].map((line) => `${line}\n`).join('')
    terminal.out([report, after].filter((part) => part !== '').join('\n'))
    for (const fault of faults.filter(({ message }) => !saidFaults.includes(message))) sayError(fault, terminal)
    for (const failure of failures) sayError(failure, terminal)
    said = new Map([...said, ...now].filter(([file]) => files.includes(file)))
    saidOfLibrary = run.library.findings
    saidFaults = faults.map(({ message }) => message)
  }
}
