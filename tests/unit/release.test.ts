import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSections, withRelease } from '../../scripts/release/changelog';
import { disagreements, isHigher, parseVersion } from '../../scripts/release/version';

const CHANGELOG = '# Changes\n\n## 0.2.0, unreleased\n\n- new\n\n## 0.1.0, 2026-01-02\n\n- first\n';

describe('a version', () => {
  it('is three numbers that every store takes', () => {
    expect(parseVersion('1.20.3')).toEqual([1, 20, 3]);
    for (const no of ['1.2', '1.2.3.4', '01.2.3', '1.2.3-beta', 'v1.2.3', '1.2.70000', ''])
      expect(parseVersion(no)).toBeNull();
  });

  it('is higher by number, not by letter, and not than itself', () => {
    expect(isHigher('0.10.0', '0.9.9')).toBe(true);
    expect(isHigher('1.0.0', '0.99.99')).toBe(true);
    expect(isHigher('0.9.9', '0.10.0')).toBe(false);
    expect(isHigher('0.1.0', '0.1.0')).toBe(false);
  });

  it('has to be the same wherever it stands', () => {
    const same = { tag: '1.2.3', package: '1.2.3', lock: '1.2.3', manifests: ['1.2.3', '1.2.3'], changelog: '1.2.3' };
    expect(disagreements(same)).toEqual([]);
    expect(disagreements({ ...same, lock: '1.2.2' })).toEqual(['package-lock.json says 1.2.2, the tag says 1.2.3']);
    expect(disagreements({ ...same, manifests: ['1.2.3', '1.0.0'] })).toHaveLength(1);
    expect(disagreements({ ...same, changelog: null })[0]).toContain('says «unreleased»');
    expect(disagreements({ ...same, tag: 'next' })).toHaveLength(6);
  });
});

describe('the changelog', () => {
  it('has one section a version, which can be read by itself', () => {
    expect(readSections(CHANGELOG)).toEqual([
      { version: '0.2.0', date: null, notes: '- new' },
      { version: '0.1.0', date: '2026-01-02', notes: '- first' },
    ]);
  });

  it('gets the version and the date of its release, and is otherwise as it was', () => {
    expect(withRelease(CHANGELOG, '0.2.1', '2026-11-27')).toBe(
      CHANGELOG.replace('0.2.0, unreleased', '0.2.1, 2026-11-27'),
    );
  });

  it('releases nothing where nothing is new', () => {
    const released = withRelease(CHANGELOG, '0.2.0', '2026-11-27');
    expect(() => withRelease(released, '0.3.0', '2026-11-28')).toThrow('no unreleased section');
    expect(() => withRelease(CHANGELOG.replace('- new', ''), '0.2.0', '2026-11-27')).toThrow('nothing of what is new');
  });

  it('of this repository can be read', () => {
    const [newest] = readSections(readFileSync('CHANGELOG.md', 'utf8'));
    expect(newest?.notes.length).toBeGreaterThan(0);
  });
});

describe('the workflows', () => {
  const { scripts, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

  it.each(['check', 'release'])('%s runs only what there is, with no more power than it says', (name) => {
    const workflow = readFileSync(`.github/workflows/${name}.yml`, 'utf8');
    for (const [, script] of workflow.matchAll(/npm run (?:--silent )?([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    for (const [, file = ''] of workflow.matchAll(/bash (\S+)/g)) expect(readFileSync(file, 'utf8')).toMatch(/^#!/);
    for (const [, action] of workflow.matchAll(/uses: (\S+)/g)) expect(action).toMatch(/^actions\/[\w-]+@v\d+$/);
    expect(workflow).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
    expect(workflow).not.toMatch(/write-all|pull_request_target/);
    const checkouts = workflow.split(/^ {6}- /m).filter((step) => step.includes('actions/checkout'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step).toContain('persist-credentials: false');
  });

  it('hand what somebody typed to a script as a variable, never as a part of it', () => {
    const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
    const runs = [...workflow.matchAll(/run: (?:\|\n((?: {10}.*\n)+)|(.*))/g)].map(([, block, line]) => block ?? line);
    expect(runs.length).toBeGreaterThan(6);
    for (const run of runs) expect(run).not.toContain('${{');
  });

  it('show the secrets of the stores to the step that submits, and to nothing that is installed before', () => {
    const workflow = readFileSync('.github/workflows/release.yml', 'utf8');
    const steps = workflow.split(/^ {6}- /m);
    const trusted = steps.filter((step) => step.includes('secrets.'));
    expect(trusted).toHaveLength(1);
    expect(trusted[0]).toMatch(/^name: Draft at the stores\n[\s\S]*run: bash scripts\/release\/submit\.sh\n$/);
    expect(trusted[0]?.split('run:')).toHaveLength(2);
  });

  it('submit by the command that comes with the bundler', () => {
    expect(readFileSync('scripts/release/submit.sh', 'utf8')).toContain('npm run submit -- --dry-run');
    expect(scripts.submit).toBe('wxt submit');
    expect(devDependencies).toHaveProperty('wxt');
  });
});
