/** What the browser says of itself and of what it lets us do. */
export interface BrowserState {
  browser: string;
  platform: string;
  /** Of the browser's API. */
  permissions: string[];
  /** Patterns of hosts. */
  origins: string[];
  /** When the background is woken, epoch milliseconds. */
  alarms: number[];
  /** Whether somebody is at the machine. */
  presence: string;
}
