/** The part of web-ext that is used here; it brings no types of its own. */
declare module 'web-ext' {
  const webExt: {
    cmd: { lint(options: object, how: object): Promise<{ errors: { code: string }[] }> };
  };
  export default webExt;
}
