import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brief, folderWith, type Ran } from './run.ts'
import { start } from './start.ts'

const record = (title: string, body: string) => `---
type: report
title: ${title}
author: Ofcom
issued: 2024-02-01
evidence:
  completeness: full
---
${body}
`
const text = (title: string, words: string, key: string) => `---
title: ${title}
date: 2026-11-20
---
${words}[^n]

[^n]: @${key}.
`
const files = {
  'briefs/a.md': text('A', 'The count was 291,273 in 2024.', 'first'),
  'briefs/b.md': text('B', 'It said “these are the words of the second report”.', 'second'),
  'sources/first.md': record('First', 'The count was 291,273 in 2024.'),
  'sources/second.md': record('Second', 'We say that these are the words of the second report.'),
  'templates/briefing/style.css': 'body { color: black }\n',
  'templates/briefing/template.hbs': '<!doctype html><html lang="{{lang}}"><title>{{title}}</title>{{{body}}}</html>\n'
}

const build = (folder: string, ...args: readonly string[]) =>
  brief(folder, 'build', '--to', 'html', '--explain', ...args)

/** What was built and why, brief by brief; nothing for those that were not. */
function built({ out }: Ran): Readonly<Record<string, string>> {
  return Object.fromEntries([...out.matchAll(/^out\/(\w+): built, as (.*)$/gm)].map(([, name, why]) => [name, why]))
}

const unbuilt = 'has not been built here'

describe('what has changed is built, and nothing else', () => {
  it.each([
    ['nothing', {}, {}],
    [
      'a brief',
      { 'briefs/b.md': files['briefs/b.md'].replace('It said', 'It says') },
      { b: '`briefs/b.md` has changed' }
    ],
    [
      'a record that one cites',
      { 'sources/first.md': `${files['sources/first.md']}\nMore.\n` },
      { a: '`sources/first.md` changed' }
    ],
    ['a record that none cites', { 'sources/third.md': record('Third', 'Other words.') }, {}],
    [
      'the template of both',
      { 'templates/briefing/style.css': 'body { color: navy }\n' },
      { a: 'template `briefing` has changed', b: 'template `briefing` has changed' }
    ],
    ['a template of none', { 'templates/other/template.hbs': '' }, {}],
    ['an output', { 'out/a.html': 'half of it' }, { a: '`out/a.html` is not as it was written' }]
  ])('%s', async (_, change, why) => {
    const folder = await folderWith(files)
    expect(built(await build(folder))).toEqual({ a: `\`out/a.html\` ${unbuilt}`, b: `\`out/b.html\` ${unbuilt}` })
    for (const [name, changed] of Object.entries(change)) {
      await mkdir(join(folder, name, '..'), { recursive: true })
      await writeFile(join(folder, name), changed)
    }
    const again = await build(folder)
    expect(again.code).toBe(0)
    expect(built(again)).toEqual(why)
    expect(built(await build(folder))).toEqual({})
  })

  it('a record that is not cited, where it changes what the check says', async () => {
    const folder = await folderWith({
      ...files,
      'briefs/a.md': text('A', 'Section 6 of the Reports Act 2020 is about reports.', 'first'),
      'templates/briefing/template.hbs': `${files['templates/briefing/template.hbs']}{{check.statement}}\n`
    })
    await build(folder, '--draft')
    const act = record('Reports Act 2020', '## s 6 Reports {in-force=2021-01-01}\n\nReports are made.')
    await writeFile(join(folder, 'sources/reports-act.md'), act.replace('report', 'legislation'))
    expect(built(await build(folder, '--draft'))).toEqual({ a: 'what the check says of it has changed' })
  })
})

