import type { Item } from '../library/item.ts'
import { recordSchema } from '../library/record-schema.ts'
import type { ItemDraft } from './item-draft.ts'
import type { Reading } from './reader.ts'
import { fieldMatter } from './record-text.ts'

/**
 * A reading without the details that no record may have: sources give dates that are none, addresses with blanks, empty
 * names. The user hears of each.
 */
export function fitReading(reading: Reading): Reading {
  const item: ItemDraft = {}
  const remarks: string[] = []
  for (const name of Object.keys(recordSchema.shape).filter(isVariable)) {
    const value = reading.item[name]
    if (value === undefined) continue
    if (isFit(name, value)) Object.assign(item, { [name]: value })
    else remarks.push(`What the source gives as its \`${name}\` cannot be that, and is left out`)
  }
  return { ...reading, item, remarks: [...reading.remarks, ...remarks] }
}

function isVariable(name: string): name is keyof Item & keyof typeof recordSchema.shape {
  return name !== 'evidence'
}

function isFit(name: keyof Item, value: NonNullable<Item[keyof Item]>): boolean {
  return recordSchema.shape[name].safeParse(fieldMatter(value)).success
}
