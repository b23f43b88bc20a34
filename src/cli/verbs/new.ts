import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { templateNames } from '../../page/template-names.ts'
import { nearest } from '../../text/nearest.ts'
import { findOrBeginWorkspace } from '../find-workspace.ts'
import type { Verb } from '../program.ts'
import { UserError } from '../user-error.ts'
import { templateFolders } from '../workspace.ts'

interface NewOptions {
  readonly template: string
}

export const newVerb: Verb = (program, terminal, done) => {
  program
    .command('new')
    .description(
      'write a brief to start from, which says how each part is written; begins a workspace where there is none'
    )
    .argument('<name>', 'the name of its file in briefs/, without .md')
    .option('--template <template>', 'what kind of document it is; see `brief templates`', 'briefing')
    .addHelpText('after', '\nExample:\n  brief new my-response --template consultation-response')
    .action(async (asked: string, { template }: NewOptions) => {
      const workspace = findOrBeginWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      const name = asked.replace(/^briefs\//, '').replace(/\.md$/, '')
      if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name)) {
        throw new UserError(`\`${asked}\` is no name for a brief`, 'use letters, digits and hyphens')
      }
      const folders = templateFolders(workspace)
      const names = await templateNames(folders)
      if (!names.includes(template)) {
        const near = nearest(template, names)
        const known = names.map((one) => `\`${one}\``).join(', ')
        throw new UserError(
          `There is no template \`${template}\``,
          near === null ? `name one of ${known}` : `write \`${near}\``
        )
      }
      const { starterOf } = await import('../../page/starter.ts')
      const text = await starterOf(template, folders, { title: titleOf(name), date: today() })
      await mkdir(join(workspace, 'briefs'), { recursive: true })
      await writeNew(join(workspace, 'briefs', `${name}.md`), text, name)
      terminal.out(`briefs/${name}.md\n`)
      terminal.err(`Write in it, then run \`brief check ${name}\` and \`brief build ${name}\`\n`)
      done(0)
    })
}

/** Never over a file that is there. */
async function writeNew(path: string, text: string, name: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new UserError(`There is a brief \`${name}\` already`, 'take another name')
    }
    throw error
  }
}

function titleOf(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The day where the author is. */
function today(): string {
  const now = new Date()
  const part = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}
