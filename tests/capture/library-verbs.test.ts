import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { brief, folderWith } from '../cli/run.ts'
import { serving } from './loopback.ts'

const record = (matter: string, body: string) => `---\n${matter}\n---\n${body}\n`
const files = {
  'briefs/lights.md': 'The trust counted 12,345 lights.[^trust]\n\n[^trust]: @trust-lights-2024, p 2.\n',
  'sources/trust-lights-2024.md': record(
    'type: report\ntitle: Lights counted\nissued: 2024-04',
    '<!-- page 1 -->\nThe foreword is short.\n\n<!-- page 2 -->\nThe trust counted 12,345 lights on the coast.'
  ),
  'sources/lamps-act.md': record(
    'type: legislation\ntitle: Lamps Act 1990\nissued: 1990-02-01\nevidence: { completeness: full } # typed by hand',
    '### s 7 Wicks {in-force=1990-03-01}\n\nEvery keeper must trim the wick of a light.'
  )
}

test('The library is listed with what cites it', async () => {
  const folder = await folderWith(files)
  expect(await brief(folder, 'sources')).toEqual({
    code: 0,
    out: `KEY                KIND         DATE        STANDING  TEXT   CITED IN
lamps-act          legislation  1990-02-01  primary   full
trust-lights-2024  report       2024-04     primary   notes  lights
`,
    err: ''
  })
})

test('Passages are found with their page or provision and a footnote', async () => {
  const folder = await folderWith(files)
  const found = await brief(folder, 'find', 'counting', 'lights')
  expect(found).toEqual({
    code: 0,
    out: `trust-lights-2024, p 2  Lights counted
  The trust counted 12,345 lights on the coast.
  [^trust-lights-2024]: @trust-lights-2024, p 2.

`,
    err: ''
  })
  const changed = files['sources/lamps-act.md'].replace('a light', 'a counted light')
  await writeFile(join(folder, 'sources/lamps-act.md'), changed)
  const again = JSON.parse((await brief(folder, 'find', '"counted light"', '--format', 'json')).out)
  const text = 'Every keeper must trim the wick of a counted light.'
  expect(again).toEqual({
    schema: 'policy-brief/find@1',
    passages: [
      {
        key: 'lamps-act',
        title: 'Lamps Act 1990',
        file: 'sources/lamps-act.md',
        locator: 's 7',
        start: changed.indexOf(text),
        end: changed.indexOf(text) + text.length,
        text,
        footnote: '[^lamps-act]: @lamps-act, s 7.'
      }
    ]
  })
  expect(await brief(folder, 'find', 'absent"words*')).toEqual({
    code: 0,
    out: '',
    err: 'No passage holds these words\n'
  })
})

test('Captures are sound until they are touched', async () => {
  const folder = await folderWith({ ...files, 'note.txt': 'A note on lights\nIt is short.' })
  expect((await brief(folder, 'add', 'note.txt')).out).toBe(`sources/note.md  full, from sources/originals/note.txt
  The title is read off the text: see whether that is right
  The source does not state its author and date: write that into the record
`)
  expect(await brief(folder, 'sources', 'verify')).toEqual({
    code: 0,
    out: '1 sound, 0 wrong, 2 typed by hand\n',
    err: ''
  })
  const path = join(folder, 'sources/note.md')
  await writeFile(path, (await readFile(path, 'utf8')).replace('short', 'long'))
  await writeFile(join(folder, 'sources/originals/note.txt'), 'Other')
  expect(await brief(folder, 'sources', 'verify')).toEqual({
    code: 1,
    out: `sources/note.md: The text is not as it was captured: put the captured text back, or remove the record and add the source again
sources/note.md: The original \`originals/note.txt\` is not as it was captured: put the captured file back
0 sound, 2 wrong, 2 typed by hand
`,
    err: ''
  })
})

test('Links are asked whether they still say what was captured', async () => {
  let now = 'The first line of the page is long enough to be an article.\nThe second line of it is too, and it stays.'
  let there = true
  const base = await serving((_, response) => {
    response.writeHead(there ? 200 : 410, { 'content-type': 'text/plain' }).end(now)
  })
  const folder = await folderWith({ 'briefs/none.md': '' })
  await brief(folder, 'add', `${base}/page.txt`, '--key', 'page', '--allow-private')
  const checked = async () => {
    const { code, out } = await brief(folder, 'sources', 'check-links', '--allow-private')
    return `${code} ${out.replaceAll(/127\.0\.0\.1:\d+/g, 'loopback')}`
  }
  expect(await checked()).toBe('0 page  unchanged: the same bytes\n  http://loopback/page.txt\n')
  now = now.replace('stays', 'went')
  expect(await checked()).toBe(
    '1 page  changed: 1 of 2 captured lines are no longer there\n  http://loopback/page.txt\n'
  )
  now = `This page was withdrawn on 1 May 2026.\n${now}`
  expect(await checked()).toBe('1 page  withdrawn: This page was withdrawn on 1 May 2026\n  http://loopback/page.txt\n')
  there = false
  expect(await checked()).toBe(
    '1 page  gone: loopback answered 410 for http://loopback/page.txt\n  http://loopback/page.txt\n'
  )
})

test('An earlier edition is pointed at the newer one, and nothing else changes', async () => {
  const folder = await folderWith(files)
  expect(await brief(folder, 'sources', 'supersede', 'lamps-act', 'trust-lights-2024')).toEqual({
    code: 0,
    out: 'sources/lamps-act.md: superseded by trust-lights-2024\n',
    err: ''
  })
  expect(await readFile(join(folder, 'sources/lamps-act.md'), 'utf8')).toBe(
    files['sources/lamps-act.md'].replace(
      '{ completeness: full }',
      '{ completeness: full, superseded-by: trust-lights-2024 }'
    )
  )
  expect(await brief(folder, 'sources', 'supersede', 'lamp-act', 'trust-lights-2024')).toEqual({
    code: 2,
    out: '',
    err: 'brief: There is no source `lamp-act`: write `lamps-act`\n'
  })
})

test('Several sources are added, and a failure is said and does not stop the others', async () => {
  const folder = await folderWith({ 'briefs/none.md': '', 'a.txt': 'The first source of two.' })
  const { code, out, err } = await brief(folder, 'add', 'none.pdf', 'http://localhost/', 'a.txt')
  expect([code, out.split('\n')[0], err]).toEqual([
    2,
    'sources/a.md  full, from sources/originals/a.txt',
    `brief: none.pdf: There is no file \`none.pdf\`: check its path, or give an address with \`https://\`
Fetching http://localhost/
brief: http://localhost/: localhost is an address of a private network: add \`--allow-private\` if you trust it
`
  ])
})
