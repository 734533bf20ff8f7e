import { useEffect, useRef, useState } from 'react'
import { understand } from '../../../desk/change/source.ts'
import { MappingProblem, parseMapping } from '../../../desk/columns/mapping-file.ts'
import type { Source } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { save } from '../../tools/take/save.ts'
import { act, ask, desk, detailOf } from '../desk-store.ts'
import { remembered } from './remembered.ts'

/** What was decided of a table's columns, for next year's: saved, taken from a file, or remembered. */
export function MappingPart({ source }: { source: Source }) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [offer, setOffer] = useState<string | null>(null)
  const [done, setDone] = useState('')

  useEffect(() => {
    let left = false
    const look = async () => {
      const mappings = await remembered()
      if (mappings.length === 0) return
      const [best] = await ask<'fitting'>({ do: 'fitting', source, mappings })
      if (!left) setOffer(best === undefined ? null : (mappings[best] ?? null))
    }
    look().catch(() => undefined)
    return () => {
      left = true
    }
  }, [source])

  const apply = async (mapping: string) => {
    const { misfits, ...understood } = await ask<'apply-mapping'>({ do: 'apply-mapping', source, mapping })
    act((project) => understand(project, source.id, understood), 'desk.act.mapping')
    setDone(words('desk.mapping.done', { count: misfits.length }))
  }
  const open = async (file: File) => {
    try {
      const text = await file.text()
      parseMapping(text)
      await apply(text)
    } catch (error) {
      const kind = error instanceof MappingProblem ? error.kind : 'not-a-mapping'
      desk.setState({ problem: (words) => words(`desk.mapping.${kind}`, { file: file.name }) })
    }
  }
  const keep = async () => {
    try {
      const text = await ask<'save-mapping'>({ do: 'save-mapping', source })
      save(text, `${source.sheet || 'table'}.mapping.json`, 'application/json')
    } catch (error) {
      desk.setState({ problem: (words) => words('desk.problem.make', { detail: detailOf(error) }) })
    }
  }
  if (source.kind === 'record') return null
  return (
    <div className="desk-mapping">
      {offer && (
        <p className="desk-offer">
          {words('desk.mapping.offer')}{' '}
          <button type="button" className="quiet" onClick={() => void apply(offer)}>
            {words('desk.mapping.use')}
          </button>
        </p>
      )}
      <p className="desk-buttons">
        <button type="button" className="quiet" onClick={() => void keep()}>
          {words('desk.mapping.save')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json"
          aria-label={words('desk.mapping.open')}
          onChange={({ target }) => {
            const file = target.files?.[0]
            target.value = ''
            if (file) void open(file)
          }}
        />
        <button type="button" className="quiet" onClick={() => input.current?.click()}>
          {words('desk.mapping.open')}
        </button>
      </p>
      <p role="status">{done}</p>
    </div>
  )
}
