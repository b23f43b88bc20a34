import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { folderWith, type Ran } from './run.ts'
import { start } from './start.ts'

const record = (title: string, body: string) =>
  `---\ntype: report\ntitle: ${title}\nauthor: Ofcom\nissued: 2024-02-01\nevidence: { completeness: full }\n---\n${body}\n`

/** Each brief has something that is borne out, refuted, elsewhere in the library, or of no source. */
const brief = (number: number) => `---
title: Brief ${number}
date: 2026-11-20
---
The count was 291,27${number % 10} in 2024.[^n] It said “these are the words of the second report”.[^n] Also 12 %.[^m]

[^n]: @${number % 3 === 0 ? 'second' : 'first'}, p 1.
[^m]: @nowhere.
`
const sources = {
  'sources/first.md': record('First', 'The count was 291,273 in 2024.'),
  'sources/second.md': record('Second', 'We say that these are the words of the second report.'),
  'sources/broken.md': '---\ntype: nothing\n---\n'
}
const workspace = (count: number) =>
  folderWith({
    ...sources,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, number) => [`briefs/b${String(number).padStart(2, '0')}.md`, brief(number)])
    )
  })

/** Says of every helper thread that it is to end as soon as it starts. */
const endThreads = `--import=data:text/javascript,${encodeURIComponent("import{isMainThread}from'node:worker_threads';if(!isMainThread)throw new Error('no thread today')")}`

async function run(folder: string, threads: number, args: readonly string[], env = {}): Promise<Ran> {
  await Promise.all(['.brief', 'out'].map((name) => rm(join(folder, name), { recursive: true, force: true })))
  const { code, out, err } = await start(folder, args, { BRIEF_THREADS: String(threads), ...env }).ended
  return { code, out, err }
}

async function outputs(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(join(folder, 'out')).catch(() => [])).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, 'out', name), 'base64')]))
  )
}

describe('threads change no byte', () => {
  it.each(['text', 'json', 'sarif', 'html', 'github'])('of a report as %s', async (format) => {
    const folder = await workspace(7)
    const args = ['check', '--verbose', '--format', format]
    const without = await run(folder, 0, args)
    expect(without).toMatchObject({ code: 1, err: '' })
    expect(await run(folder, 1, args)).toEqual(without)
    expect(await run(folder, 3, args)).toEqual(without)
  })

  it('of what is built, nor of what is said of it', async () => {
    const folder = await workspace(7)
    const args = ['build', '--to', 'html', '--draft', '--explain']
    const without = { ...(await run(folder, 0, args)), made: await outputs(folder) }
    expect(Object.keys(without.made)).toHaveLength(7)
    const within = { ...(await run(folder, 2, args)), made: await outputs(folder) }
    expect(within).toEqual(without)
  })

  it('of why a page could not be set', async () => {
    const folder = await folderWith({
      ...sources,
      'briefs/a.md': '---\ntitle: A\ndate: 2026-11-20\n---\nWords.\n',
      'briefs/b.md': '---\ntitle: B\ndate: 2026-11-20\n---\nWords.\n',
      'templates/briefing/style.css': '',
      'templates/briefing/template.hbs': '{{nothing}}'
    })
    const args = ['build', '--to', 'html']
    const without = await run(folder, 0, args)
    expect(without.code).toBe(2)
    expect(without.err).toMatch(/^brief: .*nothing.*: mend the template$/m)
    expect(await run(folder, 2, args)).toEqual(without)
  })
})

it('what a thread that ends leaves undone is done without it', async () => {
  const folder = await workspace(5)
  const args = ['check', '--format', 'json']
  const without = await run(folder, 0, args)
  const { err, ...within } = await run(folder, 2, args, { NODE_OPTIONS: endThreads })
  expect({ ...within, err: '' }).toEqual(without)
  expect(err).toMatch(/^(A helper thread ended \(no thread today\); its work is done without it\n){2}$/)
})

it('a run that says nothing of threads starts none for little work', async () => {
  const folder = await workspace(5)
  const { code, out, err } = await start(folder, ['check', '--quiet'], { NODE_OPTIONS: endThreads }).ended
  expect({ code, err }).toEqual({ code: 1, err: '' })
  expect(out).toContain('briefs/b04.md')
})

it('Ctrl-C ends a run with its threads, and leaves whole what it has built', async () => {
  const count = 90
  const folder = await workspace(count)
  const build = start(folder, ['build', '--to', 'html', '--draft'], { BRIEF_THREADS: '2' })
  while (!existsSync(join(folder, 'out')) && build.child.exitCode === null) await wait(5)
  build.child.kill('SIGINT')
  const { code, signal } = await build.ended
  expect({ code, signal }).toEqual({ code: 130, signal: null })
  const made = await readdir(join(folder, 'out'))
  expect(made.length).toBeLessThan(count)
  expect(made.filter((name) => !/^b\d\d\.html$/.test(name))).toEqual([])
  for (const name of made) expect(await readFile(join(folder, 'out', name), 'utf8')).toMatch(/<\/html>\s*$/)
})
