/** A response of one line of plain text, for people and probes. */
export const textResponse = (
  status: number,
  line: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new Response(`${line}\n`, {
    status,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  });

/** Refuses a method that an address does not serve. HEAD goes with GET. */
export const onlyReadable = (): Response =>
  textResponse(405, 'This address answers to GET and HEAD only.', { allow: 'GET, HEAD' });
