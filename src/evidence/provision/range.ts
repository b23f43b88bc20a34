import type { ProvisionPath } from '../../library/provision.ts'
import { sameSteps, writePath } from '../../library/provision-path.ts'
import type { SourceRecord } from '../../library/record.ts'
import type { AskedProvision, ProvisionJudgement } from './asked.ts'
import { judgeLife } from './judge-life.ts'
import { locate } from './locate.ts'

/** What is wrong with a range whose ends are both there: it runs backwards, or takes in what was not law. Null: nothing. */
export function judgeRange(asked: AskedProvision, record: SourceRecord, to: ProvisionPath): ProvisionJudgement | null {
  const first = indexOf(record, asked.path)
  const last = indexOf(record, to)
  if (first < 0 || last < 0 || asked.path.sub.length > 0 || to.sub.length > 0) return null
  const typed = `\`${writePath(asked.path)}\` to \`${writePath(to)}\``
  if (last < first) {
    return {
      verdict: 'refuted',
      reason: 'absent',
      passage: null,
      problem: `${typed} runs backwards`,
      fix: `write \`${writePath(to)}\` first`,
      remarks: []
    }
  }
  const label = asked.path.steps.at(-1)?.label
  for (const { path } of record.provisions.slice(first + 1, last)) {
    if (path.steps.at(-1)?.label !== label || path.sub.length > 0) continue
    const located = locate(record, path)
    if (located.found !== 'here' || (located.life.inserted ?? '') > asked.briefDate) continue
    const between = judgeLife({ ...asked, path, sentence: '' }, record, located)
    if (between.verdict === 'verified') continue
    return { ...between, verdict: 'review', fix: `leave \`${writePath(path)}\` out of the range, or say how it stands` }
  }
  return null
}

function indexOf(record: SourceRecord, path: ProvisionPath): number {
  return record.provisions.findIndex((one) => one.path.sub.length === 0 && sameSteps(one.path, path))
}
