import { parseDocument } from 'yaml'
import { z } from 'zod'
import type { Item } from '../../library/item.ts'
import { CaptureFailed } from '../failed.ts'
import { partialDate } from '../partial-date.ts'
import type { Reading } from '../reader.ts'
import { nameAndVersion } from '../version.ts'

const stated = z.object({
  title: z.string().optional().catch(undefined),
  author: z.string().optional().catch(undefined),
  date: z.string().optional().catch(undefined),
  lang: z.string().optional().catch(undefined),
  evidence: z.unknown().optional()
})

/** Reads a Markdown file as it stands; what its front matter says of title, author and date is taken up. */
export function readMarkdown(markdown: string): Reading {
  const lines = markdown.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '')
  const matter = /^---\n([\s\S]*?)\n(?:---|\.\.\.)\s*(?:\n|$)/.exec(lines)
  const says = matter?.[1] === undefined ? undefined : frontMatter(matter[1])
  const text = (says ? lines.slice(matter?.[0].length) : lines).trim()
  const heading = /^#{1,2}\s+(.+?)\s*#*$/m.exec(text)?.[1]
  const title = says?.title ?? heading ?? text.split('\n')[0]?.slice(0, 200)
  const issued = says?.date === undefined ? undefined : partialDate(says.date)
  const item: Partial<Item> = {
    type: 'document',
    ...(title && { title }),
    ...(says?.author !== undefined && { author: [says.author] }),
    ...(issued && { issued }),
    ...(says?.lang !== undefined && { language: says.lang })
  }
  return {
    item,
    text,
    completeness: text === '' ? 'none' : 'full',
    reader: nameAndVersion('policy-brief'),
    remarks: []
  }
}

function frontMatter(yaml: string): z.infer<typeof stated> | undefined {
  const found = stated.safeParse(settingsIn(yaml))
  if (!found.success) return undefined
  if (found.data.evidence !== undefined) {
    throw new CaptureFailed('This file is a record of a source already', 'copy it into `sources/` as it is')
  }
  return found.data
}

/** Undefined for what is no YAML, repeats itself without end or is nested beyond what the parser can follow. */
function settingsIn(yaml: string): unknown {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe' })
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 10 })
  } catch {
    return undefined
  }
}
