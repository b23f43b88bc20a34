import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brief, folderWith } from './run.ts'
import { files, outputs, record, text, watching } from './watching.ts'

const done = 'waiting for changes, Ctrl-C ends\n'

/** What a build in a fresh process writes of the same workspace. */
async function builtAnew(folder: string, ...args: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const copy = await mkdtemp(join(tmpdir(), 'policy brief anew '))
  try {
    for (const name of ['briefs', 'sources', 'templates', 'brief.config.yaml', 'data']) {
      await cp(join(folder, name), join(copy, name), { recursive: true }).catch(() => {})
    }
    await brief(copy, 'build', '--to', 'html', ...args)
    return await outputs(copy)
  } finally {
    await rm(copy, { recursive: true })
  }
}

async function save(folder: string, name: string, words: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), words)
}

it('builds what was asked, then what depends on what is saved, and says no more than what is new', async () => {
  const folder = await folderWith(files)
  const watch = watching(folder, ['build', '--watch', '--to', 'html'])
  expect(await watch.next('err', done)).toMatch(/^Done in \d+ ms; waiting for changes, Ctrl-C ends\n$/)
  expect(await watch.next('out', 'out/b.html  2 kB\n')).toBe(
    `briefs/a.md: 1 of 1 claim verified, 0 refuted, 0 to review, 0 unchecked, 0 waived; 1 numeral left out

briefs/b.md: 1 of 1 claim verified, 0 refuted, 0 to review, 0 unchecked, 0 waived; 1 numeral left out

2 briefs, no errors: 2 of 2 claims verified, 0 refuted, 0 to review, 0 unchecked, 0 waived; 2 numerals left out

out/a.html  2 kB
out/b.html  2 kB
`
  )
  await save(folder, 'briefs/b.md', files['briefs/b.md'].replace('It said', 'It says'))
  expect(await watch.next('err', done)).toMatch(/^Done in \d+ ms; waiting for changes, Ctrl-C ends\n$/)
  expect(await watch.next('out', 'out/b.html  2 kB\n')).toBe(
    `briefs/b.md: 1 of 1 claim verified, 0 refuted, 0 to review, 0 unchecked, 0 waived; 1 numeral left out

out/b.html  2 kB
`
  )
  expect(await watch.interrupt()).toEqual({ code: 130, out: '', err: '' })
})

const steps: readonly (readonly [string, (folder: string) => Promise<void>])[] = [
  ['a brief', (folder) => save(folder, 'briefs/a.md', files['briefs/a.md'].replace('The count', 'Their count'))],
  [
    'a brief, as editors save: beside, and renamed',
    async (folder) => {
      await save(folder, 'briefs/.a.md.swp', files['briefs/a.md'].replace('The count', 'Our count'))
      await rename(join(folder, 'briefs/.a.md.swp'), join(folder, 'briefs/a.md'))
    }
  ],
  [
    'a record, with what refutes a brief',
    (folder) => save(folder, 'sources/first.md', record('First', '291,274 in 2024.'))
  ],
  ['a record, which bears it out again', (folder) => save(folder, 'sources/first.md', files['sources/first.md'])],
  ['a style', (folder) => save(folder, 'templates/briefing/style.css', 'body { color: navy }\n')],
  ['a brief with an error', (folder) => save(folder, 'briefs/a.md', text('A', 'It was 5 in 2024.', 'third'))],
  ['the record that it wants', (folder) => save(folder, 'sources/third.md', record('Third', 'It was 5 in 2024.'))],
  ['a record that is none', (folder) => save(folder, 'sources/first.md', 'no front matter')],
  ['a new brief', (folder) => save(folder, 'briefs/c.md', text('C', 'It said so.', 'third'))],
  ['a brief that is gone', (folder) => rm(join(folder, 'briefs/b.md'))],
  ['a brief that is back', (folder) => save(folder, 'briefs/b.md', files['briefs/b.md'])],
  [
    'a rule that is turned off',
    (folder) => save(folder, 'brief.config.yaml', 'rules:\n  pinpoint-given: { level: off, reason: one page }\n')
  ],
  [
    'a template',
    (folder) => save(folder, 'templates/briefing/template.hbs', '<!doctype html><html lang="en">{{title}}</html>')
  ],
  ['a template of its own', (folder) => save(folder, 'templates/letter/template.hbs', '<html lang="en">Letter</html>')],
  [
    'a brief in it',
    (folder) =>
      save(folder, 'briefs/c.md', text('C', 'It said so.', 'third').replace('---\n', '---\ntemplate: letter\n'))
  ],
  [
    'a folder that was moved away, and another in its place',
    async (folder) => {
      await rename(join(folder, 'sources'), join(folder, 'sources.old'))
      await save(folder, 'brief.config.yaml', '')
      await save(folder, 'sources/first.md', files['sources/first.md'])
      await save(folder, 'briefs/a.md', files['briefs/a.md'].replace('The count', 'Another count'))
    }
  ]
]

