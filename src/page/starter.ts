import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { templateNames } from './template-names.ts'
import { readTemplateSettings } from './template-settings.ts'

/** A template as a list of them has it. */
export interface TemplateLine {
  readonly name: string
  readonly line: string
}

/** Every template with its line. Throws `TemplateProblem`. */
export async function templateLines(folders: readonly string[]): Promise<readonly TemplateLine[]> {
  const names = await templateNames(folders)
  return Promise.all(
    names.map(async (name) => {
      const { line } = await readTemplateSettings(folderOf(name, folders))
      return { name, line: line === '' ? 'a template of this workspace' : line }
    })
  )
}

/** A new brief's text: the template's `starter.md` with the title and date in their places, or a plain one. */
export async function starterOf(
  name: string,
  folders: readonly string[],
  { title, date }: { readonly title: string; readonly date: string }
): Promise<string> {
  const text = await readFile(join(folderOf(name, folders), 'starter.md'), 'utf8').catch(() => plain(name))
  return text.replaceAll('{{title}}', title).replaceAll('{{date}}', date)
}

function folderOf(name: string, folders: readonly string[]): string {
  const found = folders.map((folder) => join(folder, name)).find((folder) => existsSync(join(folder, 'template.hbs')))
  return found ?? name
}

function plain(template: string): string {
  return `---
title: "{{title}}"
date: {{date}}
authors: [Your name]
template: ${template}
---

## Summary

What a reader in a hurry has to take away.

## The first section

Write here.
`
}
