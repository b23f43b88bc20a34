import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { withRulesTable } from '../../scripts/rules-table.ts'
import { ownRules } from '../../src/check/own-rules.ts'
import { rules } from '../../src/check/rules.ts'

const root = new URL('../../', import.meta.url)
const all = [...ownRules, ...rules]

it('every rule stands in a file of its name', () => {
  const files = readdirSync(new URL('src/check/rules', root)).map((name) => name.replace(/\.ts$/, ''))
  expect(files.sort()).toEqual(rules.map(({ id }) => id).sort())
})

it.each(all.map(({ id, law }) => [id, law]))('%s is one sentence with a page of its own', (id, law) => {
  expect(law).toMatch(/^[A-Z`][^.]*\.$/)
  expect(existsSync(new URL(`docs/rules/${id}.md`, root))).toBe(true)
})

it('the README lists every rule', () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8')
  expect(readme).toBe(withRulesTable(readme))
})
