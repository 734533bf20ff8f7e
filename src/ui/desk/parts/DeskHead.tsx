import { speak, useApp, useStore, useWords } from '../../store.ts'

/** The way back, the name, the language, and that nothing leaves this machine. */
export function DeskHead({ onLeave }: { onLeave(): void }) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  return (
    <header className="desk-head">
      <button type="button" className="quiet" onClick={onLeave}>
        {words('desk.back')}
      </button>
      <h1>{words('desk.title')}</h1>
      <p>{words('desk.private')}</p>
      <button
        type="button"
        className="quiet"
        lang={lang === 'zh' ? 'en' : 'zh'}
        title={words('language.switch')}
        onClick={() => void speak(store, lang === 'zh' ? 'en' : 'zh')}
      >
        {words('language.other')}
      </button>
    </header>
  )
}
