import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DeskSettings, type Done, openDesk } from '../../src/cli/desk/desk.ts'
import { openDesks } from '../../src/cli/desk/desks.ts'
import { wholeReport } from '../../src/cli/report-parts.ts'
import { findBriefs, readBrief } from '../../src/cli/workspace.ts'
import { folderWith } from './run.ts'

const phrases = [
  'the lamps of the harbour were lit at nine each night',
  'ships that came after dark waited for the morning tide',
  'every keeper wrote the hour of lighting in a book',
  'the cost of oil rose faster than the dues that paid for it'
]
const figures = ['1,200 lamps', '3,450 ships', '78% of keepers']
const names = ['a', 'b', 'c', 'd', 'e', 'f']

/** What stands in a record, or in a brief; each number picks from the lists above. */
interface Words {
  readonly phrases: readonly number[]
  readonly figures: readonly number[]
}

const someWords = fc.record({
  phrases: fc.uniqueArray(fc.nat(phrases.length - 1), { maxLength: 2 }),
  figures: fc.uniqueArray(fc.nat(figures.length - 1), { maxLength: 2 })
})
const nameOfOne = fc.constantFrom(...names)
/** How a record is headed; the edits of its words alone leave that as it is. */
interface Head {
  readonly title: number
  readonly act: boolean
}

type Edit =
  | { readonly kind: 'words'; readonly name: string; readonly words: Words }
  | { readonly kind: 'record'; readonly name: string; readonly words: Words; readonly head: Head }
  | { readonly kind: 'gone'; readonly name: string }
  | { readonly kind: 'brief'; readonly at: number; readonly words: Words; readonly cites: string }

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('words'), name: nameOfOne, words: someWords }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('record'),
      name: nameOfOne,
      words: someWords,
      head: fc.record({ title: fc.nat(2), act: fc.boolean() })
    })
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('gone'), name: nameOfOne }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('brief'), at: fc.nat(3), words: someWords, cites: nameOfOne })
  }
)

function record({ phrases: some, figures: counted }: Words, name: string, { title, act }: Head): string {
  const type = act ? 'legislation' : 'report'
  const body = [
    'This is about the harbour and its keepers.',
    ...some.map((at) => `It is said that ${phrases[at]}.`),
    ...counted.map((at) => `There were ${figures[at]} in 2024.`)
  ]
  const provision = act ? `### s ${title + 1} Lamps {in-force=2020-01-01}\n\nLamps are lit.\n\n` : ''
  const head = `type: ${type}\ntitle: ${act ? `Lamps Act 199${title}` : `Report ${name} of ${2020 + title}`}\nauthor: Harbour Board\nissued: ${2020 + title}-02-01`
  return `---\n${head}\nevidence: { completeness: full }\n---\n${provision}${body.join('\n\n')}\n`
}

function brief({ phrases: some, figures: counted }: Words, cites: string): string {
  const said = [
    ...some.map((at) => `It says “${phrases[at]}”.[^n]`),
    ...counted.map((at) => `There were ${figures[at]} in 2024.[^n]`),
    'Section 1 of the Lamps Act 1991 is about lamps.'
  ]
  return `---\ntitle: A brief\ndate: 2026-11-20\n---\n${said.join(' ')}\n\n[^n]: @${cites}.\n`
}

async function apply(one: Edit, folder: string, heads: Map<string, Head>): Promise<void> {
  const write = (file: string, text: string) => writeFile(join(folder, file), text)
  switch (one.kind) {
    case 'words':
      return write(`sources/${one.name}.md`, record(one.words, one.name, heads.get(one.name) ?? plain))
    case 'record':
      heads.set(one.name, one.head)
      return write(`sources/${one.name}.md`, record(one.words, one.name, one.head))
    case 'brief':
      return write(`briefs/b${one.at}.md`, brief(one.words, one.cites))
    case 'gone':
      return rm(join(folder, `sources/${one.name}.md`), { force: true })
  }
}

/** The JSON report and every page, as one run over all briefs makes them. */
async function answers(workspace: string, threads: number): Promise<readonly string[]> {
  const settings: DeskSettings = {
    workspace,
    report: { format: 'json', verbose: false, quiet: false, width: 80, coloured: false },
    pages: { draft: true, publicCopy: false }
  }
  const desk = await openDesk(settings)
  const desks = openDesks(desk, settings, threads, (text) => expect.unreachable(text))
  const paths = await findBriefs(workspace, [], workspace)
  const work = async (index: number): Promise<Done> => {
    const path = paths[index]
    if (!path) throw new Error('no such brief')
    const file = await readBrief(path)
    const known = await desk.known(file, index)
    const done = await desks.work(file, index)
    if (known) expect(done.told).toEqual(known)
    return done
  }
  const done = await Promise.all(paths.map((_, index) => work(index)))
  await desks.close()
  const parts = done.map(({ told }) => told.part)
  const report = await wholeReport(parts, desk.surroundings.held.library, settings.report, '')
  return [report, ...done.map(({ page }) => page?.text ?? '')]
}

const plain: Head = { title: 0, act: false }

/** The answers after each edit, from what runs before have left, are those of a run that finds nothing. */
async function holds(edits: readonly Edit[], threads: number): Promise<void> {
  const folder = await folderWith({})
  for (const name of ['briefs', 'sources']) await mkdir(join(folder, name))
  const heads = new Map<string, Head>([['f', { title: 1, act: true }]])
  for (const name of names) {
    await writeFile(
      join(folder, `sources/${name}.md`),
      record({ phrases: [], figures: [] }, name, heads.get(name) ?? plain)
    )
  }
  for (const at of [0, 1, 2, 3]) {
    await writeFile(join(folder, `briefs/b${at}.md`), brief({ phrases: [at], figures: [at % 3] }, names[at] ?? 'a'))
  }
  await answers(folder, threads)
  for (const one of edits) {
    await apply(one, folder, heads)
    const warm = await answers(folder, threads)
    await rename(join(folder, '.brief'), join(folder, '.kept'))
    const cold = await answers(folder, 0)
    await rm(join(folder, '.brief'), { recursive: true })
    await rename(join(folder, '.kept'), join(folder, '.brief'))
    expect(warm).toEqual(cold)
  }
  expect(await readdir(join(folder, 'briefs'))).toHaveLength(4)
}

it('what was checked before is said again only where nothing that it rests on has changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 8 }), (edits) => holds(edits, 0)),
    { seed: 20261122, numRuns: 10 }
  )
})

it('the same in threads', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 2 }), (edits) => holds(edits, 2)),
    { seed: 20261122, numRuns: 1 }
  )
})
