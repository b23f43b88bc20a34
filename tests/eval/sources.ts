import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { figureSources } from './figure-sources.ts'

const folder = join(import.meta.dirname, '../../sources')

/** The texts that the generated claims are cut from: the sample library's, and some written for the tests. */
export function evaluatedSources(): readonly string[] {
  const sample = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
    .filter((body) => body.trim() !== '')
  return [...figureSources, ...sample]
}
