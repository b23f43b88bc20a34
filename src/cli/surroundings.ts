import type { Facts } from '../check/rule.ts'
import { templateNames } from '../page/template-names.ts'
import { type HeldLibrary, holdLibrary } from './cache/held-library.ts'
import { readLevels } from './config.ts'
import { templateFolders } from './workspace.ts'

/** What stands around every brief of a workspace. */
export interface Surroundings {
  readonly workspace: string
  readonly held: HeldLibrary
  readonly facts: Facts
}

export async function readSurroundings(workspace: string): Promise<Surroundings> {
  const [held, templates, levels] = await Promise.all([
    holdLibrary(workspace),
    templateNames(templateFolders(workspace)),
    readLevels(workspace)
  ])
  return { workspace, held, facts: { templates, levels } }
}
