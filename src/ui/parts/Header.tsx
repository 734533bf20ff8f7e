import { speak, useApp, useStore, useWords } from '../store.ts'

export function Header() {
  const words = useWords()
  const store = useStore()
  const scene = useApp((state) => state.scene)
  const lang = useApp((state) => state.view.lang)
  const demonstration = useApp((state) => state.core.manifest.kind === 'demonstration')
  return (
    <header className="head">
      <div className="head-line">
        <h1>{words('app.title')}</h1>
        <button
          type="button"
          className="quiet"
          lang={lang === 'zh' ? 'en' : 'zh'}
          title={words('language.switch')}
          onClick={() => void speak(store, lang === 'zh' ? 'en' : 'zh')}
        >
          {words('language.other')}
        </button>
      </div>
      <p className="what">
        <strong>{scene.title}</strong> <span>{scene.subtitle}</span>
      </p>
      {demonstration && <p className="demonstration">{words('release.demonstration')}</p>}
    </header>
  )
}
