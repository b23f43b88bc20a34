import { createHash } from 'node:crypto'
import { UserError } from '../user-error.ts'
import type { Look } from '../watch/look.ts'
import type { SeenBrief } from '../watch/seen-brief.ts'
import type { OwnPages, Problem } from './own-pages.ts'
import { pathOf } from './paths.ts'

/** A page as it is now; the hash stands for all of it. */
export interface ShownPage {
  readonly status: 200 | 404 | 500
  readonly html: string
  readonly hash: string
}

/** What the preview shows, which each round replaces. */
export interface Shown {
  show(look: Look): void
  /** Nothing can be checked. */
  fail(error: unknown): void
  /** The page at a path. */
  page(path: string): Promise<ShownPage>
  brief(name: string): SeenBrief | null
  /** The one brief there is; null where there are several, or none. */
  only(): SeenBrief | null
}

export function makeShown(pages: OwnPages): Shown {
  let now: Look | null = null
  let failure: Problem | null = { problem: 'The briefs are still being read', fix: 'wait a moment' }
  const brief = (name: string): SeenBrief | null => now?.briefs.find((one) => one.name === name) ?? null
  const textOf = async (path: string): Promise<readonly [ShownPage['status'], string]> => {
    if (failure !== null || now === null) return [500, pages.problem('Nothing to show', failure ?? bug)]
    if (path === '/') return [200, pages.index(now)]
    const found = now.briefs.find(({ name }) => pathOf(name) === path)
    if (!found) return [404, pages.problem('Not found', nothingAt(path))]
    try {
      return [200, (await found.html()).text]
    } catch (error) {
      return [500, pages.problem(found.name, problemOf(error))]
    }
  }
  return {
    show(look) {
      now = look
      failure = null
    },
    fail(error) {
      failure = problemOf(error)
    },
    brief,
    only: () => (now?.briefs.length === 1 && failure === null ? (now.briefs[0] ?? null) : null),
    async page(path) {
      const [status, html] = await textOf(path)
      return { status, html, hash: createHash('sha256').update(html).digest('hex').slice(0, 32) }
    }
  }
}

const bug: Problem = { problem: 'This is a bug in policy-brief', fix: 'see the terminal for what to report' }

/** What of an error is for the author. */
export function problemOf(error: unknown): Problem {
  return error instanceof UserError ? { problem: error.message, fix: error.fix } : bug
}

function nothingAt(path: string): Problem {
  const name = decodeURIComponent(path.slice(1))
  return {
    problem: `There is no brief \`${name}\` in this preview`,
    fix: `write \`briefs/${name}.md\`, or choose another`
  }
}
