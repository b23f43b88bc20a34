import type { Target } from './target.ts'
import { bibliographies } from './targets/bibliographies.ts'
import { captures } from './targets/captures.ts'
import { siteData } from './targets/site-data.ts'
import { workspaces } from './targets/workspaces.ts'

/** Every reader that takes what others wrote. */
export const targets: readonly Target[] = [...captures, ...bibliographies, siteData, ...workspaces]
