/** A response of one line of plain text, for people and probes. */
export const textResponse = (
  status: number,
  line: string,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  wholeResponse(`${line}\n`, status, { ...headers, 'content-type': 'text/plain; charset=utf-8' });

/** A response whose length is told: to the client, and to what measures the service. */
export const wholeResponse = (
  text: string,
  status: number,
  headers: Readonly<Record<string, string>>,
): Response =>
  new Response(text, { status, headers: { ...headers, 'content-length': String(Buffer.byteLength(text)) } });

/** Refuses a method that an address does not serve. HEAD goes with GET. */
export const onlyReadable = (): Response =>
  textResponse(405, 'This address answers to GET and HEAD only.', { allow: 'GET, HEAD' });
