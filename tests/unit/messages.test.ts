import { describe, expect, it } from 'vitest';
import { ALLOWED } from '../../utils/allowed-commands';
import { readCommand } from '../../utils/read-command';

describe('a message from a surface', () => {
  it('is read where the surface may send the command and its payload fits', () => {
    const message = { command: 'headline.open', payload: { id: 'a1', inBackground: true } };
    expect(readCommand(message, 'bar')).toEqual(message);
    expect(readCommand(message, 'popup')).toEqual(message);
  });

  it.each([
    ['bar', 'source.add', { url: 'https://example.org/' }],
    ['bar', 'setting.set', { key: 'bar.where', value: 'all' }],
    ['bar', 'sources.refresh', {}],
    ['bar', 'source.remove', { id: 'a' }],
    ['popup', 'source.remove', { id: 'a' }],
    ['reader', 'source.remove', { id: 'a' }],
    ['sidepanel', 'rule.remove', { id: 'a' }],
    ['bar', 'article.fetch', { id: 'a' }],
    ['bar', 'source.find', { url: 'https://example.org/' }],
    ['popup', 'sources.import', { sources: [] }],
    ['bar', 'opml.write', {}],
  ] as const)('is refused where %s sends %s, which is not among its own', (surface, command, payload) => {
    expect(readCommand({ command, payload }, surface)).toBeNull();
  });

  it('is one of eight commands where it comes from a page that the bar is on', () => {
    expect(ALLOWED.bar).toHaveLength(8);
  });

  it.each([
    ['no object', null],
    ['text', 'headline.open'],
    ['no payload', { command: 'headline.open' }],
    ['an id that is no text', { command: 'headline.open', payload: { id: { toString: 'x' } } }],
    ['an id without end', { command: 'headline.open', payload: { id: 'x'.repeat(100) } }],
    ['a flag that is text', { command: 'headline.open', payload: { id: 'x', inBackground: 'yes' } }],
    ['a command of the prototype', { command: 'constructor', payload: {} }],
    ['more seen headlines than a lap can hold', { command: 'headlines.seen', payload: { ids: Array(2000).fill('a') } }],
  ])('is refused where it is %s', (_, message) => {
    expect(readCommand(message, 'bar')).toBeNull();
  });

  const listed = { url: 'https://a.example/', title: '', folder: ['صحف'] };
  it.each([
    ['as it should be', [listed], true],
    ['empty', [], true],
    ['with an address that is none', [{ ...listed, url: 7 }], false],
    ['with a title without end', [{ ...listed, title: 'x'.repeat(1000) }], false],
    ['with a folder that is text', [{ ...listed, folder: 'صحف' }], false],
    ['with folders without end', [{ ...listed, folder: Array(50).fill('x') }], false],
    ['of more sources than anybody has', Array(10_001).fill(listed), false],
    ['that is none', 'https://a.example/', false],
  ])('that imports a list %s is read or not', (_, sources, isRead) => {
    expect(readCommand({ command: 'sources.import', payload: { sources } }, 'options') !== null).toBe(isRead);
  });

  it.each([
    ['nothing', {}, true],
    ['all of it back', { title: null, folder: null, pollMinutes: null, weight: null, direction: null }, true],
    ['a name', { title: 'بحرنا' }, true],
    ['no name', { title: '' }, false],
    ['a name without end', { title: 'x'.repeat(301) }, false],
    ['folders in folders', { folder: ['صحف', 'محلية'] }, true],
    ['folders without end', { folder: Array(11).fill('x') }, false],
    ['a folder with a name without end', { folder: ['x'.repeat(101)] }, false],
    ['a week', { pollMinutes: 7 * 1440 }, true],
    ['a minute', { pollMinutes: 1 }, false],
    ['half a minute more than five', { pollMinutes: 5.5 }, false],
    ['longer than a week', { pollMinutes: 7 * 1440 + 1 }, false],
    ['another share', { weight: 'low' }, true],
    ['a share that there is none of', { weight: 'all' }, false],
    ['a direction', { direction: 'rtl' }, true],
    ['a direction that there is none of', { direction: 'up' }, false],
    ['its address', { url: 'https://a.example/' }, false],
    ['what is of the prototype', { constructor: 'x' }, false],
  ])('that changes of a source %s is read or not', (_, change, isRead) => {
    const message = { command: 'source.change', payload: { id: 'a', change } };
    expect(readCommand(message, 'options') !== null).toBe(isRead);
    expect(readCommand(message, 'bar')).toBeNull();
  });

  it.each([
    ['with both', { user: 'قارئ', password: 'سر:البحر' }, true],
    ['with a password alone', { user: '', password: 'x' }, true],
    ['with neither', { user: '', password: '' }, false],
    ['with a colon in the name', { user: 'a:b', password: 'x' }, false],
    ['with a line break', { user: 'a', password: 'x\nhost: b' }, false],
    ['without end', { user: 'a', password: 'x'.repeat(2000) }, false],
    ['without a password', { user: 'a' }, false],
    ['that is forgotten', null, true],
  ])('that brings a login %s is read or not', (_, login, isRead) => {
    expect(readCommand({ command: 'source.login', payload: { id: 'a', login } }, 'options') !== null).toBe(isRead);
    if (login) {
      const add = { command: 'source.add', payload: { url: 'https://a.example/', login } };
      expect(readCommand(add, 'options') !== null).toBe(isRead);
    }
  });
});
