import type { Item } from '../library/item.ts'

/** An item while it is being put together: a field that the source does not give stays away. */
export type ItemDraft = { -readonly [Key in keyof Item]?: Item[Key] }

/** Sets a field, unless there is nothing to set. */
export function put<Key extends keyof Item>(draft: ItemDraft, key: Key, value: Item[Key] | null | undefined): void {
  if (value !== undefined && value !== null && value !== '') draft[key] = value
}
