/** The diagnostics as text for a bug report, in Markdown and English: those read it who mend it. */
import type { Words } from '../../utils/i18n';
import type { Cell, Fact, Place, Section } from './section';

/** @param english Words in English, which the columns are named by. */
export function writeReport(sections: readonly Section[], english: Words): string {
  return `${sections.map((section) => writeSection(section, english)).join('\n\n')}\n`;
}

function writeSection({ title, problem, facts, rows = [], more = 0 }: Section, english: Words): string {
  const lines = facts.flatMap(([label, cell]) => (cell ? [`- ${english.say(label)}: ${inline(cell, english)}`] : []));
  return [
    `## ${english.say(title)}`,
    ...(problem ? [english.say(problem)] : []),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...(rows.length > 0 ? [writeTable(rows, english)] : []),
    ...(more > 0 ? [english.say('diagnostics-more', { count: more }).replace(/\p{Cf}/gu, '')] : []),
  ].join('\n\n');
}

/** Columns of which no row has anything are left out. */
function writeTable(rows: readonly Fact[][], english: Words): string {
  const labels = [...new Set(rows.flatMap((row) => row.flatMap(([label, cell]) => (cell ? [label] : []))))];
  const cellsOf = (row: Fact[], label: string): string =>
    row.flatMap(([name, cell]) => (name === label && cell ? [inline(cell, english)] : [])).join(', ');
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(labels.map((label) => english.say(label))),
    line(labels.map(() => '---')),
    ...rows.map((row) => line(labels.map((label) => cellsOf(row, label)))),
  ].join('\n');
}

function write(cell: Cell, english: Words): string {
  if ('text' in cell) return cell.text;
  if ('word' in cell) return english.say(cell.word);
  if ('at' in cell) return new Date(cell.at).toISOString();
  if ('ms' in cell) return `${Math.round(cell.ms)} ms`;
  if ('bytes' in cell) return `${cell.bytes} B`;
  if ('count' in cell) return String(cell.count);
  if ('outcome' in cell) {
    const { outcome } = cell;
    if (outcome.kind !== 'failed') return outcome.kind;
    return [outcome.code, outcome.status, outcome.host].filter((part) => part !== undefined).join(' ');
  }
  return sourceName(cell.source, english);
}

const sourceName = (place: Place, english: Words): string =>
  typeof place === 'number' ? `source ${place}` : english.say(`diagnostics-source-${place}`);

/** Nothing in it breaks a table, nor shows where it turns the direction of writing around. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** What comes from outside, as code: where reports are read, a name with a sign before it calls somebody, and an address is a link. */
const asCode = (text = ''): string[] => {
  // Neither can be escaped in code in a table: a sign that escapes may be before it.
  const shown = plain(text).replaceAll('`', "'").replaceAll('|', '¦');
  return shown ? [`\`${shown}\``] : [];
};

const inline = (cell: Cell, english: Words): string => {
  const said = plain(write(cell, english)).replace(/[\\`*<>|[\]]/g, (sign) => `\\${sign}`);
  return 'title' in cell || 'address' in cell ? [said, ...asCode(cell.title), ...asCode(cell.address)].join(' ') : said;
};
