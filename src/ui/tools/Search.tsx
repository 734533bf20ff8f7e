import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { search } from './words/search.ts'
import './search.css'

addWords(search)

export default function Search() {
  const words = useWords()
  return <h2>{words('search.title')}</h2>
}
