import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const manifest = z.object({ name: z.string(), version: z.string() })

/** A package this one depends on, or this one, with its version: `unpdf 1.8.1`. */
export function nameAndVersion(name: 'policy-brief' | 'defuddle' | 'unpdf' | 'mammoth'): string {
  const here = fileURLToPath(import.meta.url)
  const entry = name === 'policy-brief' ? here : createRequire(here).resolve(name)
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (!existsSync(file)) continue
    const found = manifest.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (found.success && found.data.name === name) return `${name} ${found.data.version}`
  }
  return name
}