it('after each change what is built is what a fresh process builds', async () => {
  const folder = await folderWith(files)
  const watch = watching(folder, ['build', '--watch', '--to', 'html', '--draft'])
  await watch.next('err', done)
  for (const [name, step] of steps) {
    await step(folder)
    const gone = name === 'a brief that is gone'
    // Several saves may be taken for one or for more.
    await expect
      .poll(
        async () => {
          const built = Object.entries(await outputs(folder))
          return Object.fromEntries(built.filter(([output]) => !gone || output !== 'b.html'))
        },
        { timeout: 30_000, message: name }
      )
      .toEqual(await builtAnew(folder, '--draft'))
  }
  expect((await watch.interrupt()).code).toBe(130)
})

describe('it goes on', () => {
  it('after a broken setting, a template that is wrong and a brief with errors', async () => {
    const folder = await folderWith(files)
    const watch = watching(folder, ['build', '--watch', '--to', 'html', 'a'])
    await watch.next('err', done)
    await watch.next('out', 'out/a.html  2 kB\n')
    await save(folder, 'brief.config.yaml', 'rules: [')
    expect(await watch.next('err', 'put')).toMatch(/^brief: brief\.config\.yaml:1:\d+: This is not YAML: /)
    await rm(join(folder, 'brief.config.yaml'))
    await save(folder, 'templates/briefing/template.hbs', '{{nothing}}')
    await watch.next('err', '/templates/briefing/template.hbs:1: the page has no `nothing`: mend the template\n')
    await save(folder, 'templates/briefing/template.hbs', files['templates/briefing/template.hbs'])
    await save(folder, 'briefs/a.md', files['briefs/a.md'].replace('291,273', '291,274'))
    expect(
      await watch.next('out', 'out/a: not written, briefs/a.md has 1 error; mend it, or build with --draft\n')
    ).toContain('`291,274` is not what `first` says')
    await save(folder, 'briefs/a.md', files['briefs/a.md'].replace('The count', 'Their count'))
    await watch.next('out', 'out/a.html  2 kB\n')
    expect((await outputs(folder))['a.html']).toContain('Their count')
  })

  it('when the brief asked for is gone, and comes back', async () => {
    const folder = await folderWith(files)
    const watch = watching(folder, ['build', '--watch', '--to', 'html', 'a'])
    await watch.next('err', done)
    await watch.next('out', 'out/a.html  2 kB\n')
    await rm(join(folder, 'briefs/a.md'))
    expect(await watch.next('out', 'stays\n')).toBe('briefs/a.md is gone; what was built of it stays\n')
    await save(folder, 'briefs/a.md', files['briefs/a.md'].replace('The count', 'Their count'))
    expect(await watch.next('out', 'out/a.html  2 kB\n')).toContain('briefs/a.md: 1 of 1 claim verified')
    expect(Object.keys(await outputs(folder))).toEqual(['a.html'])
  })

  it('in a workspace without a brief, until there is one', async () => {
    const folder = await folderWith({ ...files, 'briefs/a.md': '', 'briefs/b.md': '' })
    await rm(join(folder, 'briefs'), { recursive: true })
    await save(folder, 'brief.config.yaml', '')
    const watch = watching(folder, ['build', '--watch', '--to', 'html'])
    await watch.next('err', 'brief: There are no briefs in `briefs/`: write `briefs/NAME.md`\n')
    await watch.next('err', done)
    await save(folder, 'briefs/a.md', files['briefs/a.md'])
    await watch.next('out', 'out/a.html  2 kB\n')
  })
})