describe('what is checked again', () => {
  /** When each brief's check was last written down. */
  const checkedAt = (folder: string) =>
    Promise.all(
      ['a', 'b'].map(async (name) => {
        const entry = join(folder, '.brief', `${encodeURIComponent(`checked briefs/${name}.md`)}.bin`)
        return (await stat(entry)).mtimeMs
      })
    )
  const twice = async (folder: string, change: string, words: string): Promise<readonly boolean[]> => {
    await build(folder, '--draft')
    const before = await checkedAt(folder)
    await writeFile(join(folder, change), words)
    await build(folder, '--draft')
    const after = await checkedAt(folder)
    return after.map((at, index) => at !== before[index])
  }

  it.each([
    ['where the words of a record change: what cites it', `${files['sources/first.md']}\nMore.\n`, [true, false]],
    [
      'where a record says something else of itself: all',
      files['sources/first.md'].replace('title: First', 'title: The first'),
      [true, true]
    ]
  ])('%s', async (_, words, again) => {
    expect(await twice(await folderWith(files), 'sources/first.md', words)).toEqual(again)
  })

  it('where its words were sought in all records: also what does not cite it', async () => {
    const folder = await folderWith({
      ...files,
      'briefs/b.md': text('B', 'It said “words that stand in neither of the two records”.', 'second')
    })
    const found = record(
      'First',
      'The count was 291,273 in 2024. Here are words that stand in neither of the two records.'
    )
    expect(await twice(folder, 'sources/first.md', found)).toEqual([true, true])
    const { out } = await brief(folder, 'check', 'b', '--verbose')
    expect(out).toContain('(other-source)')
  })
})

it('--force builds all, an output that is gone is built, and other options build anew', async () => {
  const folder = await folderWith(files)
  await build(folder)
  expect(built(await build(folder, '--force'))).toEqual({ a: '`--force` asks for it', b: '`--force` asks for it' })
  await rm(join(folder, 'out/a.html'))
  expect(built(await build(folder))).toEqual({ a: '`out/a.html` is gone' })
  expect(built(await build(folder, 'b', '--draft'))).toEqual({ b: 'the options are others' })
})

it('what has errors is said again for what has not changed', async () => {
  const folder = await folderWith({ ...files, 'briefs/a.md': text('A', 'The count was 291,274 in 2024.', 'first') })
  const first = await build(folder)
  expect(first.code).toBe(1)
  const entry = join(folder, '.brief', encodeURIComponent('checked briefs/a.md')).concat('.bin')
  const { mtimeMs } = await stat(entry)
  const again = await build(folder)
  expect((await stat(entry)).mtimeMs).toBe(mtimeMs)
  const findings = ({ out }: Ran) => out.replace(/^out\/.*\n/gm, '')
  expect(findings(again)).toBe(findings(first))
  expect(findings(again)).toContain('figure-stated')
  const checked = await brief(folder, 'check', '--format', 'json')
  await rm(join(folder, '.brief'), { recursive: true })
  expect((await brief(folder, 'check', '--format', 'json')).out).toBe(checked.out)
})

describe('the cache', () => {
  it('may be deleted, damaged or come from elsewhere: it is then made anew', async () => {
    const folder = await folderWith(files)
    const first = await build(folder)
    const cache = join(folder, '.brief')
    await rm(cache, { recursive: true })
    expect(Object.keys(built(await build(folder)))).toEqual(['a', 'b'])
    for (const name of (await readdir(cache)).filter((one) => one.endsWith('.bin'))) {
      const whole = await readFile(join(cache, name))
      await writeFile(
        join(cache, name),
        name.includes('a.') ? whole.subarray(0, whole.length / 2) : whole.fill(7, 40, 60)
      )
    }
    const again = await build(folder)
    expect({ code: again.code, out: again.out }).toEqual({ code: 0, out: first.out })
    expect(built(await build(folder))).toEqual({})
    const elsewhere = await start(folder, ['build', '--to', 'html', '--explain'], {
      XDG_CACHE_HOME: join(folder, 'home')
    }).ended
    expect(Object.keys(built(elsewhere))).toEqual(['a', 'b'])
  })

  it('goes with its brief, not with its place: a copied workspace need not be built again', async () => {
    const folder = await folderWith(files)
    await build(folder)
    const copy = await folderWith({})
    await cp(folder, copy, { recursive: true })
    expect(built(await build(copy))).toEqual({})
  })

  it('that cannot be written costs nothing but time', async () => {
    const folder = await folderWith({ ...files, '.brief': 'a file' })
    for (const _ of [1, 2]) expect((await build(folder)).code).toBe(0)
  })
})
