import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { brief, folderWith } from './run.ts'

const front = '---\ntitle: T\ndate: 2026-11-20\n---\n'
const record =
  '---\ntype: report\ntitle: Report of the survey\nauthor: Ofcom\nissued: 2025-03-01\nURL: https://example.org/survey\naccessed: 2026-01-01\nevidence: { completeness: full }\n---\nThe share was 5%.\n'
const faulty = `${front}The share was 5%[^a]. It was 5 per cent[^a].\r\n\r\n[^a]: @survey.\r\n`
const mended = `${front}The share was 5%.[^a] It was 5%.[^a]\r\n\r\n[^a]: @survey.\r\n`

it('applies what is safe, says so, checks again, and leaves nothing for a second run', async () => {
  const folder = await folderWith({ 'briefs/a.md': faulty, 'sources/survey.md': record })
  const first = await brief(folder, 'check', '--fix')
  expect(first).toEqual({
    code: 0,
    out: `briefs/a.md:5:17  fixed  \`[^a].\` → \`.[^a]\`  mark-placed
briefs/a.md:5:31  fixed  \` per cent\` → \`%\`  per-cent-style
briefs/a.md:5:40  fixed  \`[^a].\` → \`.[^a]\`  mark-placed

briefs/a.md: 2 of 2 claims verified, 0 refuted, 0 to review, 0 unchecked, 0 waived; 0 numerals left out
`,
    err: ''
  })
  expect(await readFile(join(folder, 'briefs/a.md'), 'utf8')).toBe(mended)
  const second = await brief(folder, 'check', '--fix')
  expect(second.err).toBe('Nothing to fix that is safe to fix\n')
  expect(await readFile(join(folder, 'briefs/a.md'), 'utf8')).toBe(mended)
})

it('with --format json prints the changes to stderr', async () => {
  const folder = await folderWith({ 'briefs/a.md': faulty, 'sources/survey.md': record })
  const { out, err } = await brief(folder, 'check', '--fix', '--format', 'json')
  expect(JSON.parse(out).briefs[0].findings).toEqual([])
  expect(err.match(/ {2}fixed {2}/g)).toHaveLength(3)
})

it('keeps a byte order mark, and writes a link where it leads', async () => {
  const folder = await folderWith({
    'elsewhere/a.md': `\uFEFF${faulty}`,
    'briefs/b.md': front,
    'sources/survey.md': record
  })
  await symlink('../elsewhere/a.md', join(folder, 'briefs/a.md'))
  await brief(folder, 'check', '--fix')
  expect(await readFile(join(folder, 'elsewhere/a.md'), 'utf8')).toBe(`\uFEFF${mended}`)
})

it('writes nothing to a file that is not UTF-8', async () => {
  const folder = await folderWith({ 'briefs/a.md': faulty, 'sources/survey.md': record })
  const latin = Buffer.from(faulty.replace('It was', 'Caf\u00e9s had'), 'latin1')
  await writeFile(join(folder, 'briefs/a.md'), latin)
  const { code, err } = await brief(folder, 'check', '--fix')
  expect([code, err.split('\n')[0]]).toEqual([
    2,
    'brief: `briefs/a.md` is not UTF-8 text, or changed while it was checked: save it as UTF-8, and run `brief check --fix` again'
  ])
  expect(await readFile(join(folder, 'briefs/a.md'))).toEqual(latin)
})
