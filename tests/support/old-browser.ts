import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Duplex } from 'node:stream'
import { brotliDecompressSync } from 'node:zlib'

/*
 * Chromium 86.0.4240.0, of September 2020: the engine of browsers on closed networks. Its binary lies packed in a
 * package whose scripts are never run. Today's test tools no longer speak to it; the few calls that tests need are made
 * in the DevTools protocol, over a pipe.
 */

const folder = '.cache/chromium-86'

/** The path of the unpacked browser. Linux on x64 only, as the browser of the other tests. */
function unpacked(): string {
  const path = join(folder, 'chromium')
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const packed = join(dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json')), 'bin')
  const half = `${path}-${process.pid}`
  writeFileSync(half, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))), { mode: 0o755 })
  // Whole or not at all: another test may look for it now.
  renameSync(half, path)
  return path
}

interface Answer {
  id?: number
  method?: string
  sessionId?: string
  params?: Record<string, never>
  result?: Record<string, never>
  error?: { message: string }
}

/** A page of the old browser. */
export interface OldPage {
  /** Errors in the console, and uncaught ones. */
  errors: string[]
  /** Addresses that were asked for. */
  requests: string[]
  open(address: string): Promise<void>
  /** The value of an expression, awaited. Rejects where it throws. */
  evaluate<T>(expression: string): Promise<T>
  /** Waits until an expression is true. Rejects after 20 seconds. */
  until(expression: string): Promise<void>
  /** A click in the middle of the first element that a selector finds. */
  click(selector: string): Promise<void>
  press(key: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  screenshot(): Promise<Buffer>
}

export class OldBrowser {
  private readonly process: ChildProcess
  private readonly profile: string
  private readonly pipe: Duplex
  private readonly waiting = new Map<number, (answer: Answer) => void>()
  private readonly listeners = new Map<string, (answer: Answer) => void>()
  private last = 0

  constructor() {
    this.profile = mkdtempSync(join(tmpdir(), 'old-browser-'))
    this.process = spawn(
      unpacked(),
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--remote-debugging-pipe',
        '--allow-file-access-from-files',
        `--user-data-dir=${this.profile}`,
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    )
    const [, , , input, output] = this.process.stdio as unknown as Duplex[]
    this.pipe = input as Duplex
    let rest = ''
    output?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\0')
      rest = parts.pop() ?? ''
      for (const part of parts) this.hear(JSON.parse(part))
    })
  }

  private hear(answer: Answer): void {
    if (answer.id !== undefined) {
      this.waiting.get(answer.id)?.(answer)
      this.waiting.delete(answer.id)
    } else if (answer.sessionId) this.listeners.get(answer.sessionId)?.(answer)
  }

  private ask(method: string, params: object = {}, sessionId?: string): Promise<Record<string, never>> {
    const id = ++this.last
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
      )
      this.pipe.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    })
  }

  async page(width = 1440, height = 900): Promise<OldPage> {
    const { targetId } = await this.ask('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await this.ask('Target.attachToTarget', { targetId, flatten: true })
    const ask = (method: string, params: object = {}) => this.ask(method, params, sessionId)
    const errors: string[] = []
    const requests: string[] = []
    let loaded = () => {}
    this.listeners.set(sessionId ?? '', ({ method, params = {} }) => {
      const said = params as unknown as {
        type: string
        args: { value?: string; description?: string }[]
        exceptionDetails: { text: string; exception?: { description?: string } }
        entry: { level: string; text: string; url?: string }
        request: { url: string }
      }
      if (method === 'Page.loadEventFired') loaded()
      if (method === 'Network.requestWillBeSent') requests.push(said.request.url)
      if (method === 'Runtime.consoleAPICalled' && said.type === 'error')
        errors.push(said.args.map((one) => one.value ?? one.description).join(' '))
      if (method === 'Runtime.exceptionThrown')
        errors.push(said.exceptionDetails.exception?.description ?? said.exceptionDetails.text)
      if (method === 'Log.entryAdded' && said.entry.level === 'error')
        errors.push(`${said.entry.text} ${said.entry.url ?? ''}`)
    })
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await ask(`${domain}.enable`)
    const resize = async (wide: number, high: number) => {
      const metrics = { width: wide, height: high, deviceScaleFactor: 1, mobile: false }
      await ask('Emulation.setDeviceMetricsOverride', metrics)
    }
    await resize(width, height)
    const evaluate = async <T>(expression: string): Promise<T> => {
      const { result, exceptionDetails } = (await ask('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as unknown as {
        result: { value: T }
        exceptionDetails?: { text: string; exception?: { description?: string } }
      }
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    }
    const until = async (expression: string): Promise<void> => {
      const end = Date.now() + 20_000
      while (!(await evaluate<boolean>(`Boolean(${expression})`))) {
        if (Date.now() > end) throw new Error(`Never true: ${expression}; errors: ${errors.join(' | ')}`)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
    return {
      errors,
      requests,
      evaluate,
      until,
      resize,
      async open(address) {
        const done = new Promise<void>((resolve) => {
          loaded = resolve
        })
        await ask('Page.navigate', { url: address })
        await done
      },
      async click(selector) {
        await until(`document.querySelector(${JSON.stringify(selector)})`)
        const at = await evaluate<{ x: number; y: number }>(`(() => {
          const one = document.querySelector(${JSON.stringify(selector)})
          one.scrollIntoView({ block: 'center', inline: 'center' })
          const { left, top, width, height } = one.getBoundingClientRect()
          return { x: left + width / 2, y: top + height / 2 }
        })()`)
        const mouse = { ...at, button: 'left', clickCount: 1 }
        await ask('Input.dispatchMouseEvent', { ...at, type: 'mouseMoved' })
        await ask('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' })
        await ask('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' })
      },
      async press(key) {
        const code = { Escape: 27, Enter: 13, PageDown: 34, ArrowDown: 40, Tab: 9 }[key]
        const event = { key, code: key, windowsVirtualKeyCode: code, text: key === 'Enter' ? '\r' : undefined }
        await ask('Input.dispatchKeyEvent', { ...event, type: 'keyDown' })
        await ask('Input.dispatchKeyEvent', { ...event, type: 'keyUp' })
      },
      async screenshot() {
        const { data } = (await ask('Page.captureScreenshot')) as unknown as { data: string }
        return Buffer.from(data, 'base64')
      },
    }
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.process.once('exit', resolve))
    this.process.kill('SIGKILL')
    await gone
    rmSync(this.profile, { recursive: true, force: true })
  }
}
