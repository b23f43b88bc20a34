import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { brief, folderWith } from './run.ts'
import { start, startAfter } from './start.ts'

const text = (title: string) => `---\ntitle: ${title}\ndate: 2026-11-20\n---\n# ${title}\n\nA sentence of no claim.\n`
const workspace = (title = 'First') => folderWith({ 'briefs/a.md': text(title) })

async function outputs(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(join(folder, 'out')).catch(() => [])
  const read = names.sort().map(async (name) => [name, await readFile(join(folder, 'out', name), 'base64')] as const)
  return Object.fromEntries(await Promise.all(read))
}

describe('a build that cannot write says so in one line, and ends with status 2', () => {
  it('where a file stands in the place of out/', async () => {
    const folder = await folderWith({ 'briefs/a.md': text('First'), out: '' })
    const { code, err } = await brief(folder, 'build', '--to', 'html')
    expect(code).toBe(2)
    expect(err).toContain(
      `brief: Could not write \`${folder}/out/a.html\`, a file stands where its folder should be: move that file away\n`
    )
  })

  it.runIf(existsSync('/sys/kernel'))('where out/ may not be written', async () => {
    const folder = await workspace()
    await symlink('/sys/kernel', join(folder, 'out'))
    const { code, err } = await brief(folder, 'build', '--to', 'html')
    expect(code).toBe(2)
    expect(err).toMatch(/^brief: Could not write `.*\/out\/a\.html`, you may not write there: change the rights/m)
  })

  it.runIf(process.platform === 'linux')('where there is no room, and what was built stays', async () => {
    const folder = await workspace()
    await brief(folder, 'build', '--to', 'html')
    const before = await outputs(folder)
    await writeFile(join(folder, 'briefs/a.md'), text('Second'))
    const { code, err } = await startAfter("trap '' XFSZ; ulimit -f 50", folder, ['build', '--to', 'html']).ended
    expect(code).toBe(2)
    expect(err).toMatch(/^brief: Could not write `.*\/out\/a\.html`, this system allows no file of that size: raise/m)
    expect(await outputs(folder)).toEqual(before)
  })
})

it('without a browser nothing is written, the line says what to do, and --to html works', async () => {
  const folder = await workspace()
  await brief(folder, 'build')
  const before = await outputs(folder)
  await writeFile(join(folder, 'briefs/a.md'), text('Second'))
  for (const browser of ['/nowhere/chromium', '/bin/false']) {
    const { code, err } = await start(folder, ['build'], { BRIEF_BROWSER: browser }).ended
    expect(code).toBe(2)
    expect(err).toMatch(
      /^brief: No browser would start: `.*: name a browser that starts with `BRIEF_BROWSER`, or build with `--to html`\n$/m
    )
    expect(await outputs(folder)).toEqual(before)
  }
  const { code } = await start(folder, ['build', '--to', 'html'], { BRIEF_BROWSER: '/nowhere/chromium' }).ended
  expect(code).toBe(0)
})

/** Processes whose environment has this mark. */
function marked(mark: string): readonly string[] {
  return readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/environ`, 'latin1').includes(mark)
    } catch {
      return false
    }
  })
}

it.runIf(process.platform === 'linux')('Ctrl-C leaves no file, no browser and nothing temporary', async () => {
  for (const moment of [600, 800, 1000, 1300, 1700]) {
    const folder = await folderWith({ 'briefs/a.md': text('First'), 'temporary/.keep': '' })
    const mark = randomUUID()
    const build = start(folder, ['build'], { TMPDIR: join(folder, 'temporary'), BRIEF_TEST: mark })
    await wait(moment)
    build.child.kill('SIGINT')
    const { code } = await build.ended
    await wait(500)
    expect(marked(mark)).toEqual([])
    expect(await readdir(join(folder, 'temporary'))).toEqual(['.keep'])
    const made = Object.keys(await outputs(folder))
    // Where this machine is quick, the build is done before it hears of it.
    if (code === 130) expect([[], ['a.html', 'a.pdf']]).toContainEqual(made)
    else expect({ code, made }).toEqual({ code: 0, made: ['a.html', 'a.pdf'] })
    if (moment === 600) expect(code).toBe(130)
  }
})

it('kill -9 at any moment leaves every output whole, and the next build mends the rest', async () => {
  const folder = await workspace()
  await brief(folder, 'build')
  const first = await outputs(folder)
  await writeFile(join(folder, 'briefs/a.md'), text('Second'))
  const whole = (made: Readonly<Record<string, string>>, second: Readonly<Record<string, string>>) => {
    for (const name of ['a.html', 'a.pdf']) expect([first[name], second[name]]).toContain(made[name])
  }
  const seen: Readonly<Record<string, string>>[] = []
  for (const moment of [500, 1100, 1700, 2300, 2900, 3500]) {
    const build = start(folder, ['build', '--force'])
    await wait(moment)
    build.child.kill('SIGKILL')
    await build.ended
    seen.push(await outputs(folder))
  }
  expect((await brief(folder, 'build')).code).toBe(0)
  const second = await outputs(folder)
  expect(second['a.html']).not.toBe(first['a.html'])
  for (const made of seen) whole(made, second)
})

it('two builds at once are as good as one', async () => {
  const folder = await folderWith({ 'briefs/a.md': text('First'), 'briefs/b.md': text('Other') })
  const runs = await Promise.all([1, 2].map(() => brief(folder, 'build', '--to', 'html')))
  expect(runs.map(({ code }) => code)).toEqual([0, 0])
  const both = await outputs(folder)
  expect(Object.keys(both)).toEqual(['a.html', 'b.html'])
  await brief(folder, 'build', '--to', 'html', '--force')
  expect(await outputs(folder)).toEqual(both)
})

it('the time zone, the locale and the columns of the terminal change no byte', async () => {
  const run = async (env: Readonly<Record<string, string>>) => {
    const folder = await workspace()
    await writeFile(
      join(folder, 'briefs/a.md'),
      `${text('First')}\nIt rose to 12,345 in 2024.[^a]\n\n[^a]: @nowhere.\n`
    )
    const { out } = await start(folder, ['check', '--format', 'json'], env).ended
    const { code } = await start(folder, ['build', '--draft'], env).ended
    return { code, out, files: await outputs(folder) }
  }
  const here = await run({ TZ: 'UTC', LC_ALL: 'C', LANG: 'C' })
  expect(Object.keys(here.files)).toEqual(['a.html', 'a.pdf'])
  expect(await run({ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', COLUMNS: '40' })).toEqual(
    here
  )
})

it('what a killed run left is taken away an hour later, and nothing else is', async () => {
  const folder = await workspace()
  const out = join(folder, 'out')
  await mkdir(out)
  const [old, young] = [`.a.html.${randomUUID()}.part`, `.a.html.${randomUUID()}.part`]
  const strangers = ['.a.html.part', `notes.${randomUUID()}.part`, '.hidden']
  for (const name of [old, young, ...strangers]) await writeFile(join(out, name), '')
  const longAgo = new Date(Date.now() - 2 * 3_600_000)
  for (const name of [old, ...strangers]) await utimes(join(out, name), longAgo, longAgo)
  await brief(folder, 'build', '--to', 'html')
  expect((await readdir(out)).sort()).toEqual([young, ...strangers, 'a.html'].sort())
})
