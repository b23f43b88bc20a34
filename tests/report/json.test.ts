import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { libraryOf } from '../../src/library/load.ts'
import { jsonReport } from '../../src/report/json.ts'
import { checked, cleanText, faulty, faultyText, library } from './faulty.ts'
import { sample } from './sample.ts'

const schema = JSON.parse(readFileSync(new URL('../../schemas/check-1.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema)

function faultsOf(report: unknown): readonly string[] {
  validate(report)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

test('what is printed is as the schema says', async () => {
  const own = await sample()
  const broken = libraryOf([{ file: 'sources/x.md', text: 'no front matter' }])
  for (const report of [
    jsonReport([own.checked], own.library),
    jsonReport([faulty, checked(cleanText)], library),
    jsonReport([checked('')], broken)
  ]) {
    expect(faultsOf(JSON.parse(report))).toEqual([])
  }
})

test('the schema refuses what the contract does not have', () => {
  const wrong = JSON.parse(jsonReport([faulty], library))
  wrong.briefs[0].claims[0].reason = 'verbatim'
  wrong.briefs[0].claims[1].place.start.line = 0
  wrong.briefs[0].findings[0].node = 1
  delete wrong.library
  expect([...new Set(faultsOf(wrong).map((fault) => fault.split(' ')[0]))]).toEqual([
    '',
    '/briefs/0/claims/0/kind',
    '/briefs/0/claims/0/reason',
    '/briefs/0/claims/0',
    '/briefs/0/claims/1/place/start/line',
    '/briefs/0/findings/0'
  ])
})

test('a claim and a finding, whole', () => {
  const [brief] = JSON.parse(jsonReport([faulty], library)).briefs
  const claim = brief.claims.find(({ kind }: { kind: string }) => kind === 'quotation')
  const finding = brief.findings.find(({ rule }: { rule: string }) => rule === 'quotation-verbatim')
  expect({ claim, finding }).toMatchSnapshot()
  expect(faultyText.slice(claim.place.start.offset, claim.place.end.offset)).toBe(claim.text)
  const { source, start, end, text } = claim.evidence
  const record = [...library.records.values()].find(({ key }) => key === source)
  expect(record?.text.slice(start, end)).toBe(text)
})

test('counts are those of the claims', () => {
  const [{ counts, claims }] = JSON.parse(jsonReport([faulty], library)).briefs
  const having = (verdict: string) => claims.filter((claim: { verdict: string }) => claim.verdict === verdict).length
  expect(counts.claims).toBe(counts.verified + counts.review + counts.refuted + counts.unchecked)
  expect(['verified', 'review', 'refuted', 'unchecked'].map(having)).toEqual([
    counts.verified,
    counts.review,
    counts.refuted,
    counts.unchecked
  ])
})

test('the same input gives the same bytes, and no path of the machine', async () => {
  const [one, other] = [await sample(), await sample()]
  const report = jsonReport([one.checked], one.library)
  expect(report).toBe(jsonReport([other.checked], other.library))
  expect(report).not.toContain(process.cwd())
})
