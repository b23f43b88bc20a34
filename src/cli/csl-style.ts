import { readFile, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { loadStyle } from '../cite/csl/load-style.ts'
import type { CslStyle } from '../cite/csl/style.ts'
import { StyleProblem } from '../cite/csl/style-problem.ts'
import { UserError } from './user-error.ts'

/** A CSL style in the workspace; a link that leads out of it counts as outside. Throws `UserError`. */
export async function cslStyle(workspace: string, file: string): Promise<CslStyle> {
  const path = await realpath(join(workspace, file)).catch(() => null)
  if (path === null)
    throw new UserError(`There is no style \`${file}\``, 'save it there, or name a style that is there')
  const inside = relative(await realpath(workspace), path)
  if (inside === '..' || inside.startsWith(`..${sep}`))
    throw new UserError(`The style \`${file}\` is outside the workspace`, 'copy it into the workspace')
  try {
    return await loadStyle(file, await readFile(path, 'utf8'))
  } catch (error) {
    if (error instanceof StyleProblem) throw new UserError(error.message, error.fix)
    throw error
  }
}
