import { Console } from 'node:console'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { read } from '../../brief/read.ts'
import { check } from '../../check/check.ts'
import type { Checked } from '../../check/checked.ts'
import type { Facts } from '../../check/rule.ts'
import type { Edit, Finding } from '../../document/finding.ts'
import { loadLibrary } from '../../library/load.ts'
import type { Library } from '../../library/record.ts'
import type { BenchFor } from '../../lsp/bench.ts'
import { serve } from '../../lsp/serve.ts'
import { drawCharts } from '../../page/charts/draw.ts'
import { templateNames } from '../../page/template-names.ts'
import { withFiles } from '../brief-files.ts'
import { faultsIn } from '../check-brief.ts'
import { readLevels } from '../config.ts'
import { findWorkspace } from '../find-workspace.ts'
import { fixBrief } from '../fix-brief.ts'
import { UserError } from '../user-error.ts'
import { templateFolders } from '../workspace.ts'

/** Serves an editor until it ends the server or closes stdin. `asked` is the workspace named with `-C`. */
export function lsp(asked: string | undefined, cwd: string, version: string): void {
  // What a library logs must not come between the messages.
  globalThis.console = new Console(process.stderr)
  const workspace = asked === undefined ? undefined : findWorkspace(asked, cwd)
  process.stdin.on('end', () => process.exit(0))
  serve(process.stdin, process.stdout, benches(workspace), version)
}

/** What stands around the briefs of a workspace. */
interface Surroundings {
  readonly library: Library
  readonly facts: Facts
}

/** Each workspace is read once, and again when its files are others. */
function benches(asked: string | undefined): BenchFor {
  const known = new Map<string, { readonly stamp: string; readonly surroundings: Promise<Surroundings> }>()
  const around = async (workspace: string): Promise<Surroundings> => {
    const stamp = await stampOf(workspace)
    const before = known.get(workspace)
    if (before?.stamp === stamp) return before.surroundings
    const surroundings = surroundingsOf(workspace)
    known.set(workspace, { stamp, surroundings })
    return surroundings
  }
  return async (path) => {
    const workspace = asked ?? workspaceAbove(path)
    const file = workspace === null ? '' : relative(workspace, path).split(sep).join('/')
    if (workspace === null || !/^briefs\/.+\.md$/.test(file)) {
      return { refused: `\`${path}\` is no brief in \`briefs/\` of a workspace, and is not checked`, serious: false }
    }
    try {
      const { library, facts } = await around(workspace)
      const titles = [...library.records.values()].map(({ item }) => item.title)
      return {
        workspace,
        library,
        check: (text) => checkText(file, text, workspace, { library, facts }),
        fixes: (checked, finding) => fixesOf(checked, finding, titles)
      }
    } catch (error) {
      if (error instanceof UserError) return { refused: `${error.message}: ${error.fix}`, serious: true }
      throw error
    }
  }
}

function workspaceAbove(path: string): string | null {
  try {
    return findWorkspace(undefined, dirname(path))
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

async function surroundingsOf(workspace: string): Promise<Surroundings> {
  const [library, templates, levels] = await Promise.all([
    loadLibrary(workspace),
    templateNames(templateFolders(workspace)),
    readLevels(workspace)
  ])
  return { library, facts: { templates, levels } }
}

/** Names, sizes and times of what the surroundings are read from. */
async function stampOf(workspace: string): Promise<string> {
  const sources = await readdir(join(workspace, 'sources')).catch(() => [])
  const paths = ['brief.config.yaml', 'templates', ...sources.map((name) => join('sources', name))]
  const lines = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(join(workspace, path)).catch(() => null)
      return `${path} ${found?.size} ${found?.mtimeMs}`
    })
  )
  return lines.join('\n')
}

async function checkText(
  file: string,
  text: string,
  workspace: string,
  { library, facts }: Surroundings
): Promise<Checked> {
  const whole = await withFiles({ file, text }, workspace)
  const brief = read(whole)
  return check(brief, library, {
    ...facts,
    ...(whole.pictures ? { pictures: faultsIn(whole.pictures) } : {}),
    charts: faultsIn(await drawCharts(brief.charts))
  })
}

/** One round of `--fix` with nothing else found. */
function fixesOf(checked: Checked, finding: Finding, titles: readonly string[]): readonly Edit[] {
  const clean = { ...checked, findings: [] }
  const { changes } = fixBrief({ ...checked, findings: [finding] }, titles, () => clean)
  return changes.map(({ place, is }) => ({ place, text: is }))
}
