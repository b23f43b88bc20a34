import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = new URL('../../', import.meta.url)
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, root), 'utf8'))
const versions = z.record(z.string(), z.string())
const manifest = z
  .object({
    dependencies: versions,
    devDependencies: versions,
    optionalDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean())
  })
  .parse(json('package.json'))
const lock = z
  .object({
    lockfileVersion: z.literal(3),
    packages: z.record(
      z.string(),
      z.object({
        version: z.string(),
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        license: z.string().optional(),
        deprecated: z.string().optional(),
        dev: z.boolean().optional(),
        link: z.boolean().optional(),
        hasInstallScript: z.boolean().optional()
      })
    )
  })
  .parse(json('package-lock.json'))
const { '': _, ...packages } = lock.packages
const installed = Object.entries(packages).map(([path, one]) => ({
  name: path.replace(/^.*node_modules\//, ''),
  path,
  ...one
}))
const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }

describe('the packages', () => {
  it('that are asked for have exact versions, which the lockfile has too', () => {
    const loose = Object.entries(asked).filter(
      ([name, version]) =>
        !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version) || packages[`node_modules/${name}`]?.version !== version
    )
    expect(loose).toEqual([])
  })

  it('come from the registry, each with its hash', () => {
    const elsewhere = installed.filter(
      ({ resolved, integrity, link }) =>
        link ||
        !integrity?.startsWith('sha512-') ||
        !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/')
    )
    expect(elsewhere.map(({ path }) => path)).toEqual([])
  })

  it('that would run a script when they are installed are named, and no others are', () => {
    const scripted = installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)
    expect(scripted.sort()).toEqual(Object.keys(manifest.allowScripts).sort())
    expect(manifest.allowScripts).toEqual({ node: true, puppeteer: false })
  })

  it('that are asked for are not deprecated', () => {
    expect(
      installed.filter(({ path, deprecated }) => deprecated && path.slice('node_modules/'.length) in asked)
    ).toEqual([])
  })

  it('have licences that let others use what they are part of', () => {
    const free = /^(?:MIT|ISC|0BSD|BSD(?:-[23]-Clause)?|Apache-2\.0|OFL-1\.1|Unlicense|Zlib)$/
    const isFree = (licence: string) => {
      const [either] = licence.replace(/^\(|\)$/g, '').split(' OR ')
      return (either ?? '').split(' AND ').every((one) => free.test(one))
    }
    const others = installed.filter(({ license = 'none', dev }) => !isFree(license) && !(dev && license === 'MPL-2.0'))
    expect(others.map(({ name, license }) => [name, license])).toEqual([
      // Optional, unmodified, a package of its own: NOTICE says so.
      ['citeproc', 'CPAL-1.0 OR AGPL-1.0'],
      // Its package says nothing; its readme says MIT.
      ['format', undefined]
    ])
    expect(Object.keys(manifest.optionalDependencies)).toContain('citeproc')
    expect(readFileSync(new URL('NOTICE', root), 'utf8')).toContain('citeproc')
  })
})

it('CI runs the two commands of the README and the audit, each week too, with actions pinned to a commit', () => {
  const workflow = readFileSync(new URL('.github/workflows/ci.yml', root), 'utf8')
  const runs = [...workflow.matchAll(/run: (.*)/g)].map(([, command]) => command)
  expect(runs).toEqual(['npm ci && npm start', 'npm ci && npm test', 'npm run audit'])
  expect(workflow).toMatch(/schedule:\n\s+- cron:/)
  const uses = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action)
  expect(uses.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([])
})
