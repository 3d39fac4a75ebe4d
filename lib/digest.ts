/** What tells two readings of a report apart: SHA-256 of the text that was read, by the platform. */
export async function digestOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hex = Array.from(new Uint8Array(hash), (each) => each.toString(16).padStart(2, "0"));
  return `sha256-${hex.join("")}`;
}
