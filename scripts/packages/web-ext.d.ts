/** The part of web-ext that is used here; it brings no types of its own. */
declare module 'web-ext' {
  interface Finding {
    code: string;
    file?: string;
    message: string;
  }
  const webExt: {
    cmd: { lint(options: object, how: object): Promise<{ errors: Finding[]; warnings: Finding[] }> };
  };
  export default webExt;
}
