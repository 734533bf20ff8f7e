import type { ReactNode } from 'react'
import { onPage, reach } from '../../view/embed.ts'
import { formatView } from '../../view/url.ts'
import type { View } from '../../view/view.ts'
import { look, useApp, useStore } from '../store.ts'

interface Props {
  to: Partial<View>
  className?: string
  children: ReactNode
}

/** A way to another view: in an embedded map it may lead to the full page, or be closed and only be named. */
export function Way({ to, className = 'region', children }: Props) {
  const store = useStore()
  const leads = useApp(({ view }) => reach(to, view))
  if (leads === 'nowhere') return <span className={`${className} closed`}>{children}</span>
  if (leads === 'page') {
    const page = formatView(onPage({ ...store.getState().view, ...to }))
    return (
      <a className={className} href={page || '?'} target="_blank" rel="noopener">
        {children}
      </a>
    )
  }
  return (
    <button type="button" className={className} onClick={() => look(store, to)}>
      {children}
    </button>
  )
}
