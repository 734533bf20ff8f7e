import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { take } from './words/take.ts'
import './take.css'

addWords(take)

export default function Take() {
  const words = useWords()
  return <h2>{words('take.title')}</h2>
}
