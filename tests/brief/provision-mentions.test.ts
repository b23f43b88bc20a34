import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findActs } from '../../src/brief/find-acts.ts'
import { findProvisions, type ProvisionMention } from '../../src/brief/provision-mentions.ts'
import { writePath } from '../../src/library/provision-path.ts'

const cases: { id: string; text: string; expect: string }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../cases/provisions.json'), 'utf8')
)

/** As `cases/provisions.json` writes what is expected. */
function normal({ paths, act }: ProvisionMention): string {
  const [first] = paths
  const numbers = paths.map((path) => writePath({ ...path, steps: path.steps.slice(-1) }).replace(/^\S+ /, ''))
  const joins = paths.map(({ through }, index) => (index === paths.length - 1 ? '' : through ? '-' : ','))
  const label = first?.steps.at(-1)?.label ?? ''
  const outer = first && first.steps.length > 1 ? `${writePath({ steps: first.steps.slice(0, -1), sub: [] })} ` : ''
  const plural = paths.length > 1 ? 's' : ''
  const provision = `${outer}${label}${plural} ${numbers.map((number, index) => number + joins[index]).join('')}`
  const capital = provision.replace(/^sch/, 'Sch')
  if (act?.kind === 'si') return `${act.number} ${capital}`
  return act?.kind === 'short' ? `${capital} (${act.words.replace(/^the /, '')})` : capital
}

test('reads on where one bracket stands straight after another', () => {
  const [act] = findActs('s 45(2)(f) Data Protection Act 2018')
  expect(act?.act).toEqual({ kind: 'title', title: 'Data Protection Act 2018' })
})

test.each(cases)('shared case $id: $text', ({ text, expect: expected }) => {
  const found = findProvisions(text)
  expect(found.map(normal)).toEqual([expected])
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([text])
})
