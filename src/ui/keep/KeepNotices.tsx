import { useStore } from 'zustand/react'
import type { StoreApi } from 'zustand/vanilla'
import type { Words } from '../../view/words.ts'
import type { Kept } from './keep.tsx'

/** What the reader should know of kept versions and data; each line can be put away. */
export function KeepNotices(props: {
  kept: StoreApi<Kept>
  words: Words
  /** Nothing is said while a briefing is played, a sheet made or another page shown around the map. */
  silent: boolean
  onRefresh(): void
}) {
  const { update, offline } = useStore(props.kept)
  const { words, silent } = props
  return (
    <div role="status">
      {!silent && (update || offline) && (
        <div className="notices keep-notices">
          <div>
            {offline && <p>{words('keep.offline')}</p>}
            {update && <p>{words('keep.update')}</p>}
          </div>
          <div className="keep-buttons">
            {update && (
              <button type="button" onClick={props.onRefresh}>
                {words('keep.refresh')}
              </button>
            )}
            <button type="button" onClick={() => props.kept.setState({ update: false, offline: false })}>
              {words('notice.dismiss')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
