/**
 * Fetches a file of the site.
 * @throws Error that says why it could not be had
 */
export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new Error(`${response?.status ?? 'No answer'} for ${url}`);
  return response.text();
}
