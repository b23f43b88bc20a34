import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Installs the packed package as a new user does, in an empty folder whose path has a space, with Node 20 and 24, and tries
 * the command and the library. It asks the registry, so it is no test.
 */

const root = fileURLToPath(new URL('..', import.meta.url))
const program = `import { check, type Checked, libraryOf, loadTemplate, ownTemplates, print, read, render } from 'policy-brief'

const brief = read({ file: 'briefs/a.md', text: '---\\ntitle: T\\ndate: 2026-11-20\\n---\\nWords.\\n' })
const library = libraryOf([])
const checked: Checked = check(brief, library, { templates: ['briefing'] })
const html = render(checked, library, await loadTemplate('briefing', [ownTemplates]))
const { bytes } = await print(html)
if (!checked.ok || bytes.length < 1000) throw new Error('The library does not work')
`

function run(folder: string, path: string, command: string, ...args: readonly string[]): void {
  console.log(`${command} ${args.join(' ')}`)
  execFileSync(command, args, { cwd: folder, stdio: 'inherit', env: { ...process.env, PATH: path } })
}

function tryWith(version: string, tarball: string, folder: string): void {
  const path = process.env['PATH'] ?? ''
  const project = join(folder, `a user with Node ${version}`)
  mkdirSync(project, { recursive: true })
  writeFileSync(
    join(project, 'package.json'),
    '{ "name": "user", "private": true, "type": "module", "allowScripts": { "node": true, "puppeteer": false } }\n'
  )
  run(
    project,
    path,
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    `node@${version}`,
    'typescript@7.0.2',
    '@types/node@24'
  )
  const bin = `${join(project, 'node_modules/.bin')}:${path}`
  if (!existsSync(join(project, 'node_modules/node/bin/node')))
    run(project, bin, 'node', 'node_modules/node/installArchSpecificPackage.js')
  run(project, bin, 'npm', 'install', '--no-audit', '--no-fund', tarball)
  run(project, bin, 'node', '--version')
  run(project, bin, 'npx', 'brief', 'new', 'first', '--template', 'briefing')
  run(project, bin, 'npx', 'brief', 'check', '--quiet')
  run(project, bin, 'npx', 'brief', 'build', '--draft')
  for (const made of ['out/first.html', 'out/first.pdf'])
    if (!existsSync(join(project, made))) throw new Error(`There is no ${made}`)
  writeFileSync(join(project, 'use.ts'), program)
  run(project, bin, 'tsc', '--strict', '--target', 'es2024', '--module', 'nodenext', '--outDir', 'made', 'use.ts')
  run(project, bin, 'node', 'made/use.js')
}

const folder = mkdtempSync(join(tmpdir(), 'policy brief try '))
try {
  run(root, process.env['PATH'] ?? '', 'npm', 'pack', '--pack-destination', folder)
  for (const version of ['20.20.2', '24.21.0']) tryWith(version, join(folder, 'policy-brief-0.1.0.tgz'), folder)
  console.log('The package works for a new user with Node 20 and 24')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
