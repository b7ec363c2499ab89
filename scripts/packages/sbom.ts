/** The bill of materials (CycloneDX 1.6): what really is in the packages, not what was installed to build them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf } from '../build/licences';
import { type Modules, shippedPackages } from '../build/modules';
import { ROOT } from '../start/build';
import type { Files } from './archive';

interface Component {
  type: 'application' | 'library' | 'file';
  'bom-ref': string;
  name: string;
  version?: string;
  licenses?: ({ license: { id: string } } | { expression: string })[];
  purl?: string;
  hashes?: { alg: 'SHA-256' | 'SHA-512'; content: string }[];
}

/** CycloneDX has one form for a licence and another for a choice of them. */
const licensesOf = (license: string): NonNullable<Component['licenses']> =>
  /\s/.test(license) ? [{ expression: license }] : [{ license: { id: license } }];

/** Package URL: the at sign of a scope is written in percent. */
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** As npm's lock file has it, which is what was checked when it was installed. */
function hashOf(name: string): Component['hashes'] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const [algorithm, content = ''] = String(packages[`node_modules/${name}`]?.integrity).split('-');
  if (algorithm !== 'sha512') throw new Error(`the lock file knows no SHA-512 of ${name}`);
  return [{ alg: 'SHA-512', content: Buffer.from(content, 'base64').toString('hex') }];
}

function libraryOf(name: string): Component {
  const { version, license } = manifestOf(name);
  const purl = purlOf(name, version);
  return { type: 'library', 'bom-ref': purl, name, version, licenses: licensesOf(license), purl, hashes: hashOf(name) };
}

const fileOf = (name: string, content: Uint8Array): Component => ({
  type: 'file',
  'bom-ref': `file:${name}`,
  name,
  hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(content).digest('hex') }],
});

/** Says nothing of the time or the machine: of the same packages it is the same, byte for byte. */
export function describeShipped(version: string, modules: readonly Modules[], packages: Files): string {
  const names = [...new Set(modules.flatMap(shippedPackages))].sort();
  const libraries = names.map(libraryOf);
  const files = Object.entries(packages).map(([name, content]) => fileOf(name, content));
  const shareet: Component = {
    type: 'application',
    'bom-ref': 'shareet',
    name: 'shareet',
    version,
    licenses: licensesOf('MIT'),
  };
  const all = [...libraries, ...files];
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: shareet },
    components: all,
    dependencies: [
      { ref: 'shareet', dependsOn: libraries.map((library) => library['bom-ref']) },
      ...all.map((component) => ({ ref: component['bom-ref'] })),
    ],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
