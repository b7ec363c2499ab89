/** A feed that a page declares (WHATWG HTML, 4.6.7.1), as it stands there: unchecked. */
export interface PageFeed {
  url: string;
  title: string;
}
