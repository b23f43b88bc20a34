import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { start } from './start.ts'

/** A command that goes on until it is ended, and what it says from one step to the next. */
export interface Watching {
  /** Waits until it has said this on a stream since the last step there; returns all that is new up to it. */
  next(stream: 'out' | 'err', words: string): Promise<string>
  /** Ctrl-C. Returns the exit status and what was said since the last steps. */
  interrupt(): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
}

/** Starts it in a folder; it is ended after the test, whatever came of that. */
export function watching(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Watching {
  const { child, ended } = start(folder, args, env)
  const said = { out: '', err: '' }
  const heard = { out: 0, err: 0 }
  let wake = () => {}
  for (const [stream, pipe] of [
    ['out', child.stdout],
    ['err', child.stderr]
  ] as const) {
    pipe?.setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text
      wake()
    })
  }
  let over = false
  ended.then(() => {
    over = true
    wake()
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return {
    async next(stream, words) {
      for (;;) {
        const at = said[stream].indexOf(words, heard[stream])
        if (at >= 0) {
          const news = said[stream].slice(heard[stream], at + words.length)
          heard[stream] = at + words.length
          return news
        }
        if (over) throw new Error(`It ended and never said \`${words}\`:\n${said.out}\n${said.err}`)
        await new Promise<void>((resolve, reject) => {
          const late = setTimeout(
            () => reject(new Error(`It has not said \`${words}\`:\n${said.out}\n${said.err}`)),
            30_000
          )
          wake = () => {
            clearTimeout(late)
            resolve()
          }
        })
      }
    },
    async interrupt() {
      child.kill('SIGINT')
      const { code } = await ended
      return { code, out: said.out.slice(heard.out), err: said.err.slice(heard.err) }
    }
  }
}

/** What is in `out/`, by name. */
export async function outputs(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(join(folder, 'out')).catch(() => [])
  const read = names.sort().map(async (name) => [name, await readFile(join(folder, 'out', name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}

/** A workspace of two briefs, each with a record of its own, and a template that is quickly set. */
export const record = (title: string, body: string) => `---
type: report
title: ${title}
author: Ofcom
issued: 2024-02-01
evidence:
  completeness: full
---
${body}
`
export const text = (title: string, words: string, key: string) => `---
title: ${title}
date: 2026-11-20
---
${words}[^n]

[^n]: @${key}.
`
export const files = {
  'briefs/a.md': text('A', 'The count was 291,273 in 2024.', 'first'),
  'briefs/b.md': text('B', 'It said “these are the words of the second report”.', 'second'),
  'sources/first.md': record('First', 'The count was 291,273 in 2024.'),
  'sources/second.md': record('Second', 'We say that these are the words of the second report.'),
  'templates/briefing/style.css': 'body { color: black }\n',
  'templates/briefing/template.hbs':
    '<!doctype html><html lang="{{lang}}"><style>{{{css}}}</style><title>{{title}}</title>{{#if draft}}{{draft.words}}{{/if}}{{{body}}}{{> notes}}</html>\n'
}
