import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brief, folderWith } from './run.ts'

const text = '---\ntitle: T\ndate: 2026-11-20\n---\nText.\n'
const workspace = () => folderWith({ 'briefs/first.md': text, 'briefs/second.md': text })

describe('wrong use is one line that says what to do, and status 2', () => {
  it.each([
    [['check', '--fromat', 'json'], "brief: unknown option '--fromat' (Did you mean --format?); see `brief --help`\n"],
    [['chekc'], "brief: unknown command 'chekc' (Did you mean check?); see `brief --help`\n"],
    [
      ['check', '--format', 'xml'],
      "brief: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, sarif, html, github.; see `brief --help`\n"
    ],
    [['check', 'frist'], 'brief: There is no brief `frist`: write `first`\n'],
    [['build', 'third-one'], 'brief: There is no brief `third-one`: name one of `first`, `second`\n'],
    [['-C', 'nowhere', 'check'], 'brief: There is no folder `nowhere`: give `-C` a folder that is there\n'],
    [
      ['build', '--jobs', 'many'],
      "brief: option '--jobs <n>' argument 'many' is invalid. Write a whole number from 1 to 64.; see `brief --help`\n"
    ]
  ])('brief %j', async (args, err) => {
    expect(await brief(await workspace(), ...args)).toEqual({ code: 2, out: '', err })
  })

  it('a folder that is no workspace', async () => {
    const folder = await folderWith({ 'notes.txt': 'Text.' })
    const { code, out, err } = await brief(folder, 'check')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(
      `brief: Neither \`${folder}\` nor a folder above it is a workspace: begin one here with \`brief new NAME\`, or name one with \`-C DIR\`\n`
    )
    expect(await brief(await workspace(), '-C', folder, 'check')).toEqual({
      code: 2,
      out: '',
      err: `brief: \`${folder}\` is not a workspace: begin one there with \`brief new NAME\`\n`
    })
  })

  it('a workspace without briefs', async () => {
    const folder = await folderWith({ 'notes.txt': 'Text.' })
    await mkdir(join(folder, 'briefs'))
    expect(await brief(folder, 'check')).toEqual({
      code: 2,
      out: '',
      err: 'brief: There are no briefs in `briefs/`: write `briefs/NAME.md`\n'
    })
  })
})

it.each(['check', 'build'])('brief %s --help has an example', async (verb) => {
  const { code, out, err } = await brief(await workspace(), verb, '--help')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(new RegExp(`^Usage: brief ${verb} `))
  expect(out).toMatch(new RegExp(`\nExample:(?:\n {2}brief ${verb} .*)+\n$`))
})
