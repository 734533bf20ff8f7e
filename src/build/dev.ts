import { createServer, type Plugin } from 'vite'
import { ReleaseProblem } from '../release/problem.ts'
import { searchFileOf } from './search.ts'
import { ensureBoundaries } from './site.ts'

export async function main(): Promise<void> {
  await ensureBoundaries()
  const server = await createServer({ server: { host: '127.0.0.1', port: 5173 }, plugins: [searchFiles()] })
  await server.listen()
  server.printUrls()
}

/** Answers as the built site does, from the data as it is now. */
function searchFiles(): Plugin {
  return {
    name: 'search-files',
    configureServer({ config, middlewares }) {
      middlewares.use('/search', (request, response, next) => {
        const version = /^\/(\d{4}\.\d+)\.json(?:\?|$)/.exec(request.url ?? '')?.[1]
        if (!version) return next()
        searchFileOf(`${config.publicDir}/data`, version).then(
          (file) => {
            response.setHeader('Content-Type', 'application/json')
            response.end(JSON.stringify(file))
          },
          (error: unknown) => {
            response.statusCode = error instanceof ReleaseProblem && error.kind === 'not-listed' ? 404 : 500
            response.end(String(error))
          },
        )
      })
    },
  }
}
