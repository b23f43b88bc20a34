import { expect, test } from 'vitest'
import { read } from '../../src/brief/read.ts'
import { check } from '../../src/check/check.ts'
import { exhibitsOf } from '../../src/exhibit/exhibit.ts'
import { libraryOf } from '../../src/library/load.ts'

test('of a sentence without end what stands around the claim is shown', () => {
  const words = 'and then again '.repeat(200)
  const text = `---\ntitle: T\ndate: 2026-11-20\n---\nThere were ${words}375,230 reports ${words}of it.\n`
  const checked = check(read({ file: 'briefs/a.md', text }), libraryOf([]), { templates: ['briefing'] })
  const said = exhibitsOf(checked).map((one) => one.said)
  expect(said.map((pieces) => pieces.map(({ text: shown, marked }) => (marked ? shown : shown.length)))).toEqual([
    [2, 1000, '375,230', 1000, 2]
  ])
})
