import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { join, relative } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { headersFor, headersOfNone, kindOf, kinds, policies } from '../headers.ts'
import { filesUnder } from '../site.ts'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What came against what the table says. */
export interface Finding {
  kind: string
  path: string
  encoding: string
  bytes: number
  /** Empty where all is as it should be. */
  differences: string[]
}

const encodings = ['br', 'gzip', 'identity'] as const

/** One request, whose answer is left as it came. */
export function ask(address: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  const request = address.startsWith('https:') ? requestSecure : requestPlain
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** The largest file of every kind and type that the built site has, as paths from its root on; the page as `/`. */
export function examples(folder: string): string[] {
  const found = new Map<string, { path: string; size: number }>()
  for (const file of filesUnder(folder)) {
    const path = `/${relative(folder, file)}`
    if (/\.(?:br|gz)$|\/\./.test(path)) continue
    const size = readFileSync(file).length
    const key = `${kindOf(path).name} ${path.slice(path.lastIndexOf('.'))}`
    if (size > (found.get(key)?.size ?? -1)) found.set(key, { path, size })
  }
  return ['/', ...[...found.values()].map(({ path }) => path)].sort()
}

/**
 * Asks a server for one file of every kind, in every encoding, and for what is not there, and compares.
 *
 * @param base where the page lies, with a slash at the end
 * @param frames who may frame the page, as the server is set up
 */
export async function check(base: string, folder: string, frames: string): Promise<Finding[]> {
  const written = policies(readFileSync(join(folder, 'index.html'), 'utf8'), frames)
  const findings: Finding[] = []
  for (const path of examples(folder)) {
    const file = join(folder, path === '/' ? 'index.html' : path)
    const hash = digest(readFileSync(file))
    const packed = existsSync(`${file}.br`)
    for (const encoding of encodings) {
      const answer = await ask(base + path.slice(1), { 'Accept-Encoding': encoding })
      const differences = compared(answer, 200, {
        ...headersFor(path, written),
        'Content-Encoding': packed && encoding !== 'identity' ? encoding : undefined,
        'Set-Cookie': undefined,
      })
      if (packed && !/accept-encoding/i.test(answer.headers.vary ?? ''))
        differences.push('Vary does not name Accept-Encoding')
      if (digest(unpacked(answer)) !== hash) differences.push('another content')
      const again = answer.headers.etag
        ? await ask(base + path.slice(1), { 'Accept-Encoding': encoding, 'If-None-Match': answer.headers.etag })
        : null
      if (again?.status !== 304) differences.push('no 304 for what has not changed')
      findings.push({ kind: kindOf(path).name, path, encoding, bytes: answer.body.length, differences })
    }
  }
  return [...findings, ...(await nothings(base))]
}

/** What is not there, or not to be had in this way. */
async function nothings(base: string): Promise<Finding[]> {
  const { 'Content-Type': _, ...wanted } = headersOfNone()
  const cases = [
    { kind: 'no such file', path: '/assets/none.js', method: 'GET', status: 404 },
    { kind: 'hidden file', path: '/.stamp', method: 'GET', status: 404 },
    { kind: 'another method', path: '/site.json', method: 'POST', status: 405 },
  ]
  return Promise.all(
    cases.map(async ({ kind, path, method, status }) => {
      const answer = await ask(base + path.slice(1), {}, method)
      const differences = compared(answer, status, wanted)
      return { kind, path, encoding: method, bytes: answer.body.length, differences }
    }),
  )
}

function compared(answer: Answer, status: number, wanted: Record<string, string | undefined>): string[] {
  const differences = answer.status === status ? [] : [`status ${answer.status}, not ${status}`]
  for (const [name, value] of Object.entries(wanted)) {
    const came = answer.headers[name.toLowerCase()]
    if (came?.toString() !== value) differences.push(`${name}: ${came ?? 'none'}, not ${value ?? 'any'}`)
  }
  return differences
}

function unpacked({ headers, body }: Answer): Buffer {
  try {
    if (headers['content-encoding'] === 'br') return brotliDecompressSync(body)
    return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
  } catch {
    return Buffer.of()
  }
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Kinds that the built site has no file of. */
export const kindsWithout = (folder: string): string[] => {
  const seen = new Set(examples(folder).map((path) => kindOf(path).name))
  return kinds.map(({ name }) => name).filter((name) => !seen.has(name))
}
