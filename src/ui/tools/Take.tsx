import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { CitePart } from './take/CitePart.tsx'
import { DataPart } from './take/DataPart.tsx'
import { PicturePart } from './take/PicturePart.tsx'
import { useJob } from './take/useJob.ts'
import { take } from './words/take.ts'
import './take.css'

addWords(take)

/** What is seen, to take away: as tables with their evidence, as pictures, as a citation. */
export default function Take() {
  const words = useWords()
  const jobs = useJob()
  const { slow, said } = jobs
  return (
    <div className="take">
      <h2>{words('take.title')}</h2>
      <DataPart jobs={jobs} />
      <PicturePart jobs={jobs} />
      <div className="take-state">
        <p role="status" className={said?.failed ? 'problem' : undefined}>
          {slow ? words('take.making', { file: slow.name }) : (said?.text ?? '')}
        </p>
        {slow && (
          <>
            <progress
              aria-label={words('take.making', { file: slow.name })}
              {...(slow.share === null ? {} : { value: slow.share })}
            />
            <button type="button" className="quiet" onClick={jobs.cancel}>
              {words('take.cancel')}
            </button>
          </>
        )}
      </div>
      <CitePart />
    </div>
  )
}
