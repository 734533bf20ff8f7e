import { useLayoutEffect, useRef } from 'react'

/** The columns of a sheet, each with its part of the running text. */
export function Columns({ of, count }: { of: readonly DocumentFragment[]; count: number }) {
  return (
    <div className="paper-columns" style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}>
      {of.map((content, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name and never move
        <Column key={index} content={content} />
      ))}
    </div>
  )
}

function Column({ content }: { content: DocumentFragment }) {
  const place = useRef<HTMLDivElement>(null)
  // A fragment that is put into the page is empty afterwards: what is put there is a copy.
  useLayoutEffect(() => place.current?.replaceChildren(content.cloneNode(true)), [content])
  return <div className="paper-column" ref={place} />
}
