import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Log, Result } from 'sarif'
import { expect, test } from 'vitest'
import type { Checked } from '../../src/check/checked.ts'
import { rules } from '../../src/check/rules.ts'
import { ruleHelp } from '../../src/cli/rule-help.ts'
import { githubReport } from '../../src/report/github.ts'
import { sarifReport } from '../../src/report/sarif.ts'
import { checked, faulty, faultyText, library, texts } from './faulty.ts'
import { sample } from './sample.ts'
import { sarifSchema } from './sarif-schema.ts'

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(sarifSchema)
const help = await ruleHelp()
const tool = { version: '0.1.0', help }

function logOf(...briefs: readonly Checked[]): Log {
  return JSON.parse(sarifReport(briefs, library, tool))
}

const resultOf = (log: Log, rule: string): Result | undefined =>
  log.runs[0]?.results?.find(({ ruleId }) => ruleId === rule)

test('the log is SARIF 2.1.0', async () => {
  const own = await sample()
  for (const report of [
    sarifReport([own.checked], own.library, tool),
    sarifReport([faulty, checked('', 'briefs/with space/é%.md')], library, tool),
    sarifReport([withEdit], library, tool)
  ]) {
    validate(JSON.parse(report))
    expect(validate.errors ?? []).toEqual([])
  }
})

test('every rule has its law and its page', () => {
  const driver = logOf(faulty).runs[0]?.tool.driver
  const bare = driver?.rules?.filter(({ shortDescription, help }) => !shortDescription?.text || !help?.markdown)
  expect(bare).toEqual([])
  expect(driver?.rules?.map(({ id }) => id)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)))
  for (const { ruleId, ruleIndex } of logOf(faulty).runs[0]?.results ?? []) {
    expect(driver?.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId)
  }
})

test('a finding, whole', () => {
  expect({ ...resultOf(logOf(faulty), 'quotation-verbatim'), ruleIndex: 0 }).toMatchSnapshot()
})

test('every region holds the words that it speaks of', () => {
  for (const { locations = [], relatedLocations = [] } of logOf(faulty).runs[0]?.results ?? []) {
    for (const { physicalLocation } of [...locations, ...relatedLocations]) {
      const { charOffset = -1, charLength = -1, startLine = 0, startColumn = 0 } = physicalLocation?.region ?? {}
      const file = texts.get(decodeURIComponent(physicalLocation?.artifactLocation?.uri ?? '')) ?? ''
      const words = file.slice(charOffset, charOffset + charLength)
      const line = file.split('\n')[startLine - 1] ?? ''
      expect(line.slice(startColumn - 1)).toContain(words.split('\n')[0])
    }
  }
})

test('what a waiver allows is there, suppressed with its reason', () => {
  const suppressed = logOf(faulty).runs[0]?.results?.filter(({ suppressions }) => suppressions) ?? []
  expect(suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions?.[0]?.justification])).toEqual([
    ['figure-stated', 'the Office gave this number by letter']
  ])
})

test('a path is relative and encoded, and what an author typed is no link and no placeholder', () => {
  const log = logOf(checked(faultyText.replace('[^gone]', '[^x{0}]'), 'briefs/with space/é%.md'))
  const result = resultOf(log, 'note-defined')
  expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
    uri: 'briefs/with%20space/%C3%A9%25.md',
    uriBaseId: '%SRCROOT%'
  })
  expect(log.runs[0]?.originalUriBaseIds).toEqual({ '%SRCROOT%': { description: { text: expect.any(String) } } })
  expect(result?.message.text).toContain('{{0}')
})

const edited = faulty.findings[0]
const withEdit: Checked = {
  ...faulty,
  findings: edited ? [{ ...edited, edits: [{ place: edited.place, text: 'mended' }] }] : []
}

test('a safe fix is a fix', () => {
  const fix = logOf(withEdit).runs[0]?.results?.[0]?.fixes?.[0]
  expect(fix?.description?.text).toBe(edited?.fix)
  expect(fix?.artifactChanges).toEqual([
    {
      artifactLocation: { uri: 'briefs/faulty.md', uriBaseId: '%SRCROOT%' },
      replacements: [
        {
          deletedRegion: expect.objectContaining({ charOffset: edited?.place.start.offset }),
          insertedContent: { text: 'mended' }
        }
      ]
    }
  ])
})

test('annotations for a workflow, one a line, nothing in them read as a command', async () => {
  await expect(githubReport([faulty], library)).toMatchFileSnapshot('faulty.github.snap')
  const odd = checked('---\ntitle: T\ndate: 2026-11-20\n---\nA word.[^x%0A::y]', 'briefs/a,b:c.md')
  expect(githubReport([odd], library)).toBe(
    '::error file=briefs/a%2Cb%3Ac.md,line=5,endLine=5,col=8,endColumn=17,title=note-defined::There is no footnote `[^x%250A::y]`: write the footnote `[^x%250A::y]: …`\n'
  )
})
