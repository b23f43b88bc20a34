import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judgeProvision } from '../../src/evidence/provision.ts'
import { readPath } from '../../src/library/provision-path.ts'
import { recordOf } from './provision-record.ts'

interface StatusSet {
  readonly records: Readonly<
    Record<
      string,
      {
        readonly title: string
        readonly issued: string
        readonly provisions: Readonly<Record<string, Readonly<Record<string, string | boolean | readonly string[]>>>>
      }
    >
  >
  readonly cases: readonly (readonly [record: string, label: string, day: string, status: string])[]
}

const set: StatusSet = JSON.parse(readFileSync(join(import.meta.dirname, '../cases/provision-status.json'), 'utf8'))

/** A revoked commencement is the first of those listed, so its revocation stands behind that. */
function braces(life: StatusSet['records'][string]['provisions'][string]): string {
  const { 'in-force': inForce, revoked, ...rest } = life
  const days = Array.isArray(inForce) ? inForce.map((day) => `{in-force=${day}}`) : []
  const all = [...days.slice(0, 1), ...(revoked ? [`{revoked=${revoked}}`] : []), ...days.slice(1)]
  return [
    ...all,
    ...Object.entries(rest).map(([name, value]) => (value === true ? `{${name}}` : `{${name}=${value}}`))
  ].join(' ')
}

const records = new Map(
  Object.entries(set.records).map(([key, { title, issued, provisions }]) => {
    const front = `---\ntype: legislation\ntitle: ${title}\nissued: ${issued}\nevidence: { standing: primary, completeness: partial }\n---\n`
    const headings = Object.entries(provisions).map(([label, life]) => `### ${label} Heading ${braces(life)}\n`)
    return [key, recordOf(front + headings.join(''), `sources/${key}.md`)] as const
  })
)

/** What the judgement amounts to when the sentence only names the provision, as one would of law. */
function statusOf(key: string, label: string, day: string): string {
  const path = readPath(label)
  const record = records.get(key) ?? null
  if (!path) return 'no label'
  const { verdict, reason } = judgeProvision({
    path,
    record,
    briefDate: day,
    sentence: `Section ${label.slice(2)} sets this out.`
  })
  if (verdict === 'verified' && reason === 'exists') return 'in-force'
  return verdict === 'refuted' ? reason : `${verdict} ${reason}`
}

test('the set holds at least 100 provisions of known status', () => {
  expect(new Set(set.cases.map(([key, label]) => `${key} ${label}`)).size).toBeGreaterThanOrEqual(100)
})

test('each is judged as it stood on the day, and none passes that was not law', () => {
  expect(set.cases.map(([key, label, day]) => [key, label, day, statusOf(key, label, day)])).toEqual(set.cases)
})

test('none is called in force that is repealed, prospective or not yet commenced', () => {
  const passed = set.cases.filter(
    ([key, label, day, status]) => status !== 'in-force' && statusOf(key, label, day) === 'in-force'
  )
  expect(passed).toEqual([])
})
