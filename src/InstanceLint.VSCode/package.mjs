// Collects what the package has besides the code: the licenses of the bundled packages, and files that the repository has elsewhere.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

copyFileSync('../InstanceLint/icon.png', 'icon.png');
copyFileSync('../../LICENSE', 'LICENSE');

const inputs = Object.keys(JSON.parse(readFileSync('dist/bundle.json', 'utf8')).inputs);
const packages = new Set(inputs.map(input => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]).filter(folder => folder !== undefined));
const notices = [...packages].sort().map(folder => {
  const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  if (file === undefined) {
    throw new Error(`${name} has no license file; the package cannot include it`);
  }

  return `${name} ${version}\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}\n`;
});
writeFileSync('dist/notices.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
