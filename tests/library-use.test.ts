import { execFile } from 'node:child_process'
import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import * as library from '../src/index.ts'
import { folderWith } from './cli/run.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const page = await readFile(join(root, 'docs/library.md'), 'utf8')

it('the example of docs/library.md runs as it stands, and writes what it says', async () => {
  const example = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const folder = await folderWith({})
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await writeFile(
    join(folder, 'example.ts'),
    example.replace("'policy-brief'", JSON.stringify(join(root, 'src/index.ts')))
  )
  const { stdout } = await promisify(execFile)(process.execPath, ['example.ts', '--pdf'], { cwd: folder })
  expect(stdout).toMatch(/^true \{[^}]*claims: 1,\s+verified: 1,/)
  expect(await readFile(join(folder, 'requests.html'), 'utf8')).toContain('Requests in 2024')
  expect(await readFile(join(folder, 'requests.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/)
})

it('every function that the page names is there', () => {
  const named = [...page.matchAll(/^\| `(\w+)\(/gm)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(7)
  for (const name of named) expect(Object.keys(library)).toContain(name)
})
