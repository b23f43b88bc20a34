import { expect, it } from 'vitest'
import { brief, folderWith } from './run.ts'

const record = `---
type: report
title: Tackling Online Abuse
author: Petitions Committee
number: HC 766
chapter-number: 2021–22
issued: 2022-02-01
---
`
const workspace = () => folderWith({ 'briefs/a.md': '', 'sources/tackling.md': record })

it.each([
  [
    ['tackling', 'paras', '10-12'],
    'Petitions Committee, *Tackling Online Abuse* (HC 2021–22, 766) paras 10–12.\nPetitions Committee, *Tackling Online Abuse* (HC 2021–22, 766)\n',
    ''
  ],
  [
    ['@tackling', '--style', 'oscola4'],
    'Petitions Committee, *Tackling Online Abuse* (HC 2021–22, 766).\nPetitions Committee, *Tackling Online Abuse* (HC 2021–22, 766)\n',
    ''
  ]
])('brief cite %j', async (args, out, err) => {
  expect(await brief(await workspace(), 'cite', ...args)).toEqual({ code: 0, out, err })
})

it.each([
  [['takling'], 'brief: There is no source `takling`: write `tackling`\n'],
  [
    ['tackling', 'page', 'twelve'],
    'brief: `page twelve` is no pinpoint: write it as in a footnote, such as `p 12`, `paras 3-5` or `s 10(2)(a)`\n'
  ]
])('brief cite %j is wrong use', async (args, err) => {
  expect(await brief(await workspace(), 'cite', ...args)).toEqual({ code: 2, out: '', err })
})
