import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TemplateProblem } from './template-problem.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml'
}

/**
 * A style sheet that needs nothing else: what it imports stands in it, and the files it names with `url("…")` are data.
 * Both are sought beside the file, then in `folders`; a font may also be named by its package (`@fontsource/…`).
 */
export async function styleSheet(file: string, folders: readonly string[]): Promise<string> {
  let css = await readFile(file, 'utf8')
  for (const [rule, name = ''] of css.matchAll(/@import\s+["']([^"']+)["'];?/g)) {
    css = css.replace(rule, literal(await styleSheet(found(name, file, folders), folders)))
  }
  for (const [rule, name = ''] of css.matchAll(/url\(\s*["'](?!data:|#)([^"']+)["']\s*\)/g)) {
    css = css.replace(rule, literal(`url("${await dataUri(found(name, file, folders))}")`))
  }
  return css
}

/** Keeps `$` from being read as a pattern by `replace`. */
function literal(text: string): () => string {
  return () => text
}

function found(name: string, from: string, folders: readonly string[]): string {
  const path = [dirname(from), ...folders].map((folder) => join(folder, name)).find(existsSync) ?? inPackage(name)
  if (path) return path
  throw new TemplateProblem(`${from}: there is no file \`${name}\``)
}

function inPackage(name: string): string | null {
  try {
    return fileURLToPath(import.meta.resolve(name))
  } catch {
    return null
  }
}

async function dataUri(path: string): Promise<string> {
  const type = mediaTypes[extname(path)]
  if (!type) throw new TemplateProblem(`${path}: a style sheet can hold fonts (.woff2) and images (.png, .jpg, .svg)`)
  return `data:${type};base64,${await readFile(path, 'base64')}`
}
