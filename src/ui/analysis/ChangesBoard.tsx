import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { changes } from './words/changes.ts'
import './changes.css'

addWords(changes)

export default function ChangesBoard() {
  const words = useWords()
  return <h2>{words('changes.title')}</h2>
}
