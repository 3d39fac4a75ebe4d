/** Long enough to be read at leisure, in milliseconds, and gone before it could be taken for news. */
const stay = 5_000;

/** Has a word that something is done go by itself; yields what calls that off. */
export function passing(clear: () => void): () => void {
  const timer = setTimeout(clear, stay);
  return () => clearTimeout(timer);
}
