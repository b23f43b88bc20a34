import { InvalidArgumentError } from 'commander'
import { findWorkspace } from '../find-workspace.ts'
import type { Target } from '../plan-build.ts'
import type { Verb } from '../program.ts'
import type { BuildOptions } from '../work/build.ts'

export const buildVerb: Verb = (program, terminal, done) => {
  program
    .command('build')
    .description('check, then write out/NAME.html and out/NAME.pdf')
    .argument('[brief...]', 'paths or names of briefs; every brief in briefs/ when none is given')
    .option('--to <formats>', 'what to write: html, pdf, or both with a comma', readTargets, ['html', 'pdf'])
    .option('--draft', 'write also what has errors, marked DRAFT, each finding shown where it stands')
    .option('--public', 'write out/NAME.public, without what the front matter calls confidential')
    .option('--force', 'build also what has not changed')
    .option('--watch', 'build again whenever a brief, a source, a template or a setting is saved')
    .option('--explain', 'say why each brief was built')
    .option('--jobs <n>', 'how many documents to print at once', readJobs, 2)
    .addHelpText(
      'after',
      '\nExample:\n  brief build first-person-imagery --to html --draft\n  brief build --watch --to html'
    )
    .action(async (asked: string[], options: BuildOptions) => {
      const workspace = findWorkspace(program.opts<{ directory?: string }>().directory, terminal.cwd)
      if (options.watch) {
        const { watchBuild } = await import('../work/watch-build.ts')
        await watchBuild(workspace, asked, options, terminal)
      }
      const { build } = await import('../work/build.ts')
      done(await build(workspace, asked, options, terminal))
    })
}

function readTargets(text: string): readonly Target[] {
  const targets = text.split(',').map((part) => part.trim())
  return [...new Set(targets.map(readTarget))]
}

function readTarget(text: string): Target {
  if (text === 'html' || text === 'pdf') return text
  throw new InvalidArgumentError('Write `html`, `pdf` or `html,pdf`.')
}

function readJobs(text: string): number {
  const jobs = Number(text)
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs
  throw new InvalidArgumentError('Write a whole number from 1 to 64.')
}
