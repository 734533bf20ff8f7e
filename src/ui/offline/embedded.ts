import { unpack } from './unpack.ts'

/**
 * Stands in for release/site-file.ts in the one-file page: a file of the site, out of the page itself. It is unpacked
 * each time, so that nothing is held twice. A damaged one is empty, which the check of its hash then says.
 */
export async function siteFile(path: string): Promise<Response> {
  const packed = document.getElementById(`file:${path.replace(/^\.\//, '')}`)
  if (!packed) return new Response(null, { status: 404 })
  const bytes = await unpack(packed.textContent ?? '')
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0))
  return new Response(bytes)
}
