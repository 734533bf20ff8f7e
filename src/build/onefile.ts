import { join } from 'node:path'
import { siteIn } from './onefile/make.ts'
import { buildSite } from './site.ts'

const folder = 'dist'

/** Builds the site, to which the one file belongs, and says where it lies. */
export async function main(): Promise<void> {
  await buildSite(folder)
  const { offline } = siteIn(folder)
  if (!offline) throw new Error('The site was built without its one file')
  console.log(
    `${join(folder, offline.file)}  ${offline.bytes.toLocaleString('en-GB')} bytes, release ${offline.version}`,
  )
}
