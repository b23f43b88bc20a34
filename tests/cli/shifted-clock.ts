/** Loaded before the program (`--import`): its clock is so many days off. Files keep the system's time. */
const shift = Number(process.env['BRIEF_TEST_DAYS']) * 86_400_000
const SystemDate = Date

class ShiftedDate extends SystemDate {
  constructor(...parts: readonly number[]) {
    super(...((parts.length === 0 ? [SystemDate.now() + shift] : parts) as [number]))
  }
  static override now(): number {
    return SystemDate.now() + shift
  }
}
Object.assign(globalThis, { Date: ShiftedDate })
