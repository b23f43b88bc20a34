import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The templates in these folders by name, sorted; `shared` holds partials and is none. */
export async function templateNames(folders: readonly string[]): Promise<readonly string[]> {
  const names = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(folder).catch(() => [])
      return entries.filter((name) => existsSync(join(folder, name, 'template.hbs')))
    })
  )
  return [...new Set(names.flat())].sort()
}
