/** What is being done goes to stderr; stdout carries the headlines and nothing else. */
export const say = (line: string): void => {
  process.stderr.write(`shareet: ${line}\n`);
};
