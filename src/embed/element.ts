import {
  addressOf,
  fixedAttributes,
  isQuery,
  otherAttributes,
  parameterOf,
  parameters,
  sizeAttributes,
} from './attributes.ts'
import { frameNames, type HealthMapEvents, messages } from './events.ts'
import { makeFrame } from './frame.ts'
import { type FromHost, type FromMap, isAdcode, protocol, readFromMap } from './protocol.ts'
import { fit, keepSpace } from './space.ts'

/** Milliseconds until a map that says nothing counts as blocked. */
const patience = 20_000
/** How far below or above the screen a map begins to load. */
const nearby = '600px 0px'
/** Milliseconds in which what the map says is gathered: of each kind the last counts. */
const breath = 16
/** After how many messages in that time errors, which differ by their subjects, are no longer kept. */
const mostHeard = 30

type Unsent<M> = M extends unknown ? Omit<M, 'atlas'> : never

/** A map in a page of others: `<chuanyu-health-map fill="…">what is shown where it does not come</chuanyu-health-map>`. */
export class HealthMap extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [...parameters, ...sizeAttributes, ...otherAttributes]
  /** Where the map is published, for elements that do not say it. */
  static home = ''

  private readonly spacer = fit(this.attachShadow({ mode: 'open' }))
  private frame: HTMLIFrameElement | null = null
  private origin = ''
  private near: IntersectionObserver | undefined
  private silence: number | undefined
  private gathering: number | undefined
  private readonly heard = new Map<string, FromMap>()
  private isReady = false
  /** The view of which the map spoke last. */
  private said: string | null = null
  /** What it is to be told as soon as it listens. */
  private wanted = new URLSearchParams()
  private chosen: string | null | undefined

  /** What is looked at, as an address has it, `?fill=…`: the map's word where it has spoken, else what it is asked for. */
  get view(): string {
    return this.said ?? `?${this.query(() => {})}`
  }
  set view(query: string) {
    this.setView(query)
  }

  /** Shows another view; what the query does not name stays. Throws a RangeError for what cannot be a query. */
  setView(query: string): void {
    if (!isQuery(query)) throw new RangeError(messages.query)
    if (this.isReady) {
      this.send({ type: 'set-view', query })
      return
    }
    const wanted = new URLSearchParams(this.wanted)
    new URLSearchParams(query).forEach((value, name) => void wanted.set(name, value))
    if (!isQuery(`${wanted}`)) throw new RangeError(messages.query)
    this.wanted = wanted
  }

  /** Selects a region by its adcode; null selects none. Throws a RangeError for what cannot be one. */
  select(adcode: string | null): void {
    if (adcode !== null && !isAdcode(adcode)) throw new RangeError(messages.region)
    if (this.isReady) this.send({ type: 'select', region: adcode })
    else this.chosen = adcode
  }

  connectedCallback(): void {
    // What was set before the script came has hidden the accessor.
    const early = Object.getOwnPropertyDescriptor(this, 'view')?.value
    delete (this as Partial<this>).view
    if (isQuery(early)) this.view = early
    this.keepSpace()
    window.addEventListener('message', this.listen)
    if (!('IntersectionObserver' in window)) {
      this.load()
      return
    }
    this.near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.load(), {
      rootMargin: nearby,
    })
    this.near.observe(this)
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.listen)
    this.near?.disconnect()
    this.unload()
  }

  /** Moved with moveBefore(), which keeps what is in it. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value) return
    if ((sizeAttributes as readonly string[]).includes(name)) {
      if (this.isConnected) this.keepSpace()
    } else if (name === 'label') {
      if (this.frame) this.frame.title = this.frameName()
    } else if (!this.frame) {
      this.said = null
    } else if ((fixedAttributes as readonly string[]).includes(name) || value === null) {
      // Nor can a running map be told to forget.
      this.said = null
      this.unload()
      this.load()
    } else {
      const checked = parameterOf(name, value)
      if (checked === null) this.fail('attribute', name)
      else this.setView(`?${new URLSearchParams([[name, checked]])}`)
    }
  }

  private load(): void {
    this.near?.disconnect()
    if (this.frame) return
    const query = this.query((name) => this.fail('attribute', name))
    const address = addressOf(this.getAttribute('src') || HealthMap.home, document.baseURI, query)
    if (!address) {
      this.fail('address', 'src')
      return
    }
    this.wanted = new URLSearchParams()
    this.chosen = undefined
    this.origin = address.origin
    this.frame = makeFrame(address.href, this.frameName())
    this.shadowRoot?.insertBefore(this.frame, this.spacer.nextSibling)
    this.silence = window.setTimeout(() => {
      const drawn = this.frame?.className
      this.fail('silent', location.origin, drawn ? messages.notAllowed : messages.silent)
    }, patience)
  }

  private unload(): void {
    window.clearTimeout(this.silence)
    window.clearTimeout(this.gathering)
    this.gathering = undefined
    this.heard.clear()
    this.isReady = false
    this.frame?.remove()
    this.frame = null
  }

  /** What the map is asked for when it is loaded: where it was left, else the attributes; and what was wished since. */
  private query(refuse: (name: string) => void): URLSearchParams {
    const query = new URLSearchParams(this.said ?? '')
    for (const name of this.said === null ? parameters : []) {
      const written = this.getAttribute(name)
      const value = written === null ? null : parameterOf(name, written)
      if (value !== null) query.set(name, value)
      else if (written !== null) refuse(name)
    }
    this.wanted.forEach((value, name) => void query.set(name, value))
    if (this.chosen) query.set('region', this.chosen)
    else if (this.chosen === null) query.delete('region')
    return query
  }

  private keepSpace(): void {
    const wrong = keepSpace(this.spacer, this.getAttribute('height'), this.getAttribute('ratio'))
    for (const name of wrong) this.fail('attribute', name)
  }

  private frameName(): string {
    return this.getAttribute('label') || frameNames[/^en\b/i.test(this.getAttribute('lang') ?? '') ? 'en' : 'zh']
  }

  private readonly listen = ({ source, origin, data }: MessageEvent): void => {
    if (!source || source !== this.frame?.contentWindow || origin !== this.origin) return
    const message = readFromMap(data)
    if (!message) return
    const key = message.type === 'error' ? `${message.code} ${message.subject}` : message.type
    if (message.type !== 'error' || this.heard.size < mostHeard) this.heard.set(key, message)
    this.gathering ??= window.setTimeout(() => {
      this.gathering = undefined
      const all = [...this.heard.values()]
      this.heard.clear()
      // Whoever hears of one may take the element away.
      for (const one of all) if (this.frame) this.take(one, this.frame)
    }, breath)
  }

  private take(message: FromMap, frame: HTMLIFrameElement): void {
    if (message.type === 'listening') {
      frame.className = 'drawn'
      this.send({ type: 'hello' })
    } else if (message.type === 'ready') {
      const { release, query, title } = message
      window.clearTimeout(this.silence)
      frame.className = 'drawn'
      frame.title = this.getAttribute('label') || title || frame.title
      this.isReady = true
      this.said = query
      if (`${this.wanted}`) this.send({ type: 'set-view', query: `?${this.wanted}` })
      if (this.chosen !== undefined) this.send({ type: 'select', region: this.chosen })
      this.wanted = new URLSearchParams()
      this.chosen = undefined
      this.tell('ready', { release, query, title })
    } else if (message.type === 'view') {
      this.said = message.query
      this.tell('viewchange', { query: message.query })
    } else if (message.type === 'region') {
      this.tell('regionselect', { region: message.region, name: message.name })
    } else if (message.type === 'error') {
      // There is no map, and the frame says so to the reader.
      if (message.code === 'release') window.clearTimeout(this.silence)
      this.tell('atlaserror', { code: message.code, subject: message.subject, message: message.message })
    } else if (this.hasAttribute('auto-height')) {
      this.spacer.style.paddingTop = '0'
      this.spacer.style.height = `${Math.ceil(message.height)}px`
    }
  }

  private send(message: Unsent<FromHost>): void {
    this.frame?.contentWindow?.postMessage(Object.assign({ atlas: protocol }, message), this.origin)
  }

  private fail(code: 'attribute' | 'address' | 'silent', subject: string, message: string = messages[code]): void {
    // Not before the page has had its chance to listen.
    window.setTimeout(() => this.tell('atlaserror', { code, subject, message }))
  }

  private tell<Name extends keyof HealthMapEvents>(name: Name, detail: HealthMapEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'chuanyu-health-map': HealthMap
  }
}
