/** No browser could print. The message is one line that says why. */
export class PrintFailed extends Error {
  override readonly name = 'PrintFailed'
}
