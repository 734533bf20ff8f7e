/** What lies beside a saved release, for whoever puts it on the server. */
export const readme = (version: string): string =>
  [
    `川渝卫生健康地图：数据 ${version} 版`,
    '',
    `data 文件夹里是 ${version} 文件夹和 releases.json。把它们复制到网站的 data 文件夹里：`,
    `1. 先复制 ${version} 文件夹。网站上已有的各版文件夹保留不动。`,
    '2. 再用这里的 releases.json 替换网站上的同名文件。',
    '文件内容不要改动：网页会核对每个文件的指纹，改过的文件不会显示。',
    '',
    `Chuan-Yu Health Atlas: data release ${version}`,
    '',
    `The folder data holds the folder ${version} and the file releases.json. Copy them into the folder data of the site:`,
    `1. First the folder ${version}. The folders of other releases on the site stay as they are.`,
    '2. Then releases.json, in place of the file of that name on the site.',
    'Do not edit the files: the page checks the hash of each, and does not show one that was changed.',
    '',
  ].join('\r\n')
