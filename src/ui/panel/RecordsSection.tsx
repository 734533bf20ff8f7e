import { type ComponentType, useEffect, useState } from 'react'
import { useWords } from '../store.ts'

type Records = ComponentType<{ adcode: string }>
let arrived: Records | null = null

/** Networks and lists that concern a region. Their code comes when a region is first opened, and may fail to. */
export function RecordsSection({ adcode }: { adcode: string }) {
  const words = useWords()
  const [Part, setPart] = useState<Records | 'failed' | null>(() => arrived)
  useEffect(() => {
    if (arrived) return
    import('../boards/RegionRecords.tsx').then(
      (module) => {
        arrived = module.default
        setPart(() => module.default)
      },
      () => setPart('failed'),
    )
  }, [])
  if (Part === null) return <p className="none">{words('board.loading')}</p>
  if (Part === 'failed')
    return (
      <p className="problem" role="alert">
        {words('board.failed')}
      </p>
    )
  return <Part adcode={adcode} />
}
