import { useApp, useWords } from '../store.ts'

export function Footer() {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const review = useApp((state) => state.site.reviewNumber)
  const { version, boundary } = useApp((state) => state.core.manifest)
  const edition = useApp((state) => state.boundaries.edition) || boundary.edition
  return (
    <footer className="foot">
      <p className="review">{review ? words('foot.review', { number: review }) : words('foot.noreview')}</p>
      <p title={boundary.note[lang]}>{words('foot.release', { version, edition: edition.split(',')[0] ?? edition })}</p>
      <p>{words('foot.sources')}</p>
      <noscript>
        <p>{words('foot.noscript')}</p>
      </noscript>
    </footer>
  )
}
