import { always, anyFrame, headersOfNone, type Kind, kinds, ofPage, otherType, policies, types } from '../headers.ts'

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`
/** In a regular expression the backslashes are its own. */
const pattern = (path: string) => `"~${path}"`
const label = ({ name }: Kind) => name.replaceAll(' ', '-')

/** A table of nginx from kinds of files to a header's value, which is left out where it is empty. */
function byKind(variable: string, none: string, value: (kind: Kind) => string): string {
  const values = kinds.map(value)
  const usual = values[values.length - 1] ?? ''
  const rows = kinds.filter((_, at) => values[at] !== usual).map((kind) => `    ${label(kind)} ${quoted(value(kind))};`)
  const ofNone = none === usual ? [] : [`    none ${quoted(none)};`]
  return [`map $atlas_kind ${variable} {`, `    default ${quoted(usual)};`, ...rows, ...ofNone, '}'].join('\n')
}

/** Every map and directive that gives a file its headers. `$status` keeps errors from being cached. */
function tables(page: string): string {
  const written = policies(page, '$atlas_frames')
  const none = headersOfNone()
  return [
    '# Who may frame the page: origins apart by spaces, as in "https://www.example.org https://example.net".',
    'map $host $atlas_frames {',
    `    default ${quoted(anyFrame)};`,
    '}',
    'map "$status$uri" $atlas_kind {',
    '    "~^[45]" none;',
    ...kinds.map((kind) => `    ${pattern(kind.path)} ${label(kind)};`),
    '}',
    byKind('$atlas_cache', none['Cache-Control'] ?? '', ({ cache }) => cache),
    byKind('$atlas_policy', none['Content-Security-Policy'] ?? '', ({ policy }) => (policy ? written[policy] : '')),
    ...Object.entries(ofPage).map(([name, value]) =>
      byKind(variable(name), '', ({ policy }) => (policy === 'page' ? value : '')),
    ),
    byKind('$atlas_resource', '', ({ shared }) => (shared ? 'cross-origin' : 'same-origin')),
    byKind('$atlas_readable', '', ({ readable }) => (readable ? '*' : '')),
    byKind('$atlas_disposition', '', ({ attachment }) => (attachment ? 'attachment' : '')),
  ].join('\n')
}

const variable = (header: string) => `$atlas_${header.toLowerCase().replaceAll('-', '_')}`

const varying: readonly (readonly [header: string, variable: string])[] = [
  ['Cache-Control', '$atlas_cache'],
  ['Content-Security-Policy', '$atlas_policy'],
  ['Cross-Origin-Resource-Policy', '$atlas_resource'],
  ['Access-Control-Allow-Origin', '$atlas_readable'],
  ['Content-Disposition', '$atlas_disposition'],
  ...Object.keys(ofPage).map((name) => [name, variable(name)] as const),
]

/**
 * The configuration of nginx for the site at the root of a host, as in docs/hosting/nginx.conf.
 *
 * @param page index.html; its inline scripts are in the policy by their hashes
 */
export function nginxSite(page: string): string {
  return `# Made by "npm run hosting -- --write" from src/build/headers.ts, and tried by "npm run hosting".
# For /etc/nginx/conf.d/. Debian's packages: nginx, libnginx-mod-http-brotli-static.

${tables(page)}

server {
    listen 80;
    listen [::]:80;
    root /srv/chuan-yu-health-atlas;
    index index.html;
    server_tokens off;
    # A redirect to a folder names no host and no port, which a proxy in front may have changed.
    absolute_redirect off;

    # The build leaves .br and .gz beside the files; those lines say: for proxies, too.
    brotli_static on;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    gzip_http_version 1.0;

    default_type ${otherType};
    types {
${Object.entries(types)
  .map(([ending, type]) => `        ${quoted(type)} ${ending};`)
  .join('\n')}
    }

${[...Object.entries(always).map(([name, value]) => [name, quoted(value)] as const), ...varying]
  .map(([name, value]) => `    add_header ${name} ${value} always;`)
  .join('\n')}

    location ~ /\\. {
        return 404;
    }
}
`
}

/** Another nginx in front, which has the site under a path of its own, as in docs/hosting/nginx-in-front.conf. */
export const nginxInFront = `# Made by "npm run hosting -- --write", and tried by "npm run hosting".
# A server in front that has the map under /health/map/ among other things. It passes all headers on and adds none.

server {
    listen 80;
    listen [::]:80;
    absolute_redirect off;

    location = /health/map {
        return 301 /health/map/;
    }
    location /health/map/ {
        proxy_pass http://127.0.0.1:8080/;
        proxy_http_version 1.1;
    }
}
`
