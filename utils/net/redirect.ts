/** Tells a redirect that may not be followed from a host that does not answer: `fetch` fails alike for both. */

type Request = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Whether `url`, which has just failed, sends its readers to another host that answers but that the extension may not
 * read. The browser shows nothing of a redirect but that it is one, so the host it leads to stays unknown. False for a
 * redirect loop, and for one that leads to a host that is down.
 */
export async function leadsElsewhere(url: string, request: Request): Promise<boolean> {
  const visit = async (init: RequestInit): Promise<ResponseType | null> => {
    try {
      const response = await request(url, init);
      await response.body?.cancel();
      return response.type;
    } catch {
      // No answer, or a redirect without end: neither leads anywhere.
      return null;
    }
  };
  if ((await visit({ redirect: 'manual' })) !== 'opaqueredirect') return false;
  return (await visit({ mode: 'no-cors' })) !== null;
}
