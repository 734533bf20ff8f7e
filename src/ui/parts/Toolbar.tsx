import { type ComponentType, lazy, useEffect, useRef } from 'react'
import { type Tool, tools, useApp, useStore, useWords } from '../store.ts'
import { Later } from './Later.tsx'

const parts: Record<Tool, ComponentType> = {
  search: lazy(() => import('../tools/Search.tsx')),
  filter: lazy(() => import('../tools/Filters.tsx')),
  classes: lazy(() => import('../tools/ClassesTool.tsx')),
  maps: lazy(() => import('../tools/MapsTool.tsx')),
  take: lazy(() => import('../tools/Take.tsx')),
  brief: lazy(() => import('../tools/BriefTool.tsx')),
  paper: lazy(() => import('../tools/PaperTool.tsx')),
  embed: lazy(() => import('../tools/EmbedTool.tsx')),
  display: lazy(() => import('../tools/DisplayTool.tsx')),
}

/** What can be done with the map; one tool at a time opens over it, and each comes when it is first asked for. */
export function Toolbar() {
  const words = useWords()
  const store = useStore()
  const tool = useApp((state) => state.tool)
  const buttons = useRef<HTMLDivElement>(null)
  const set = (next: Tool | null) => {
    if (next === null && tool) buttons.current?.querySelector<HTMLElement>(`[data-tool=${tool}]`)?.focus()
    store.setState({ tool: next })
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, select, textarea')
      const held = event.ctrlKey || event.metaKey
      // A single sign may be turned off as a key of the whole page.
      const sign = event.key === '/' && !typing && document.documentElement.dataset.keys !== 'off'
      const wanted = !event.altKey && (held ? event.key.toLowerCase() === 'k' && !event.shiftKey : sign)
      if (!wanted) return
      event.preventDefault()
      store.setState({ tool: 'search' })
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [store])

  const Part = tool && parts[tool]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from any control inside
    <div
      className="tools"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !tool) return
        event.stopPropagation()
        set(null)
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: not a part of a form */}
      <div className="toolbar" role="group" aria-label={words('tool.title')} ref={buttons}>
        {tools.map((one) => (
          <button
            key={one}
            type="button"
            data-tool={one}
            aria-expanded={tool === one}
            aria-controls={tool === one ? 'tool' : undefined}
            onClick={() => set(tool === one ? null : one)}
          >
            {words(`tool.${one}`)}
          </button>
        ))}
      </div>
      {Part && tool && (
        <section className={`tool tool-${tool}`} id="tool" tabIndex={-1} aria-label={words(`tool.${tool}`)}>
          <button
            type="button"
            className="quiet shut"
            aria-label={words('tool.close')}
            title={words('tool.close')}
            onClick={() => set(null)}
          >
            ✕
          </button>
          <Later key={tool}>
            <Part />
          </Later>
        </section>
      )}
    </div>
  )
}
