import { type DragEvent, useEffect, useRef, useState } from 'react'
import { ReleaseProblem } from '../../release/problem.ts'
import { AddPresent } from '../brief/make/AddPresent.tsx'
import { BriefingItem } from '../brief/make/BriefingItem.tsx'
import { Broken } from '../brief/make/Broken.tsx'
import { Editor } from '../brief/make/Editor.tsx'
import { fits } from '../brief/make/fits.ts'
import { adopt } from '../brief/make/handling.ts'
import { Import, type Incoming, receive } from '../brief/make/Import.tsx'
import { makingOf, prepare, tell } from '../brief/make/making.ts'
import type { Added } from '../brief/make/present.ts'
import { Told } from '../brief/make/Told.tsx'
import { useFocus } from '../brief/make/useFocus.ts'
import { addedEvent, watch } from '../brief/make/watch.tsx'
import { make } from '../brief/words/make.ts'
import { ProblemText } from '../parts/ProblemText.tsx'
import { useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import '../brief/make.css'

addWords(make)

/** Briefings: play, make, edit, bring in and take away. */
export default function BriefTool() {
  const words = useWords()
  const store = useStore()
  const making = useApp((state) => makingOf(state.briefings))
  const version = useApp((state) => state.atlas.manifest.version)
  const root = useRef<HTMLDivElement>(null)
  const focus = useFocus(root)
  const [ready, setReady] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const [open, setOpen] = useState<number | null>(null)
  const [incoming, setIncoming] = useState<Incoming | null>(null)
  const [over, setOver] = useState(false)

  useEffect(() => {
    watch(store)
    void prepare(store).then(() => setReady(true))
  }, [store])

  const onAdded = ({ id, at }: Added) => {
    setEditing(id)
    setOpen(at)
    focus(`[data-at="${at}"] [data-name="title"]`)
  }
  useEffect(() => {
    const listen = (event: Event) => onAdded((event as CustomEvent<Added>).detail)
    const host = root.current
    host?.addEventListener(addedEvent, listen)
    return () => host?.removeEventListener(addedEvent, listen)
  })

  const onItem = (id: string) => focus(`[data-briefing="${CSS.escape(id)}"] .make-title`)
  const onFile = async (file: File) => {
    const received = await receive(file)
    setEditing(null)
    if ('file' in received && fits(store, received.file)) {
      setIncoming(null)
      onItem(adopt(store, received.file.briefing, 'imported', received.removed))
      return
    }
    tell(store, { said: null })
    setIncoming(received)
    focus(`[data-name="${'file' in received ? 'asked' : 'refused'}"]`)
  }
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')

  const one = making?.own.find(({ id }) => id === editing)
  const { shipped, own } = making ?? { shipped: [], own: [] }
  const edit = (id: string) => {
    setEditing(id)
    setOpen(null)
    tell(store, { edited: id, said: null })
    focus('[data-name="editing"]')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can also be chosen by a button
    <div
      className={`make ${over ? 'over' : ''}`}
      ref={root}
      tabIndex={-1}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) void onFile(file)
      }}
    >
      {one ? (
        <Editor
          key={one.id}
          one={one}
          open={open}
          setOpen={setOpen}
          focus={focus}
          onAdded={onAdded}
          onBack={() => {
            setEditing(null)
            focus(`[data-briefing="${CSS.escape(one.id)}"] [data-name="edit"]`)
          }}
        />
      ) : (
        <>
          <h2>{words('make.title')}</h2>
          {!ready && <p className="none">{words('board.loading')}</p>}
          {ready && <AddPresent canBegin onAdded={onAdded} />}
          {ready && (
            <>
              <h3>{words('make.shipped', { version })}</h3>
              {shipped instanceof ReleaseProblem ? (
                <p className="problem">
                  <ProblemText problem={shipped} />
                </p>
              ) : shipped.length === 0 ? (
                <p className="none">{words('make.shipped.none')}</p>
              ) : (
                <ul>
                  {shipped.map((each) => (
                    <BriefingItem key={each.id} one={each} onCopied={onItem} />
                  ))}
                </ul>
              )}
              <h3 tabIndex={-1} data-name="own">
                {words('make.own')}
              </h3>
              <Broken />
              {own.length === 0 && <p className="none">{words('make.own.none')}</p>}
              <ul>
                {own.map((each) => (
                  <BriefingItem
                    key={each.id}
                    one={each}
                    onEdit={() => edit(each.id)}
                    onCopied={onItem}
                    onGone={() => focus('[data-name="own"]')}
                  />
                ))}
              </ul>
              <Import
                incoming={incoming}
                onFile={(file) => void onFile(file)}
                onDone={(id) => {
                  setIncoming(null)
                  if (id) onItem(id)
                  else focus('[data-name="import"]')
                }}
              />
            </>
          )}
        </>
      )}
      <Told />
    </div>
  )
}
