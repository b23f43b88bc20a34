import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, type Ran } from './run.ts'
import { start } from './start.ts'

const clock = new URL('shifted-clock.ts', import.meta.url).href
const day = 86_400_000

/** The command with its clock so many days off. */
function at(days: number, folder: string, ...args: readonly string[]): Promise<Ran> {
  return start(folder, args, { NODE_OPTIONS: `--import=${clock}`, BRIEF_TEST_DAYS: String(days) }).ended
}

const record = (count: string) => `---
type: report
title: Annual Report
author: Ofcom
issued: 2026-11-23
accessed: 2099-01-01
evidence:
  completeness: full
  capture: { from: a, at: 2099-01-01T00:00:00Z, original: originals/a.txt, sha256: a, text-sha256: a, reader: a }
---
The count was ${count} in 2024.
`
const files = {
  'briefs/a.md': '---\ntitle: A\ndate: 2026-11-20\n---\nThe count was 291,273 in 2024.[^n]\n\n[^n]: @later.\n',
  'sources/later.md': record('291,273')
}
const build = ['build', '--draft', '--to', 'html'] as const

async function outputs(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(join(folder, 'out'))).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, 'out', name), 'base64')] as const))
  )
}

it('a clock that is set back or forward changes no byte, and builds nothing anew', async () => {
  const folder = await folderWith(files)
  const first = await at(0, folder, ...build)
  const made = await outputs(folder)
  const findings = ({ code, out }: Ran) => ({ code, out: out.replace(/^out\/.*\n/gm, '') })
  for (const days of [-20_000, -1, 1, 400]) {
    const again = await at(days, folder, ...build)
    expect(findings(again)).toEqual(findings(first))
    expect(again.out).toContain('out/a.html  unchanged')
    const fresh = await folderWith(files)
    expect(findings(await at(days, fresh, ...build))).toEqual(findings(first))
    expect(await outputs(fresh)).toEqual(made)
  }
})

it('a PDF does not know what day it is', async () => {
  const pdf = async (days: number) => {
    const folder = await folderWith(files)
    await at(days, folder, 'build', '--draft', '--to', 'pdf')
    return outputs(folder)
  }
  expect(await pdf(-9_000)).toEqual(await pdf(0))
})

it.each([
  ['as old as before', 0],
  ['older than what was built of it', -900 * day],
  ['of tomorrow', day]
])('a change to a brief or a record is noticed where its file is %s', async (_, shift) => {
  const folder = await folderWith(files)
  await at(0, folder, ...build)
  const change = async (name: string, from: string, to: string) => {
    const path = join(folder, name)
    const { atime, mtime } = await stat(path)
    await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
    await utimes(path, atime, new Date(mtime.getTime() + shift))
  }
  await change('sources/later.md', '291,273', '291,274')
  const { out } = await at(0, folder, ...build)
  expect(out).toContain('figure-stated')
  await change('briefs/a.md', '291,273', '291,274')
  const after = await at(0, folder, ...build)
  expect(after.out).not.toContain('figure-stated')
  expect(after.out).not.toContain('  unchanged')
  expect((await at(0, folder, ...build)).out).toContain('out/a.html  unchanged')
})

it('files and a cache of the future are as good as any', async () => {
  const folder = await folderWith(files)
  await at(500, folder, ...build)
  const later = new Date(Date.now() + 500 * day)
  for (const name of ['briefs/a.md', 'sources/later.md', 'out/a.html']) await utimes(join(folder, name), later, later)
  for (const name of await readdir(join(folder, '.brief'))) await utimes(join(folder, '.brief', name), later, later)
  const again = await at(-500, folder, ...build)
  expect(again.out).toContain('out/a.html  unchanged')
  expect(again.err).toBe('')
})
