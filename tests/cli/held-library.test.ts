import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { holdLibrary } from '../../src/cli/cache/held-library.ts'
import { textShelf } from '../../src/cli/cache/text-shelf.ts'
import { loadLibrary } from '../../src/library/load.ts'
import type { Library } from '../../src/library/record.ts'
import { toSourceKey } from '../../src/library/record.ts'
import { folderWith } from './run.ts'

const report = (title: string, body: string) => `---\ntype: report\ntitle: ${title}\n---\n${body}\n`
const files = {
  'sources/first.md': report('First', '<!-- page 1 -->\nOne page.\n<!-- page 2 -->\nAnother.'),
  'sources/act.md':
    '---\ntype: legislation\ntitle: Lamps Act 1990\n---\n### s 1 Lamps {in-force=1991-01-01}\n\nLamps.\n',
  'sources/broken.md': '---\ntype: nothing\n---\n',
  'sources/marked.md': `\uFEFF${report('Marked', 'Words.')}`
}

/** All that records hold, as data. */
const data = ({ records, findings }: Library) => ({
  records: [...records].map(([key, { text, bodyStart, textSha256, restStart, divisions, provisions, ...rest }]) => [
    key,
    { text, bodyStart, textSha256, restStart, divisions, provisions, item: rest.item, evidence: rest.evidence }
  ]),
  findings
})

it('is the library that is loaded whole, known before or not, watched or not', async () => {
  const folder = await folderWith(files)
  const whole = data(await loadLibrary(folder))
  expect(whole.records).toHaveLength(3)
  expect(whole.findings).not.toEqual([])
  for (const _ of [1, 2]) {
    const held = await holdLibrary(folder)
    expect(data(held.library)).toEqual(whole)
    held.letGo()
    expect(data(held.library)).toEqual(whole)
    expect(data(held.watched().library)).toEqual(whole)
  }
})

it('knows which texts were looked at', async () => {
  const folder = await folderWith(files)
  const held = await holdLibrary(folder)
  const first = toSourceKey('first')
  const { library, looked } = held.watched()
  for (const { item, evidence, file } of library.records.values()) expect([item, evidence, file]).toBeDefined()
  expect(looked([])).toEqual([])
  expect(library.records.get(first)?.divisions).toHaveLength(2)
  expect(looked([])).toEqual(['first'])
  expect(looked([toSourceKey('act'), first])).toEqual(['act', 'first'])
  for (const record of library.records.values()) expect(record.text).not.toBe('')
  expect(looked([])).toBe('all')
})

it('a file that changes after it was looked over ends the run in one line', async () => {
  const folder = await folderWith(files)
  const old = new Date(Date.now() - 60_000)
  await utimes(join(folder, 'sources/first.md'), old, old)
  await holdLibrary(folder)
  // Long enough ago that its times are trusted: none of its text is read now.
  await new Promise((resolve) => setTimeout(resolve, 3100))
  await holdLibrary(folder)
  const held = await holdLibrary(folder)
  await writeFile(join(folder, 'sources/first.md'), report('First', 'Other words.'))
  expect(() => held.library.records.get(toSourceKey('first'))?.text).toThrow(
    '`sources/first.md` changed while it was read'
  )
})

it('a change is seen in a file of the same length and time', async () => {
  const folder = await folderWith(files)
  const path = join(folder, 'sources/first.md')
  const then = new Date(Date.now() - 3_600_000)
  await utimes(path, then, then)
  const before = (await holdLibrary(folder)).hashOf(toSourceKey('first'))
  await writeFile(path, files['sources/first.md'].replace('One', 'Two'))
  await utimes(path, then, then)
  const after = await holdLibrary(folder)
  expect(after.hashOf(toSourceKey('first'))).not.toBe(before)
  expect(after.library.records.get(toSourceKey('first'))?.text).toContain('Two page')
})

it('a shelf keeps the texts used last, and always the newest', () => {
  const shelf = textShelf(10)
  shelf.put('a', 'aaaa')
  shelf.put('b', 'bbbb')
  expect(shelf.get('a')).toBe('aaaa')
  shelf.put('c', 'cccc')
  expect(['a', 'b', 'c'].map((key) => shelf.get(key))).toEqual(['aaaa', null, 'cccc'])
  shelf.put('d', 'longer than there is room for')
  expect(['a', 'c', 'd'].map((key) => shelf.get(key))).toEqual([null, null, 'longer than there is room for'])
})
