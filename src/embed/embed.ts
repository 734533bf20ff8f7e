import { HealthMap } from './element.ts'

const name = 'chuanyu-health-map'

if ('customElements' in window && !customElements.get(name)) {
  const script = document.currentScript
  // The page may have named something else so; of a script that was written into the page the folder is not known.
  HealthMap.home = script instanceof HTMLScriptElement && script.src ? new URL('.', script.src).href : ''
  customElements.define(name, HealthMap)
}
