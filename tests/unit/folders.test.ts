import { describe, expect, it } from 'vitest';
import { groupByFolder, readFolder, writeFolder } from '../../components/sources/folders';
import { behind, neighbour } from '../../components/sources/order';
import type { SourceId } from '../../utils/model/ids';
import type { SourceState } from '../../utils/store/queries';

const state = (id: string, ...folder: string[]): SourceState => ({
  source: {
    id: id as SourceId,
    url: `https://${id}.example/`,
    title: id,
    language: null,
    siteUrl: null,
    direction: null,
    addedAt: 0,
    removedAt: null,
    ...(folder.length > 0 ? { folder } : {}),
  },
  poll: undefined,
});
const id = (name: string) => name as SourceId;

describe('a folder', () => {
  it.each([
    ['صحف / محلية', ['صحف', 'محلية']],
    [' صحف/محلية ', ['صحف', 'محلية']],
    ['//', []],
    ['', []],
    ['x/'.repeat(11), null],
    ['x'.repeat(101), null],
  ])('is read from “%s”', (text, folder) => {
    expect(readFolder(text)).toEqual(folder);
  });

  it('is read as it is written', () => {
    expect(readFolder(writeFolder(['صحف', 'محلية']))).toEqual(['صحف', 'محلية']);
  });
});

describe('the list of sources', () => {
  const states = [state('a', 'F'), state('b'), state('c', 'G'), state('d', 'F', 'H'), state('e', 'F'), state('f')];

  it('has those without a folder first, then each folder as it is first met, with those inside it', () => {
    const groups = groupByFolder(states).map(({ name, states: members }) => [
      name,
      members.map(({ source }) => String(source.id)),
    ]);
    expect(groups).toEqual([
      ['', ['b', 'f']],
      ['F', ['a', 'e']],
      ['F / H', ['d']],
      ['G', ['c']],
    ]);
  });

  it('lets a source pass its neighbour in its group, and knows what it then stands before', () => {
    const [, group] = groupByFolder(states);
    expect(neighbour(group?.states ?? [], id('a'), 'down')).toBe('e');
    expect(neighbour(group?.states ?? [], id('a'), 'up')).toBeNull();
    expect(neighbour(group?.states ?? [], id('e'), 'down')).toBeNull();
    expect(behind(states, id('e'), id('a'))).toBe('f');
    expect(behind(states, id('e'), id('f'))).toBeNull();
  });
});
