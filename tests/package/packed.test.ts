import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const listed = z.array(z.object({ files: z.array(z.object({ path: z.string() })) }))
/** `import 'a'`, `import … from 'a'`, `export … from 'a'` and `import('a')`. */
const imports =
  /^\s*(?:import\s*|(?:import|export)\b[^'"\n=]*\bfrom\s*)['"]([^'"\n]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm
let folder = ''
let packed: readonly string[] = []

/** A copy, so that making `dist` does not disturb who works here. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policy brief pack '))
  for (const name of [
    'src',
    'templates',
    'schemas',
    'docs',
    'NOTICE',
    'SECURITY.md',
    'LICENSE',
    'README.md',
    'package.json',
    'tsconfig.json',
    'tsconfig.dist.json',
    'tests',
    'briefs',
    'sources'
  ])
    await cp(join(root, name), join(folder, name), { recursive: true })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.dist.json'], {
    cwd: folder
  })
  const { stdout } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], { cwd: folder })
  packed = listed.parse(JSON.parse(stdout)).flatMap(({ files }) => files.map(({ path }) => path))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('the package holds the program, templates, schemas and pages, and nothing else', async () => {
  const top = new Set(packed.map((path) => path.split('/')[0]))
  expect([...top].sort()).toEqual([
    'LICENSE',
    'NOTICE',
    'README.md',
    'SECURITY.md',
    'dist',
    'docs',
    'package.json',
    'schemas',
    'templates'
  ])
  for (const kept of ['templates', 'schemas']) {
    const files = (await readdir(join(root, kept), { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile()
    )
    const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length))
    expect(paths.filter((path) => !packed.includes(path))).toEqual([])
  }
  for (const needed of ['dist/cli/main.js', 'dist/index.js', 'dist/index.d.ts', 'dist/capture/reading-thread.js'])
    expect(packed).toContain(needed)
})

it('every import in it is a file of it, a part of Node or a declared dependency', async () => {
  const { dependencies, optionalDependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()), optionalDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  const declared = new Set([...Object.keys(dependencies), ...Object.keys(optionalDependencies)])
  const strays: string[] = []
  for (const path of packed.filter((one) => one.endsWith('.js') && one.startsWith('dist/'))) {
    const text = await readFile(join(folder, path), 'utf8')
    for (const [, first, lazy] of text.matchAll(imports)) {
      const asked = first ?? lazy ?? ''
      const own = join(dirname(path), asked)
      const name = asked
        .split('/')
        .slice(0, asked.startsWith('@') ? 2 : 1)
        .join('/')
      const known = asked.startsWith('.') ? packed.includes(own) : isBuiltin(asked) || declared.has(name)
      if (!known) strays.push(`${path}: ${asked}`)
    }
  }
  expect(strays).toEqual([])
})
