/** Characters of base64 read in one go; whole groups of four, and short enough not to hold up the page. */
const slice = 1 << 18

/** Bytes that were packed with gzip and written as base64. Reading the answer fails where they are damaged. */
export function unpack(base64: string): Response {
  let at = 0
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= base64.length) return controller.close()
      controller.enqueue(bytesOf(base64.slice(at, at + slice)))
      at += slice
    },
  })
  return new Response(packed.pipeThrough(new DecompressionStream('gzip')))
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes
}
