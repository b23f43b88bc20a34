import { expect, test } from 'vitest'
import { bodyOf, set, wholeResponse } from './set.ts'

test('the public copy holds nothing of what is confidential', () => {
  const html = set(wholeResponse, undefined, { publicCopy: true })
  expect(bodyOf(html)).not.toMatch(/hush|R Espondent/i)
  expect(html.text).not.toContain('R Espondent')
  expect(html.authors).toEqual([])
  expect(bodyOf(html)).toContain('This answer is confidential and is withheld from this copy.')
  expect(bodyOf(html)).toContain('What would it cost you?')
  expect(bodyOf(html)).toContain('<dt>Respondent</dt><dd>Withheld</dd>')
  expect(bodyOf(html)).toContain('The answer to question 2 is confidential and is withheld from this copy')
  expect(bodyOf(html)).not.toContain('Online Safety Act')
})

test('front matter asks for the public copy, too', () => {
  expect(bodyOf(set(wholeResponse.replace('date:', 'public: true\ndate:')))).not.toMatch(/hush/i)
})

test('the whole copy says what in it is confidential', () => {
  const html = bodyOf(set(wholeResponse))
  expect(html).toContain('<p class="secret">Confidential: not for publication</p>')
  expect(html).toContain('It would cost us hush money.')
})
