import { sha256 } from '../../../../release/hash.ts'

/** A file of a release below the data folder. */
export interface SealedFile {
  path: string
  bytes: number
  sha256: string
}

export const listed = (files: readonly (readonly [string, Uint8Array])[]): Promise<SealedFile[]> =>
  Promise.all(
    files.map(async ([path, content]) => ({
      path,
      bytes: content.byteLength,
      sha256: await sha256(content as Uint8Array<ArrayBuffer>),
    })),
  )
