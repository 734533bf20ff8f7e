import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Running {
  /** Addresses of the page. */
  addresses: string[]
  /** What the server of the first address has answered until now; the browser does not tell of its service worker. */
  spent(): Cost
  stop(): void
}

/** What was asked of the server, and how many bytes it sent, headers included. */
export interface Cost {
  requests: number
  bytes: number
}

/** What the machine lacks; its message says how to get it. */
export class Missing extends Error {}

/** Where Debian's packages, among others, put the parts of nginx that are loaded by name. */
const modules = '/etc/nginx/modules-enabled'

/**
 * Runs the two configurations of docs/hosting on loopback, on ports that are free, for a built site.
 * Throws Missing where there is no nginx or it cannot do what the configuration asks.
 */
export async function runNginx(folder: string): Promise<Running> {
  const version = spawnSync('nginx', ['-v'], { encoding: 'utf8' })
  if (version.error)
    throw new Missing('There is no nginx on the PATH (Debian: nginx, libnginx-mod-http-brotli-static).')
  console.log(version.stderr.trim())
  const [site, front] = [await freePort(), await freePort()]
  const own = mkdtempSync(join(tmpdir(), 'hosting-'))
  const read = (name: string) => readFileSync(join('docs/hosting', name), 'utf8')
  const on = (text: string, port: number) =>
    text.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('listen [::]:80;', `listen [::1]:${port};`)
  const main = [
    'daemon off;',
    'worker_processes 1;',
    `pid ${own}/pid;`,
    'error_log stderr crit;',
    existsSync(modules) ? `include ${modules}/*.conf;` : '',
    'events {}',
    'http {',
    "log_format cost '$bytes_sent';",
    'access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/${name};`),
    on(read('nginx.conf'), site)
      .replace('index index.html;', `index index.html; access_log ${own}/access cost;`)
      .replace(/root .*;/, `root ${resolve(folder)};`),
    on(read('nginx-in-front.conf'), front).replace('127.0.0.1:8080', `127.0.0.1:${site}`),
    '}',
  ].join('\n')
  const file = join(own, 'nginx.conf')
  writeFileSync(file, main)
  const tried = spawnSync('nginx', ['-e', 'stderr', '-t', '-c', file], { encoding: 'utf8' })
  if (tried.status !== 0) {
    rmSync(own, { recursive: true })
    const brotli = tried.stderr.includes('brotli_static') ? '\nDebian: libnginx-mod-http-brotli-static is missing.' : ''
    throw new Missing(tried.stderr + brotli)
  }
  const child = spawn('nginx', ['-e', 'stderr', '-c', file], { stdio: ['ignore', 'inherit', 'inherit'] })
  const addresses = [
    `http://127.0.0.1:${site}/`,
    `http://[::1]:${site}/`,
    `http://127.0.0.1:${front}/health/map/`,
    `http://[::1]:${front}/health/map/`,
  ]
  const spent = () => {
    const sent = readFileSync(join(own, 'access'), 'utf8').split('\n').filter(Boolean).map(Number)
    return { requests: sent.length, bytes: sent.reduce((sum, one) => sum + one, 0) }
  }
  const stop = () => {
    child.once('exit', () => rmSync(own, { recursive: true, force: true }))
    child.kill('SIGTERM')
  }
  for (let left = 50; ; left--) {
    if ((await Promise.all(addresses.map(answers))).every(Boolean)) return { addresses, spent, stop }
    if (left === 0 || child.exitCode !== null) {
      stop()
      throw new Error('nginx did not answer')
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const answers = (address: string) =>
  fetch(address, { method: 'HEAD' }).then(
    () => true,
    () => false,
  )

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
