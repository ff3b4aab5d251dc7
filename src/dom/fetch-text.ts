/**
 * Fetches a file of the site as text.
 * @throws Error with the status, where there is no such file or no answer
 */
export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw new Error(`${response?.status ?? 'No answer'} for ${url}`);
  return response.text();
}
