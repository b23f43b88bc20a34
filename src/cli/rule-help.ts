import { readFile } from 'node:fs/promises'
import { ownRules } from '../check/own-rules.ts'
import { rules } from '../check/rules.ts'

/** The page of every rule, as Markdown, by the rule's id. */
export async function ruleHelp(): Promise<ReadonlyMap<string, string>> {
  const pages = await Promise.all(
    [...ownRules, ...rules].map(async ({ id }) => {
      const page = new URL(`../../docs/rules/${id}.md`, import.meta.url)
      return [id, await readFile(page, 'utf8').catch(() => null)] as const
    })
  )
  return new Map(pages.flatMap(([id, text]) => (text === null ? [] : [[id, text] as const])))
}