it('many saves are few builds', async () => {
  const folder = await folderWith(files)
  const watch = watching(folder, ['build', '--watch', '--to', 'html'])
  await watch.next('err', done)
  for (let count = 0; count < 300; count++) {
    await writeFile(join(folder, 'sources', `more-${count}.md`), record(`More ${count}`, 'Words.'))
  }
  await writeFile(join(folder, 'briefs/a.md'), files['briefs/a.md'].replace('The count', 'The last count'))
  await expect.poll(async () => (await outputs(folder))['a.html'], { timeout: 30_000 }).toContain('The last count')
  const { err, code } = await watch.interrupt()
  expect(code).toBe(130)
  expect(err.split('Done in').length - 1).toBeLessThan(30)
})

it('what cannot be begun is said at once, with status 2', async () => {
  const folder = await folderWith(files)
  expect(await brief(folder, 'build', '--watch', 'c')).toEqual({
    code: 2,
    out: '',
    err: 'brief: There is no brief `c`: write `a`\n'
  })
})

/** Processes whose environment has this mark, but for what waits only to be forgotten. */
function marked(mark: string): readonly number[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const has = /^\d+$/.test(name) && readFileSync(`/proc/${name}/environ`, 'latin1').includes(mark)
      return has ? [Number(name)] : []
    } catch {
      return []
    }
  })
}

function isBrowser(pid: number): boolean {
  const line = readFileSync(`/proc/${pid}/cmdline`, 'latin1')
  return !line.includes('--type=') && !line.includes('main.ts')
}

it.runIf(process.platform === 'linux')(
  'a save while a PDF is printed is built next; the browser stays, is started again when it died, and ends with it',
  async () => {
    const folder = await folderWith({
      'briefs/a.md': text('A', 'No claim.', 'first'),
      'sources/first.md': record('First', 'Words.')
    })
    const mark = randomUUID()
    const watch = watching(folder, ['build', '--watch', 'a'], { BRIEF_TEST: mark })
    await expect.poll(() => marked(mark).filter(isBrowser).length, { timeout: 30_000 }).toBe(1)
    await save(folder, 'briefs/a.md', text('A', 'Saved meanwhile.', 'first'))
    await watch.next('err', done)
    await watch.next('err', done)
    expect((await outputs(folder))['a.html']).toContain('Saved meanwhile.')
    const [browser, ...others] = marked(mark).filter(isBrowser)
    expect(others).toEqual([])
    await save(folder, 'briefs/a.md', text('A', 'A third time.', 'first'))
    await watch.next('err', done)
    expect(marked(mark).filter(isBrowser)).toEqual([browser])
    process.kill(browser ?? 0, 'SIGKILL')
    await save(folder, 'briefs/a.md', text('A', 'A fourth time.', 'first'))
    await watch.next('err', done)
    expect((await outputs(folder))['a.html']).toContain('A fourth time.')
    expect(await readdir(join(folder, 'out'))).toEqual(['a.html', 'a.pdf'])
    expect(marked(mark).filter(isBrowser)).not.toEqual([browser])
    expect((await watch.interrupt()).code).toBe(130)
    await expect.poll(() => marked(mark), { timeout: 10_000 }).toEqual([])
    expect(await readFile(join(folder, 'out/a.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/)
  }
)
