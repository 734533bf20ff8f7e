import { useEffect, useMemo, useState } from 'react'
import { createFind, type Find } from '../../../atlas/search/find.ts'
import { readIndex, type SearchIndex } from '../../../atlas/search/index-file.ts'
import { subjectsOf } from '../../../atlas/search/subjects.ts'
import { parseJson } from '../../../release/hidden.ts'
import { ReleaseProblem } from '../../../release/problem.ts'
import { siteFile } from '../../../release/site-file.ts'
import { useApp } from '../../store.ts'

const loaded = new Map<string, Promise<SearchIndex>>()

/** The index of a release, once; one that did not come is asked for anew. */
function load(version: string): Promise<SearchIndex> {
  let index = loaded.get(version)
  if (!index) {
    index = siteFile(`${import.meta.env.BASE_URL}search/${version}.json`).then(async (response) => {
      if (!response.ok) throw new Error(`${response.status}`)
      return readIndex(parseJson(await response.text()), version)
    })
    loaded.set(version, index)
    index.catch(() => loaded.delete(version))
  }
  return index
}

export interface Finding {
  find: Find
  /** Whether the index could not be read, so that only the release's own names are searched. */
  plainOnly: boolean
  documents: 'ready' | 'loading' | 'failed'
}

/** How to search the release that is shown. By its names at once; by the index when it has come. */
export function useFind(): Finding {
  const core = useApp((state) => state.core)
  const library = useApp((state) => state.library)
  const version = core.manifest.version
  const [index, setIndex] = useState<SearchIndex | 'failed' | null>(null)

  useEffect(() => {
    let wanted = true
    setIndex(null)
    load(version).then(
      (read) => wanted && setIndex(read),
      () => wanted && setIndex('failed'),
    )
    return () => {
      wanted = false
    }
  }, [version])

  const documents = library === null ? 'loading' : library instanceof ReleaseProblem ? 'failed' : 'ready'
  const subjects = useMemo(() => {
    const known = library && !(library instanceof ReleaseProblem) ? [...library.documents.values()] : []
    return subjectsOf({ ...core, documents: known })
  }, [core, library])
  const find = useMemo(() => createFind(subjects, index === 'failed' ? null : index), [subjects, index])
  return { find, plainOnly: index === 'failed', documents }
}
