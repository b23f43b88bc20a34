import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { brief, folderWith } from './run.ts'

const text = '---\ntitle: T\ndate: 2026-11-20\n---\nA claim.[^a]\n\n[^a]: @nowhere, p 1.\n'

it.each([
  ['json', /^\{\n {2}"schema": "policy-brief\/check@1"/],
  ['sarif', /"version": "2\.1\.0"[\s\S]*"ruleId": "source-known"[\s\S]*"uri": "briefs\/a%20b\.md"/],
  [
    'github',
    /^::error file=briefs\/a b\.md,line=7,endLine=7,col=7,endColumn=14,title=source-known::Unknown source `nowhere`/
  ],
  ['html', /^<!doctype html>[\s\S]*<h1>T<\/h1>[\s\S]*Unknown source <code>nowhere<\/code>/]
] as const)('brief check --format %s, to a terminal or a file', async (format, expected) => {
  const folder = await folderWith({ 'briefs/a b.md': text })
  const { code, out } = await brief(folder, 'check', '--format', format)
  expect(code).toBe(1)
  expect(out).toMatch(expected)
  const written = await brief(folder, 'check', '--format', format, '--output', `reports/of it.${format}`)
  expect({ code: written.code, out: written.out }).toEqual({ code: 1, out: '' })
  expect(await readFile(join(folder, 'reports', `of it.${format}`), 'utf8')).toBe(out)
})
