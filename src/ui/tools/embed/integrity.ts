import { siteFile } from '../../../release/site-file.ts'

/** The hash by which a page can check embed.js, as browsers write it. Rejects where the script does not come. */
export async function scriptIntegrity(): Promise<string> {
  const response = await siteFile(`${import.meta.env.BASE_URL}embed.js`)
  if (!response.ok) throw new Error(`${response.status} embed.js`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  // Browsers have it on pages with TLS only.
  const { sha384 } = await import('@noble/hashes/sha2.js')
  return `sha384-${btoa(String.fromCharCode(...sha384(bytes)))}`
}
