import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ownTemplates } from '../../page/own-templates.ts'
import { hashOf, hashOfFolder } from './hash.ts'

let known: Promise<string> | null = null

/** Stands for this program: its code and its templates, the versions of what it uses, the Node it runs on. */
export function programHash(): Promise<string> {
  known ??= hashProgram()
  return known
}

async function hashProgram(): Promise<string> {
  const [code, templates, manifest] = await Promise.all([
    hashOfFolder(fileURLToPath(new URL('../..', import.meta.url))),
    hashOfFolder(ownTemplates),
    readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  ])
  return hashOf(code, templates, manifest, process.version)
}
