import 'core-js/modules/es.array.at'
import 'core-js/modules/es.object.has-own'
import 'core-js/modules/es.string.at-alternative'
import 'core-js/modules/es.typed-array.at'
import './old.css'

// No small library has it alone.
AbortSignal.prototype.throwIfAborted ??= function throwIfAborted(this: AbortSignal) {
  if (this.aborted) throw this.reason ?? new DOMException('Aborted', 'AbortError')
}
